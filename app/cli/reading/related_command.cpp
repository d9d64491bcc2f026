// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "related_command.h"

#include "../arguments/options.h"
#include "../output/terminal.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/exporting/row_writer.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/reading/related_loader.h>
#include <tuplewright/schema/display_label.h>
#include <tuplewright/schema/relationship_names.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr qint64 kRowsOfEach = 10;

Result<std::vector<RelatedPlan>> plansOf(
    const CommandContext& context, const QList<Relationship>& relationships)
{
    RelatedQuery query;
    query.counted = true;
    query.perRow = kRowsOfEach;
    if (context.arguments.has(u"rows"_s)) {
        bool isNumber = false;
        query.perRow = context.arguments.value(u"rows"_s).toLongLong(&isNumber);
        if (!isNumber || *query.perRow < 0)
            return usage(u"--rows is not a whole number from 0."_s);
    }
    if (context.arguments.has(u"path"_s))
        return RelatedPlan::fromPaths(context.arguments.values(u"path"_s), query);
    std::vector<RelatedPlan> plans;
    for (const Relationship& one : relationships)
        plans.push_back({relationshipName(one, relationships), query, {}});
    return plans;
}

/// A column that is misspelled would be shown.
Result<void> checkMask(const Arguments& arguments, const SchemaGraph& graph)
{
    if (!arguments.has(u"mask"_s))
        return {};
    TW_TRY(const QStringList items, parseColumnList(arguments.value(u"mask"_s)));
    for (const QString& item : items) {
        const auto isIn = [&item](const TablePtr& table) {
            return std::ranges::any_of(table->columns,
                [&](const Column& column) { return maskNames(item, *table, column); });
        };
        if (std::ranges::none_of(graph.tables(), isIn))
            return usage(u"--mask: no table has a column %1."_s.arg(item));
    }
    return {};
}

/// A row in one line: its label behind its key.
QString lineOf(const Table& table, const ResultSet& rows, qint64 row)
{
    QStringList names = table.identityColumns;
    for (const QString& column : displayColumns(table)) {
        if (!names.contains(column))
            names.append(column);
    }
    QStringList cells;
    for (int column = 0; column < rows.columnCount(); ++column) {
        const CellView cell = rows.cell(row, column);
        const QString& name = rows.header().columns[column].name;
        if (const qsizetype place = names.indexOf(name); place >= 0) {
            cells.resize(std::max(cells.size(), place + 1));
            cells[place] = cell.isNull() ? u"NULL"_s : visibleText(cell.toValue().toText());
        }
    }
    return cells.join(u"  "_s).left(200);
}

QByteArray objectOf(const Table& table, const ResultSet& rows, qint64 row)
{
    QByteArray bytes = "{";
    for (int column = 0; column < rows.columnCount(); ++column) {
        const QString& name = rows.header().columns[column].name;
        if (column > 0)
            bytes += ',';
        appendJsonString(bytes, name.toUtf8());
        bytes += ':';
        appendJsonCell(bytes, rows.cell(row, column), table.find(name)->type);
    }
    return bytes + '}';
}

QString linesOf(const std::vector<RelatedSet>& sets, qint64 above, const QString& indent)
{
    QString text;
    for (const RelatedSet& set : sets) {
        const qint64 total = set.totals[above];
        text += indent + visibleText(set.name) + u"  "_s
            + relationshipKindName(set.relationship.kind) + u"  "_s
            + visibleText(set.table->name.display()) + u"  "_s + QString::number(total)
            + (total == 1 ? u" row\n"_s : u" rows\n"_s);
        for (const qint64 row : set.ofRow[above])
            text += indent + u"  "_s + lineOf(*set.table, set.rows, row) + u'\n'
                + linesOf(set.next, row, indent + u"    "_s);
        if (const qint64 more = total - set.ofRow[above].size(); more > 0)
            text += indent + u"  and %1 more\n"_s.arg(more);
    }
    return text;
}

QByteArray jsonOf(const std::vector<RelatedSet>& sets, qint64 above)
{
    QByteArray bytes = "[";
    for (const RelatedSet& set : sets) {
        bytes += bytes.size() > 1 ? ",\n{\"name\":" : "\n{\"name\":";
        appendJsonString(bytes, set.name.toUtf8());
        bytes += ",\"kind\":";
        appendJsonString(bytes, relationshipKindName(set.relationship.kind).toUtf8());
        bytes += ",\"table\":";
        appendJsonString(bytes, set.table->name.display().toUtf8());
        bytes += ",\"total\":" + QByteArray::number(set.totals[above]) + ",\"rows\":[";
        bool isFirst = true;
        for (const qint64 row : set.ofRow[above]) {
            bytes += isFirst ? "\n{\"values\":" : ",\n{\"values\":";
            bytes += objectOf(*set.table, set.rows, row) + ",\"relations\":" + jsonOf(set.next, row)
                + '}';
            isFirst = false;
        }
        bytes += "]}";
    }
    return bytes + ']';
}

}

Result<QList<Value>> readKey(const QString& text, const Table& table)
{
    const auto parts = parseColumnList(text);
    const bool isAddress = table.rowAddress == RowAddress::Physical;
    const qsizetype wanted = isAddress ? 1 : table.identityColumns.size();
    if (isAddress)
        return QList<Value>{Value::text(text)};
    if (!parts || parts->size() != wanted || wanted == 0)
        return usage(u"%1 is no key of %2."_s.arg(text, table.name.display()),
            wanted == 0
                ? u"Its rows have no key."_s
                : u"A key has a value for each of %1."_s.arg(table.identityColumns.join(u", "_s)));
    QList<Value> key;
    for (const QString& part : *parts)
        key.append(Value::text(part));
    return key;
}

Result<NamedRow> readNamedRow(const CommandContext& context, const Adapter& adapter,
    const QString& tableName, const QString& key)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(tableName));
    NamedRow named;
    TW_TRY(named.table, adapter.describe(name, context.options));
    if (named.table->rowAddress != RowAddress::Key)
        return usage(u"The rows of %1 have no key."_s.arg(named.table->name.display()));
    TW_TRY(const QList<Value> values, readKey(key, *named.table));
    SelectQuery query;
    query.table = named.table->name;
    query.deleted = DeletedRows::All;
    std::vector<Filter> parts;
    parts.reserve(size_t(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i)
        parts.push_back(
            Filter::condition(named.table->identityColumns[i], FilterOperator::Equal, {values[i]}));
    query.filter = Filter::all(std::move(parts));
    TW_TRY_VOID(
        checkedValues(adapter.stream(*named.table, query, named.row, context.options), true));
    if (named.row.rowCount() != 1)
        return fail(ErrorKind::NotFound,
            u"No row of %1 has the key %2."_s.arg(named.table->name.display(), key));
    return named;
}

Result<void> runRelated(const CommandContext& context)
{
    TW_TRY(const Adapter adapter, context.connect(context.arguments.value(u"mask"_s)));
    TW_TRY(const auto graph, loadSchemaGraph(adapter, context.options));
    TW_TRY_VOID(checkMask(context.arguments, *graph));
    TW_TRY(const NamedRow named,
        readNamedRow(context, adapter, context.arguments.operand(0), context.arguments.operand(1)));
    const QualifiedName& table = named.table->name;
    TW_TRY(const auto plans, plansOf(context, graph->relationships(table)));
    tw::Session reading(adapter.pool(), u"related rows"_s);
    TW_TRY(const std::vector<RelatedSet> sets,
        RelatedLoader(graph).load(reading, table, named.row, plans, context.options));
    if (!context.arguments.has(u"json"_s))
        return context.reporter.print(visibleText(table.display()) + u"  "_s
            + lineOf(*named.table, named.row, 0) + u'\n' + linesOf(sets, 0, u"  "_s));
    QByteArray bytes = "{\"table\":";
    appendJsonString(bytes, table.display().toUtf8());
    bytes += ",\"values\":" + objectOf(*named.table, named.row, 0)
        + ",\"relations\":" + jsonOf(sets, 0) + "}\n";
    return context.reporter.print(bytes);
}

Syntax relatedSyntax()
{
    return {u"related"_s, {u"TABLE"_s, u"KEY"_s},
        {
            {u"path"_s, u"A.B"_s, u"follow these relations; repeat it for more (all, one step)"_s,
                true},
            {u"rows"_s, u"N"_s, u"at most so many rows of each (10)"_s},
            maskOption(u"show *** in place of these columns of any table (ssn, users.email)"_s),
            jsonOption(),
        },
        u"print the rows that belong to a row"_s,
        u"A key of several columns is written with commas. Relations are told by the column of\n"
        "their key (author), their table (posts), or table and columns: posts(editor_id)."_s};
}

}
