// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite_file_options.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<void> checkFile(const SqliteFileOptions& file)
{
    const QFileInfo info(file.path);
    if (info.isDir())
        return fail(ErrorKind::File, u"%1 is a folder, not a file."_s.arg(file.path));
    if (!info.exists() && file.mode != SqliteFileMode::ReadWriteCreate)
        return fail(ErrorKind::File, u"There is no file %1."_s.arg(file.path), {},
            u"Add ?mode=rwc to the URL to create it."_s);
    return {};
}

}

Result<SqliteFileOptions> SqliteFileOptions::of(const ConnectionConfig& config)
{
    if (config.database.isEmpty() || config.database == u":memory:"_s)
        return fail(ErrorKind::Unsupported,
            u"A database in memory ends with its connection, and connections come and go: name a "
            "file."_s);
    if (!config.options.isEmpty())
        return fail(
            ErrorKind::Configuration, u"SQLite has no option %1."_s.arg(config.options.firstKey()));
    if (config.database.contains(QChar(u'\0')))
        return fail(ErrorKind::Configuration, u"A file name cannot hold a zero character."_s);
    SqliteFileOptions file;
    file.path = QDir::cleanPath(QFileInfo(config.database).absoluteFilePath());
    file.mode = config.sqlite.mode;
    file.lockTimeout = config.sqlite.busyTimeout;
    TW_TRY_VOID(checkFile(file));
    return file;
}

QString SqliteFileOptions::toUri() const
{
    const QString suffix = mode == SqliteFileMode::ReadOnly ? u"?mode=ro"_s
        : mode == SqliteFileMode::ReadWrite                 ? u"?mode=rw"_s
                                                            : u"?mode=rwc"_s;
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + suffix;
}

}
