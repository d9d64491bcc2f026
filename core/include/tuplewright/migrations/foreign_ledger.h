// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/session.h>

#include <QSet>

#include <optional>

namespace tw {

/// How far another program has carried a database along its migrations, by the table it keeps
/// there.
struct TW_CORE_EXPORT ForeignLedger
{
    QString table;
    QSet<qint64> versions; ///< applied ones
    bool holdsOlder = false; ///< only the newest version is kept, and all before it are applied

    /// Whether a version is applied.
    [[nodiscard]] bool holds(qint64 version) const;
};

/// Reads schema_migrations with one version and whether it is dirty, or flyway_schema_history.
/// Unset where neither is there. Fails with InvalidState when a migration has begun and not ended,
/// and with Unsupported at a version that is not a whole number.
[[nodiscard]] TW_CORE_EXPORT Result<std::optional<ForeignLedger>> readForeignLedger(
    Session& session, const CallOptions& options);

}
