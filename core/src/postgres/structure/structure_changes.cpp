// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/structure_changes.h"

#include "postgres/structure/structure_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Others stand on these, so they go last.
bool isInner(ModelKind kind)
{
    return kind < ModelKind::Table;
}

bool isType(ModelKind kind)
{
    return kind == ModelKind::Enum || kind == ModelKind::Domain || kind == ModelKind::Composite;
}

bool isRelation(ModelKind kind)
{
    return kind == ModelKind::Table || kind == ModelKind::View
        || kind == ModelKind::MaterializedView;
}

}

StructureChanges::StructureChanges(const SchemaModel& from, const SchemaModel& to)
    : m_from(from)
    , m_to(to)
{
    sortOut();
    spread();
    chooseDroppedFirst();
}

bool StructureChanges::differs(const ModelName& name, const QString& fact) const
{
    const ModelObject* const before = m_from.find(name);
    const ModelObject* const after = m_to.find(name);
    return before && after && before->facts.value(fact) != after->facts.value(fact);
}

bool StructureChanges::changesType(const ModelName& column) const
{
    return column.kind == ModelKind::Column
        && (differs(column, u"type"_s) || differs(column, u"collation"_s));
}

void StructureChanges::sortOut()
{
    for (const ObjectDifference& found : differences(m_from, m_to)) {
        switch (found.kind) {
        case ObjectDifference::Kind::Added:
            m_added.insert(found.name);
            break;
        case ObjectDifference::Kind::Removed:
            m_removed.insert(found.name);
            break;
        case ObjectDifference::Kind::Changed:
            (mustBeReplaced(found.name) ? m_replaced : m_altered).insert(found.name);
            break;
        }
    }
}

bool StructureChanges::mustBeReplaced(const ModelName& name) const
{
    const ModelObject& before = *m_from.find(name);
    const ModelObject& after = *m_to.find(name);
    switch (name.kind) {
    case ModelKind::Column:
        return differs(name, u"generated"_s) && after.facts.contains(u"generated"_s);
    case ModelKind::Domain:
        return differs(name, u"type"_s) || differs(name, u"collation"_s);
    case ModelKind::Composite:
        return differs(name, u"attributes"_s);
    case ModelKind::Routine:
        return before.aids.value(u"arguments"_s) != after.aids.value(u"arguments"_s)
            || before.aids.value(u"result"_s) != after.aids.value(u"result"_s)
            || differs(name, u"kind"_s);
    case ModelKind::Constraint:
        return differs(name, u"definition"_s)
            && before.facts[u"definition"_s] != after.facts[u"definition"_s] + u" NOT VALID"_s;
    case ModelKind::View:
    case ModelKind::MaterializedView:
        return differs(name, u"definition"_s) || differs(name, u"options"_s)
            || differs(name, u"column defaults"_s);
    case ModelKind::Index:
        return differs(name, u"definition"_s) || differs(name, u"state"_s);
    case ModelKind::RewriteRule:
    case ModelKind::Trigger:
    case ModelKind::Policy:
        return differs(name, u"definition"_s);
    default:
        return false;
    }
}

/// Until nothing is left that stands on what goes.
void StructureChanges::spread()
{
    const auto found = [this] { return std::pair(m_replaced.size(), m_refused.size()); };
    auto known = found();
    do {
        known = found();
        for (const ModelObject& object : m_from.objects)
            spreadTo(object);
    } while (found() != known);
}

void StructureChanges::spreadTo(const ModelObject& object)
{
    if (m_removed.contains(object.name) || m_replaced.contains(object.name))
        return;
    for (const ModelName& need : object.needs) {
        if (isInTheWay(object, need)) {
            replace(object.name, need);
            return;
        }
    }
}

bool StructureChanges::isInTheWay(const ModelObject& object, const ModelName& need) const
{
    const bool isReplaced = m_replaced.contains(need);
    const bool isRetyped = changesType(need);
    switch (object.name.kind) {
    case ModelKind::View:
    case ModelKind::MaterializedView:
    case ModelKind::RewriteRule:
    case ModelKind::Trigger:
    case ModelKind::Policy:
        return isReplaced || isRetyped || m_removed.contains(need);
    case ModelKind::Routine:
        return isReplaced || isRetyped;
    case ModelKind::Constraint:
        return isReplaced || (isRetyped && isForeignKey(object));
    case ModelKind::Column:
        return isReplaced || (isRetyped && object.facts.contains(u"generated"_s));
    default:
        return isReplaced;
    }
}

void StructureChanges::replace(const ModelName& name, const ModelName& because)
{
    const bool isGenerated = m_from.find(name)->facts.contains(u"generated"_s);
    const bool byDefault = name.kind == ModelKind::Column && !isGenerated;
    if (byDefault && !isType(because.kind)) {
        m_detached.insert(name);
        return;
    }
    if (byDefault || name.kind == ModelKind::Table
        || (isInner(name.kind) && name.kind != ModelKind::Routine)) {
        const QString reason
            = u"%1 cannot be made anew while %2 uses it."_s.arg(because.display(), name.display());
        if (!m_refused.contains(reason))
            m_refused.append(reason);
        m_replaced.erase(because);
        return;
    }
    m_altered.erase(name);
    m_replaced.insert(name);
}

void StructureChanges::chooseDroppedFirst()
{
    m_droppedFirst = m_replaced;
    for (const ModelName& name : m_removed) {
        if (!isInner(name.kind))
            m_droppedFirst.insert(name);
    }
    size_t known = 0;
    do {
        known = m_droppedFirst.size();
        for (const ModelName& name : m_removed) {
            const QList<ModelName>& needs = m_from.find(name)->needs;
            if (std::ranges::any_of(
                    needs, [&](const ModelName& need) { return m_droppedFirst.contains(need); }))
                m_droppedFirst.insert(name);
        }
    } while (m_droppedFirst.size() != known);
}

bool StructureChanges::fallsWithOthers(const ModelName& name) const
{
    const ModelObject& object = *m_from.find(name);
    if (isRelation(name.kind) || isInner(name.kind) || isForeignKey(object))
        return false;
    return std::ranges::any_of(object.needs, [&](const ModelName& need) {
        return isRelation(need.kind) && m_droppedFirst.contains(need)
            && (need.relation == name.relation || name.kind == ModelKind::Index);
    });
}

}
