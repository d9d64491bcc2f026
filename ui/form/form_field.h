// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cells/cell_delegate.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace tw {

/// One cell of a row with the name of its column: the editor of the grid, a box, or text where it
/// cannot be changed. Leaving it stages what was typed.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the field.
    FormField(UiContext context, ResultModel& model, int column, QWidget* parent);

    /// Shows the cell of a row; what is typed and not staged stays while it is the same row.
    void showRow(int row);

    /// Stages what was typed; false when it is refused, which the field then says.
    bool finish();

    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] QWidget* input() const; ///< what takes the focus
    [[nodiscard]] QWidget* caption() const { return m_caption; } ///< for the column of names

Q_SIGNALS:
    void entered(); ///< the focus came
    void menuRequested(const QPoint& globalPosition);
    void stepRequested(int fields); ///< Enter goes on

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What the field shows, to see whether it is still so.
    struct Shown
    {
        RowKey row;
        Value value;
        CellState state = CellState::Clean;
        bool isEditable = false;
        QString label; ///< beside the value: what it names, or the moment in the zone to be shown

        friend bool operator==(const Shown&, const Shown&) = default;
    };

    [[nodiscard]] Shown shownAt(int row) const;
    void rebuild();
    void makeEditor(const QModelIndex& cell);
    void keepDraft(QWidget& made, const QModelIndex& cell) const;
    void makeBox(const QModelIndex& cell);
    void makeText(const QModelIndex& cell);
    void drop();
    void adopt(QWidget* input);
    [[nodiscard]] CellEditor* editor() const;
    [[nodiscard]] QWidget* makeCaption(QWidget* parent);
    [[nodiscard]] QString typeText() const;
    [[nodiscard]] QString besideText(int row) const;

    UiContext m_context;
    ResultModel& m_model;
    int m_column;
    int m_row = -1;
    std::optional<Shown> m_shown;
    QLabel* m_type = nullptr; ///< of the caption
    QWidget* m_caption = nullptr;
    QWidget* m_input = nullptr;
    QLabel* m_label = nullptr;
    QToolButton* m_menu = nullptr;
    QHBoxLayout* m_layout = nullptr;
};

}
