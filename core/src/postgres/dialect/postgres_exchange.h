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
    DeclaredType declared(const ColumnType& foreign) const override;
    QString lossIn(const ColumnType& from, const ColumnType& own) const override;
    std::optional<QString> constantDefault(const Column& column) const override;
    bool countsUp(const Table& table, const Column& column) const override;
    QString countingUp() const override;
    bool addsForeignKeys() const override { return true; }
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
