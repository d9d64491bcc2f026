// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "description.h"

#include "../output/terminal.h"
#include "../output/text_table.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QByteArray factLines(const QList<std::pair<QString, QString>>& facts)
{
    QByteArray lines;
    for (const auto& [name, value] : facts) {
        if (!value.isEmpty())
            lines += (name.leftJustified(14) + u' ' + visibleText(value) + u'\n').toUtf8();
    }
    return lines;
}

/// A heading and a table below it, or nothing.
QByteArray section(const QString& title, const QStringList& header, const QList<QStringList>& rows)
{
    if (rows.isEmpty())
        return {};
    TextTable table(header, QList<bool>(header.size(), false));
    for (const QStringList& row : rows)
        table.append(row);
    return '\n' + title.toUtf8() + '\n' + table.take();
}

QString listOf(const QStringList& names)
{
    return names.join(u", "_s);
}

QString yes(bool value)
{
    return value ? u"yes"_s : QString();
}

QString sizeText(const std::optional<qint64>& bytes)
{
    return bytes ? u"%1 bytes"_s.arg(*bytes) : QString();
}

QByteArray columnSection(const Table& table)
{
    QList<QStringList> rows;
    for (const Column& column : table.columns)
        rows.append({column.name, column.type.name, column.nullable ? u"yes"_s : u"no"_s,
            yes(table.primaryKey.columns.contains(column.name)),
            column.isGenerated() ? u"generated"_s : column.defaultExpression, column.comment});
    return section(u"Columns"_s,
        {u"column"_s, u"type"_s, u"null"_s, u"key"_s, u"default"_s, u"comment"_s}, rows);
}

QByteArray keySections(const Table& table, const QList<IncomingKey>& incoming)
{
    QList<QStringList> unique;
    for (const Key& key : table.uniqueKeys)
        unique.append({key.name, listOf(key.columns)});
    const QStringList header{u"name"_s, u"columns"_s, u"names"_s, u"on delete"_s};
    QList<QStringList> outgoing;
    for (const ForeignKey& key : table.foreignKeys)
        outgoing.append({key.name, listOf(key.columns),
            u"%1 (%2)"_s.arg(key.target.display(), listOf(key.targetColumns)),
            foreignKeyActionName(key.onDelete)});
    QList<QStringList> named;
    for (const auto& [source, key] : incoming)
        named.append({source.display(), listOf(key.columns), listOf(key.targetColumns),
            foreignKeyActionName(key.onDelete)});
    return section(u"Unique keys"_s, {u"name"_s, u"columns"_s}, unique)
        + section(u"Foreign keys"_s, header, outgoing)
        + section(u"Named by"_s, {u"table"_s, u"columns"_s, u"names"_s, u"on delete"_s}, named);
}

QByteArray relationSection(const QList<Relationship>& relations)
{
    QList<QStringList> rows;
    for (const Relationship& relation : relations)
        rows.append({relationshipKindName(relation.kind), relation.to.display(),
            listOf(relation.fromColumns),
            relation.kind == RelationshipKind::ManyToMany ? relation.link.display() : QString()});
    return section(u"Relations"_s, {u"kind"_s, u"to"_s, u"columns"_s, u"through"_s}, rows);
}

QByteArray traitSection(const TraitSet& traits)
{
    QList<QStringList> rows;
    for (const auto& [trait, column] : traitColumns(traits))
        rows.append({trait, column});
    return section(u"Traits"_s, {u"trait"_s, u"column"_s}, rows);
}

QByteArray indexSection(const QList<Index>& indexes)
{
    QList<QStringList> rows;
    for (const Index& index : indexes) {
        QStringList parts;
        for (const IndexPart& part : index.parts)
            parts.append(part.column.isNull() ? part.expression : part.column);
        rows.append(
            {index.name, index.method, listOf(parts), yes(index.isUnique), index.predicate});
    }
    return section(
        u"Indexes"_s, {u"name"_s, u"method"_s, u"parts"_s, u"unique"_s, u"where"_s}, rows);
}

QByteArray ruleSections(const RelationDetails& details)
{
    QList<QStringList> constraints;
    for (const Constraint& constraint : details.constraints)
        constraints.append(
            {constraintKindName(constraint.kind), constraint.name, constraint.definition});
    QList<QStringList> triggers;
    for (const Trigger& trigger : details.triggers)
        triggers.append({trigger.name, triggerTimingText(trigger.timing), listOf(trigger.events),
            trigger.function});
    QList<QStringList> policies;
    for (const Policy& policy : details.policies)
        policies.append({policy.name, policy.command, listOf(policy.roles), policy.usingExpression,
            policy.checkExpression});
    return section(u"Constraints"_s, {u"kind"_s, u"name"_s, u"definition"_s}, constraints)
        + section(u"Triggers"_s, {u"name"_s, u"timing"_s, u"events"_s, u"function"_s}, triggers)
        + section(
            u"Policies"_s, {u"name"_s, u"command"_s, u"roles"_s, u"using"_s, u"check"_s}, policies);
}

QByteArray gapSection(const QList<CatalogGap>& gaps)
{
    QList<QStringList> rows;
    for (const CatalogGap& gap : gaps)
        rows.append({gap.part, gap.error.message});
    return section(u"Could not be read"_s, {u"part"_s, u"reason"_s}, rows);
}

}

QString triggerTimingText(Trigger::Timing timing)
{
    switch (timing) {
    case Trigger::Timing::Before:
        return u"before"_s;
    case Trigger::Timing::After:
        return u"after"_s;
    case Trigger::Timing::InsteadOf:
        return u"instead of"_s;
    }
    return {};
}

QString rowAddressText(const Table& table)
{
    switch (table.rowAddress) {
    case RowAddress::Key:
        return u"key "_s + listOf(table.identityColumns);
    case RowAddress::Physical:
        return u"physical "_s + table.physicalColumn;
    case RowAddress::None:
        break;
    }
    return u"none"_s;
}

QList<std::pair<QString, QString>> traitColumns(const TraitSet& traits)
{
    QList<std::pair<QString, QString>> columns{
        {u"uuid_key"_s, traits.uuidKey},
        {u"created_at"_s, traits.createdAt},
        {u"updated_at"_s, traits.updatedAt},
        {u"soft_delete"_s, traits.softDelete ? traits.softDelete->column : QString()},
        {u"archived"_s, traits.archived},
        {u"origin"_s, traits.origin},
        {u"created_by"_s, traits.createdBy},
        {u"updated_by"_s, traits.updatedBy},
        {u"created_by_admin"_s, traits.createdByAdmin},
        {u"updated_by_admin"_s, traits.updatedByAdmin},
    };
    columns.removeIf([](const auto& trait) { return trait.second.isEmpty(); });
    return columns;
}

QByteArray Description::toText() const
{
    const QString rows = table->rowEstimate ? u"about %1"_s.arg(*table->rowEstimate) : QString();
    return factLines({
               {u"name"_s, table->name.display()},
               {u"kind"_s, relationKindName(table->kind)},
               {u"comment"_s, table->comment},
               {u"rows"_s, rows},
               {u"rows told by"_s, rowAddressText(*table)},
               {u"read-only"_s, table->readOnlyReason},
               {u"owner"_s, details->owner},
               {u"size"_s, sizeText(details->size.total)},
               {u"partitioned by"_s, details->partitionKey},
               {u"partition"_s, details->partitionBound},
           })
        + columnSection(*table) + keySections(*table, details->incomingKeys)
        + relationSection(relations) + traitSection(traits) + indexSection(details->indexes)
        + ruleSections(*details) + gapSection(details->gaps);
}

}
