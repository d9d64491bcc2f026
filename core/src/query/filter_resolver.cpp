// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/filter_resolver.h"

#include "query/operand_check.h"
#include "query/table_link.h"

#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class FilterResolver
{
public:
    FilterResolver(const TableLookup* lookup, const Dialect* dialect)
        : m_lookup(lookup)
        , m_dialect(dialect)
    { }

    Result<Filter> resolve(const Filter& filter, const Table& table) const
    {
        switch (filter.kind()) {
        case Filter::Kind::Condition:
            return resolveCondition(filter.leaf(), table);
        case Filter::Kind::Related:
            return resolveRelated(filter.relatedRows(), filter.parts().front(), table);
        case Filter::Kind::First:
            return resolveFirst(filter.firstRows(), filter.parts().front(), table);
        case Filter::Kind::Not: {
            TW_TRY(Filter part, resolve(filter.parts().front(), table));
            return Filter::negate(std::move(part));
        }
        case Filter::Kind::And:
        case Filter::Kind::Or:
            break;
        }
        return resolveGroup(filter, table);
    }

private:
    Result<Filter> resolveGroup(const Filter& filter, const Table& table) const
    {
        std::vector<Filter> parts;
        parts.reserve(filter.parts().size());
        for (const Filter& part : filter.parts()) {
            TW_TRY(Filter resolved, resolve(part, table));
            parts.push_back(std::move(resolved));
        }
        return filter.kind() == Filter::Kind::And ? Filter::all(std::move(parts))
                                                  : Filter::any(std::move(parts));
    }

    Result<Filter> resolveRelated(
        const RelatedRows& rows, const Filter& where, const Table& table) const
    {
        TW_TRY(const TableLink link, findLink(rows, table, m_lookup));
        TW_TRY(Filter inner, resolve(where, *link.other));
        return Filter::exists(rows, std::move(inner));
    }

    Result<Filter> resolveFirst(
        const FirstRows& rows, const Filter& among, const Table& table) const
    {
        if (rows.groupBy.isEmpty())
            return fail(ErrorKind::InvalidArgument, u"There is nothing to group by."_s);
        if (table.rowAddress == RowAddress::None)
            return fail(ErrorKind::Unsupported,
                u"Nothing tells the rows of %1 apart, so none can stand for others."_s.arg(
                    table.name.display()));
        for (const QString& name : rows.groupBy) {
            TW_TRY(const Column* column, table.require(name));
            TW_TRY_VOID(checkShown(*column, table, u"grouped by"_s));
            if (!column->type.hasEquality)
                return fail(typeError(*column, table, u"has no equality"_s));
        }
        for (const SortKey& key : rows.order) {
            TW_TRY(const Column* column, table.require(key.column));
            TW_TRY_VOID(checkShown(*column, table, u"put in order"_s));
            if (!column->type.hasOrder || key.byRelevance)
                return fail(typeError(*column, table, u"has no order"_s));
        }
        TW_TRY(Filter inner, resolve(among, table));
        return Filter::first(rows, std::move(inner));
    }

    static Error typeError(const Column& column, const Table& table, const QString& lack)
    {
        Error error;
        error.kind = ErrorKind::InvalidArgument;
        error.message
            = u"Column %1 of %2 cannot choose the first row of each group: type %3 %4."_s.arg(
                column.name, table.name.display(), column.type.name, lack);
        error.column = column.name;
        return error;
    }

    Result<Filter> resolveCondition(const FilterCondition& condition, const Table& table) const
    {
        if (const Column* column = table.find(condition.column)) {
            TW_TRY_VOID(check(condition, *column, table));
            return Filter::condition(condition);
        }
        const auto parts = splitRelatedColumn(condition.column);
        if (!m_lookup || !parts || parts->second.isEmpty()) {
            TW_TRY_VOID(table.require(condition.column));
        }
        TW_TRY(const RelatedRows rows, linkNamed(parts->first, table));
        FilterCondition inner = condition;
        inner.column = parts->second;
        return resolveRelated(rows, Filter::condition(std::move(inner)), table);
    }

    Result<void> check(
        const FilterCondition& condition, const Column& column, const Table& table) const
    {
        const QString objection = operandObjection(condition, column.type);
        if (!objection.isEmpty())
            return fail(conditionError(ErrorKind::InvalidArgument, condition, table, objection));
        const QString missing = m_dialect ? m_dialect->objection(column, condition) : QString();
        if (!missing.isEmpty())
            return fail(conditionError(ErrorKind::Unsupported, condition, table, missing));
        return {};
    }

    static Error conditionError(
        ErrorKind kind, const FilterCondition& condition, const Table& table, const QString& reason)
    {
        Error error;
        error.kind = kind;
        error.message = u"Filter %1 on column %2 of %3: %4"_s.arg(
            filterOperatorName(condition.op), condition.column, table.name.display(), reason);
        error.schema = table.name.schema;
        error.table = table.name.name;
        error.column = condition.column;
        return error;
    }

    const TableLookup* m_lookup;
    const Dialect* m_dialect;
};

}

Result<Filter> resolveFilter(
    const Filter& filter, const Table& table, const TableLookup* lookup, const Dialect* dialect)
{
    return FilterResolver(lookup, dialect).resolve(filter, table);
}

}
