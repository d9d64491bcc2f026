// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../output/json_members.h"
#include "../output/terminal.h"
#include "../output/text_table.h"
#include "description.h"
#include "relation_list.h"

#include <tuplewright/base/json.h>
#include <tuplewright/connection/server_advice.h>

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Result<void> printJson(const CommandContext& context, std::vector<Json> entries)
{
    return context.reporter.print(Json::array(std::move(entries)).toBytes() + '\n');
}

QString stageLine(const QString& name, qint64 elapsedNs)
{
    const QString milliseconds = QString::number(double(elapsedNs) / 1e6, 'f', 1);
    return u"%1 %2 ms\n"_s.arg(name.leftJustified(14), milliseconds.rightJustified(9));
}

QString serverLines(const ServerInfo& server)
{
    const QList<std::pair<QString, QString>> facts{
        {u"server"_s, server.product},
        {u"host"_s, server.host},
        {u"database"_s, server.database},
        {u"user"_s, server.user},
        {u"encrypted"_s, server.encrypted ? u"yes"_s : u"no"_s},
        {u"read-only"_s, server.readOnly ? u"yes"_s : u"no"_s},
    };
    QString lines;
    for (const auto& [name, value] : facts) {
        if (!value.isEmpty())
            lines += name.leftJustified(14) + u' ' + visibleText(value) + u'\n';
    }
    return lines;
}

Result<void> runTest(const CommandContext& context)
{
    TW_TRY(const Target url, context.target());
    TW_TRY(const BackendPtr engine, context.backends.find(url.config.backend));
    const BackendPtr backend = engine->forPool(url.config); // its tunnel ends with it
    Result<void> printed;
    const ConnectObserver observer = [&](const ConnectStage& stage) {
        printed = context.reporter.print(stageLine(stage.name, stage.elapsedNs));
    };
    TW_TRY(const auto connection, context.withPassword(url, [&](const Secret& password) {
        return backend->open(url.config, password, context.options, observer);
    }));
    QElapsedTimer timer;
    timer.start();
    TW_TRY_VOID(connection->ping(context.options));
    const qint64 pingNs = timer.nsecsElapsed();
    TW_TRY_VOID(printed);
    warnOf(serverAdvice(connection->server()), context.reporter);
    return context.reporter.print(stageLine(u"ping"_s, pingNs) + serverLines(connection->server()));
}

Json toJson(const RelationSummary& relation)
{
    return Json::object({
        {u"schema"_s, Json::string(relation.name.schema)},
        {u"name"_s, Json::string(relation.name.name)},
        {u"kind"_s, Json::string(relationKindName(relation.kind))},
        {u"estimate"_s, numberOrNull(relation.rowEstimate)},
        {u"comment"_s, textOrNull(relation.comment)},
    });
}

Result<void> runTables(const CommandContext& context)
{
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const CatalogPtr catalog, adapter.catalog(context.options));
    if (!context.arguments.has(u"json"_s))
        return context.reporter.print(relationList(catalog->relations));
    std::vector<Json> entries;
    for (const RelationSummary& relation : catalog->relations)
        entries.push_back(toJson(relation));
    return printJson(context, std::move(entries));
}

Result<void> printColumns(const CommandContext& context, const Table& table)
{
    TextTable text({u"column"_s, u"type"_s, u"null"_s, u"key"_s, u"default"_s, u"comment"_s},
        QList<bool>(6, false));
    for (const Column& column : table.columns)
        text.append({column.name, column.type.name, column.nullable ? u"yes"_s : u"no"_s,
            table.primaryKey.columns.contains(column.name) ? u"yes"_s : QString(),
            column.isGenerated() ? u"generated"_s : column.defaultExpression, column.comment});
    return context.reporter.print(text.take());
}

Result<void> runColumns(const CommandContext& context)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(context.arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, adapter.describe(name, context.options));
    if (!context.arguments.has(u"json"_s))
        return printColumns(context, *table);
    std::vector<Json> entries;
    for (const Column& column : table->columns)
        entries.push_back(columnJson(column, *table));
    return printJson(context, std::move(entries));
}

}

QList<Command> catalogCommands()
{
    return {
        {{u"test"_s, {}, {}, u"connect, and tell how long each stage took"_s}, runTest},
        {{u"tables"_s, {}, {jsonOption()}, u"list tables and views"_s}, runTables},
        {{u"columns"_s, {u"TABLE"_s}, {jsonOption()}, u"list the columns of a table"_s},
            runColumns},
    };
}

}
