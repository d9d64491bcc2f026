// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_report_model.h"

#include "models/text/hidden_characters.h"

#include <QLocale>

namespace tw {

namespace {

bool isNumber(TransferReportModel::Column column)
{
    return column != TransferReportModel::Column::Table
        && column != TransferReportModel::Column::Made;
}

}

void TransferReportModel::setTables(const QList<TransferredTable>& tables)
{
    beginResetModel();
    m_tables = tables;
    endResetModel();
}

int TransferReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tables.size());
}

int TransferReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString TransferReportModel::text(const TransferredTable& table, Column column)
{
    const QLocale locale;
    switch (column) {
    case Column::Table:
        return revealedText(table.to.display());
    case Column::Made:
        return table.isCreated ? tr("yes") : tr("no");
    case Column::Read:
        return locale.toString(table.read);
    case Column::Written:
        return locale.toString(table.written);
    case Column::Skipped:
        return locale.toString(table.skipped);
    default:
        return locale.toString(table.rejected);
    }
}

QVariant TransferReportModel::data(const QModelIndex& index, int role) const
{
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(text(m_tables[index.row()], column)) : QVariant();
}

QVariant TransferReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (isNumber(Column(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Table:
        return tr("Table");
    case Column::Made:
        return tr("Made");
    case Column::Read:
        return tr("Read");
    case Column::Written:
        return tr("Written");
    case Column::Skipped:
        return tr("Skipped");
    default:
        return tr("Refused");
    }
}

}
