// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transferring/transfer_part.h"

#include <tuplewright/query/engine_exchange.h>

namespace tw {

/// Writes the statements that make a table of the target as the source has it: columns, keys,
/// NOT NULL, constant defaults and foreign keys. What is not kept is added to the part's report.
class NewTable
{
public:
    /// The referenced must outlive it.
    NewTable(
        TransferPart& part, const QList<TransferPart>& all, const Adapter& from, const Adapter& to);

    /// With its foreign keys where they cannot be added later.
    [[nodiscard]] QString creation();

    /// What adds the foreign keys once all rows are there.
    [[nodiscard]] QStringList foreignKeys();

private:
    [[nodiscard]] QString columnSql(const CarriedColumn& column);
    [[nodiscard]] QString typeSql(const CarriedColumn& column);
    [[nodiscard]] QString defaultSql(const CarriedColumn& column);
    [[nodiscard]] QStringList keySqls() const;
    [[nodiscard]] QStringList checkSqls();
    [[nodiscard]] QStringList foreignKeySqls();
    void lose(const QString& what) { m_part.report.losses.append(what); }
    void change(const QString& what) { m_part.report.changes.append(what); }

    TransferPart& m_part;
    const QList<TransferPart>& m_all;
    const Dialect& m_dialect;
    const EngineExchange& m_from;
    const EngineExchange& m_into;
    const bool m_isSameEngine;
};

}
