// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/navigator_filter.h"
#include "models/navigator/navigator_model.h"
#include "toolkit/context.h"

#include <QSet>
#include <QTreeView>

namespace tw {

/// The tree of the navigator: remembers what was expanded across reloads and filters, and draws its
/// own selection.
class NavigatorTree final : public QTreeView
{
    Q_OBJECT

public:
    NavigatorTree(UiContext context, NavigatorModel& model, QWidget* parent = nullptr);

    void setFilterText(const QString& text); ///< shows the lines whose names match

    /// Expands what leads to the relation, or the connection alone, and selects it.
    void reveal(const QUuid& connection, const QualifiedName* relation);

    /// Keeps the connection expanded when its children come.
    void expandConnection(const QUuid& connection);

    /// A closed connection that stayed expanded would be opened again by the next layout.
    void collapseConnection(const QUuid& connection);

    /// Expands the first group of a schema, or of a connection without that level.
    void expandTables(const QUuid& connection, const QString& schema);

    /// The line of the model behind a line of the view.
    [[nodiscard]] QModelIndex sourceIndex(const QModelIndex& index) const
    {
        return m_filter->mapToSource(index);
    }

    /// Takes the focus, with a line selected.
    void selectFirst();

Q_SIGNALS:
    /// A menu of the line is wanted, by pointer or by key.
    void menuRequested(const QModelIndex& index, const QPoint& globalPosition);
    void structureRequested(const QModelIndex& index); ///< of a relation
    void copyRequested(const QModelIndex& index); ///< of the name of a line
    void reloadRequested(); ///< of the catalogue of the current line

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    /// Here the keys that read a page again are for the tree.
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] static QString stepOf(const QModelIndex& index);
    [[nodiscard]] static QString pathOf(const QModelIndex& index);
    void remember(const QModelIndex& index, bool isExpanded);
    void restore(const QModelIndex& parent);
    void expandMatches(const QModelIndex& parent);
    void onRowsInserted(const QModelIndex& parent);
    void restoreCurrent();
    [[nodiscard]] QModelIndex find(const QString& path) const;

    UiContext m_context;
    NavigatorModel& m_model;
    NavigatorFilter* m_filter = nullptr;
    QSet<QString> m_expanded; ///< paths of what the user has expanded
    QString m_current; ///< path of the selected line while it is being replaced
    bool m_isReplacing = false;
    bool m_isRestoring = false;
};

}
