// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/dialect/postgres_engine_statements.h"
#include "postgres/dialect/postgres_statements.h"

#include <tuplewright/query/dialect.h>

namespace tw {

/// PostgreSQL's SQL. Values are left without a cast wherever the server infers the type of the
/// column they are compared with, which also keeps indexes usable.
class PostgresDialect final : public Dialect
{
public:
    SqlSyntax syntax() const override { return {.statements = &kPostgresStatements}; }
    bool readsLiterally(const ColumnType& type, const Value& value) const override;
    QString placeholder(qsizetype number) const override;
    QString condition(const ColumnTerm& column, const FilterCondition& condition,
        Parameters& parameters) const override;
    QString objection(const Column& column, const FilterCondition& condition) const override;
    QString relevance(const ColumnTerm& column, const FilterCondition& condition,
        Parameters& parameters) const override;
    QString snippet(const ColumnTerm& column, const ColumnTerm& text,
        const FilterCondition& condition, Parameters& parameters) const override;
    QString sameValue(
        const Column& column, const Value& value, Parameters& parameters) const override;
    QString samePhysicalRow(
        const Table& table, const Value& address, Parameters& parameters) const override;
    QString physicalRowExpression(const Table& table) const override;
    QString valueFor(
        const Column& column, const Value& value, Parameters& parameters) const override;
    QString constant(const Value& value, Parameters& parameters) const override;
    QString jsonMerged(
        const Column& column, const Value& object, Parameters& parameters) const override;
    QString jsonSet(const Column& column, const QStringList& path, const Value& value,
        Parameters& parameters) const override;
    QString jsonRemoved(
        const Column& column, const QStringList& path, Parameters& parameters) const override;
    QString orderTerm(const QString& quotedColumn, const SortKey& key) const override;
    QString keyList(const QList<ColumnType>& types, const QList<KeyValues>& keys,
        Parameters& parameters) const override;
    QString byteCount(const Column& column) const override;
    QString shortened(const Column& column, qint64 longest) const override;
    QString booleanLiteral(bool value) const override;
    QString currentTimestamp() const override { return QStringLiteral("now()"); }
    QString textReplaced(const Column& column, const Value& find, const Value& with,
        Parameters& parameters) const override;
    QString rowLock(const QString& alias) const override;
    QString overridingIdentity() const override;
    const EngineStatements& engineStatements() const override { return m_engineStatements; }

private:
    QString keyArrays(
        const QList<ColumnType>& types, const QList<KeyValues>& keys, Parameters& parameters) const;
    QString keyRows(
        const QList<ColumnType>& types, const QList<KeyValues>& keys, Parameters& parameters) const;
    [[nodiscard]] QString bind(Value value, Parameters& parameters) const;

    PostgresEngineStatements m_engineStatements;
};

}
