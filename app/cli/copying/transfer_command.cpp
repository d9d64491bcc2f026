// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_command.h"

#include "../arguments/options.h"
#include "../input/column_values.h"
#include "../output/json_members.h"
#include "../output/progress_line.h"
#include "../output/terminal.h"
#include "../output/text_table.h"
#include "../writing/production_guard.h"

#include <tuplewright/transferring/transfer.h>

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// Rows that were left out, one JSON object a line. The file takes its name when all is done.
class RejectFile
{
public:
    explicit RejectFile(const QString& path)
        : m_file(path)
    { }

    Result<void> open()
    {
        return m_file.open(QIODevice::WriteOnly) ? Result<void>() : unwritable();
    }

    Result<void> add(const RejectedRow& row)
    {
        std::vector<Json::Member> values;
        for (const auto& [column, value] : row.values)
            values.emplace_back(column, value.isNull() ? Json() : Json::string(value.toText()));
        const QByteArray line = Json::object({
                                                 {u"table"_s, Json::string(row.table.display())},
                                                 {u"row"_s, numberJson(row.row)},
                                                 {u"column"_s, Json::string(row.error.column)},
                                                 {u"reason"_s, Json::string(row.error.message)},
                                                 {u"values"_s, Json::object(std::move(values))},
                                             })
                                    .toBytes()
            + '\n';
        return m_file.write(line) == line.size() ? Result<void>() : unwritable();
    }

    Result<void> finish() { return m_file.commit() ? Result<void>() : unwritable(); }

private:
    std::unexpected<Error> unwritable() const
    {
        return fail(ErrorKind::File,
            u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString()));
    }

    QSaveFile m_file;
};

Result<void> readTables(const Arguments& arguments, TransferOptions& options)
{
    const QStringList tables = arguments.values(u"table"_s);
    const bool hasQuery = arguments.has(u"query"_s);
    if (hasQuery && (!tables.isEmpty() || !arguments.has(u"to-table"_s)))
        return usage(u"--query goes with --to-table, and without --table."_s);
    if (!hasQuery && arguments.has(u"to-table"_s) && tables.size() != 1)
        return usage(u"--to-table goes with one --table."_s);
    if (hasQuery && arguments.has(u"create"_s))
        return usage(u"--create makes a table as one of the source is, and a query is none."_s);
    if (hasQuery) {
        options.query = arguments.value(u"query"_s);
        TW_TRY(options.queryTarget, QualifiedName::parse(arguments.value(u"to-table"_s)));
        return {};
    }
    for (const QString& text : tables) {
        TW_TRY(const QualifiedName from, QualifiedName::parse(text));
        QualifiedName to{{}, from.name};
        if (arguments.has(u"to-table"_s)) {
            TW_TRY(to, QualifiedName::parse(arguments.value(u"to-table"_s)));
        }
        options.tables.append({from, to});
    }
    return {};
}

Result<void> readChoices(const Arguments& arguments, TransferOptions& options)
{
    TW_TRY(options.mode,
        choose<TransferMode>(arguments, u"mode"_s,
            {{u"insert"_s, TransferMode::Insert}, {u"upsert"_s, TransferMode::Upsert},
                {u"skip"_s, TransferMode::Skip}, {u"replace"_s, TransferMode::Replace}}));
    TW_TRY(options.skipsBadRows,
        choose<bool>(arguments, u"on-error"_s, {{u"stop"_s, false}, {u"skip"_s, true}}));
    if (arguments.has(u"rejects"_s) && !options.skipsBadRows)
        return usage(u"--rejects goes with --on-error skip."_s);
    options.create = arguments.has(u"create"_s);
    options.acceptsLoss = arguments.has(u"accept-loss"_s);
    if (arguments.has(u"dry-run"_s))
        options.save = ApplyMode::DryRun;
    return {};
}

Result<TransferOptions> readTransfer(const Arguments& arguments)
{
    TransferOptions options;
    TW_TRY_VOID(readTables(arguments, options));
    TW_TRY_VOID(readChoices(arguments, options));
    SelectQuery query;
    TW_TRY_VOID(readFilter(arguments, query));
    options.filter = std::move(query.filter);
    options.whereSql = arguments.value(u"condition"_s);
    TW_TRY(const ColumnValues names, readColumnValues(arguments, u"map"_s, u"FIELD=COLUMN"_s));
    for (const auto& [field, column] : names)
        options.columns.insert(field, column.toText());
    for (const QString& option : {u"map"_s, u"filter"_s, u"where"_s, u"condition"_s}) {
        if (arguments.has(option) && options.tables.size() != 1 && options.query.isEmpty())
            return usage(u"--%1 goes with one --table."_s.arg(option));
    }
    return options;
}

QByteArray textOf(const TransferReport& report)
{
    TextTable lines({u"table"_s, u"made"_s, u"read"_s, u"written"_s, u"skipped"_s, u"refused"_s},
        {false, false, true, true, true, true});
    QString rest;
    for (const TransferredTable& table : report.tables) {
        const QString name = table.to.display();
        lines.append({name, table.isCreated ? u"yes"_s : u"no"_s, QString::number(table.read),
            QString::number(table.written), QString::number(table.skipped),
            QString::number(table.rejected)});
        for (const QString& loss : table.losses)
            rest += u"Lost: %1: %2\n"_s.arg(visibleText(name), visibleText(loss));
        for (const QString& change : table.changes)
            rest += u"Changed: %1: %2\n"_s.arg(visibleText(name), visibleText(change));
    }
    return lines.take() + rest.toUtf8();
}

QByteArray jsonOf(const TransferReport& report)
{
    std::vector<Json> tables;
    for (const TransferredTable& table : report.tables)
        tables.push_back(Json::object({
            {u"from"_s, table.from.name.isEmpty() ? Json() : Json::string(table.from.display())},
            {u"to"_s, Json::string(table.to.display())},
            {u"created"_s, Json::boolean(table.isCreated)},
            {u"read"_s, numberJson(table.read)},
            {u"written"_s, numberJson(table.written)},
            {u"skipped"_s, numberJson(table.skipped)},
            {u"rejected"_s, numberJson(table.rejected)},
            {u"losses"_s, textsJson(table.losses)},
            {u"changes"_s, textsJson(table.changes)},
        }));
    return Json::object({{u"outcome"_s, Json::string(outcomeName(report.outcome))},
                            {u"tables"_s, Json::array(std::move(tables))}})
               .toBytes()
        + '\n';
}

Result<void> finish(const CommandContext& context, const TransferReport& report)
{
    if (report.error) {
        Error error = *report.error;
        if (error.hint == u"Accept the losses, or leave those columns out."_s)
            error.hint = u"Say --accept-loss, or leave those columns out by --map COLUMN=."_s;
        return fail(std::move(error));
    }
    const QByteArray text = context.arguments.has(u"json"_s) ? jsonOf(report) : textOf(report);
    return report.outcome == Outcome::Saved ? context.reporter.printSaved(text)
                                            : context.reporter.print(text);
}

Result<void> runTransfer(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(TransferOptions options, readTransfer(arguments));
    TW_TRY(const Adapter from, context.connectTo(arguments.operand(0), u"FROM"_s));
    TW_TRY(const Adapter to, context.connectTo(arguments.operand(1), u"TO"_s));
    TW_TRY_VOID(checkConsent(context, to, {}));
    std::optional<RejectFile> rejects;
    if (arguments.has(u"rejects"_s)) {
        rejects.emplace(arguments.value(u"rejects"_s));
        TW_TRY_VOID(rejects->open());
        options.onRejected = [&rejects](const RejectedRow& row) { return rejects->add(row); };
    }
    ProgressLine progress;
    options.progress = [&progress](qint64 rows) { progress.show(rows); };
    const TransferReport report = transferRows(from, to, options, context.options);
    if (rejects && !report.error)
        TW_TRY_VOID(rejects->finish());
    return finish(context, report);
}

Syntax transferSyntax()
{
    return {u"transfer"_s, {u"FROM"_s, u"TO"_s},
        {
            {u"table"_s, u"T"_s, u"only this table; repeat it for more (all)"_s, true},
            {u"to-table"_s, u"T"_s, u"the table that takes the rows (the same name)"_s},
            {u"query"_s, u"SQL"_s, u"the rows of a SELECT, in place of a table"_s},
            filterOption(),
            whereOption(),
            conditionOption(),
            {u"map"_s, u"FIELD=COLUMN"_s,
                u"the column of a field, nothing after = leaves it out; repeat it for more"_s,
                true},
            {u"create"_s, {}, u"make tables that are missing"_s},
            {u"mode"_s, u"insert|upsert|skip|replace"_s,
                u"what becomes of a row whose key is there (insert: it is refused)"_s},
            {u"on-error"_s, u"stop|skip"_s,
                u"what becomes of the others when a row is refused (stop)"_s},
            {u"rejects"_s, u"FILE"_s, u"write the refused rows as JSON lines, with the reasons"_s},
            {u"accept-loss"_s, {}, u"carry over although something is lost"_s},
            {u"dry-run"_s, {}, u"do it all, tell what is lost, and take it back"_s},
            yesOption(),
            jsonOption(),
        },
        u"carry rows from one database into another one"_s,
        u"FROM and TO are profiles, URLs or SQLite files, of one engine or of both. Tables go in "
        u"the\n"
        "order of their foreign keys, in one transaction: all is saved or nothing. A table that "
        "is\n"
        "made keeps its keys, NOT NULL, constant defaults and foreign keys; indexes and triggers "
        "are\n"
        "not carried over. What would be lost is named first, and refused without --accept-loss.\n"
        "Numbers that count up go on behind the new rows."_s};
}

}

QList<Command> transferCommands()
{
    return {{transferSyntax(), runTransfer}};
}

}
