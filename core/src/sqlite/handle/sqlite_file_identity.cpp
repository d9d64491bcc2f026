// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/handle/sqlite_file_identity.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Its number in the file system, or its path where files have none.
QString fileNumber(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return QString::number(found.st_ino);
#endif
    return QFileInfo(path).canonicalFilePath();
}

}

QString sqliteFileIdentity(const QString& path)
{
    // A number is given again after its file went, but not for the same moment.
    const QDateTime born = QFileInfo(path).birthTime();
    return fileNumber(path)
        + (born.isValid() ? u'/' + QString::number(born.toMSecsSinceEpoch()) : QString());
}

}
