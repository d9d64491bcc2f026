// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_tree.h"

#include "navigator_delegate.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace tw {

NavigatorTree::NavigatorTree(UiContext context, NavigatorModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_context(context)
    , m_model(model)
    , m_filter(new NavigatorFilter(this))
{
    setObjectName(QStringLiteral("navigator.objects.tree"));
    setAccessibleName(tr("Connections and tables"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setIndentation(16);
    viewport()->setAutoFillBackground(false);
    // Selection and hover are drawn here, in the shape of the theme.
    QPalette transparent;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        transparent.setColor(group, QPalette::Highlight, Qt::transparent);
    setPalette(transparent);
    setItemDelegate(new NavigatorDelegate(context, this));
    // Before the view hears of it and moves on to another line.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] {
        m_isReplacing = true;
        if (currentIndex().isValid() && m_current.isEmpty())
            m_current = pathOf(currentIndex());
    });
    m_filter->setSourceModel(&model);
    setModel(m_filter);
    connect(this, &QTreeView::expanded, this,
        [this](const QModelIndex& index) { remember(index, true); });
    connect(this, &QTreeView::collapsed, this,
        [this](const QModelIndex& index) { remember(index, false); });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &NavigatorTree::onRowsInserted);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { m_isReplacing = false; });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isReplacing)
            m_current.clear();
    });
}

QString NavigatorTree::stepOf(const QModelIndex& index)
{
    return index.parent().isValid() ? index.data(Qt::DisplayRole).toString()
                                    : index.data(ConnectionIdRole).toString();
}

QString NavigatorTree::pathOf(const QModelIndex& index)
{
    const QString step = stepOf(index);
    return index.parent().isValid() ? pathOf(index.parent()) + QChar::Null + step : step;
}

void NavigatorTree::remember(const QModelIndex& index, bool isExpanded)
{
    if (m_isRestoring)
        return;
    if (isExpanded)
        m_expanded.insert(pathOf(index));
    else
        m_expanded.remove(pathOf(index));
}

void NavigatorTree::restore(const QModelIndex& parent)
{
    const QScopedValueRollback guard(m_isRestoring, true);
    if (parent.isValid())
        setExpanded(parent, m_expanded.contains(pathOf(parent)));
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex child = m_filter->index(row, 0, parent);
        if (m_filter->hasChildren(child) && m_filter->rowCount(child) > 0)
            restore(child);
    }
}

void NavigatorTree::expandMatches(const QModelIndex& parent)
{
    const QScopedValueRollback guard(m_isRestoring, true);
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex child = m_filter->index(row, 0, parent);
        // A closed connection stays closed: a filter asks no server.
        if (!m_filter->hasChildren(child) || m_filter->rowCount(child) == 0)
            continue;
        setExpanded(child, true);
        expandMatches(child);
    }
}

void NavigatorTree::onRowsInserted(const QModelIndex& parent)
{
    if (!parent.isValid())
        return;
    if (m_filter->isFiltering())
        expandMatches(parent);
    else
        restore(parent);
    restoreCurrent();
}

QModelIndex NavigatorTree::find(const QString& path) const
{
    QModelIndex found;
    for (const QString& step : path.split(QChar::Null)) {
        const QModelIndex parent = found;
        found = {};
        for (int row = 0; row < m_filter->rowCount(parent) && !found.isValid(); ++row) {
            const QModelIndex child = m_filter->index(row, 0, parent);
            if (stepOf(child) == step)
                found = child;
        }
        if (!found.isValid())
            return {};
    }
    return found;
}

void NavigatorTree::restoreCurrent()
{
    if (m_current.isEmpty())
        return;
    // What replaces a line that went comes in several steps.
    const QModelIndex index = find(m_current);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    m_current.clear();
}

void NavigatorTree::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const QPoint place
        = isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    if (index.isValid())
        Q_EMIT menuRequested(index, place);
}

bool NavigatorTree::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Refresh))
        event->accept();
    return QTreeView::event(event);
}

void NavigatorTree::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->key() == Qt::Key_F4 && event->modifiers() == Qt::NoModifier)
        Q_EMIT structureRequested(index);
    else if (index.isValid() && event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested(index);
    else if (event->matches(QKeySequence::Refresh))
        Q_EMIT reloadRequested();
    else
        QTreeView::keyPressEvent(event);
}

void NavigatorTree::setFilterText(const QString& text)
{
    m_filter->setFilterText(text);
    if (m_filter->isFiltering())
        expandMatches({});
    else
        restore({});
}

void NavigatorTree::expandConnection(const QUuid& connection)
{
    const QModelIndex source = m_model.indexOf(connection);
    if (!source.isValid())
        return;
    m_expanded.insert(pathOf(source));
    setExpanded(m_filter->mapFromSource(source), true);
}

void NavigatorTree::collapseConnection(const QUuid& connection)
{
    m_expanded.remove(connection.toString());
    collapse(m_filter->mapFromSource(m_model.indexOf(connection)));
}

void NavigatorTree::expandTables(const QUuid& connection, const QString& schema)
{
    const QModelIndex connectionIndex = m_filter->mapFromSource(m_model.indexOf(connection));
    QModelIndex parent = connectionIndex;
    while (m_filter->rowCount(parent) > 0 && parent.isValid()) {
        setExpanded(parent, true);
        QModelIndex next;
        for (int row = m_filter->rowCount(parent) - 1; row >= 0; --row) {
            const QModelIndex child = m_filter->index(row, 0, parent);
            const bool isShortcut = child.data(ShortcutRole).toBool();
            if (isShortcut && parent == connectionIndex)
                setExpanded(child, true);
            else if (next.data() != schema)
                next = child;
        }
        parent = next;
    }
    if (isVisible())
        scrollTo(connectionIndex, PositionAtTop);
}

void NavigatorTree::reveal(const QUuid& connection, const QualifiedName* relation)
{
    const QModelIndex source
        = relation ? m_model.indexOf(connection, *relation) : m_model.indexOf(connection);
    const QModelIndex index = m_filter->mapFromSource(source);
    if (!index.isValid())
        return;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        setExpanded(parent, true);
    setCurrentIndex(index);
    if (isVisible())
        scrollTo(index);
}

void NavigatorTree::selectFirst()
{
    setFocus();
    if (!currentIndex().isValid() && m_filter->rowCount() > 0)
        setCurrentIndex(m_filter->index(0, 0));
}

void NavigatorTree::drawRow(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (selectionModel()->isSelected(index)) {
        const bool isActive = hasFocus();
        const QRectF pill = QRectF(option.rect).adjusted(4, 0.5, -8, -0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(isActive ? QPen(m_context.theme.color(Token::Focus), 1.5) : Qt::NoPen);
        painter->setBrush(
            m_context.theme.color(isActive ? Token::BgSelected : Token::BgSelectedInactive));
        painter->drawRoundedRect(pill, 5, 5);
        painter->restore();
    }
    QTreeView::drawRow(painter, option, index);
}

void NavigatorTree::showEvent(QShowEvent* event)
{
    QTreeView::showEvent(event);
    // Before it has its size a view scrolls further than it should.
    scrollTo(currentIndex());
}

void NavigatorTree::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    viewport()->update();
}

void NavigatorTree::focusOutEvent(QFocusEvent* event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

}
