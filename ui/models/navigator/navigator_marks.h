// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/qualified_name.h>

#include <QObject>
#include <QSettings>

namespace tw {

/// The relations that a person has pinned and those opened last, for each profile by its key.
/// Kept in an INI file; what cannot be read there is left out.
class NavigatorMarks final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostRecent = 8;
    static constexpr qsizetype kMostLatest = 12;

    /// That a relation of a profile was opened.
    struct Use
    {
        QString profile;
        QualifiedName relation;

        friend bool operator==(const Use&, const Use&) = default;
    };

    /// The file is made when something is first marked; without a path nothing is kept.
    explicit NavigatorMarks(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] QList<QualifiedName> pinned(const QString& profile) const;
    [[nodiscard]] QList<QualifiedName> recent(const QString& profile) const; ///< newest first
    [[nodiscard]] QList<Use> latest() const; ///< over all profiles, newest first
    [[nodiscard]] bool isPinned(const QString& profile, const QualifiedName& relation) const;

    void setPinned(const QString& profile, const QualifiedName& relation, bool pinned);
    void addRecent(const QString& profile, const QualifiedName& relation);

Q_SIGNALS:
    void changed(const QString& profile);
    void latestChanged();

private:
    [[nodiscard]] QList<QualifiedName> read(const QString& profile, const QString& list) const;
    void write(const QString& profile, const QString& list, const QList<QualifiedName>& names);
    void recordLatest(const Use& use);

    QSettings m_settings;
    QHash<QString, QList<QualifiedName>> m_lists;
    QList<Use> m_latest;
};

}
