// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_history.h"

#include <tuplewright/base/redaction.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr qint64 kLargestFile = qint64(64) << 20;
constexpr QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// An array of one, since a document of Qt is no string.
QByteArray lineOf(const QString& entry)
{
    return QJsonDocument(QJsonArray{entry}).toJson(QJsonDocument::Compact) + '\n';
}

std::unexpected<Error> unusable(const QFileDevice& file)
{
    return fail(ErrorKind::File,
        u"The history of the shell, %1, cannot be used: %2"_s.arg(
            file.fileName(), file.errorString()));
}

}

ShellHistory::ShellHistory(QString path)
    : m_path(std::move(path))
{ }

QString ShellHistory::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/tuplewright/shell-history.jsonl"_s;
}

Result<QStringList> ShellHistory::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QStringList();
    if (!file.open(QIODevice::ReadOnly))
        return unusable(file);
    QStringList entries;
    for (const QByteArray& line : file.read(kLargestFile).split('\n')) {
        const QString entry = QJsonDocument::fromJson(line).array().at(0).toString();
        if (!entry.isEmpty())
            entries.append(entry);
    }
    if (entries.size() <= kMost)
        return entries;
    entries = entries.last(kMost / 2);
    QSaveFile shorter(m_path);
    if (!shorter.open(QIODevice::WriteOnly) || !shorter.setPermissions(kOwner))
        return unusable(shorter);
    for (const QString& entry : entries)
        shorter.write(lineOf(entry));
    if (!shorter.commit())
        return unusable(shorter);
    return entries;
}

bool ShellHistory::takes(const QString& entry) const
{
    return entry != m_latest && !mentionsSecret(entry);
}

Result<void> ShellHistory::append(const QString& entry)
{
    m_latest = entry;
    const QFileInfo place(m_path);
    QFile file(m_path);
    QDir().mkpath(place.path());
    if (!file.open(QIODevice::Append))
        return unusable(file);
    const QByteArray line = lineOf(entry);
    if (!file.setPermissions(kOwner) || file.write(line) != line.size() || !file.flush())
        return unusable(file);
    return {};
}

}
