// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/engine_exchange.h>

#include "query/type_loss.h"

using namespace Qt::StringLiterals;

namespace tw {

EngineExchange::~EngineExchange() = default;

Value EngineExchange::neutral(const ColumnType&, const Value& value) const
{
    return value;
}

Value EngineExchange::taken(const Column&, const Value& neutral) const
{
    return neutral;
}

DeclaredType EngineExchange::declared(const ColumnType&) const
{
    return {u"text"_s};
}

QString EngineExchange::lossIn(const ColumnType& from, const ColumnType& own) const
{
    return typeLoss(from, own);
}

std::optional<QString> EngineExchange::constantDefault(const Column&) const
{
    return std::nullopt;
}

bool EngineExchange::countsUp(const Table&, const Column&) const
{
    return false;
}

QString EngineExchange::orderTerm(const Column&, KeyOrder) const
{
    return {};
}

QStringList EngineExchange::uniformReading() const
{
    return {};
}

QByteArray EngineExchange::scriptHead() const
{
    return {};
}

QByteArray EngineExchange::scriptTail() const
{
    return {};
}

QByteArray EngineExchange::literal(const Column&, const Value&) const
{
    return {};
}

QByteArray EngineExchange::readsAs(const Column&, const Value&) const
{
    return {};
}

QByteArray EngineExchange::keyReadsAs(const Column& column, const Value& value) const
{
    return readsAs(column, value);
}

QByteArray EngineExchange::changingOne(const QByteArray& statement, const QString&) const
{
    return statement;
}

QString EngineExchange::raiseNumber(const Table&, const Column&) const
{
    return {};
}

}
