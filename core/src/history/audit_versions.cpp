// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "history/audit_versions.h"

#include "history/audit_layout.h"
#include "values/json_value.h"

#include <tuplewright/base/json.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kMostTables = 50;

VersionOperation operationOf(const QString& text)
{
    const QString word = text.trimmed().toLower();
    if (word.startsWith(u'i') || word == u"create"_s || word == u"created"_s)
        return VersionOperation::Insert;
    if (word.startsWith(u'u'))
        return VersionOperation::Update;
    if (word.startsWith(u'd'))
        return VersionOperation::Delete;
    return VersionOperation::Unknown;
}

/// The columns of the row that a JSON object holds; unset: it is none. Arrays are spelled otherwise
/// in JSON than as values, and are left out.
std::optional<ColumnValues> rowInJson(const PastRow& row, const Value& text)
{
    const Result<Json> json = Json::parse(text.bytes());
    if (text.isNull() || !json || json->type() != Json::Type::Object)
        return std::nullopt;
    ColumnValues values;
    for (const auto& [name, member] : json->members()) {
        if (row.shows(name) && row.table.find(name)->type.typeClass != TypeClass::Array)
            values.append({name, valueFromJson(member)});
    }
    return values;
}

/// As JSON holds it: a number stays one where the server spells it as a text.
Value inJson(const Value& value, const Column* column)
{
    return column && column->type.typeClass == TypeClass::Integer ? Value::number(value.bytes())
                                                                  : value;
}

Filter keyInJson(const PastRow& row, const QString& column)
{
    std::vector<Filter> parts;
    for (const auto& [name, value] : row.key)
        parts.push_back(Filter::condition(
            {.column = column, .operands = {inJson(value, row.table.find(name))}, .path = {name}}));
    return Filter::all(std::move(parts));
}

/// Without its schema the name of a table is enough only where no other schema has such a table.
Filter ofLog(const PastRow& row, const AuditLayout& layout, bool isOnlyOne)
{
    const QualifiedName& name = row.table.name;
    QList<Value> spellings{Value::text(name.schema + u'.' + name.name)};
    if (isOnlyOne || !layout.schema.isEmpty())
        spellings.append(Value::text(name.name));
    std::vector<Filter> images;
    for (const QString& column : {layout.before, layout.after}) {
        if (!column.isEmpty())
            images.push_back(keyInJson(row, column));
    }
    std::vector<Filter> parts{
        Filter::condition(layout.table, FilterOperator::InList, std::move(spellings)),
        Filter::any(std::move(images))};
    if (!layout.schema.isEmpty())
        parts.push_back(
            Filter::condition(layout.schema, FilterOperator::Equal, {Value::text(name.schema)}));
    return Filter::all(std::move(parts));
}

Filter ofOldRows(const PastRow& row)
{
    std::vector<Filter> parts;
    for (const auto& [name, value] : row.key)
        parts.push_back(Filter::condition(name, FilterOperator::Equal, {value}));
    return Filter::all(std::move(parts));
}

void takeImages(
    const PastRow& row, const AuditLayout& layout, const ColumnValues& entry, RowVersion& version)
{
    if (layout.isLog()) {
        version.was = rowInJson(row, valueIn(entry, layout.before));
        version.is = rowInJson(row, valueIn(entry, layout.after));
        if (version.operation == VersionOperation::Delete && !version.was)
            version.was.swap(version.is);
        if (version.was && version.is)
            version.changed = changedColumns(*version.was, *version.is);
        return;
    }
    ColumnValues kept;
    for (const auto& cell : entry) {
        if (row.shows(cell.first))
            kept.append(cell);
    }
    (version.operation == VersionOperation::Delete ? version.was : version.is) = std::move(kept);
}

Result<PastVersions> versionsIn(
    const PastRow& row, const Table& relation, const AuditLayout& layout, bool isOnlyOne)
{
    PastVersions found;
    TW_TRY(const QList<ColumnValues> entries,
        readPastRows(row, relation, layout.isLog() ? ofLog(row, layout, isOnlyOne) : ofOldRows(row),
            layout.time, row.most + 1));
    found.isCut = entries.size() > row.most;
    for (const ColumnValues& entry : entries.first(std::min(entries.size(), row.most))) {
        RowVersion version;
        version.at = momentOf(valueIn(entry, layout.time));
        version.who = valueIn(entry, layout.author).toText();
        version.source = VersionSource::Audit;
        version.origin = relation.name.display();
        version.operation = operationOf(valueIn(entry, layout.operation).toText());
        takeImages(row, layout, entry, version);
        found.versions.append(std::move(version));
    }
    return found;
}

/// No other schema has a table of that name.
bool isOnlyOne(const Catalog& catalog, const QualifiedName& table)
{
    return std::ranges::count_if(catalog.relations, [&table](const RelationSummary& relation) {
        return relation.name.name == table.name;
    }) <= 1;
}

Result<QList<TablePtr>> candidates(const PastRow& row, const Catalog& catalog)
{
    RelationScope scope;
    for (const RelationSummary& relation : catalog.relations) {
        if (relation.name != row.table.name && soundsLikeAudit(relation.name.name)
            && scope.names.size() < kMostTables)
            scope.names.append(relation.name);
    }
    if (scope.names.isEmpty())
        return QList<TablePtr>();
    return row.adapter.describeAll(scope, row.call);
}

}

Result<PastVersions> auditVersions(const PastRow& row)
{
    PastVersions all;
    TW_TRY(const CatalogPtr catalog, row.adapter.catalog(row.call));
    const bool isOnly = isOnlyOne(*catalog, row.table.name);
    TW_TRY(const QList<TablePtr> tables, candidates(row, *catalog));
    for (const TablePtr& table : tables) {
        const std::optional<AuditLayout> layout = auditLayout(*table, row.table);
        if (!layout || !table->privileges.select)
            continue;
        if (!isOnly && !layout->isLog() && table->name.schema != row.table.name.schema)
            continue;
        Result<PastVersions> found = versionsIn(row, *table, *layout, isOnly);
        if (!found && row.call.stop.stop_requested())
            return fail(std::move(found.error()));
        if (!found) {
            all.unread.append(table->name.display() + u": "_s + found.error().toText());
            continue;
        }
        all.versions += found->versions;
        all.isCut |= found->isCut;
    }
    return all;
}

}
