// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QDateTime>
#include <QList>

#include <optional>

namespace tw {

/// One step of a database's history, as its files have it: `<version>_<name>.up.sql` with an
/// optional `.down.sql` beside it, or `V<version>__<name>.sql` with `U<version>__<name>.sql`.
struct TW_CORE_EXPORT Migration
{
    qint64 version = 0;
    QString name;
    QString up;
    std::optional<QString> down; ///< unset: it cannot be taken back

    /// A line `-- no transaction` in front of everything else says that it cannot be in one.
    [[nodiscard]] static bool runsInTransaction(const QString& sql);
    /// Of the way up, blind to how lines end.
    [[nodiscard]] QString checksum() const;
    /// "20260102030405_add_prices".
    [[nodiscard]] QString title() const;
};

/// The migrations of a folder by version. Fails with File when it cannot be read, and with
/// InvalidArgument for a version that is there twice, a way down without a way up, or an .sql file
/// of another name.
[[nodiscard]] TW_CORE_EXPORT Result<QList<Migration>> readMigrations(const QString& folder);

/// Makes the two files of a new migration, whose version is the time in UTC; returns their paths.
/// Fails with InvalidArgument for a name of other than letters, digits, - and _, with File when one
/// is there already or cannot be written.
[[nodiscard]] TW_CORE_EXPORT Result<QStringList> makeMigration(
    const QString& folder, const QString& name, const QDateTime& now);

/// Likewise with these texts, and without the file of a way down that is not known.
[[nodiscard]] TW_CORE_EXPORT Result<QStringList> writeMigration(const QString& folder,
    const QString& name, const QDateTime& now, const QString& up,
    const std::optional<QString>& down);

}
