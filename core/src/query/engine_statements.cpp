// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/engine_statements.h>

#include <tuplewright/query/engine_exchange.h>

using namespace Qt::StringLiterals;

namespace tw {

EngineStatements::~EngineStatements() = default;

QString EngineStatements::estimateSql(const QString&) const
{
    return {};
}

std::optional<qint64> EngineStatements::estimatedRows(const QByteArray&) const
{
    return std::nullopt;
}

QString EngineStatements::planSql(const QString& statement) const
{
    return u"EXPLAIN "_s + statement;
}

QString EngineStatements::measuredPlanSql(const QString&) const
{
    return {};
}

QString EngineStatements::scanSql(const QString&) const
{
    return {};
}

bool EngineStatements::readsAll(const Table&, const QList<QByteArray>&) const
{
    return false;
}

bool EngineStatements::isReserved(QStringView) const
{
    return false;
}

std::optional<Statement> EngineStatements::builtInFunctions() const
{
    return std::nullopt;
}

QString EngineStatements::planTreeSql(const QString&) const
{
    return {};
}

QString EngineStatements::measuredPlanTreeSql(const QString&) const
{
    return {};
}

Result<PlanTree> EngineStatements::readPlanTree(const QList<QList<Value>>&) const
{
    return fail(ErrorKind::InvalidText, u"This engine tells no steps of a plan."_s);
}

std::optional<Statement> EngineStatements::relationNumbers(const QualifiedName&) const
{
    return std::nullopt;
}

Result<QStringList> EngineStatements::searchSetup(const Table& table, const SearchSetup&) const
{
    return fail(ErrorKind::Unsupported,
        u"This engine keeps no words of %1 by themselves."_s.arg(table.name.display()));
}

std::optional<Statement> EngineStatements::histogram(const Table&, const Column&) const
{
    return std::nullopt;
}

std::optional<Statement> EngineStatements::statisticsAge(const Table&) const
{
    return std::nullopt;
}

std::optional<Statement> EngineStatements::commonValues(const Table&, const Column&, int) const
{
    return std::nullopt;
}

std::optional<Statement> EngineStatements::nextNumber(const Table&, const Column&) const
{
    return std::nullopt;
}

QString EngineStatements::declaration(TypeClass typeClass) const
{
    ColumnType type;
    type.typeClass = typeClass;
    return exchange().declared(type).sql;
}

std::optional<Statement> EngineStatements::numberAhead(const Table&, const Column&) const
{
    return std::nullopt;
}

QString EngineStatements::valueBetween(
    const ColumnType&, const Value&, const Value&, double, Parameters&) const
{
    return {};
}

void EngineStatements::appendLiteral(
    QByteArray& out, StorageClass storage, QByteArrayView bytes) const
{
    if (storage == StorageClass::Bytes) {
        out += "x'";
        out += bytes.toByteArray().toHex();
    } else {
        out += '\'';
        out += bytes.toByteArray().replace('\'', "''");
    }
    out += '\'';
}

const EngineExchange& EngineStatements::exchange() const
{
    static const EngineExchange none;
    return none;
}

QString EngineStatements::copyFromInput(const QualifiedName&, const QStringList&) const
{
    return {};
}

}
