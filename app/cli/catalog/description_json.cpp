// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../output/json_members.h"
#include "description.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

using Members = std::vector<Json::Member>;

Json names(const QList<QualifiedName>& relations)
{
    QStringList texts;
    for (const QualifiedName& relation : relations)
        texts.append(relation.display());
    return textsJson(texts);
}

template <class Item, class Write>
Json listOf(const QList<Item>& items, Write write)
{
    std::vector<Json> list;
    for (const Item& item : items)
        list.push_back(write(item));
    return Json::array(std::move(list));
}

Json keyJson(const Key& key)
{
    return Json::object(
        {{u"name"_s, textOrNull(key.name)}, {u"columns"_s, textsJson(key.columns)}});
}

Members foreignKeyMembers(const ForeignKey& key)
{
    return {
        {u"name"_s, textOrNull(key.name)},
        {u"columns"_s, textsJson(key.columns)},
        {u"target"_s, Json::string(key.target.display())},
        {u"target_columns"_s, textsJson(key.targetColumns)},
        {u"on_update"_s, Json::string(foreignKeyActionName(key.onUpdate))},
        {u"on_delete"_s, Json::string(foreignKeyActionName(key.onDelete))},
        {u"deferrable"_s, Json::boolean(key.deferrable)},
    };
}

Json relationJson(const Relationship& relation)
{
    const bool isLinked = relation.kind == RelationshipKind::ManyToMany;
    return Json::object({
        {u"kind"_s, Json::string(relationshipKindName(relation.kind))},
        {u"to"_s, Json::string(relation.to.display())},
        {u"columns"_s, textsJson(relation.fromColumns)},
        {u"to_columns"_s, textsJson(relation.toColumns)},
        {u"optional"_s, Json::boolean(relation.isOptional)},
        {u"link"_s, isLinked ? Json::string(relation.link.display()) : Json()},
    });
}

Json indexJson(const Index& index)
{
    QStringList parts;
    for (const IndexPart& part : index.parts)
        parts.append(part.column.isNull() ? part.expression : part.column);
    return Json::object({
        {u"name"_s, Json::string(index.name)},
        {u"method"_s, textOrNull(index.method)},
        {u"parts"_s, textsJson(parts)},
        {u"unique"_s, Json::boolean(index.isUnique)},
        {u"primary"_s, Json::boolean(index.isPrimary)},
        {u"valid"_s, Json::boolean(index.isValid)},
        {u"predicate"_s, textOrNull(index.predicate)},
        {u"bytes"_s, numberOrNull(index.bytes)},
    });
}

Json constraintJson(const Constraint& constraint)
{
    return Json::object({
        {u"kind"_s, Json::string(constraintKindName(constraint.kind))},
        {u"name"_s, textOrNull(constraint.name)},
        {u"columns"_s, textsJson(constraint.columns)},
        {u"definition"_s, textOrNull(constraint.definition)},
    });
}

Json triggerJson(const Trigger& trigger)
{
    return Json::object({
        {u"name"_s, Json::string(trigger.name)},
        {u"timing"_s, Json::string(triggerTimingText(trigger.timing))},
        {u"events"_s, textsJson(trigger.events)},
        {u"each_row"_s, Json::boolean(trigger.forEachRow)},
        {u"enabled"_s, Json::boolean(trigger.firing != Trigger::Firing::Disabled)},
        {u"function"_s, textOrNull(trigger.function)},
        {u"definition"_s, textOrNull(trigger.definition)},
    });
}

Json policyJson(const Policy& policy)
{
    return Json::object({
        {u"name"_s, Json::string(policy.name)},
        {u"command"_s, Json::string(policy.command)},
        {u"permissive"_s, Json::boolean(policy.isPermissive)},
        {u"roles"_s, textsJson(policy.roles)},
        {u"using"_s, textOrNull(policy.usingExpression)},
        {u"check"_s, textOrNull(policy.checkExpression)},
    });
}

Json traitsJson(const TraitSet& traits)
{
    Members members;
    for (const auto& [trait, column] : traitColumns(traits))
        members.emplace_back(trait, Json::string(column));
    return Json::object(std::move(members));
}

Json sizeJson(const RelationSize& size)
{
    return Json::object({{u"table"_s, numberOrNull(size.table)},
        {u"indexes"_s, numberOrNull(size.indexes)}, {u"total"_s, numberOrNull(size.total)}});
}

Json writingJson(const std::optional<ViewWriting>& writing)
{
    if (!writing)
        return {};
    return Json::object({
        {u"insertable"_s, Json::boolean(writing->insertable)},
        {u"updatable"_s, Json::boolean(writing->updatable)},
        {u"deletable"_s, Json::boolean(writing->deletable)},
        {u"check_option"_s, textOrNull(writing->checkOption)},
    });
}

Json optionsJson(const QMap<QString, QString>& options)
{
    Members members;
    for (auto option = options.cbegin(); option != options.cend(); ++option)
        members.emplace_back(option.key(), Json::string(option.value()));
    return Json::object(std::move(members));
}

Members tableMembers(const Table& table)
{
    return {
        {u"schema"_s, Json::string(table.name.schema)},
        {u"name"_s, Json::string(table.name.name)},
        {u"kind"_s, Json::string(relationKindName(table.kind))},
        {u"comment"_s, textOrNull(table.comment)},
        {u"estimate"_s, numberOrNull(table.rowEstimate)},
        {u"read_only_reason"_s, textOrNull(table.readOnlyReason)},
        {u"row_address"_s, Json::string(rowAddressText(table))},
        {u"columns"_s,
            listOf(table.columns,
                [&table](const Column& column) { return columnJson(column, table); })},
        {u"primary_key"_s, table.primaryKey.isEmpty() ? Json() : keyJson(table.primaryKey)},
        {u"unique_keys"_s, listOf(table.uniqueKeys, keyJson)},
        {u"foreign_keys"_s,
            listOf(table.foreignKeys,
                [](const ForeignKey& key) { return Json::object(foreignKeyMembers(key)); })},
    };
}

Json incomingJson(const IncomingKey& incoming)
{
    Members members = foreignKeyMembers(incoming.key);
    members.emplace(members.begin(), u"source"_s, Json::string(incoming.source.display()));
    return Json::object(std::move(members));
}

}

Json columnJson(const Column& column, const Table& table)
{
    return Json::object({
        {u"name"_s, Json::string(column.name)},
        {u"type"_s, Json::string(column.type.name)},
        {u"nullable"_s, Json::boolean(column.nullable)},
        {u"default"_s,
            column.defaultExpression.isNull() ? Json() : Json::string(column.defaultExpression)},
        {u"key"_s, Json::boolean(table.primaryKey.columns.contains(column.name))},
        {u"generated"_s, Json::boolean(column.isGenerated())},
        {u"comment"_s, textOrNull(column.comment)},
    });
}

Json Description::toJson() const
{
    Members members = tableMembers(*table);
    const auto add = [&members](const QString& name, Json value) {
        members.emplace_back(name, std::move(value));
    };
    add(u"incoming_keys"_s, listOf(details->incomingKeys, incomingJson));
    add(u"relations"_s, listOf(relations, relationJson));
    add(u"traits"_s, traitsJson(traits));
    add(u"indexes"_s, listOf(details->indexes, indexJson));
    add(u"constraints"_s, listOf(details->constraints, constraintJson));
    add(u"triggers"_s, listOf(details->triggers, triggerJson));
    add(u"policies"_s, listOf(details->policies, policyJson));
    add(u"owner"_s, textOrNull(details->owner));
    add(u"persistence"_s, textOrNull(details->persistence));
    add(u"options"_s, optionsJson(details->options));
    add(u"size"_s, sizeJson(details->size));
    add(u"view"_s, writingJson(details->viewWriting));
    add(u"definition"_s, textOrNull(details->definition));
    add(u"partition_key"_s, textOrNull(details->partitionKey));
    add(u"partition_bound"_s, textOrNull(details->partitionBound));
    add(u"parents"_s, names(details->parents));
    add(u"children"_s, names(details->children));
    add(u"gaps"_s, listOf(details->gaps, [](const CatalogGap& gap) {
        return Json::object(
            {{u"part"_s, Json::string(gap.part)}, {u"reason"_s, Json::string(gap.error.message)}});
    }));
    return Json::object(std::move(members));
}

}
