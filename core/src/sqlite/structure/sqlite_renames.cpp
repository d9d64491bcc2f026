// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_renames.h"

#include "sqlite/catalog/sqlite_catalog_rows.h"
#include "sqlite/dialect/sqlite_words.h"
#include "sqlite/structure/sqlite_model.h"
#include "sqlite/structure/sqlite_rebuild.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// SQLite writes a new name into all texts as it is written here.
QString spelled(const QString& name)
{
    const auto isPlain = [](QChar letter) {
        return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
            || (letter >= u'0' && letter <= u'9') || letter == u'_';
    };
    const bool needsQuotes = name.isEmpty() || (name[0] >= u'0' && name[0] <= u'9')
        || !std::ranges::all_of(name, isPlain) || isReservedSqliteWord(name);
    return needsQuotes ? sqliteQuoted(name) : name;
}

class Renaming
{
public:
    Renaming(const SchemaModel& model, Connection& scratch)
        : m_model(model)
        , m_scratch(scratch)
    { }

    Result<SqliteRenamed> take(const QList<ModelRename>& steps)
    {
        TW_TRY_VOID(copyStructure());
        SqliteRenamed renamed;
        for (const ModelRename& step : steps) {
            const PlannedStatement statement{statementOf(step), step.name, {}, {}};
            if (const Result<void> ran = run(statement.sql); !ran)
                return fail(ErrorKind::InvalidArgument,
                    u"%1 cannot be renamed to %2: %3"_s.arg(
                        step.name.display(), step.to, ran.error().message));
            renamed.statements.append(statement);
            m_names.insert(afterRename(step.name, step, sqliteKey), step.to);
        }
        TW_TRY(renamed.model, readSqliteModel(m_scratch, {}));
        return renamed;
    }

private:
    Result<void> run(const QString& sql)
    {
        const CallOptions options;
        TW_TRY_VOID(SqliteCatalogSession(m_scratch, options).load(sql));
        return {};
    }

    Result<void> copyStructure()
    {
        for (const ModelKind kind :
            {ModelKind::Table, ModelKind::Index, ModelKind::View, ModelKind::Trigger}) {
            for (const ModelObject& object : m_model.objects) {
                if (object.name.kind == kind)
                    TW_TRY_VOID(run(object.aids.value(u"sql"_s)));
            }
        }
        return {};
    }

    /// As it is spelled now, which an earlier step may have changed.
    [[nodiscard]] QString spelling(const ModelName& name) const
    {
        if (const auto found = m_names.constFind(name); found != m_names.cend())
            return *found;
        const ModelObject* const object = m_model.find(name);
        return object ? object->aids.value(u"name"_s) : name.relation.name;
    }

    [[nodiscard]] QString statementOf(const ModelRename& step) const
    {
        const QString table
            = sqliteQuoted(spelling({ModelKind::Table, step.name.relation, QString()}));
        if (step.name.kind == ModelKind::Table)
            return u"ALTER TABLE %1 RENAME TO %2"_s.arg(table, spelled(step.to));
        const QString column = step.name.part;
        return u"ALTER TABLE %1 RENAME COLUMN %2 TO %3"_s.arg(
            table, sqliteQuoted(column), spelled(step.to));
    }

    const SchemaModel& m_model;
    Connection& m_scratch;
    QMap<ModelName, QString> m_names; ///< that were given
};

}

Result<SqliteRenamed> renameSqliteModel(
    const SchemaModel& model, const QList<ModelRename>& renames, const OpenScratch& open)
{
    for (const ModelRename& rename : renames) {
        if (rename.name.kind == ModelKind::Index)
            return fail(ErrorKind::InvalidArgument,
                u"%1: SQLite renames no indexes; make a new one."_s.arg(rename.name.display()));
    }
    TW_TRY(const QList<ModelRename> steps, renameSteps(model, renames, sqliteKey));
    TW_TRY(const auto scratch, open());
    return Renaming(model, *scratch).take(steps);
}

}
