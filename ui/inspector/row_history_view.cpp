// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_history_view.h"

#include "models/text/cell_formatter.h"
#include "models/text/error_text.h"

#include <QHeaderView>

namespace tw {

namespace {

/// The item's version is that of the topmost one above it.
int versionOf(const QTreeWidgetItem* item)
{
    while (item->parent())
        item = item->parent();
    return item->treeWidget()->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item));
}

}

RowHistoryView::RowHistoryView(std::shared_ptr<const Adapter> adapter, QWidget* parent)
    : QTreeWidget(parent)
    , m_history(std::move(adapter))
{
    setObjectName(QStringLiteral("inspector.history.tree"));
    setAccessibleName(tr("Old versions of the row; Enter shows one"));
    setProperty("kind", QStringLiteral("list"));
    setFrameShape(QFrame::NoFrame);
    setColumnCount(2);
    header()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(&m_history, &RowHistory::changed, this, &RowHistoryView::showVersions);
    connect(this, &QTreeWidget::itemActivated, this, &RowHistoryView::open);
}

void RowHistoryView::showRow(const TablePtr& table, const std::optional<RowIdentity>& row)
{
    const bool isKept = table && row && RowHistory::isKept(*table);
    if (m_table == table && m_row == row)
        return;
    m_table = table;
    m_row = row;
    if (isKept)
        m_history.load(table, *row);
    else
        m_history.clear();
}

std::optional<RowIdentity> RowHistoryView::currentVersion() const
{
    const int index = currentItem() ? versionOf(currentItem()) : -1;
    return index < 0 || index >= m_history.versions().size()
        ? std::nullopt
        : std::optional(m_history.versions().at(index).row);
}

QString RowHistoryView::note() const
{
    if (!m_table || !m_row)
        return tr("A new row has no history yet.");
    if (!RowHistory::isKept(*m_table))
        return tr("This table keeps no old versions of its rows.");
    if (m_history.error())
        return explain(*m_history.error()).what;
    if (m_history.isLoading())
        return tr("Reading …");
    return m_history.versions().isEmpty() ? tr("The row has no old versions.") : QString();
}

void RowHistoryView::showVersions()
{
    clear();
    for (const OldVersion& version : m_history.versions()) {
        const QString time = version.time.isNull() ? tr("Older version") : version.time.toText();
        auto* item = new QTreeWidgetItem(this, {time});
        item->setFirstColumnSpanned(true);
        for (const auto& [column, value] : version.differing) {
            const Column* known = m_table->find(column);
            const QString text = known ? CellFormatter::display(value, *known).text : QString();
            new QTreeWidgetItem(item, {column, text});
        }
        item->setExpanded(true);
    }
    resizeColumnToContents(0);
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
    Q_EMIT changed();
}

void RowHistoryView::open(const QTreeWidgetItem* item)
{
    const int index = versionOf(item);
    if (index < 0 || index >= m_history.versions().size())
        return;
    std::vector<Filter> parts;
    for (const auto& [column, value] : m_history.versions().at(index).row.key)
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    Q_EMIT rowsRequested(m_table->name, Filter::all(std::move(parts)));
}

}
