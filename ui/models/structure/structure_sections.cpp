// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_sections.h"

#include "models/navigator/navigator_groups.h"
#include "models/text/number_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

using Id = StructureSection::Id;

/// Names the context of the texts below.
class Structure
{
    Q_DECLARE_TR_FUNCTIONS(tw::Structure)
};

QString yesNo(bool yes)
{
    return yes ? Structure::tr("yes") : Structure::tr("no");
}

QString joined(const QStringList& names)
{
    return names.join(QStringLiteral(", "));
}

QString filledBy(const Column& column)
{
    switch (column.generation) {
    case Generation::Expression:
        return Structure::tr("%1 (computed)").arg(column.generationExpression);
    case Generation::IdentityAlways:
        return Structure::tr("identity, always");
    case Generation::IdentityByDefault:
        return Structure::tr("identity, by default");
    case Generation::None:
        break;
    }
    return column.defaultExpression;
}

StructureSection columns(const Table& table)
{
    StructureSection section{Id::Columns, Structure::tr("Columns"),
        {Structure::tr("Name"), Structure::tr("Type"), Structure::tr("Null"),
            Structure::tr("Default"), Structure::tr("Comment")},
        {}, Structure::tr("It has no columns.")};
    for (const Column& column : table.columns) {
        const bool isKey = table.primaryKey.columns.contains(column.name);
        section.rows.append(
            {isKey ? Structure::tr("%1 (key)").arg(column.name) : column.name, column.type.name,
                column.nullable ? Structure::tr("allowed") : Structure::tr("not null"),
                filledBy(column), column.comment});
    }
    return section;
}

QString stateOf(const Constraint& constraint)
{
    QStringList state;
    if (!constraint.validated)
        state.append(Structure::tr("not validated"));
    if (!constraint.enforced)
        state.append(Structure::tr("not enforced"));
    if (constraint.deferrable)
        state.append(
            constraint.initiallyDeferred ? Structure::tr("deferred") : Structure::tr("deferrable"));
    if (constraint.isInherited)
        state.append(Structure::tr("inherited"));
    return joined(state);
}

StructureSection constraints(const RelationDetails& details)
{
    StructureSection section{Id::Constraints, Structure::tr("Constraints"),
        {Structure::tr("Name"), Structure::tr("Kind"), Structure::tr("Columns"),
            Structure::tr("Definition"), Structure::tr("State"), Structure::tr("Comment")},
        {}, Structure::tr("It has no constraints.")};
    for (const Constraint& constraint : details.constraints)
        section.rows.append(
            {constraint.name, constraintKindName(constraint.kind), joined(constraint.columns),
                constraint.definition, stateOf(constraint), constraint.comment});
    return section;
}

QStringList keyRow(const QString& direction, const ForeignKey& key, const QString& other,
    const QStringList& own, const QStringList& otherColumns)
{
    return {direction, key.name, joined(own), other, joined(otherColumns),
        foreignKeyActionName(key.onUpdate), foreignKeyActionName(key.onDelete)};
}

StructureSection foreignKeys(const Table& table, const RelationDetails& details)
{
    StructureSection section{Id::ForeignKeys, Structure::tr("Foreign keys"),
        {Structure::tr("Direction"), Structure::tr("Name"), Structure::tr("Columns"),
            Structure::tr("Table"), Structure::tr("Its columns"), Structure::tr("On update"),
            Structure::tr("On delete")},
        {}, Structure::tr("No foreign key leads from here or to here.")};
    for (const ForeignKey& key : table.foreignKeys)
        section.rows.append(keyRow(Structure::tr("references"), key, key.target.display(),
            key.columns, key.targetColumns));
    for (const IncomingKey& incoming : details.incomingKeys)
        section.rows.append(keyRow(Structure::tr("referenced by"), incoming.key,
            incoming.source.display(), incoming.key.targetColumns, incoming.key.columns));
    return section;
}

QString partText(const IndexPart& part)
{
    QString text = part.column.isNull() ? part.expression : part.column;
    if (part.descending)
        text += QStringLiteral(" DESC");
    return part.isIncluded ? Structure::tr("%1 (included)").arg(text) : text;
}

QString kindOf(const Index& index)
{
    QStringList kind;
    if (index.isPrimary)
        kind.append(Structure::tr("primary key"));
    else if (index.isUnique)
        kind.append(Structure::tr("unique"));
    if (!index.isValid)
        kind.append(Structure::tr("invalid"));
    return joined(kind);
}

StructureSection indexes(const RelationDetails& details)
{
    StructureSection section{Id::Indexes, Structure::tr("Indexes"),
        {Structure::tr("Name"), Structure::tr("Method"), Structure::tr("Parts"),
            Structure::tr("Kind"), Structure::tr("Only rows"), Structure::tr("Size"),
            Structure::tr("Times used"), Structure::tr("Comment")},
        {}, Structure::tr("It has no indexes.")};
    for (const Index& index : details.indexes) {
        QStringList parts;
        for (const IndexPart& part : index.parts)
            parts.append(partText(part));
        section.rows.append({index.name, index.method, joined(parts), kindOf(index),
            index.predicate, index.bytes ? sizeText(*index.bytes) : QString(),
            index.scans ? QLocale().toString(*index.scans) : QString(), index.comment});
    }
    return section;
}

QString timingOf(const Trigger& trigger)
{
    switch (trigger.timing) {
    case Trigger::Timing::Before:
        return Structure::tr("before");
    case Trigger::Timing::After:
        return Structure::tr("after");
    case Trigger::Timing::InsteadOf:
        break;
    }
    return Structure::tr("instead of");
}

QString firingOf(const Trigger& trigger)
{
    switch (trigger.firing) {
    case Trigger::Firing::Disabled:
        return Structure::tr("disabled");
    case Trigger::Firing::Replica:
        return Structure::tr("replicas only");
    case Trigger::Firing::Always:
        return Structure::tr("always");
    case Trigger::Firing::Origin:
        break;
    }
    return Structure::tr("enabled");
}

StructureSection triggers(const RelationDetails& details)
{
    StructureSection section{Id::Triggers, Structure::tr("Triggers"),
        {Structure::tr("Name"), Structure::tr("When"), Structure::tr("Events"),
            Structure::tr("For each"), Structure::tr("Calls"), Structure::tr("State"),
            Structure::tr("Comment")},
        {}, Structure::tr("It has no triggers.")};
    for (const Trigger& trigger : details.triggers)
        section.rows.append({trigger.name, timingOf(trigger), joined(trigger.events),
            trigger.forEachRow ? Structure::tr("row") : Structure::tr("statement"),
            trigger.function, firingOf(trigger), trigger.comment});
    return section;
}

StructureSection policies(const RelationDetails& details)
{
    StructureSection section{Id::Policies, Structure::tr("Policies"),
        {Structure::tr("Name"), Structure::tr("Kind"), Structure::tr("Command"),
            Structure::tr("Roles"), Structure::tr("Rows seen"), Structure::tr("Rows written")},
        {},
        details.rowSecurity ? Structure::tr("Row security is on and no policy lets a row through.")
                            : Structure::tr("Row security is off.")};
    for (const Policy& policy : details.policies)
        section.rows.append({policy.name,
            policy.isPermissive ? Structure::tr("permissive") : Structure::tr("restrictive"),
            policy.command, joined(policy.roles), policy.usingExpression, policy.checkExpression});
    return section;
}

/// What the role of this connection may do, column by column where they differ.
StructureSection privileges(const Table& table)
{
    StructureSection section{Id::Privileges, Structure::tr("Privileges"),
        {Structure::tr("Of"), Structure::tr("Read"), Structure::tr("Insert"),
            Structure::tr("Update"), Structure::tr("Delete")},
        {}, {}};
    const Privileges& may = table.privileges;
    section.rows.append({Structure::tr("the whole table"), yesNo(may.select), yesNo(may.insert),
        yesNo(may.update), yesNo(may.remove)});
    for (const Column& column : table.columns) {
        if (column.readable != may.select || column.insertable != may.insert
            || column.updatable != may.update)
            section.rows.append({column.name, yesNo(column.readable), yesNo(column.insertable),
                yesNo(column.updatable), {}});
    }
    return section;
}

StructureSection partitions(const RelationDetails& details)
{
    StructureSection section{Id::Partitions, Structure::tr("Partitions"),
        {Structure::tr("Relation"), Structure::tr("Name")}, {}, {}};
    for (const QualifiedName& parent : details.parents)
        section.rows.append({Structure::tr("part of"), parent.display()});
    for (const QualifiedName& child : details.children)
        section.rows.append({Structure::tr("has the part"), child.display()});
    return section;
}

StructureSection dependencies(const Result<ObjectDependencies>& found)
{
    StructureSection section{Id::Dependencies, Structure::tr("Dependencies"),
        {Structure::tr("Direction"), Structure::tr("Kind"), Structure::tr("Name"),
            Structure::tr("Through")},
        {},
        found ? Structure::tr("Nothing depends on it, and it depends on nothing.")
              : found.error().toText()};
    if (!found)
        return section;
    for (const Dependency& one : found->uses)
        section.rows.append({Structure::tr("uses"), one.kind, one.text, one.through});
    for (const Dependency& one : found->usedBy)
        section.rows.append({Structure::tr("used by"), one.kind, one.text, one.through});
    return section;
}

}

QList<StructureSection> structureSections(const StructureFacts& facts)
{
    QList<StructureSection> sections;
    if (facts.table && facts.details) {
        const RelationDetails& details = *facts.details;
        sections = {columns(*facts.table), constraints(details), foreignKeys(*facts.table, details),
            indexes(details), triggers(details)};
        if (details.rowSecurity || !details.policies.isEmpty())
            sections.append(policies(details));
        if (!details.parents.isEmpty() || !details.children.isEmpty())
            sections.append(partitions(details));
        sections.append(privileges(*facts.table));
    }
    sections.append(dependencies(facts.dependencies));
    return sections;
}

QString columnCountText(qsizetype count)
{
    return count == 1 ? Structure::tr("1 column")
                      : Structure::tr("%n columns", nullptr, int(count));
}

QString structureSummary(const StructureFacts& facts)
{
    QStringList parts;
    if (facts.object.kind)
        parts.append(
            QCoreApplication::translate("tw::Navigator", lookOf(*facts.object.kind).spoken));
    if (facts.table && facts.details) {
        parts.append(
            QCoreApplication::translate("tw::Navigator", lookOf(facts.table->kind).spoken));
        parts.append(columnCountText(facts.table->columns.size()));
        if (!facts.details->owner.isEmpty())
            parts.append(Structure::tr("owner %1").arg(facts.details->owner));
        if (facts.details->persistence == u"unlogged" || facts.details->persistence == u"temporary")
            parts.append(facts.details->persistence);
        if (facts.details->size.total)
            parts.append(sizeText(*facts.details->size.total));
        if (!facts.details->partitionKey.isEmpty())
            parts.append(Structure::tr("partitioned by %1").arg(facts.details->partitionKey));
        if (!facts.details->partitionBound.isEmpty())
            parts.append(facts.details->partitionBound);
        if (!facts.table->comment.isEmpty())
            parts.append(facts.table->comment);
    }
    return parts.join(QStringLiteral(" · "));
}

}
