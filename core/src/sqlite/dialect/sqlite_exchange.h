// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/engine_exchange.h>

namespace tw {

/// Rows of SQLite beside those of other databases. A script that goes on behind an error must not
/// save half of its work: each row that is not there breaks a deferred key, so that COMMIT fails.
class SqliteExchange final : public EngineExchange
{
public:
    Value neutral(const ColumnType& type, const Value& value) const override;
    Value taken(const Column& column, const Value& neutral) const override;
    DeclaredType declared(const ColumnType& foreign) const override;
    QString lossIn(const ColumnType& from, const ColumnType& own) const override;
    std::optional<QString> constantDefault(const Column& column) const override;
    bool countsUp(const Table& table, const Column& column) const override;
    QString orderTerm(const Column& column, KeyOrder order) const override;
    bool writesScripts() const override { return true; }
    QByteArray scriptHead() const override;
    QByteArray scriptTail() const override;
    QByteArray literal(const Column& column, const Value& value) const override;
    QByteArray readsAs(const Column& column, const Value& value) const override;
    QByteArray keyReadsAs(const Column& column, const Value& value) const override;
    QByteArray changingOne(const QByteArray& statement, const QString& row) const override;
};

}
