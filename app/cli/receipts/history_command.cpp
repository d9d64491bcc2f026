// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../output/row_json.h"
#include "../output/terminal.h"
#include "../output/text_table.h"
#include "../reading/related_command.h"

#include <tuplewright/history/row_past.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr qsizetype kMostVersions = 1000;
constexpr qsizetype kLongestValue = 40;

QByteArray stringJson(const QString& text)
{
    QByteArray json;
    if (text.isEmpty())
        return "null";
    appendJsonString(json, text.toUtf8());
    return json;
}

QByteArray listJson(const QStringList& texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
}

QByteArray valuesJson(const std::optional<ColumnValues>& values, const Table& table)
{
    if (!values)
        return "null";
    return values->isEmpty() ? QByteArray("{}") : rowJson(*values, table);
}

QString timeOf(const RowVersion& version)
{
    return version.at.isValid() ? version.at.toString(Qt::ISODateWithMs) : QString();
}

QByteArray versionJson(const RowVersion& version, const Table& table)
{
    return "{\"at\":" + stringJson(timeOf(version)) + ",\"who\":" + stringJson(version.who)
        + ",\"source\":" + stringJson(versionSourceName(version.source))
        + ",\"origin\":" + stringJson(version.origin)
        + ",\"operation\":" + stringJson(versionOperationName(version.operation)) + ",\"changed\":"
        + listJson(version.changed) + ",\"before\":" + valuesJson(version.was, table)
        + ",\"after\":" + valuesJson(version.is, table) + '}';
}

QByteArray pastJson(const RowPast& past, const Table& table)
{
    QByteArray json = "{\"table\":" + stringJson(table.name.display())
        + ",\"present\":" + valuesJson(past.present, table) + ",\"versions\":[";
    for (qsizetype i = 0; i < past.versions.size(); ++i)
        json += (i > 0 ? ",\n" : "\n") + versionJson(past.versions[i], table);
    return json + "],\"more\":" + (past.isCut ? "true" : "false")
        + ",\"unread\":" + listJson(past.unread) + "}\n";
}

QString shown(const std::optional<ColumnValues>& values, const QString& column)
{
    for (const auto& [name, value] : values.value_or(ColumnValues())) {
        if (name != column)
            continue;
        const QString text = value.isNull() ? u"NULL"_s : visibleText(value.toText());
        return text.size() <= kLongestValue ? text : text.first(kLongestValue) + u'…';
    }
    return {};
}

/// What a version changed, in one line.
QString changesOf(const RowVersion& version)
{
    QStringList changes;
    for (const QString& column : version.changed) {
        const QString before = version.was ? shown(version.was, column) + u" → "_s : QString();
        changes.append(visibleText(column) + u": "_s + before + shown(version.is, column));
    }
    return changes.join(u", "_s);
}

QByteArray pastText(const RowPast& past)
{
    TextTable lines({u"at"_s, u"operation"_s, u"source"_s, u"who"_s, u"changes"_s},
        {false, false, false, false, false});
    for (const RowVersion& version : past.versions)
        lines.append(
            {version.at.isValid() ? version.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)
                                  : u"?"_s,
                versionOperationName(version.operation), versionSourceName(version.source),
                visibleText(version.who), changesOf(version)});
    QString rest;
    if (past.isCut)
        rest += u"There are more versions.\n"_s;
    for (const QString& source : past.unread)
        rest += u"Not read: "_s + visibleText(source) + u'\n';
    return lines.take() + rest.toUtf8();
}

Result<void> runHistory(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(const QualifiedName name, QualifiedName::parse(arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect(arguments.value(u"mask"_s)));
    TW_TRY(const TablePtr table, context.describe(adapter, name));
    if (table->rowAddress != RowAddress::Key)
        return usage(u"The rows of %1 have no key."_s.arg(table->name.display()));
    TW_TRY(const QList<Value> parts, readKey(arguments.operand(1), *table));
    ColumnValues key;
    for (qsizetype i = 0; i < parts.size(); ++i)
        key.append({table->identityColumns[i], parts[i]});
    const ReceiptStore store = CommandContext::receipts();
    TW_TRY(const RowPast past,
        checkedValues(
            readRowPast(adapter, &store, table, key, kMostVersions, context.options), true));
    if (!past.present && past.versions.isEmpty() && past.unread.isEmpty())
        return fail(ErrorKind::NotFound,
            u"Nothing is known of a row of %1 with the key %2."_s.arg(
                table->name.display(), arguments.operand(1)));
    return context.reporter.print(
        arguments.has(u"json"_s) ? pastJson(past, *table) : pastText(past));
}

}

QList<Command> historyCommands()
{
    return {
        {{u"history"_s, {u"TABLE"_s, u"KEY"_s},
             {maskOption(u"leave out these columns of any table (ssn, users.email)"_s),
                 jsonOption()},
             u"print what became of a row, newest first"_s,
             u"Versions are those in receipts of this computer, copies that the table keeps of "
             u"its\n"
             "rows, and those in audit tables, which are found by their columns. The row may be\n"
             "gone. A key of several columns is written with commas."_s},
            runHistory}};
}

}
