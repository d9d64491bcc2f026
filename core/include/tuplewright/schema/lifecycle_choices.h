// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

#include <QLatin1StringView>
#include <QMap>

namespace tw {

/// How the table's columns may mark deleted rows, best first; the sign that is certain, if there is
/// one, stands at their head. Beside those that the names of columns tell: flags kept as numbers,
/// and a status whose allowed values name the deletion. For a person to choose from; nothing but
/// the certain one is ever assumed.
[[nodiscard]] TW_CORE_EXPORT QList<Lifecycle> lifecycleCandidates(const Table& table);

/// What a person said of how tables mark deleted rows, in the place of what their columns show: one
/// way for a table, or none. Kept as text in the option `lifecycles` of a connection.
class TW_CORE_EXPORT LifecycleChoices
{
public:
    /// Key in ConnectionConfig::options.
    static constexpr QLatin1StringView kOption{"lifecycles"};

    /// A JSON object by the names of tables:
    /// `{"public.users":{"column":"gone","kind":"deleted"},"public.orders":null}`, where null says
    /// that nothing marks rows as deleted. Kinds are `deleted`, `active`, `time` and, with
    /// `deleted` and `live` beside it, `mark`. Fails with Configuration; an empty text holds none.
    [[nodiscard]] static Result<LifecycleChoices> parse(const QString& text);

    /// What parse() reads back; empty where nothing was chosen.
    [[nodiscard]] QString text() const;

    /// Whether anything was chosen for the table, be it that nothing marks its rows.
    [[nodiscard]] bool isMade(const QualifiedName& table) const;

    /// What was chosen for the table; unset too where nothing was.
    [[nodiscard]] std::optional<Lifecycle> of(const QualifiedName& table) const;

    /// Chooses for a table; unset: nothing marks its rows as deleted.
    void set(const QualifiedName& table, const std::optional<Lifecycle>& lifecycle);

    /// Leaves the table to what its columns show again.
    void forget(const QualifiedName& table);

    /// The table as it was chosen for; itself where nothing was, or where it does not fit the
    /// choice any more.
    [[nodiscard]] TablePtr applied(const TablePtr& table) const;

    friend bool operator==(const LifecycleChoices&, const LifecycleChoices&) = default;

private:
    QMap<QString, std::optional<Lifecycle>> m_chosen; ///< by QualifiedName::display()
};

}
