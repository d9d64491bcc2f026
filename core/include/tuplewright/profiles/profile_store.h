// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/profiles/connection_config.h>

#include <QList>
#include <QUuid>

namespace tw {

/// A named connection. Holds no secret.
struct ConnectionProfile
{
    QUuid id;
    QString name;
    ConnectionConfig config;
};

/// The profiles of one user, kept as JSON in one file (0600) that is replaced as a whole. Unknown
/// members are kept. Several programs may use the file; each call reads it afresh.
class TW_CORE_EXPORT ProfileStore
{
public:
    explicit ProfileStore(QString path);

    /// The file all programs of this user share: profiles.json in the configuration folder.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] Result<QList<ConnectionProfile>> load() const;

    /// Fails with NotFound.
    [[nodiscard]] Result<ConnectionProfile> find(const QString& name) const;

    /// Adds, or replaces the profile of the same id. Fails with AlreadyExists when another profile
    /// has the name.
    [[nodiscard]] Result<void> save(const ConnectionProfile& profile) const;
    [[nodiscard]] Result<void> remove(const QString& name) const;

private:
    QString m_path;
};

}
