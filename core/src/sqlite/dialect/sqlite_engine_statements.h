// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sqlite/dialect/sqlite_exchange.h"

#include <tuplewright/query/engine_statements.h>

namespace tw {

/// What SQLite is asked for its plans and the numbers of its rows.
class SqliteEngineStatements final : public EngineStatements
{
public:
    QString planSql(const QString& statement) const override;
    bool plansWithoutValues() const override { return true; }
    QString scanSql(const QString& select) const override { return planSql(select); }
    bool readsAll(const Table& table, const QList<QByteArray>& plan) const override;
    std::optional<Statement> nextNumber(const Table& table, const Column& column) const override;
    std::optional<Statement> numberAhead(const Table& table, const Column& column) const override;
    QString declaration(TypeClass typeClass) const override;
    QString valueBetween(const ColumnType& type, const Value& low, const Value& high, double part,
        Parameters& parameters) const override;
    const EngineExchange& exchange() const override { return m_exchange; }
    QStringList verbs() const override;
    QStringList typeWords() const override;
    bool isReserved(QStringView word) const override;
    std::optional<Statement> builtInFunctions() const override;
    QString planTreeSql(const QString& statement) const override { return planSql(statement); }
    Result<PlanTree> readPlanTree(const QList<QList<Value>>& rows) const override;
    QString checkDeferredConstraints() const override;
    QString deferConstraints() const override;
    void appendLiteral(QByteArray& out, StorageClass storage, QByteArrayView bytes) const override;

private:
    SqliteExchange m_exchange;
};

}
