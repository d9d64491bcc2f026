// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite_file_options.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kInMemory = u":memory:"_s;

Result<void> checkFile(const SqliteFileOptions& file)
{
    const QFileInfo info(file.path);
    if (info.isDir())
        return fail(ErrorKind::File, u"%1 is a folder, not a file."_s.arg(file.path));
    if (!info.exists() && file.sqlite.mode != SqliteFileMode::ReadWriteCreate)
        return fail(ErrorKind::File, u"There is no file %1."_s.arg(file.path), {},
            u"Add ?mode=rwc to the URL to create it."_s);
    return {};
}

}

Result<SqliteFileOptions> SqliteFileOptions::of(const ConnectionConfig& config)
{
    if (config.database.isEmpty())
        return fail(ErrorKind::Configuration, u"No SQLite file is named."_s);
    if (!config.options.isEmpty())
        return fail(
            ErrorKind::Configuration, u"SQLite has no option %1."_s.arg(config.options.firstKey()));
    if (config.database.contains(QChar(u'\0')))
        return fail(ErrorKind::Configuration, u"A file name cannot hold a zero character."_s);
    SqliteFileOptions file;
    file.sqlite = config.sqlite;
    if (config.session.readOnly)
        file.sqlite.mode = SqliteFileMode::ReadOnly;
    file.statementTimeout = config.session.statementTimeout;
    file.readUncommitted = config.session.isolation == IsolationLevel::ReadUncommitted;
    file.path = kInMemory;
    if (isInMemory(config))
        return file;
    file.path = QDir::cleanPath(QFileInfo(config.database).absoluteFilePath());
    TW_TRY_VOID(checkFile(file));
    return file;
}

bool SqliteFileOptions::isInMemory(const ConnectionConfig& config)
{
    return config.database == kInMemory;
}

bool SqliteFileOptions::isInMemory() const
{
    return path == kInMemory;
}

QString SqliteFileOptions::toUri() const
{
    if (isInMemory())
        return memoryUri.isEmpty() ? kInMemory : memoryUri;
    const QString suffix = sqlite.mode == SqliteFileMode::ReadOnly ? u"?mode=ro"_s
        : sqlite.mode == SqliteFileMode::ReadWrite                 ? u"?mode=rw"_s
                                                                   : u"?mode=rwc"_s;
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + suffix;
}

}
