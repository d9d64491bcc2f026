// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/object_facts.h>

#include <QJsonObject>
#include <QUuid>

namespace tw {

/// What a tab shows, as data from which the tab can be made again. Holds no secret.
struct PageDescriptor
{
    QUuid connection;
    QString kind; ///< id of the kind of page
    QJsonObject target; ///< what is shown, in terms of the kind
    QString view = {}; ///< in which state, as Page::viewState() wrote it; empty: the first one

    /// The rows of a relation.
    [[nodiscard]] static PageDescriptor rows(const QUuid& connection, const QualifiedName& name);
    /// The soft-deleted rows of a relation.
    [[nodiscard]] static PageDescriptor trash(const QUuid& connection, const QualifiedName& name);
    /// The structure of a relation or another object.
    [[nodiscard]] static PageDescriptor structure(
        const QUuid& connection, const ObjectReference& object);

    /// A console of its own, with a text where it has none yet.
    [[nodiscard]] static PageDescriptor console(
        const QUuid& connection, const QUuid& console, const QString& text = {});

    /// The object that the target names; unset when it names none.
    [[nodiscard]] std::optional<ObjectReference> object() const;
    void setObject(const ObjectReference& object);

    /// The relation whose rows are shown; unset for all other kinds.
    [[nodiscard]] std::optional<QualifiedName> rowsOf() const;

    /// Both are shown by one tab, whatever its view.
    [[nodiscard]] bool isSamePage(const PageDescriptor& other) const;

    friend bool operator==(const PageDescriptor&, const PageDescriptor&) = default;
};

/// Ids of the kinds of page that are opened from other places than their own folder.
inline constexpr QLatin1StringView kRowsPage("rows");
inline constexpr QLatin1StringView kStructurePage("structure");
inline constexpr QLatin1StringView kConsolePage("console");
inline constexpr QLatin1StringView kHistoryPage("history");
inline constexpr QLatin1StringView kTrashPage("trash");
inline constexpr QLatin1StringView kTrashesPage("trashes"); ///< of all tables

/// The members that name a console in its target, and its first text in its view.
inline constexpr QLatin1StringView kConsoleId("console");
inline constexpr QLatin1StringView kConsoleText("sql");

}
