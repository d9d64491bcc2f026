// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell_editor.h"
#include "cell_painter.h"

#include <tuplewright/adapter/adapter.h>

#include <QStyledItemDelegate>

namespace tw {

/// Stages what the editor holds in the row it was opened for, wherever that is by now; false when
/// it is refused, which the editor then says.
bool stageFrom(CellEditor& editor, ResultModel& model, int column);

/// Connects cells with their painter and their editors: keys and focus of an editor, what becomes
/// of its text, and the check boxes.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellDelegate(UiContext context, const CellPainter& painter, QObject* parent);

    /// Whose cells are drawn and edited; must outlive it.
    void setResultModel(ResultModel* model) { m_model = model; }

    /// Reads rows that keys can name; null: none are read.
    void setAdapter(std::shared_ptr<const Adapter> adapter) { m_adapter = std::move(adapter); }
    void setStale(bool stale) { m_isStale = stale; } ///< text is muted

    /// NULL, true, false, and NULL again where the column may hold it.
    void toggle(const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(
        QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

Q_SIGNALS:
    /// An editor was closed by a key that goes on to a neighbour.
    void stepRequested(int columns, int rows);
    /// What was typed is wanted in all selected cells; the editor closes after that.
    void fillRequested(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    [[nodiscard]] QWidget* makeEditor(const Value& value, int column, QWidget* parent) const;
    bool onShortcut(QWidget* editor, QKeyEvent& event);
    bool onKey(QWidget* editor, const QKeyEvent& event);
    bool fill(QWidget* editor);
    bool leave(QWidget* editor, int columns, int rows); ///< false when the text is refused

    UiContext m_context;
    const CellPainter& m_painter;
    ResultModel* m_model = nullptr;
    std::shared_ptr<const Adapter> m_adapter; ///< null: rows of other tables are not looked for
    bool m_isStale = false;
};

}
