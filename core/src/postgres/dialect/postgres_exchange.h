// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/engine_exchange.h>

namespace tw {

/// Rows of PostgreSQL beside those of other databases. A value looks as concat() writes it, which
/// is how the server sends it; a cast to text would cut blanks and spell truth values otherwise.
class PostgresExchange final : public EngineExchange
{
public:
    Value neutral(const ColumnType& type, const Value& value) const override;
    QString orderTerm(const Column& column, KeyOrder order) const override;
    QStringList uniformReading() const override;
    bool writesScripts() const override { return true; }
    QByteArray scriptHead() const override;
    QByteArray scriptTail() const override;
    QByteArray literal(const Column& column, const Value& value) const override;
    QByteArray readsAs(const Column& column, const Value& value) const override;
    QByteArray keyReadsAs(const Column& column, const Value& value) const override;
    QByteArray changingOne(const QByteArray& statement, const QString& row) const override;
    QString raiseNumber(const Table& table, const Column& column) const override;
};

}
