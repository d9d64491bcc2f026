// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../output/text_table.h"
#include "related_command.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/writing/deletion_preview.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QString countOf(const DeletionStep& step)
{
    return (step.isCut ? u"at least "_s : QString()) + QString::number(step.rows);
}

Json toJson(const DeletionStep& step)
{
    std::vector<Json> columns;
    for (const QString& column : step.key.columns)
        columns.push_back(Json::string(column));
    return Json::object({
        {u"effect"_s, Json::string(deletionEffectName(step.effect))},
        {u"table"_s, Json::string(step.table.display())},
        {u"foreign_key"_s, step.key.name.isEmpty() ? Json() : Json::string(step.key.name)},
        {u"columns"_s, Json::array(std::move(columns))},
        {u"depth"_s, Json::number(QByteArray::number(step.depth))},
        {u"rows"_s, Json::number(QByteArray::number(step.rows))},
        {u"at_least"_s, Json::boolean(step.isCut)},
    });
}

std::vector<Json> tableNames(const QList<QualifiedName>& tables)
{
    std::vector<Json> texts;
    for (const QualifiedName& table : tables)
        texts.push_back(Json::string(table.display()));
    return texts;
}

QByteArray toJson(const DeletionPreview& preview)
{
    std::vector<Json> steps;
    for (const DeletionStep& step : preview.steps)
        steps.push_back(toJson(step));
    std::vector<Json> cycles;
    for (const QList<QualifiedName>& cycle : preview.cycles)
        cycles.push_back(Json::array(tableNames(cycle)));
    return Json::object({
                            {u"blocked"_s, Json::boolean(preview.isBlocked())},
                            {u"complete"_s, Json::boolean(preview.isComplete)},
                            {u"steps"_s, Json::array(std::move(steps))},
                            {u"order"_s, Json::array(tableNames(preview.order))},
                            {u"cycles"_s, Json::array(std::move(cycles))},
                        })
               .toBytes()
        + '\n';
}

QByteArray toText(const DeletionPreview& preview)
{
    TextTable table({u"effect"_s, u"table"_s, u"by"_s, u"depth"_s, u"rows"_s},
        {false, false, false, true, true});
    for (const DeletionStep& step : preview.steps)
        table.append({deletionEffectName(step.effect), step.table.display(),
            step.key.columns.join(u", "_s), QString::number(step.depth), countOf(step)});
    QString verdict = u"Nothing would be deleted."_s;
    if (preview.isBlocked())
        verdict = u"Nothing can be deleted: other rows refer to what would go."_s;
    else if (const qint64 rows = preview.rows(DeletionEffect::Deletes); rows > 0)
        verdict = u"%1%2 would be deleted. Nothing was changed."_s.arg(
            preview.isComplete ? QString() : u"At least "_s,
            QString::number(rows) + (rows == 1 ? u" row"_s : u" rows"_s));
    return table.take() + verdict.toUtf8() + '\n';
}

Result<void> runDeletionPreview(const CommandContext& context)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(context.arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, adapter.describe(name, context.options));
    QList<KeyValues> keys;
    for (const QString& text :
        QStringList(context.arguments.operand(1)) + context.arguments.values(u"key"_s)) {
        TW_TRY(const KeyValues key, readKey(text, *table));
        keys.append(key);
    }
    TW_TRY(const auto graph, loadSchemaGraph(adapter, context.options));
    tw::Session reading(adapter.pool(), u"deletion preview"_s);
    TW_TRY(const DeletionPreview preview,
        checkedValues(
            previewDeletion(reading, *graph, table->name, keys, {}, context.options), true));
    return context.reporter.print(
        context.arguments.has(u"json"_s) ? toJson(preview) : toText(preview));
}

Syntax deletionPreviewSyntax()
{
    return {u"deletion-preview"_s, {u"TABLE"_s, u"KEY"_s},
        {
            {u"key"_s, u"KEY"_s, u"a further row; repeat it for more"_s, true},
            jsonOption(),
        },
        u"tell what deleting a row would do, and change nothing"_s,
        u"Tells for each foreign key how many rows would go, be changed, or forbid it. Triggers\n"
        "are not foreseen."_s};
}

}

QList<Command> relationCommands()
{
    return {
        {relatedSyntax(), runRelated},
        {deletionPreviewSyntax(), runDeletionPreview},
    };
}

}
