// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_list.h"

#include "models/text/hidden_characters.h"
#include "receipt_words.h"

#include <QLocale>

#include <algorithm>

namespace tw {

void ReceiptList::setReceipts(const QList<ReceiptSummary>& receipts)
{
    beginResetModel();
    m_receipts = receipts;
    endResetModel();
}

int ReceiptList::rowOf(const QString& id) const
{
    const auto found = std::ranges::find_if(
        m_receipts, [&id](const ReceiptSummary& receipt) { return receipt.head.id == id; });
    return found == m_receipts.end() ? -1 : int(found - m_receipts.begin());
}

int ReceiptList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_receipts.size());
}

int ReceiptList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString ReceiptList::text(const ReceiptSummary& receipt, Column column)
{
    switch (column) {
    case Column::At:
        return QLocale().toString(receipt.head.at.toLocalTime(), QLocale::ShortFormat);
    case Column::Action:
        return receiptAction(receipt.counts);
    case Column::Tables:
        return receiptTables(receipt);
    case Column::State:
        return receiptState(receipt);
    case Column::By:
        return revealedText(receipt.head.by);
    case Column::Count:
        break;
    }
    return {};
}

QVariant ReceiptList::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return text(m_receipts.at(index.row()), Column(index.column()));
}

QVariant ReceiptList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QString titles[]{tr("When"), tr("Rows"), tr("Table"), tr("State"), tr("By")};
    return titles[section];
}

}
