// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/dialect/postgres_exchange.h"

#include <tuplewright/query/engine_statements.h>

namespace tw {

/// What PostgreSQL is asked for its plans, statistics and sequences.
class PostgresEngineStatements final : public EngineStatements
{
public:
    QString estimateSql(const QString& select) const override;
    std::optional<qint64> estimatedRows(const QByteArray& answer) const override;
    QString measuredPlanSql(const QString& statement) const override;
    QString scanSql(const QString& select) const override;
    bool readsAll(const Table& table, const QList<QByteArray>& plan) const override;
    std::optional<Statement> relationNumbers(const QualifiedName& name) const override;
    Result<QStringList> searchSetup(const Table& table, const SearchSetup& setup) const override;
    std::optional<Statement> histogram(const Table& table, const Column& column) const override;
    std::optional<Statement> statisticsAge(const Table& table) const override;
    std::optional<Statement> commonValues(
        const Table& table, const Column& column, int most) const override;
    std::optional<Statement> nextNumber(const Table& table, const Column& column) const override;
    std::optional<Statement> numberAhead(const Table& table, const Column& column) const override;
    QString valueBetween(const ColumnType& type, const Value& low, const Value& high, double part,
        Parameters& parameters) const override;
    const EngineExchange& exchange() const override { return m_exchange; }
    QStringList verbs() const override;
    QStringList typeWords() const override;
    bool isReserved(QStringView word) const override;
    std::optional<Statement> builtInFunctions() const override;
    QString planTreeSql(const QString& statement) const override;
    QString measuredPlanTreeSql(const QString& statement) const override;
    Result<PlanTree> readPlanTree(const QList<QList<Value>>& rows) const override;
    QString checkDeferredConstraints() const override;
    QString deferConstraints() const override;
    void appendLiteral(QByteArray& out, StorageClass storage, QByteArrayView bytes) const override;
    QString copyFromInput(const QualifiedName& table, const QStringList& columns) const override;

private:
    PostgresExchange m_exchange;
};

}
