// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_descriptor.h"

#include <QJsonDocument>

namespace tw {

namespace {

constexpr QLatin1StringView kTargetKind("object");
constexpr QLatin1StringView kTargetSchema("schema");
constexpr QLatin1StringView kTargetName("name");
constexpr QLatin1StringView kTargetArguments("arguments");

std::optional<ObjectKind> objectKindOf(const QString& name)
{
    for (int kind = 0; kind <= int(ObjectKind::Database); ++kind)
        if (objectKindName(ObjectKind(kind)) == name)
            return ObjectKind(kind);
    return {};
}

}

PageDescriptor PageDescriptor::rows(const QUuid& connection, const QualifiedName& name)
{
    PageDescriptor page{connection, kRowsPage, {}};
    page.setObject(ObjectReference::relation(name));
    return page;
}

PageDescriptor PageDescriptor::trash(const QUuid& connection, const QualifiedName& name)
{
    PageDescriptor page{connection, kTrashPage, {}};
    page.setObject(ObjectReference::relation(name));
    return page;
}

PageDescriptor PageDescriptor::structure(const QUuid& connection, const ObjectReference& object)
{
    PageDescriptor page{connection, kStructurePage, {}};
    page.setObject(object);
    return page;
}

PageDescriptor PageDescriptor::console(
    const QUuid& connection, const QUuid& console, const QString& text)
{
    PageDescriptor page{
        connection, kConsolePage, {{kConsoleId, console.toString(QUuid::WithoutBraces)}}};
    if (!text.isEmpty())
        page.view = QString::fromUtf8(
            QJsonDocument(QJsonObject{{kConsoleText, text}}).toJson(QJsonDocument::Compact));
    return page;
}

void PageDescriptor::setObject(const ObjectReference& object)
{
    target = {{kTargetSchema, object.name.schema}, {kTargetName, object.name.name}};
    if (object.kind)
        target.insert(kTargetKind, objectKindName(*object.kind));
    if (!object.arguments.isEmpty())
        target.insert(kTargetArguments, object.arguments);
}

std::optional<ObjectReference> PageDescriptor::object() const
{
    ObjectReference object;
    object.name = {target.value(kTargetSchema).toString(), target.value(kTargetName).toString()};
    object.arguments = target.value(kTargetArguments).toString();
    if (object.name.name.isEmpty())
        return {};
    if (!target.contains(kTargetKind))
        return object;
    object.kind = objectKindOf(target.value(kTargetKind).toString());
    return object.kind ? std::optional(object) : std::nullopt;
}

std::optional<QualifiedName> PageDescriptor::rowsOf() const
{
    if (kind != kRowsPage)
        return {};
    return object().transform([](const ObjectReference& object) { return object.name; });
}

bool PageDescriptor::isSamePage(const PageDescriptor& other) const
{
    return connection == other.connection && kind == other.kind && target == other.target;
}

}
