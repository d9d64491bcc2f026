// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../input/named_database.h"
#include "../output/terminal.h"

#include <tuplewright/base/json.h>
#include <tuplewright/structure/model_difference.h>
#include <tuplewright/structure/structure_engine.h>

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// A database's structure and who can plan changes of it; the adapter keeps both alive.
struct Side
{
    Adapter adapter;
    SchemaModelPtr model;

    [[nodiscard]] const StructureEngine& engine() const
    {
        return *adapter.pool()->backend().structure();
    }
};

Result<Side> readSide(const CommandContext& context, const QString& name)
{
    TW_TRY(Adapter adapter, openNamed(context, name));
    const Backend& backend = adapter.pool()->backend();
    if (!backend.structure())
        return fail(ErrorKind::Unsupported,
            u"Structures of %1 cannot be compared."_s.arg(backend.descriptor().name));
    TW_TRY(auto connection, adapter.pool()->acquire(context.options));
    TW_TRY(SchemaModelPtr model, backend.structure()->read(*connection, context.options));
    return Side{std::move(adapter), std::move(model)};
}

QString kindWord(ObjectDifference::Kind kind)
{
    switch (kind) {
    case ObjectDifference::Kind::Added:
        return u"added"_s;
    case ObjectDifference::Kind::Removed:
        return u"removed"_s;
    case ObjectDifference::Kind::Changed:
        break;
    }
    return u"changed"_s;
}

Json factJson(const FactChange& change)
{
    const auto text
        = [](const QString& fact) { return fact.isNull() ? Json() : Json::string(fact); };
    return Json::object({{u"fact"_s, Json::string(change.fact)}, {u"from"_s, text(change.from)},
        {u"to"_s, text(change.to)}});
}

Json differenceJson(const ObjectDifference& found)
{
    std::vector<Json> facts;
    for (const FactChange& change : found.facts)
        facts.push_back(factJson(change));
    return Json::object({
        {u"kind"_s, Json::string(modelKindName(found.name.kind))},
        {u"schema"_s, Json::string(found.name.relation.schema)},
        {u"name"_s, Json::string(found.name.relation.name)},
        {u"part"_s, Json::string(found.name.part)},
        {u"difference"_s, Json::string(kindWord(found.kind))},
        {u"facts"_s, Json::array(std::move(facts))},
    });
}

Json renameJson(const ModelRename& rename)
{
    const QString old = rename.name.part.isEmpty() ? rename.name.relation.name : rename.name.part;
    return Json::object({
        {u"kind"_s, Json::string(modelKindName(rename.name.kind))},
        {u"schema"_s, Json::string(rename.name.relation.schema)},
        {u"name"_s, Json::string(rename.name.relation.name)},
        {u"part"_s, Json::string(rename.name.part)},
        {u"difference"_s, Json::string(u"renamed"_s)},
        {u"facts"_s, Json::array({factJson({u"name"_s, old, rename.to})})},
    });
}

Result<void> printJson(const CommandContext& context, const QList<ModelRename>& renames,
    const QList<ObjectDifference>& found)
{
    std::vector<Json> entries;
    for (const ModelRename& rename : renames)
        entries.push_back(renameJson(rename));
    for (const ObjectDifference& difference : found)
        entries.push_back(differenceJson(difference));
    return context.reporter.print(Json::array(std::move(entries)).toBytes() + '\n');
}

Result<void> printLines(const CommandContext& context, const QList<ModelRename>& renames,
    const QList<ObjectDifference>& found)
{
    QString text;
    for (const ModelRename& rename : renames)
        text += visibleText(u"= %1 → %2"_s.arg(rename.name.display(), rename.to)) + u'\n';
    for (const QString& line : differenceLines(found))
        text += visibleText(line) + u'\n';
    return context.reporter.print(text);
}

Result<void> writeScript(const CommandContext& context, const QString& path, const QByteArray& text)
{
    if (path == u"-"_s)
        return context.reporter.print(text);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return fail(
        ErrorKind::File, u"The script %1 cannot be written: %2"_s.arg(path, file.errorString()));
}

/// What --rename says, OLD=NEW each.
Result<QList<ModelRename>> renamesOf(const CommandContext& context, const SchemaModel& from)
{
    QList<ModelRename> renames;
    for (const QString& words : context.arguments.values(u"rename"_s)) {
        const qsizetype sign = words.lastIndexOf(u'=');
        if (sign <= 0 || sign == words.size() - 1)
            return usage(u"--rename takes OLD=NEW, such as item.price=cost: %1"_s.arg(words));
        TW_TRY(const ModelName name, findRenamed(from, words.left(sign)));
        renames.append({name, words.sliced(sign + 1)});
    }
    return renames;
}

Result<void> plan(const CommandContext& context, const Side& from, const Side& to,
    const QList<ModelRename>& renames)
{
    const StructurePlan plan = from.engine().plan(*from.model, *to.model, renames);
    for (const QString& reason : plan.refused)
        context.reporter.warn(u"The script leaves out: %1"_s.arg(reason));
    return writeScript(context, context.arguments.value(u"script"_s), plan.script().toUtf8());
}

Result<void> runSchemaDiff(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    if (context.namesDatabase())
        return usage(u"schema-diff takes its two databases as operands, by URL or profile."_s);
    const bool hasScript = arguments.has(u"script"_s);
    TW_TRY(const Side from, readSide(context, arguments.operand(0)));
    TW_TRY(const Side to, readSide(context, arguments.operand(1)));
    if (from.model->engine != to.model->engine)
        return usage(u"Structures of two engines cannot be compared."_s);
    TW_TRY(const QList<ModelRename> renames, renamesOf(context, *from.model));
    TW_TRY(const SchemaModelPtr renamed, from.engine().renamed(*from.model, renames));
    const QList<ObjectDifference> found = differences(*renamed, *to.model);
    for (const QString& part : to.model->notCompared)
        context.reporter.note(u"Not compared: %1."_s.arg(part));
    if (!hasScript || arguments.value(u"script"_s) != u"-"_s)
        TW_TRY_VOID(arguments.has(u"json"_s) ? printJson(context, renames, found)
                                             : printLines(context, renames, found));
    if (hasScript)
        TW_TRY_VOID(plan(context, from, to, renames));
    if (!found.isEmpty() || !renames.isEmpty())
        context.reporter.markDifferent();
    return {};
}

}

QList<Command> schemaDiffCommands()
{
    return {
        {{u"schema-diff"_s, {u"FROM"_s, u"TO"_s},
             {jsonOption(),
                 {.name = u"rename"_s,
                     .placeholder = u"OLD=NEW"_s,
                     .help
                     = u"a table, column, constraint or index of FROM, such as item.price, goes"
                       " on under another name; repeatable"_s,
                     .repeatable = true},
                 {u"script"_s, u"FILE"_s,
                     u"write the SQL that turns FROM into TO; - is standard output, in place of"
                     " the differences"_s}},
             u"compare the structures of two databases"_s,
             u"FROM and TO are names of profiles or URLs; both are only read. + is only in TO, -"
             " only in FROM,\n~ in both, = renamed. Renames are never guessed: say them with "
             "--rename. Exit code 0: equal, 3:"
             " different."_s},
            runSchemaDiff},
    };
}

}
