// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_structure_plan.h"

#include "sqlite/structure/sqlite_rebuild.h"

#include <tuplewright/structure/model_difference.h>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QList<const ModelObject*> columnsOf(const SchemaModel& model, const QualifiedName& table)
{
    QList<const ModelObject*> columns;
    for (const ModelObject& object : model.objects) {
        if (object.name.kind == ModelKind::Column && object.name.relation == table)
            columns.append(&object);
    }
    std::ranges::sort(columns, {},
        [](const ModelObject* column) { return column->aids.value(u"place"_s).toInt(); });
    return columns;
}

class PlanWriter
{
public:
    PlanWriter(
        const SchemaModel& from, const SchemaModel& to, const QList<PlannedStatement>& renames)
        : m_from(from)
        , m_to(to)
        , m_renames(renames)
    { }

    StructurePlan take()
    {
        for (const ObjectDifference& found : differences(m_from, m_to)) {
            if (found.name.kind == ModelKind::Table)
                sortOut(found);
            else if (found.name.kind != ModelKind::Column)
                m_others.append(found);
        }
        dropOthers();
        changeTables();
        makeOthers();
        finish();
        return std::move(m_plan);
    }

private:
    using Kind = ObjectDifference::Kind;

    void add(const QString& sql, const ModelName& object, const QString& work = {},
        bool losesData = false)
    {
        m_statements.append({sql, object, {}, work, losesData});
    }

    void sortOut(const ObjectDifference& table)
    {
        if (table.kind != Kind::Changed) {
            m_tables.append(table);
            return;
        }
        const ModelObject& from = *m_from.find(table.name);
        const ModelObject& to = *m_to.find(table.name);
        if (from.aids.contains(u"virtual"_s) || to.aids.contains(u"virtual"_s)) {
            m_plan.refused.append(u"%1: a virtual table can only be made anew, and its rows would"
                                  " be lost."_s.arg(table.name.display()));
            return;
        }
        m_tables.append(table);
        if (sqliteAddedColumns(pairOf(table.name)).isEmpty())
            m_rebuilt.insert(table.name.relation.name);
    }

    [[nodiscard]] SqliteTablePair pairOf(const ModelName& table) const
    {
        return {*m_from.find(table), *m_to.find(table), columnsOf(m_from, table.relation),
            columnsOf(m_to, table.relation)};
    }

    static QString dropOf(const ModelObject& object)
    {
        return u"DROP %1 IF EXISTS "_s.arg(modelKindName(object.name.kind).toUpper())
            + sqliteQuoted(object.aids.value(u"name"_s));
    }

    /// Before the tables, so that none of it stands in their way.
    void dropOthers()
    {
        for (const ModelKind kind : {ModelKind::Trigger, ModelKind::View, ModelKind::Index}) {
            for (const ObjectDifference& found : m_others) {
                if (found.name.kind == kind && found.kind != Kind::Added)
                    add(dropOf(*m_from.find(found.name)), found.name);
            }
        }
    }

    void changeTables()
    {
        for (const ObjectDifference& table : m_tables) {
            if (table.kind == Kind::Removed)
                add(dropOf(*m_from.find(table.name)), table.name, {}, true);
        }
        for (const ObjectDifference& table : m_tables) {
            if (table.kind == Kind::Changed)
                changeTable(table.name);
        }
        for (const ObjectDifference& table : m_tables) {
            if (table.kind == Kind::Added)
                add(m_to.find(table.name)->aids.value(u"sql"_s), table.name);
        }
    }

    void changeTable(const ModelName& table)
    {
        const SqliteTablePair pair = pairOf(table);
        if (!m_rebuilt.contains(table.relation.name)) {
            for (const QString& column : sqliteAddedColumns(pair))
                add(u"ALTER TABLE %1 ADD COLUMN "_s.arg(
                        sqliteQuoted(pair.from.aids.value(u"name"_s)))
                        + column,
                    table);
            return;
        }
        const bool loses = std::ranges::any_of(pair.columnsBefore, [&](const ModelObject* column) {
            const ModelObject* const now = m_to.find(column->name);
            return !column->facts.contains(u"generated"_s)
                && (!now || now->facts.contains(u"generated"_s));
        });
        for (const QString& sql : sqliteRebuild(pair)) {
            const bool drops = sql.startsWith(u"DROP TABLE"_s);
            add(sql, table, sql.startsWith(u"INSERT INTO \""_s) ? u"copies all rows"_s : QString(),
                drops && loses);
        }
    }

    /// New ones, changed ones, and those that went with a table that was rebuilt or a view.
    void makeOthers()
    {
        std::set<ModelName> changed;
        for (const ObjectDifference& found : m_others) {
            if (found.kind != Kind::Removed)
                changed.insert(found.name);
        }
        for (const ModelKind kind : {ModelKind::Index, ModelKind::View, ModelKind::Trigger}) {
            for (const ModelObject& object : m_to.objects) {
                if (object.name.kind == kind
                    && (changed.contains(object.name) || wentAlong(object, changed)))
                    add(object.aids.value(u"sql"_s), object.name);
            }
        }
    }

    [[nodiscard]] bool wentAlong(
        const ModelObject& object, const std::set<ModelName>& changed) const
    {
        const QString table = object.aids.value(u"table"_s);
        return m_rebuilt.contains(table)
            || (!table.isEmpty() && changed.contains({ModelKind::View, {{}, table}}));
    }

    void finish()
    {
        if (m_statements.isEmpty() && m_renames.isEmpty())
            return;
        const bool drops = std::ranges::any_of(
            m_tables, [](const ObjectDifference& table) { return table.kind == Kind::Removed; });
        if (drops || !m_rebuilt.empty())
            guard();
        else
            m_statements = m_renames + m_statements;
        m_plan.groups.append({u"All or nothing"_s, true, m_statements});
    }

    void guard()
    {
        // Within a transaction the first one would do nothing, and dropping a table would empty
        // those that refer to it. The second one keeps renames from changing other texts.
        m_plan.before = {u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA legacy_alter_table = ON"_s};
        m_plan.after = {u"PRAGMA legacy_alter_table = OFF"_s, u"PRAGMA foreign_keys = ON"_s};
        QList<PlannedStatement> guarded;
        for (const QString& sql : sqliteChecksBegin())
            guarded.append({sql, {}, {}, {}});
        if (!m_renames.isEmpty()) {
            guarded.append({u"PRAGMA legacy_alter_table = OFF"_s, {}, {}, {}});
            guarded += m_renames;
            guarded.append({u"PRAGMA legacy_alter_table = ON"_s, {}, {}, {}});
        }
        guarded += m_statements;
        for (const QString& sql : sqliteChecksEnd())
            guarded.append({sql, {}, {}, {}});
        m_statements = guarded;
    }

    const SchemaModel& m_from;
    const SchemaModel& m_to;
    const QList<PlannedStatement>& m_renames; ///< change texts, also of other tables
    StructurePlan m_plan;
    QList<ObjectDifference> m_tables;
    QList<ObjectDifference> m_others; ///< indexes, views and triggers
    std::set<QString> m_rebuilt;
    QList<PlannedStatement> m_statements;
};

}

StructurePlan planSqliteStructure(
    const SchemaModel& from, const SchemaModel& to, const QList<PlannedStatement>& renames)
{
    return PlanWriter(from, to, renames).take();
}

}
