// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/transferring/transfer.h>

namespace tw {

/// One column on its way.
struct CarriedColumn
{
    Column from;
    QString name; ///< in the target
    int place = 0; ///< in the rows of the source
};

/// One table on its way, as far as it is known: the target's is described once it is there.
struct TransferPart
{
    TablePtr from; ///< null: a query
    QualifiedName to;
    TablePtr into; ///< null: yet to be made
    QList<CarriedColumn> columns;
    TransferredTable report;

    /// The name in the target of a column of the source; empty: it is not carried over.
    [[nodiscard]] QString nameOf(const QString& column) const;
    /// Those of a key; empty unless all are carried over.
    [[nodiscard]] QStringList namesOf(const QStringList& columns) const;
};

/// The parts of a transfer in the order of the foreign keys, and which of them name each other in a
/// circle.
struct TransferOrder
{
    QList<qsizetype> parts;
    QList<QList<QualifiedName>> cycles;
};

/// What is to be carried over where. Tables of the target that are there are described.
[[nodiscard]] Result<QList<TransferPart>> planTransfer(const Adapter& from, const Adapter& to,
    const TransferOptions& options, const CallOptions& call);

/// What a query returns as the columns of the one part.
[[nodiscard]] Result<void> takeColumns(
    TransferPart& part, const QList<Column>& columns, const TransferOptions& options);

/// Parents first, by the keys that the target has or is to get.
[[nodiscard]] TransferOrder orderOf(const QList<TransferPart>& parts);

}
