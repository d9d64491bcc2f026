// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "unloading/pending_folder.h"

#include <QDir>
#include <QFileInfo>

namespace tw {

PendingFolder::PendingFolder(const QString& path)
    : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{ }

Result<void> PendingFolder::open()
{
    TW_TRY_VOID(checkPlace());
    const QFileInfo place(m_path);
    if (!QDir().mkpath(place.path()))
        return fail(
            ErrorKind::File, QStringLiteral("The folder %1 cannot be made.").arg(place.path()));
    m_folder.emplace(place.dir().filePath(u'.' + place.fileName() + QStringLiteral(".XXXXXX")));
    if (!m_folder->isValid())
        return fail(ErrorKind::File,
            QStringLiteral("No folder can be made in %1: %2")
                .arg(place.path(), m_folder->errorString()));
    return {};
}

Result<void> PendingFolder::finish()
{
    TW_TRY_VOID(checkPlace());
    if (QFileInfo::exists(m_path) && !QDir().rmdir(m_path))
        return fail(
            ErrorKind::File, QStringLiteral("The empty folder %1 cannot be replaced.").arg(m_path));
    // Private while it was filled, as temporary folders are.
    QFile::setPermissions(m_folder->path(),
        QFile::permissions(m_folder->path()) | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::ExeOther);
    if (!QDir().rename(m_folder->path(), m_path))
        return fail(
            ErrorKind::File, QStringLiteral("The folder %1 cannot be given its name.").arg(m_path));
    m_folder->setAutoRemove(false);
    return {};
}

Result<void> PendingFolder::checkPlace() const
{
    const QFileInfo place(m_path);
    if (!place.exists() && !place.isSymLink())
        return {};
    Error error{ErrorKind::File};
    error.hint = QStringLiteral("Name a folder that does not exist yet.");
    if (!place.isDir() || place.isSymLink())
        error.message = QStringLiteral("%1 is no folder.").arg(m_path);
    else if (!QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        error.message = QStringLiteral("The folder %1 is not empty.").arg(m_path);
    return error.message.isEmpty() ? Result<void>() : fail(std::move(error));
}

}
