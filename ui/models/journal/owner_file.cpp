// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "owner_file.h"

#include <QDir>
#include <QFileInfo>

namespace tw {

namespace {

constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOwnersFolder = kOwner | QFileDevice::ExeOwner;

}

QString ownerFile(const QString& path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || (info.exists() && !info.isFile()))
        return path;
    const QDir folder = info.absoluteDir();
    if (!folder.exists() && folder.mkpath(QStringLiteral(".")))
        QFile::setPermissions(folder.path(), kOwnersFolder);
    QFile file(path);
    if (!info.exists() && file.open(QIODevice::NewOnly, kOwner))
        file.close();
    constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & kOthers)
        file.setPermissions(kOwner);
    return path;
}

}
