// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/profiles/profile_store.h>
#include <tuplewright/sources/resolved_config.h>

#include <QObject>

namespace tw {

/// A profile that is being edited, setting by setting and as one URL, with what is wrong in it.
/// Texts that make no sense stay as they were typed, and are problems.
class ProfileDraft final : public QObject
{
    Q_OBJECT

public:
    /// A profile without an id is a new one.
    explicit ProfileDraft(ConnectionProfile profile, QObject* parent = nullptr);

    [[nodiscard]] const ConnectionProfile& profile() const { return m_profile; }
    [[nodiscard]] const ConnectionConfig& config() const { return m_profile.config; }
    [[nodiscard]] bool isNew() const { return m_isNew; }

    /// The value of a setting as it was typed, or in its normal spelling.
    [[nodiscard]] QString text(const QString& key) const;
    void setText(const QString& key, const QString& text);
    void setConfig(const ConnectionConfig& config);

    /// Everything but settings: name, group, colour, tags, where the password is.
    void edit(const std::function<void(ConnectionProfile&)>& change);

    /// Another engine begins afresh.
    void setBackend(const QString& id);

    /// For what a database is used. Production sets limits where there are none.
    void setEnvironment(Environment environment);

    [[nodiscard]] QString url() const { return config().toUrl(); }

    /// Takes over what a URL says; a password in it becomes password(). What is no URL changes
    /// nothing.
    [[nodiscard]] Result<void> setUrl(const QString& text);

    /// Takes over what a ConfigRequest found.
    [[nodiscard]] Result<void> adopt(const ResolvedConfig& found);

    [[nodiscard]] const Secret& password() const { return m_password; }
    void setPassword(const Secret& password);

    /// All that is wrong or unwise; looks at the named files.
    [[nodiscard]] const QList<Problem>& problems() const { return m_problems; }

    /// The gravest problem of a setting; null: there is none.
    [[nodiscard]] const Problem* problemOf(const QString& key) const;

    /// The profile to be stored, with an id and a name. Fails with Configuration listing the
    /// errors.
    [[nodiscard]] Result<ConnectionProfile> finished() const;

Q_SIGNALS:
    void changed();
    void passwordChanged(); ///< not by typing it

private:
    void check();

    ConnectionProfile m_profile;
    Secret m_password;
    bool m_isNew;
    QList<Problem> m_problems;
};

}
