// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/postgres_structure_plan.h"

#include "postgres/structure/altering.h"
#include "postgres/structure/column_steps.h"
#include "postgres/structure/postgres_renames.h"
#include "postgres/structure/structure_changes.h"
#include "postgres/structure/structure_costs.h"
#include "postgres/structure/structure_words.h"
#include "structure/model_order.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class PlanWriter
{
public:
    PlanWriter(
        const SchemaModel& from, const SchemaModel& to, const QList<PlannedStatement>& renames)
        : m_from(from)
        , m_to(to)
        , m_changes(from, to)
        , m_main(renames)
    { }

    StructurePlan take()
    {
        m_plan.refused = m_changes.refused();
        refuseOldTexts();
        letGo();
        dropFirst();
        makeAndAlter();
        tieSequences();
        dropLast();
        append(u"New values of enumerations, which can be used once they are committed"_s, true,
            m_labels);
        append(u"The change itself"_s, true, m_main);
        append(u"Looks through the rows while others go on reading and writing"_s, false, m_checks);
        append(u"What stands on the checks"_s, true, m_last);
        return std::move(m_plan);
    }

private:
    using Names = StructureChanges::Names;

    void append(
        const QString& purpose, bool inTransaction, const QList<PlannedStatement>& statements)
    {
        if (statements.isEmpty())
            return;
        PlannedGroup group{purpose, inTransaction, statements};
        if (inTransaction) {
            group.statements.prepend({u"SET LOCAL check_function_bodies = off"_s, {}, {}, {}});
            group.statements.prepend({u"SET LOCAL lock_timeout = '2s'"_s, {}, {}, {}});
        }
        m_plan.groups.append(group);
    }

    void add(const QString& sql, const ModelName& object) { m_main.append({sql, object, {}, {}}); }

    /// What has to be made anew needs the text that the server has for it once the renames are
    /// done.
    void refuseOldTexts()
    {
        for (const ModelName& name : m_changes.replaced()) {
            if (hasTextBeforeRename(*m_to.find(name)))
                m_plan.refused.append(
                    u"%1 names what is renamed and would have to be made anew; save the rename by"
                    " itself first."_s.arg(name.display()));
        }
    }

    /// Sequences of columns that go, and defaults that call what is made anew.
    void letGo()
    {
        for (const ModelName& name : m_changes.altered()) {
            if (name.kind == ModelKind::Sequence && m_changes.differs(name, u"owned by"_s))
                add(u"ALTER SEQUENCE "_s + quotedName(name.relation) + u" OWNED BY NONE"_s, name);
        }
        for (const ModelName& name : m_changes.detached())
            m_main.append({alterTable(name) + u" ALTER COLUMN "_s + quotedName(name.part)
                    + u" DROP DEFAULT"_s,
                name, lockOn(u"ACCESS EXCLUSIVE"_s, name.relation.display()), {}});
    }

    void drop(const ModelName& name)
    {
        const ModelObject& object = *m_from.find(name);
        PlannedStatement statement{dropStatement(object), name, {}, {}};
        tellCostOfDropping(statement, object);
        if (name.kind == ModelKind::Column && m_changes.replaced().contains(name))
            statement.losesData = !object.facts.contains(u"generated"_s);
        m_main.append(statement);
    }

    [[nodiscard]] QList<ModelName> dropOrder(const Names& names) const
    {
        QList<ModelName> order
            = inOrder(names, [this](const ModelName& name) { return m_from.find(name)->needs; });
        std::ranges::reverse(order);
        return order;
    }

    void dropFirst()
    {
        for (const ModelName& name : dropOrder(m_changes.droppedFirst())) {
            if (!m_changes.fallsWithOthers(name))
                drop(name);
        }
    }

    void dropLast()
    {
        Names rest;
        for (const ModelName& name : m_changes.removed()) {
            if (!m_changes.droppedFirst().contains(name))
                rest.insert(name);
        }
        for (const ModelName& name : dropOrder(rest))
            drop(name);
    }

    /// A column comes with a table that is new.
    [[nodiscard]] bool comesWithTable(const ModelName& name) const
    {
        return name.kind == ModelKind::Column && isNewTable(name.relation);
    }
    [[nodiscard]] bool isNewTable(const QualifiedName& relation) const
    {
        return m_changes.added().contains({ModelKind::Table, relation});
    }

    [[nodiscard]] QList<ModelName> needsToMake(const ModelName& name) const
    {
        QList<ModelName> needs;
        const auto take = [&](const ModelName& object) {
            for (const ModelName& need : m_to.find(object)->needs)
                needs.append(
                    comesWithTable(need) ? ModelName{ModelKind::Table, need.relation} : need);
        };
        take(name);
        if (name.kind == ModelKind::Table && isNewTable(name.relation)) {
            for (const ModelObject* column : columnsOf(name.relation))
                take(column->name);
        }
        return needs;
    }

    [[nodiscard]] QList<const ModelObject*> columnsOf(const QualifiedName& table) const
    {
        QList<const ModelObject*> columns;
        for (const ModelObject& object : m_to.objects) {
            if (object.name.kind == ModelKind::Column && object.name.relation == table)
                columns.append(&object);
        }
        std::ranges::sort(columns, {},
            [](const ModelObject* column) { return column->aids.value(u"place"_s).toInt(); });
        return columns;
    }

    void makeAndAlter()
    {
        Names work;
        for (const Names* names : {&m_changes.added(), &m_changes.replaced(), &m_changes.altered(),
                 &m_changes.detached()})
            work.insert(names->begin(), names->end());
        std::erase_if(work, [this](const ModelName& name) { return comesWithTable(name); });
        const QList<ModelName> order
            = inOrder(work, [this](const ModelName& name) { return needsToMake(name); });
        for (const ModelName& name : order) {
            if (m_changes.added().contains(name) || m_changes.replaced().contains(name))
                make(name);
            else if (name.kind == ModelKind::Column)
                alterColumn(name);
            else
                alter(name);
        }
    }

    void make(const ModelName& name)
    {
        const ModelObject& object = *m_to.find(name);
        const QList<const ModelObject*> columns = name.kind == ModelKind::Table
            ? columnsOf(name.relation)
            : QList<const ModelObject*>();
        if (name.kind == ModelKind::Constraint)
            makeConstraint(object);
        else
            makePlainly(object, columns);
        giveBack(name);
        for (const ModelObject* column : columns)
            tellColumn(*column);
        tellColumn(object);
    }

    void makePlainly(const ModelObject& object, const QList<const ModelObject*>& columns)
    {
        for (const QString& sql : makeStatements(object, columns)) {
            PlannedStatement statement{sql, object.name, {}, {}};
            tellCostOfMaking(statement, object, isNewTable(object.name.relation));
            m_main.append(statement);
        }
    }

    /// The comment of an object, and what a column's definition cannot say.
    void tellColumn(const ModelObject& object)
    {
        if (object.name.kind == ModelKind::Column && object.facts.contains(u"storage"_s))
            add(alterTable(object.name) + u" ALTER COLUMN "_s + quotedName(object.name.part)
                    + u" SET STORAGE "_s + object.facts.value(u"storage"_s),
                object.name);
        if (object.facts.contains(u"comment"_s))
            add(commentStatement(object), object.name);
    }

    /// On a table with rows in two steps, of which the one that looks at the rows lets others
    /// write.
    void makeConstraint(ModelObject object)
    {
        const QString kind = object.aids.value(u"kind"_s);
        QString& definition = object.facts[u"definition"_s];
        const bool mayWait
            = kind == u"c"_s || (kind == u"f"_s && !object.aids.contains(u"partitioned"_s));
        const bool waits
            = mayWait && !isNewTable(object.name.relation) && !definition.endsWith(u" NOT VALID"_s);
        if (waits)
            definition += u" NOT VALID"_s;
        makePlainly(object, {});
        const QString alter = alterTable(object.name);
        const QString constraint = quotedName(object.name.part);
        if (waits)
            m_checks.append({alter + u" VALIDATE CONSTRAINT "_s + constraint, object.name,
                lockOn(u"SHARE UPDATE EXCLUSIVE"_s, object.name.relation.display()),
                u"scans the table"_s, false,
                alter + u" DROP CONSTRAINT IF EXISTS "_s + constraint});
    }

    void giveBack(const ModelName& name)
    {
        if (!m_changes.replaced().contains(name))
            return;
        for (const QString& sql : m_from.find(name)->rights)
            add(sql, name);
    }

    void alterColumn(const ModelName& name)
    {
        const ColumnSteps steps = columnSteps({*m_from.find(name), *m_to.find(name),
            m_changes.detached().contains(name), getsPrimaryKey(name)});
        m_main += steps.atOnce;
        m_checks += steps.checks;
        m_last += steps.afterChecks;
        alterComment(name);
    }

    [[nodiscard]] bool getsPrimaryKey(const ModelName& column) const
    {
        const auto holds = [&](const ModelName& name) {
            const ModelObject& object = *m_to.find(name);
            return object.aids.value(u"kind"_s) == u"p"_s && object.needs.contains(column);
        };
        return std::ranges::any_of(m_changes.added(), holds)
            || std::ranges::any_of(m_changes.replaced(), holds);
    }

    void alter(const ModelName& name)
    {
        const ModelObject& from = *m_from.find(name);
        const ModelObject& to = *m_to.find(name);
        if (name.kind == ModelKind::Enum) {
            for (const QString& sql : newLabelStatements(from, to, m_plan.refused))
                m_labels.append({sql, name, {}, {}});
        }
        const bool isValidation = name.kind == ModelKind::Constraint;
        for (const QString& sql : alterStatements(from, to, m_plan.refused))
            (isValidation ? m_checks : m_main)
                .append({sql, name, lockOfAltering(name), workOfAltering(sql)});
        alterComment(name);
    }

    static QString lockOfAltering(const ModelName& name)
    {
        const QString relation = name.relation.display();
        switch (name.kind) {
        case ModelKind::Table:
        case ModelKind::RewriteRule:
            return lockOn(u"ACCESS EXCLUSIVE"_s, relation);
        case ModelKind::Trigger:
            return lockOn(u"SHARE ROW EXCLUSIVE"_s, relation);
        case ModelKind::Constraint:
            return lockOn(u"SHARE UPDATE EXCLUSIVE"_s, relation);
        default:
            return {};
        }
    }

    static QString workOfAltering(const QString& sql)
    {
        if (sql.endsWith(u" SET LOGGED"_s) || sql.endsWith(u" SET UNLOGGED"_s))
            return u"rewrites the table and its indexes"_s;
        const bool scans
            = sql.contains(u" VALIDATE CONSTRAINT "_s) || sql.contains(u" ATTACH PARTITION "_s);
        return scans ? u"scans the table"_s : QString();
    }

    void alterComment(const ModelName& name)
    {
        if (m_changes.differs(name, u"comment"_s))
            add(commentStatement(*m_to.find(name)), name);
    }

    void tieSequences()
    {
        for (const ModelObject& sequence : m_to.objects) {
            const QString owner = sequence.facts.value(u"owned by"_s);
            const bool isNew = m_changes.added().contains(sequence.name)
                || m_changes.differs(sequence.name, u"owned by"_s);
            if (isNew && !owner.isEmpty())
                add(u"ALTER SEQUENCE "_s + quotedName(sequence.name.relation) + u" OWNED BY "_s
                        + owner,
                    sequence.name);
        }
    }

    const SchemaModel& m_from;
    const SchemaModel& m_to;
    const StructureChanges m_changes;
    StructurePlan m_plan;
    QList<PlannedStatement> m_labels;
    QList<PlannedStatement> m_main;
    QList<PlannedStatement> m_checks;
    QList<PlannedStatement> m_last;
};

}

StructurePlan planPostgresStructure(
    const SchemaModel& from, const SchemaModel& to, const QList<PlannedStatement>& renames)
{
    return PlanWriter(from, to, renames).take();
}

}
