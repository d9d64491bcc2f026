// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/handle/sqlite_file_options.h"

#include <tuplewright/configuration/setting.h>

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kInMemory = u":memory:"_s;

QString absolutePath(const QString& path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString uriOf(const QString& path, SqliteFileMode mode)
{
    const QString suffix = mode == SqliteFileMode::ReadOnly ? u"?mode=ro"_s
        : mode == SqliteFileMode::ReadWrite                 ? u"?mode=rw"_s
                                                            : u"?mode=rwc"_s;
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + suffix;
}

/// Nothing is ever created by attaching it.
Result<QList<AttachedFile>> filesToAttach(const ConnectionConfig& config)
{
    TW_TRY(QList<AttachedFile> files, attachedFiles(config));
    for (AttachedFile& file : files) {
        file.path = absolutePath(file.path);
        if (!QFileInfo(file.path).isFile())
            return fail(ErrorKind::File,
                u"There is no file %1, which is to be attached as %2."_s.arg(file.path, file.name),
                {}, u"Put it back, or detach it from this connection."_s);
    }
    return files;
}

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
    for (auto option = config.options.cbegin(); option != config.options.cend(); ++option) {
        const Setting* setting = Setting::find(option.key());
        if (!setting || !setting->isOption || !setting->appliesTo(u"sqlite"_s))
            return fail(ErrorKind::Configuration, u"SQLite has no option %1."_s.arg(option.key()));
    }
    if (config.database.contains(QChar(u'\0')))
        return fail(ErrorKind::Configuration, u"A file name cannot hold a zero character."_s);
    SqliteFileOptions file;
    file.sqlite = config.sqlite;
    if (config.session.readOnly)
        file.sqlite.mode = SqliteFileMode::ReadOnly;
    file.statementTimeout = config.session.statementTimeout;
    file.readUncommitted = config.session.isolation == IsolationLevel::ReadUncommitted;
    TW_TRY(file.attached, filesToAttach(config));
    file.path = kInMemory;
    if (isInMemory(config))
        return file;
    file.path = absolutePath(config.database);
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
    return uriOf(path, sqlite.mode);
}

QString SqliteFileOptions::toUri(const AttachedFile& file) const
{
    const bool mayWrite = sqlite.mode != SqliteFileMode::ReadOnly;
    return uriOf(file.path, mayWrite ? SqliteFileMode::ReadWrite : SqliteFileMode::ReadOnly);
}

}
