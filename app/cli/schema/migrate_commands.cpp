// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../output/json_members.h"
#include "../output/terminal.h"
#include "../output/text_table.h"
#include "../writing/production_guard.h"

#include <tuplewright/base/json.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/migrations/migrator.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QString folderOf(const CommandContext& context)
{
    return context.arguments.value(u"folder"_s, u"migrations"_s);
}

/// The folder's migrations on their way through the database that is named.
struct Way
{
    Adapter adapter;
    std::unique_ptr<tw::Session> session;
    std::unique_ptr<Migrator> migrator;
};

Result<Way> openWay(const CommandContext& context)
{
    TW_TRY(QList<Migration> migrations, readMigrations(folderOf(context)));
    TW_TRY(Adapter adapter, context.connect());
    auto session = std::make_unique<tw::Session>(adapter.pool(), u"migrate"_s);
    auto migrator = std::make_unique<Migrator>(*session, std::move(migrations));
    return Way{std::move(adapter), std::move(session), std::move(migrator)};
}

/// Before anything is sent: the server would refuse it halfway.
Result<void> checkWritable(const Way& way)
{
    if (!way.adapter.pool()->config().session.readOnly)
        return {};
    return fail(ErrorKind::ReadOnly,
        u"%1 is opened for reading only."_s.arg(way.adapter.pool()->config().title()), {},
        u"Name the database by --connect or a profile that may write."_s);
}

/// What a file holds is nothing that could be counted before.
Result<void> checkProduction(const CommandContext& context, const Way& way)
{
    return checkConsent(context, way.adapter, {});
}

Json statusJson(const MigrationStatus& status)
{
    const auto text = [&](QString AppliedMigration::* field) {
        return status.applied ? Json::string(*status.applied.*field) : Json();
    };
    return Json::object({
        {u"version"_s, Json::number(QByteArray::number(status.version))},
        {u"name"_s, Json::string(status.name)},
        {u"state"_s, Json::string(migrationStateName(status.state))},
        {u"by"_s, text(&AppliedMigration::by)},
        {u"at"_s, text(&AppliedMigration::at)},
        {u"checksum"_s, text(&AppliedMigration::checksum)},
    });
}

Result<void> printStatuses(const CommandContext& context, const QList<MigrationStatus>& statuses)
{
    if (context.arguments.has(u"json"_s)) {
        std::vector<Json> entries;
        for (const MigrationStatus& status : statuses)
            entries.push_back(statusJson(status));
        return context.reporter.print(Json::array(std::move(entries)).toBytes() + '\n');
    }
    TextTable table({u"version"_s, u"name"_s, u"state"_s, u"by"_s, u"at"_s},
        {true, false, false, false, false});
    for (const MigrationStatus& status : statuses)
        table.append({QString::number(status.version), status.name,
            migrationStateName(status.state), status.applied ? status.applied->by : QString(),
            status.applied ? status.applied->at : QString()});
    return context.reporter.print(table.take());
}

Result<void> runStatus(const CommandContext& context)
{
    TW_TRY(const Way way, openWay(context));
    TW_TRY(const QList<MigrationStatus> statuses, way.migrator->status(context.options));
    return printStatuses(context, statuses);
}

Result<void> runVerify(const CommandContext& context)
{
    TW_TRY(const Way way, openWay(context));
    TW_TRY(QList<MigrationStatus> statuses, way.migrator->status(context.options));
    statuses.removeIf([](const MigrationStatus& status) {
        return status.state == MigrationState::Applied || status.state == MigrationState::Pending;
    });
    if (statuses.isEmpty())
        return {};
    context.reporter.markDifferent();
    return printStatuses(context, statuses);
}

Result<std::optional<qint64>> lastVersion(const CommandContext& context)
{
    if (!context.arguments.has(u"to"_s))
        return std::nullopt;
    bool isNumber = false;
    const qint64 version = context.arguments.value(u"to"_s).toLongLong(&isNumber);
    if (!isNumber)
        return usage(u"--to takes the number of a version."_s);
    return version;
}

Result<int> stepCount(const CommandContext& context)
{
    bool isNumber = false;
    const int steps = context.arguments.value(u"steps"_s, u"1"_s).toInt(&isNumber);
    if (!isNumber || steps < 1)
        return usage(u"--steps takes a number from 1 on."_s);
    return steps;
}

/// Tells each migration as soon as it is done.
Migrator::Observer teller(const CommandContext& context, const QString& word, bool isSaved)
{
    return [&context, word, isSaved](const Migration& migration) {
        const QByteArray line = (visibleText(migration.title()) + u' ' + word + u'\n').toUtf8();
        return isSaved ? context.reporter.printSaved(line) : context.reporter.print(line);
    };
}

Result<void> runUp(const CommandContext& context)
{
    TW_TRY(const std::optional<qint64> last, lastVersion(context));
    TW_TRY(const Way way, openWay(context));
    TW_TRY_VOID(checkWritable(way));
    TW_TRY_VOID(checkProduction(context, way));
    if (context.arguments.has(u"dry-run"_s))
        return way.migrator->tryUp(
            last, teller(context, u"would be applied"_s, false), context.options);
    return way.migrator->up(last, teller(context, u"applied"_s, true), context.options);
}

Result<void> runAdopt(const CommandContext& context)
{
    TW_TRY(const std::optional<qint64> last, lastVersion(context));
    TW_TRY(const Way way, openWay(context));
    TW_TRY_VOID(checkWritable(way));
    TW_TRY_VOID(checkProduction(context, way));
    return way.migrator->adopt(last, teller(context, u"adopted"_s, true), context.options);
}

Result<void> runDown(const CommandContext& context)
{
    TW_TRY(const int steps, stepCount(context));
    TW_TRY(const Way way, openWay(context));
    TW_TRY_VOID(checkWritable(way));
    TW_TRY_VOID(checkProduction(context, way));
    return way.migrator->down(steps, teller(context, u"taken back"_s, true), context.options);
}

Result<void> runNew(const CommandContext& context)
{
    TW_TRY(const QStringList paths,
        makeMigration(
            folderOf(context), context.arguments.operand(0), QDateTime::currentDateTimeUtc()));
    QString text;
    for (const QString& path : paths)
        text += visibleText(path) + u'\n';
    return context.reporter.print(text);
}

Option folderOption()
{
    return {u"folder"_s, u"DIR"_s, u"the folder of the migrations (migrations)"_s};
}

Syntax upSyntax()
{
    return {u"migrate up"_s, {},
        {folderOption(), {u"to"_s, u"VERSION"_s, u"the last one to apply (the newest)"_s},
            {u"dry-run"_s, {}, u"run them in one transaction and roll it back"_s}, yesOption()},
        u"apply the migrations that are pending"_s,
        u"Each is a transaction by itself, unless its first line is \"-- no transaction\"; such a"
        " one goes on\nbehind its last statement that was carried out. An error tells what"
        " stands."_s};
}

}

QList<Command> migrateCommands()
{
    return {
        {{u"migrate status"_s, {}, {folderOption(), jsonOption()},
             u"list the migrations of a folder and what the database has of them"_s,
             u"Files are called VERSION_NAME.up.sql and VERSION_NAME.down.sql; VVERSION__NAME.sql"
             " is read, too."_s},
            runStatus},
        {upSyntax(), runUp},
        {{u"migrate down"_s, {},
             {folderOption(), {u"steps"_s, u"N"_s, u"how many (1)"_s}, yesOption()},
             u"take the newest migration back"_s},
            runDown},
        {{u"migrate adopt"_s, {},
             {folderOption(),
                 {u"to"_s, u"VERSION"_s,
                     u"the last one that the database has (as another program's table says)"_s},
                 yesOption()},
             u"record as applied what a database already has, without running it"_s,
             u"Without --to the tables schema_migrations (version, dirty) and flyway_schema_history"
             " are read."_s},
            runAdopt},
        {{u"migrate new"_s, {u"NAME"_s}, {folderOption()},
             u"make the two files of a new migration"_s, u"Prints their paths."_s},
            runNew},
        {{u"migrate verify"_s, {}, {folderOption(), jsonOption()},
             u"look for applied migrations that were changed, are missing, or come late"_s,
             u"Exit code 0: none, 3: those that are printed."_s},
            runVerify},
    };
}

}
