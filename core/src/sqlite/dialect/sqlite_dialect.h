// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sqlite/dialect/sqlite_engine_statements.h"
#include "sqlite/dialect/sqlite_statements.h"

#include <tuplewright/query/dialect.h>

namespace tw {

inline constexpr SqlSyntax kSqliteSyntax{
    .dollarQuotes = false,
    .nestedComments = false,
    .escapeStrings = false,
    .bracketIdentifiers = true,
    .questionParameters = true,
    .returnEndsComment = false,
    .triggerBodies = true,
    .statements = &kSqliteStatements,
};

/// SQL as SQLite 3.37 and later reads it. Operands that were typed get the meaning that the
/// column's affinity gives them; loaded values are bound with the storage class they have.
class SqliteDialect final : public Dialect
{
public:
    SqlSyntax syntax() const override { return kSqliteSyntax; }
    SqlReading reading() const override { return {.foldsNames = false, .likeTellsCase = false}; }
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
    Value storedValue(const Column& column, const Value& value) const override;
    QString jsonMerged(
        const Column& column, const Value& object, Parameters& parameters) const override;
    QString jsonSet(const Column& column, const QStringList& path, const Value& value,
        Parameters& parameters) const override;
    QString jsonRemoved(
        const Column& column, const QStringList& path, Parameters& parameters) const override;
    ComputedNumber groupNumber(GroupNumber number, const ColumnType& type) const override;
    QString orderTerm(const QString& quotedColumn, const SortKey& key) const override;
    QString keyList(const QList<ColumnType>& types, const QList<KeyValues>& keys,
        Parameters& parameters) const override;
    QString byteCount(const Column& column) const override;
    QString shortened(const Column& column, qint64 longest) const override;
    QString booleanLiteral(bool value) const override;
    QString currentTimestamp() const override;
    bool ordersByBytes(const Column& column) const override;
    bool enforcesTypes() const override { return false; }
    const EngineStatements& engineStatements() const override { return m_engineStatements; }

private:
    [[nodiscard]] QString keyArray(const QList<KeyValues>& keys, Parameters& parameters) const;
    QString bind(const Value& value, Parameters& parameters) const;

    SqliteEngineStatements m_engineStatements;
};

}
