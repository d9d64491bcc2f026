// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_command.h"

#include "../arguments/format_options.h"
#include "../arguments/options.h"
#include "../input/column_values.h"
#include "../input/input_file.h"
#include "../output/progress_line.h"
#include "../output/terminal.h"
#include "../writing/production_guard.h"

#include <tuplewright/loading/script_import.h>
#include <tuplewright/loading/table_import.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr qint64 kPreviewRows = 10'000;

/// What is wrong with the file is a mistake of the caller.
template <class T>
Result<T> ofImportedFile(Result<T> result)
{
    if (!result
        && (result.error().kind == ErrorKind::InvalidText
            || result.error().kind == ErrorKind::Corruption)) {
        Error error = std::move(result).error();
        error.kind = ErrorKind::InvalidArgument;
        return fail(std::move(error));
    }
    return result;
}

Result<ImportInput> openInput(const QString& path, const StopToken& stop)
{
    const bool isStream = path == u"-"_s || (QFileInfo::exists(path) && !QFileInfo(path).isFile());
    if (!isStream)
        return ImportInput::ofFile(path);
    TW_TRY(const InputFile file, InputFile::open(path));
    return ImportInput::ofBytes(
        [&file, &stop] { return file.part(stop); }, path == u"-"_s ? u"standard input"_s : path);
}

ImportRecipe readImportRecipe(const Arguments& arguments)
{
    return {arguments.value(u"format"_s), choicesOf(importFormats(), arguments)};
}

Result<QList<ImportMapping>> readMapping(const Arguments& arguments)
{
    TW_TRY(const ColumnValues said, readColumnValues(arguments, u"map"_s, u"FIELD=COLUMN"_s));
    QList<ImportMapping> mapping;
    for (const auto& [field, column] : said)
        mapping.append({field, column.toText()});
    return mapping;
}

Result<ImportOptions> readImportOptions(const Arguments& arguments)
{
    ImportOptions options;
    TW_TRY(options.mode,
        choose<ImportMode>(arguments, u"mode"_s,
            {{u"insert"_s, ImportMode::Insert}, {u"upsert"_s, ImportMode::Upsert},
                {u"skip"_s, ImportMode::Skip}, {u"replace"_s, ImportMode::Replace}}));
    options.rejects = arguments.value(u"rejects"_s);
    if (arguments.has(u"dry-run"_s))
        options.save = ApplyMode::DryRun;
    return options;
}

/// One import of the command line.
class ImportCommand
{
public:
    ImportCommand(const CommandContext& context, Adapter adapter)
        : m_context(context)
        , m_adapter(std::move(adapter))
    { }

    Result<void> run(ImportInput input, const QualifiedName& name, ImportOptions options);

private:
    [[nodiscard]] Result<ImportPlan> plan(const ImportFile& file, const QualifiedName& name) const;
    [[nodiscard]] Result<ImportPlan> planKnown(const ImportFile& file, TablePtr table) const;
    void tell(const ImportFile& file, const ImportPlan& plan) const;
    [[nodiscard]] QByteArray summary(const ImportReport& report, const ImportFile& file,
        const ImportPlan& plan, bool isDryRun) const;

    const CommandContext& m_context;
    const Adapter m_adapter;
    TablePtr m_table; ///< null: it is to be made
};

Result<ImportPlan> ImportCommand::planKnown(const ImportFile& file, TablePtr table) const
{
    TW_TRY(const ImportSurvey survey, file.survey(kPreviewRows, 0));
    TW_TRY(const QList<ImportMapping> mapping, readMapping(m_context.arguments));
    return planImport(survey.names(), std::move(table), mapping);
}

Result<ImportPlan> ImportCommand::plan(const ImportFile& file, const QualifiedName& name) const
{
    if (m_table)
        return planKnown(file, m_table);
    TW_TRY(const QualifiedName made, nameOfNewTable(m_adapter, name, m_context.options));
    TW_TRY(const ImportSurvey survey, file.survey(0, 0));
    TW_TRY(const QList<ImportMapping> mapping, readMapping(m_context.arguments));
    return planNewTable(survey, made, mapping, m_adapter.dialect());
}

void ImportCommand::tell(const ImportFile& file, const ImportPlan& plan) const
{
    const QString said = file.recipe().said();
    m_context.reporter.note(
        u"Read as %1%2%3."_s.arg(file.recipe().format, said.isEmpty() ? QString() : u": "_s, said));
    if (!plan.unmapped.isEmpty())
        m_context.reporter.note(u"Left out, as no column has their names: %1."_s.arg(
            visibleText(plan.unmapped.join(u", "_s))));
    if (!plan.computed.isEmpty())
        m_context.reporter.note(u"Left out, as the server computes their columns: %1."_s.arg(
            visibleText(plan.computed.join(u", "_s))));
}

QByteArray ImportCommand::summary(
    const ImportReport& report, const ImportFile& file, const ImportPlan& plan, bool isDryRun) const
{
    if (m_context.arguments.has(u"json"_s))
        return QJsonDocument(
            QJsonObject{{u"outcome"_s, outcomeName(report.outcome)},
                {u"table"_s, plan.table->name.display()}, {u"read"_s, report.read},
                {u"inserted"_s, report.inserted}, {u"updated"_s, report.updated},
                {u"skipped"_s, report.skipped}, {u"rejected"_s, report.rejected},
                {u"created"_s, plan.creation.isEmpty() ? QString() : plan.creation},
                {u"format"_s, file.recipe().format}, {u"dialect"_s, file.recipe().said()},
                {u"leftOut"_s, QJsonArray::fromStringList(plan.unmapped + plan.computed)}})
            .toJson(QJsonDocument::Compact)
            .append('\n');
    const QString lead = isDryRun ? u"Dry run, nothing was saved: "_s : QString();
    return (lead
        + u"%1 read, %2 inserted, %3 updated, %4 skipped, %5 rejected\n"_s.arg(
            report.read == 1 ? u"1 row"_s : QString::number(report.read) + u" rows"_s,
            QString::number(report.inserted), QString::number(report.updated),
            QString::number(report.skipped), QString::number(report.rejected)))
        .toUtf8();
}

Result<void> verdictOf(ImportReport report, const QString& rejects)
{
    if (report.error)
        return ofImportedFile(Result<void>(fail(ofGivenValues(*std::move(report.error)))));
    if (report.rejected > 0)
        return fail(ErrorKind::Data,
            u"%1 of %2 rows could not be imported."_s.arg(
                QString::number(report.rejected), QString::number(report.read)),
            {}, u"The others were. %1 names the rows."_s.arg(rejects));
    return {};
}

Result<void> ImportCommand::run(ImportInput input, const QualifiedName& name, ImportOptions options)
{
    const bool creates = m_context.arguments.has(u"create"_s);
    if (!creates) {
        TW_TRY(m_table, m_adapter.describe(name, m_context.options));
    }
    TW_TRY(const ImportFile file,
        ofImportedFile(ImportFile::open(std::move(input), readImportRecipe(m_context.arguments),
            m_table ? m_table->columnNames() : QStringList())));
    TW_TRY(const ImportPlan made, ofImportedFile(plan(file, name)));
    TW_TRY_VOID(checkConsent(m_context, m_adapter, {}));
    tell(file, made);
    ProgressLine progress;
    options.progress = [&progress](const ImportProgress& so) { progress.show(so.read); };
    ImportReport report = importRows(m_adapter, file, made, options, m_context.options);
    if (report.error)
        return verdictOf(std::move(report), options.rejects);
    const QByteArray text = summary(report, file, made, options.save == ApplyMode::DryRun);
    const Result<void> printed = report.outcome == Outcome::Saved
        ? m_context.reporter.printSaved(text)
        : m_context.reporter.print(text);
    TW_TRY_VOID(verdictOf(std::move(report), options.rejects));
    return printed;
}

QByteArray summaryOf(const ScriptImportReport& report, bool isJson, bool isDryRun)
{
    if (isJson)
        return QJsonDocument(QJsonObject{{u"outcome"_s, outcomeName(report.outcome)},
                                 {u"statements"_s, report.statements}, {u"rows"_s, report.rows},
                                 {u"leftOut"_s, report.leftOut}})
            .toJson(QJsonDocument::Compact)
            .append('\n');
    const QString lead = isDryRun ? u"Dry run, nothing was saved: "_s : QString();
    return (lead
        + u"%1 statements run, %2 rows written\n"_s.arg(
            QString::number(report.statements), QString::number(report.rows)))
        .toUtf8();
}

Result<void> checkScriptOptions(const Arguments& arguments)
{
    for (const QString& option : {u"table"_s, u"mode"_s, u"create"_s, u"map"_s, u"rejects"_s}) {
        if (arguments.has(option))
            return usage(
                u"--%1 does not go with a script, which says itself what it writes."_s.arg(option));
    }
    return {};
}

Result<void> runScript(const CommandContext& context, const ImportFile& file)
{
    TW_TRY_VOID(checkScriptOptions(context.arguments));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY_VOID(checkConsent(context, adapter, {}));
    ScriptImportOptions options;
    options.save = context.arguments.has(u"dry-run"_s) ? ApplyMode::DryRun : ApplyMode::Save;
    ScriptImportReport report = importScript(adapter, file, options, context.options);
    if (report.error)
        return fail(*std::move(report.error));
    if (report.leftOut > 0)
        context.reporter.note(
            u"Left out, as the import is one transaction: %1 statements that begin or commit one."_s
                .arg(report.leftOut));
    const QByteArray text
        = summaryOf(report, context.arguments.has(u"json"_s), options.save == ApplyMode::DryRun);
    return report.outcome == Outcome::Saved ? context.reporter.printSaved(text)
                                            : context.reporter.print(text);
}

}

Result<void> runImport(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(ImportOptions options, readImportOptions(arguments));
    TW_TRY(ImportInput input, openInput(arguments.operand(0), context.options.stop));
    input.setStop(context.options.stop);
    TW_TRY(const ImportFile file,
        ofImportedFile(ImportFile::open(input, readImportRecipe(arguments))));
    if (file.isScript())
        return runScript(context, file);
    if (arguments.value(u"table"_s).isEmpty())
        return usage(u"import needs --table."_s);
    TW_TRY(const QualifiedName name, QualifiedName::parse(arguments.value(u"table"_s)));
    TW_TRY(Adapter adapter, context.connect());
    return ImportCommand(context, std::move(adapter))
        .run(std::move(input), name, std::move(options));
}

Syntax importSyntax()
{
    const QList<Option> own{
        {u"table"_s, u"T"_s, u"the table that takes the rows"_s},
        {u"format"_s, namesOf(importFormats()).join(u'|'),
            u"the format of the file (by its name and content)"_s},
        {u"mode"_s, u"insert|upsert|skip|replace"_s,
            u"what becomes of a row whose key is there: it fails, updates that row, is left out,"
            " or replaces it with all columns (insert)"_s},
        {u"create"_s, {}, u"make the table, with types that keep every value as it is"_s},
        {u"map"_s, u"FIELD=COLUMN"_s,
            u"the column of a field, nothing after = leaves it out; repeat it for more"_s, true},
        {u"rejects"_s, u"FILE"_s,
            u"a CSV file for rows that cannot be written; without it the first one ends it all"_s},
        {u"dry-run"_s, {}, u"do everything, report, and take it back"_s},
        jsonOption(),
        yesOption(),
    };
    return {u"import"_s, {u"FILE"_s}, own + optionsOf(importFormats()),
        u"write the rows of a file into a table, in one transaction"_s,
        u"- is standard input. Compressed files and encodings are recognised. Fields go to the "
        "columns\n"
        "of their names; those of a file without a header by their place, where there is one for "
        "each\n"
        "column. A script (sql) is run as it is, without --table. Behind the colon of an option\n"
        "stand the formats that have it."_s};
}

}
