// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/postgres_renames.h"

#include "postgres/structure/renamed_text.h"
#include "postgres/structure/structure_costs.h"
#include "postgres/structure/structure_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kMark = u"text before a rename"_s;
const QString kDefinition = u"definition"_s;

QString asIs(const QString& name)
{
    return name;
}

PlannedStatement statementOf(const ModelRename& step)
{
    const QString to = quotedName(step.to);
    const QString relation = step.name.relation.display();
    const QString exclusive = lockOn(u"ACCESS EXCLUSIVE"_s, relation);
    switch (step.name.kind) {
    case ModelKind::Column:
        return {u"%1 RENAME COLUMN %2 TO %3"_s.arg(
                    alterTable(step.name), quotedName(step.name.part), to),
            step.name, exclusive, {}};
    case ModelKind::Constraint:
        return {u"%1 RENAME CONSTRAINT %2 TO %3"_s.arg(
                    alterTable(step.name), quotedName(step.name.part), to),
            step.name, exclusive, {}};
    case ModelKind::Index:
        return {u"ALTER INDEX %1 RENAME TO %2"_s.arg(quotedName(step.name.relation), to), step.name,
            lockOn(u"SHARE UPDATE EXCLUSIVE"_s, relation), {}};
    default:
        return {alterTable(step.name) + u" RENAME TO "_s + to, step.name, exclusive, {}};
    }
}

/// What one step makes of the texts of one object.
class Retelling
{
public:
    Retelling(ModelObject& object, const ModelRename& step)
        : m_object(object)
        , m_step(step)
        , m_isPart(object.name.relation == step.name.relation)
    { }

    void tell()
    {
        switch (m_step.name.kind) {
        case ModelKind::Column:
            tellColumn();
            break;
        case ModelKind::Table:
            tellTable();
            break;
        case ModelKind::Index:
            if (m_object.name == m_step.name)
                change(kDefinition, [this](const QString& text) {
                    return withIndexName(text, m_step.name.relation.name, m_step.to);
                });
            break;
        default:
            break;
        }
        if (isText() && m_object.needs.contains(m_step.name))
            m_object.aids.insert(kMark, u"yes"_s);
    }

private:
    template <class Change>
    void change(const QString& fact, Change&& with)
    {
        if (const auto found = m_object.facts.find(fact); found != m_object.facts.end())
            *found = with(*found);
    }

    /// Kinds whose texts name more than one relation, or in ways that tokens do not tell.
    [[nodiscard]] bool isText() const
    {
        switch (m_object.name.kind) {
        case ModelKind::View:
        case ModelKind::MaterializedView:
        case ModelKind::RewriteRule:
        case ModelKind::Trigger:
        case ModelKind::Policy:
        case ModelKind::Routine:
            return true;
        default:
            return false;
        }
    }

    void tellColumn()
    {
        const auto own
            = [this](const QString& text) { return withColumn(text, m_step.name.part, m_step.to); };
        switch (m_object.name.kind) {
        case ModelKind::Column:
            if (m_isPart)
                change(u"generated"_s, own);
            break;
        case ModelKind::Table:
            if (m_isPart)
                change(u"partition key"_s, own);
            break;
        case ModelKind::Constraint:
            tellConstraint(own);
            break;
        case ModelKind::Index:
            if (m_object.needs.contains({ModelKind::Table, m_step.name.relation}))
                change(kDefinition, [this](const QString& text) {
                    return withIndexColumn(text, m_step.name.part, m_step.to);
                });
            break;
        case ModelKind::Sequence:
            change(u"owned by"_s, [this](const QString& text) {
                return withOwnerColumn(text, m_step.name.relation, m_step.name.part, m_step.to);
            });
            break;
        default:
            break;
        }
    }

    template <class Own>
    void tellConstraint(const Own& own)
    {
        if (!isForeignKey(m_object)) {
            if (m_isPart)
                change(kDefinition, own);
            return;
        }
        const auto key = [this](bool isTarget) {
            return [this, isTarget](const QString& text) {
                return withKeyColumn(text, m_step.name.part, m_step.to, isTarget);
            };
        };
        if (m_isPart)
            change(kDefinition, key(false));
        if (isRelation(m_object.aids.value(u"target"_s), m_step.name.relation))
            change(kDefinition, key(true));
    }

    void tellTable()
    {
        const auto other = [this](const QString& text) {
            return withRelation(text, m_step.name.relation, m_step.to);
        };
        switch (m_object.name.kind) {
        case ModelKind::Table:
            change(u"parents"_s, other);
            break;
        case ModelKind::Sequence:
            change(u"owned by"_s, other);
            break;
        case ModelKind::Constraint:
        case ModelKind::Index:
        case ModelKind::Trigger:
        case ModelKind::RewriteRule:
            change(kDefinition, other);
            break;
        default:
            break;
        }
        for (const QString& aid : {u"target"_s, u"table"_s}) {
            if (const auto found = m_object.aids.find(aid); found != m_object.aids.end())
                *found = other(*found);
        }
    }

    ModelObject& m_object;
    const ModelRename& m_step;
    bool m_isPart;
};

SchemaModel after(const SchemaModel& model, const ModelRename& step)
{
    SchemaModel renamed = model;
    renamed.objects.clear();
    for (ModelObject object : model.objects) {
        Retelling(object, step).tell();
        object.name = afterRename(object.name, step, asIs);
        for (ModelName& need : object.needs)
            need = afterRename(need, step, asIs);
        renamed.objects.insert(object.name, object);
    }
    return renamed;
}

}

Result<PostgresRenamed> renamePostgresModel(
    const SchemaModel& model, const QList<ModelRename>& renames)
{
    TW_TRY(const QList<ModelRename> steps, renameSteps(model, renames, asIs));
    PostgresRenamed renamed{model, {}};
    for (const ModelRename& step : steps) {
        renamed.statements.append(statementOf(step));
        renamed.model = after(renamed.model, step);
    }
    return renamed;
}

bool hasTextBeforeRename(const ModelObject& object)
{
    return object.aids.contains(kMark);
}

}
