// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/connection_config.h>

#include <QList>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace tw {

/// Where a program finds the password of a profile when it connects.
enum class PasswordPlace
{
    Session, ///< asked for when the server wants one, kept until the program ends
    Keychain, ///< the desktop's secret service, under the profile's id
    Ask, ///< asked for each time, never kept
    Command, ///< printed by ConnectionProfile::passwordCommand
};

/// A named connection. Holds no secret.
struct TW_CORE_EXPORT ConnectionProfile
{
    QUuid id;
    QString name;
    ConnectionConfig config;
    QString group = {}; ///< a heading it is listed under; empty: none
    QString colour = {}; ///< one of profileColours(), or empty
    QStringList tags = {};
    PasswordPlace passwordPlace = PasswordPlace::Session;
    QString passwordCommand = {}; ///< program and arguments, for Command
    bool receiptsAsked = false; ///< a person chose GuardOptions::receipts for production
    bool isDefault = false; ///< meant where none is named; at most one of a store

    /// True when each word of the text is part of the name, group, a tag, host, database or user.
    [[nodiscard]] bool matches(const QString& text) const;

    friend bool operator==(const ConnectionProfile&, const ConnectionProfile&) = default;
};

/// The colours a profile may have, by name.
[[nodiscard]] TW_CORE_EXPORT QStringList profileColours();

/// The profiles of one user, kept as JSON in one file (0600) that is replaced as a whole. Unknown
/// members are kept. Several programs may use the file; each call reads it afresh.
class TW_CORE_EXPORT ProfileStore
{
public:
    /// Reads nothing yet; the file may be missing.
    explicit ProfileStore(QString path);

    /// The file all programs of this user share: profiles.json in the configuration folder.
    [[nodiscard]] static QString defaultPath();

    /// In the order of the file; empty without one. Fails with File, or Configuration when it is
    /// damaged.
    [[nodiscard]] Result<QList<ConnectionProfile>> load() const;

    /// Fails with NotFound.
    [[nodiscard]] Result<ConnectionProfile> find(const QString& name) const;

    /// The profile that is meant where none is named; unset where nobody chose one.
    [[nodiscard]] Result<std::optional<ConnectionProfile>> findDefault() const;

    /// Adds, or replaces the profile of the same id; a default one takes the place of the default
    /// before. Fails with AlreadyExists when another profile has the name.
    [[nodiscard]] Result<void> save(const ConnectionProfile& profile) const;
    /// NotFound when no profile has the name.
    [[nodiscard]] Result<void> remove(const QString& name) const;

    /// Adds all or none. Names that are taken get a number; ids that are known become new ones.
    /// Returns the profiles as they were added.
    [[nodiscard]] Result<QList<ConnectionProfile>> add(QList<ConnectionProfile> profiles) const;

private:
    QString m_path;
};

}
