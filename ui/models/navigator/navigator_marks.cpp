// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_marks.h"

#include "models/journal/owner_file.h"

#include <QStringList>

namespace tw {

namespace {

const QString kPinned = QStringLiteral("pinned");
const QString kRecent = QStringLiteral("recent");

/// No name of a profile in base 64 is so short.
const QString kNavigatorMarksLatest = QStringLiteral("all/latest");

/// Groups of an INI file are told apart by slashes.
QString keyOf(const QString& profile, const QString& list)
{
    return QString::fromLatin1(profile.toUtf8().toBase64(QByteArray::Base64UrlEncoding)) + u'/'
        + list;
}

}

NavigatorMarks::NavigatorMarks(const QString& path, QObject* parent)
    : QObject(parent)
    , m_settings(ownerFile(path), QSettings::IniFormat)
{
    const QStringList texts = m_settings.value(kNavigatorMarksLatest).toStringList();
    for (qsizetype at = 0; at + 1 < texts.size(); at += 2)
        if (const Result<QualifiedName> name = QualifiedName::parse(texts.at(at + 1)))
            m_latest.append({texts.at(at), *name});
}

QList<NavigatorMarks::Use> NavigatorMarks::latest() const
{
    return m_latest;
}

void NavigatorMarks::recordLatest(const Use& use)
{
    m_latest.removeAll(use);
    m_latest.prepend(use);
    m_latest = m_latest.first(std::min(m_latest.size(), kMostLatest));
    QStringList texts;
    for (const Use& each : std::as_const(m_latest))
        texts << each.profile << each.relation.display();
    if (!m_settings.fileName().isEmpty())
        m_settings.setValue(kNavigatorMarksLatest, texts);
    Q_EMIT latestChanged();
}

QList<QualifiedName> NavigatorMarks::read(const QString& profile, const QString& list) const
{
    const QString key = keyOf(profile, list);
    if (const auto known = m_lists.constFind(key); known != m_lists.cend())
        return *known;
    QList<QualifiedName> names;
    for (const QString& text : m_settings.value(key).toStringList()) {
        if (const Result<QualifiedName> name = QualifiedName::parse(text))
            names.append(*name);
    }
    return names;
}

void NavigatorMarks::write(
    const QString& profile, const QString& list, const QList<QualifiedName>& names)
{
    QStringList texts;
    for (const QualifiedName& name : names)
        texts.append(name.display());
    const QString key = keyOf(profile, list);
    m_lists.insert(key, names);
    if (!m_settings.fileName().isEmpty())
        m_settings.setValue(key, texts);
    Q_EMIT changed(profile);
}

QList<QualifiedName> NavigatorMarks::pinned(const QString& profile) const
{
    return read(profile, kPinned);
}

QList<QualifiedName> NavigatorMarks::recent(const QString& profile) const
{
    return read(profile, kRecent);
}

bool NavigatorMarks::isPinned(const QString& profile, const QualifiedName& relation) const
{
    return pinned(profile).contains(relation);
}

void NavigatorMarks::setPinned(const QString& profile, const QualifiedName& relation, bool isPinned)
{
    QList<QualifiedName> names = pinned(profile);
    if (names.contains(relation) == isPinned)
        return;
    if (isPinned)
        names.append(relation);
    else
        names.removeAll(relation);
    write(profile, kPinned, names);
}

void NavigatorMarks::addRecent(const QString& profile, const QualifiedName& relation)
{
    if (m_latest.value(0) == Use{profile, relation})
        return;
    recordLatest({profile, relation});
    QList<QualifiedName> names = recent(profile);
    if (names.value(0) == relation)
        return;
    names.removeAll(relation);
    names.prepend(relation);
    write(profile, kRecent, names.first(std::min(names.size(), kMostRecent)));
}

}
