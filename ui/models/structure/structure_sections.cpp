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

QString tr(const char* text)
{
    return Structure::tr(text);
}

QString yesNo(bool yes)
{
    return yes ? tr("yes") : tr("no");
}

QString joined(const QStringList& names)
{
    return names.join(QStringLiteral(", "));
}

QString filledBy(const Column& column)
{
    switch (column.generation) {
    case Generation::Expression:
        return tr("%1 (computed)").arg(column.generationExpression);
    case Generation::IdentityAlways:
        return tr("identity, always");
    case Generation::IdentityByDefault:
        return tr("identity, by default");
    case Generation::None:
        break;
    }
    return column.defaultExpression;
}

StructureSection columns(const Table& table)
{
    StructureSection section{Id::Columns, tr("Columns"),
        {tr("Name"), tr("Type"), tr("Null"), tr("Default"), tr("Comment")}, {},
        tr("It has no columns.")};
    for (const Column& column : table.columns) {
        const bool isKey = table.primaryKey.columns.contains(column.name);
        section.rows.append({isKey ? tr("%1 (key)").arg(column.name) : column.name,
            column.type.name, column.nullable ? tr("allowed") : tr("not null"), filledBy(column),
            column.comment});
    }
    return section;
}

QString stateOf(const Constraint& constraint)
{
    QStringList state;
    if (!constraint.validated)
        state.append(tr("not validated"));
    if (!constraint.enforced)
        state.append(tr("not enforced"));
    if (constraint.deferrable)
        state.append(constraint.initiallyDeferred ? tr("deferred") : tr("deferrable"));
    if (constraint.isInherited)
        state.append(tr("inherited"));
    return joined(state);
}

StructureSection constraints(const RelationDetails& details)
{
    StructureSection section{Id::Constraints, tr("Constraints"),
        {tr("Name"), tr("Kind"), tr("Columns"), tr("Definition"), tr("State"), tr("Comment")}, {},
        tr("It has no constraints.")};
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
    StructureSection section{Id::ForeignKeys, tr("Foreign keys"),
        {tr("Direction"), tr("Name"), tr("Columns"), tr("Table"), tr("Its columns"),
            tr("On update"), tr("On delete")},
        {}, tr("No foreign key leads from here or to here.")};
    for (const ForeignKey& key : table.foreignKeys)
        section.rows.append(
            keyRow(tr("references"), key, key.target.display(), key.columns, key.targetColumns));
    for (const IncomingKey& incoming : details.incomingKeys)
        section.rows.append(keyRow(tr("referenced by"), incoming.key, incoming.source.display(),
            incoming.key.targetColumns, incoming.key.columns));
    return section;
}

QString partText(const IndexPart& part)
{
    QString text = part.column.isNull() ? part.expression : part.column;
    if (part.descending)
        text += QStringLiteral(" DESC");
    return part.isIncluded ? tr("%1 (included)").arg(text) : text;
}

QString kindOf(const Index& index)
{
    QStringList kind;
    if (index.isPrimary)
        kind.append(tr("primary key"));
    else if (index.isUnique)
        kind.append(tr("unique"));
    if (!index.isValid)
        kind.append(tr("invalid"));
    return joined(kind);
}

StructureSection indexes(const RelationDetails& details)
{
    StructureSection section{Id::Indexes, tr("Indexes"),
        {tr("Name"), tr("Method"), tr("Parts"), tr("Kind"), tr("Only rows"), tr("Size"),
            tr("Times used"), tr("Comment")},
        {}, tr("It has no indexes.")};
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
        return tr("before");
    case Trigger::Timing::After:
        return tr("after");
    case Trigger::Timing::InsteadOf:
        break;
    }
    return tr("instead of");
}

QString firingOf(const Trigger& trigger)
{
    switch (trigger.firing) {
    case Trigger::Firing::Disabled:
        return tr("disabled");
    case Trigger::Firing::Replica:
        return tr("replicas only");
    case Trigger::Firing::Always:
        return tr("always");
    case Trigger::Firing::Origin:
        break;
    }
    return tr("enabled");
}

StructureSection triggers(const RelationDetails& details)
{
    StructureSection section{Id::Triggers, tr("Triggers"),
        {tr("Name"), tr("When"), tr("Events"), tr("For each"), tr("Calls"), tr("State"),
            tr("Comment")},
        {}, tr("It has no triggers.")};
    for (const Trigger& trigger : details.triggers)
        section.rows.append({trigger.name, timingOf(trigger), joined(trigger.events),
            trigger.forEachRow ? tr("row") : tr("statement"), trigger.function, firingOf(trigger),
            trigger.comment});
    return section;
}

StructureSection policies(const RelationDetails& details)
{
    StructureSection section{Id::Policies, tr("Policies"),
        {tr("Name"), tr("Kind"), tr("Command"), tr("Roles"), tr("Rows seen"), tr("Rows written")},
        {},
        details.rowSecurity ? tr("Row security is on and no policy lets a row through.")
                            : tr("Row security is off.")};
    for (const Policy& policy : details.policies)
        section.rows.append({policy.name,
            policy.isPermissive ? tr("permissive") : tr("restrictive"), policy.command,
            joined(policy.roles), policy.usingExpression, policy.checkExpression});
    return section;
}

/// What the role of this connection may do, column by column where they differ.
StructureSection privileges(const Table& table)
{
    StructureSection section{Id::Privileges, tr("Privileges"),
        {tr("Of"), tr("Read"), tr("Insert"), tr("Update"), tr("Delete")}, {}, {}};
    const Privileges& may = table.privileges;
    section.rows.append({tr("the whole table"), yesNo(may.select), yesNo(may.insert),
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
    StructureSection section{
        Id::Partitions, tr("Partitions"), {tr("Relation"), tr("Name")}, {}, {}};
    for (const QualifiedName& parent : details.parents)
        section.rows.append({tr("part of"), parent.display()});
    for (const QualifiedName& child : details.children)
        section.rows.append({tr("has the part"), child.display()});
    return section;
}

StructureSection dependencies(const Result<ObjectDependencies>& found)
{
    StructureSection section{Id::Dependencies, tr("Dependencies"),
        {tr("Direction"), tr("Kind"), tr("Name"), tr("Through")}, {},
        found ? tr("Nothing depends on it, and it depends on nothing.") : found.error().toText()};
    if (!found)
        return section;
    for (const Dependency& one : found->uses)
        section.rows.append({tr("uses"), one.kind, one.text, one.through});
    for (const Dependency& one : found->usedBy)
        section.rows.append({tr("used by"), one.kind, one.text, one.through});
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

QString structureSummary(const StructureFacts& facts)
{
    QStringList parts;
    if (facts.object.kind)
        parts.append(
            QCoreApplication::translate("tw::Navigator", lookOf(*facts.object.kind).spoken));
    if (facts.table && facts.details) {
        parts.append(
            QCoreApplication::translate("tw::Navigator", lookOf(facts.table->kind).spoken));
        const int count = int(facts.table->columns.size());
        parts.append(count == 1 ? tr("1 column") : Structure::tr("%n columns", nullptr, count));
        if (!facts.details->owner.isEmpty())
            parts.append(tr("owner %1").arg(facts.details->owner));
        if (facts.details->persistence == u"unlogged" || facts.details->persistence == u"temporary")
            parts.append(facts.details->persistence);
        if (facts.details->size.total)
            parts.append(sizeText(*facts.details->size.total));
        if (!facts.details->partitionKey.isEmpty())
            parts.append(tr("partitioned by %1").arg(facts.details->partitionKey));
        if (!facts.details->partitionBound.isEmpty())
            parts.append(facts.details->partitionBound);
        if (!facts.table->comment.isEmpty())
            parts.append(facts.table->comment);
    }
    return parts.join(QStringLiteral(" · "));
}

}
