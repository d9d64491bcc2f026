// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_placement.h"

#include "frozen_columns.h"

namespace tw {

namespace {

/// Dragging an edge changes a width many times; it is told of once.
constexpr int kAnnounceAfterMs = 300;

}

ColumnPlacement::ColumnPlacement(GridTable& table)
    : QObject(&table)
    , m_table(table)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(kAnnounceAfterMs);
    connect(&m_changed, &QTimer::timeout, this, &ColumnPlacement::changed);
    const QHeaderView* header = table.horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &ColumnPlacement::onResized);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnPlacement::announce);
    connect(header, &QHeaderView::geometriesChanged, this, &ColumnPlacement::freezeKey);
}

void ColumnPlacement::setResultModel(const ResultModel* model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    connect(m_model, &ResultModel::modelAboutToBeReset, this, [this] {
        m_kept = current();
        m_isApplying = true;
    });
    connect(m_model, &ResultModel::modelReset, this, [this] { apply(m_kept); });
}

void ColumnPlacement::onResized(int column)
{
    if (m_isApplying || !m_model || column >= m_model->columns().size()
        || m_table.columnWidth(column) == 0)
        return;
    m_widths.insert(m_model->columns().at(column).name, m_table.columnWidth(column));
    announce();
}

void ColumnPlacement::announce()
{
    if (!m_isApplying)
        m_changed.start();
}

void ColumnPlacement::apply(const ColumnLayout& layout)
{
    m_isApplying = true;
    m_widths = layout.widths;
    m_frozen = layout.frozen;
    QHeaderView* header = m_table.horizontalHeader();
    int place = 0;
    for (const QString& name : layout.order)
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (m_model->columns().at(column).name == name)
                header->moveSection(header->visualIndex(column), place++);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table.setColumnHidden(column, layout.hidden.contains(m_model->columns().at(column).name));
    m_isApplying = false;
    fit();
    m_table.frozen().setCount(m_frozen.value_or(0));
    freezeKey();
}

void ColumnPlacement::fit()
{
    m_isApplying = true;
    for (const int column : shownColumns()) {
        const int width = m_widths.value(m_model->columns().at(column).name);
        if (width > 0)
            m_table.setColumnWidth(column, width);
        else
            m_table.fitColumn(column);
    }
    m_isApplying = false;
    freezeKey();
}

void ColumnPlacement::fitColumn(int column)
{
    m_table.fitColumn(column);
}

QPoint ColumnPlacement::menuPosition(int column) const
{
    const QHeaderView* header = m_table.horizontalHeader();
    return header->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height()));
}

void ColumnPlacement::widen(int column)
{
    const bool isChosen = m_widths.value(m_model->columns().at(column).name) > 0;
    if (isChosen || m_table.isColumnHidden(column))
        return;
    m_isApplying = true;
    const int before = m_table.columnWidth(column);
    m_table.fitColumn(column);
    m_table.setColumnWidth(column, std::max(before, m_table.columnWidth(column)));
    m_isApplying = false;
    freezeKey();
}

QList<int> ColumnPlacement::shownColumns() const
{
    QList<int> columns;
    const QHeaderView* header = m_table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !m_table.isColumnHidden(column))
            columns.append(column);
    return columns;
}

ColumnLayout ColumnPlacement::current() const
{
    ColumnLayout layout{{}, {}, m_widths, m_frozen};
    const QHeaderView* header = m_table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString& name = m_model->columns().at(column).name;
        layout.order.append(name);
        if (m_table.isColumnHidden(column))
            layout.hidden.append(name);
    }
    return layout;
}

QStringList ColumnPlacement::shown() const
{
    const ColumnLayout layout = current();
    QStringList shown = layout.order;
    shown.removeIf([&layout](const QString& name) { return layout.hidden.contains(name); });
    return shown;
}

int ColumnPlacement::frozen() const
{
    return m_table.frozen().count();
}

void ColumnPlacement::setTypesShown(bool shown)
{
    m_table.setTypesShown(shown);
}

void ColumnPlacement::hide(int column)
{
    if (shownColumns().size() < 2)
        return;
    m_isApplying = true;
    m_table.setColumnHidden(column, true);
    m_isApplying = false;
    m_table.frozen().follow();
    Q_EMIT changed();
}

void ColumnPlacement::freezeUpTo(int column)
{
    const int count = int(shownColumns().indexOf(column)) + 1;
    m_frozen = m_frozen == count ? 0 : count;
    m_table.frozen().setCount(*m_frozen);
    Q_EMIT changed();
}

void ColumnPlacement::freezeKey()
{
    if (m_frozen || !m_model)
        return;
    int keys = 0;
    for (const int column : shownColumns()) {
        if (!m_model->facts(column).isKey)
            break;
        ++keys;
    }
    const bool isWider = m_table.horizontalHeader()->length() > m_table.viewport()->width();
    m_table.frozen().setCount(isWider ? keys : 0);
}

}
