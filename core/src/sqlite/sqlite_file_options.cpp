// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite_file_options.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Mode = SqliteFileOptions::Mode;

Result<Mode> readMode(const QString& text)
{
    if (text == u"ro"_s)
        return Mode::ReadOnly;
    if (text == u"rw"_s)
        return Mode::ReadWrite;
    if (text == u"rwc"_s)
        return Mode::ReadWriteCreate;
    return fail(ErrorKind::Configuration,
        u"The option mode is ro, rw or rwc (create the file), not %1."_s.arg(text));
}

Result<void> readOption(SqliteFileOptions& file, const QString& name, const QString& text)
{
    if (name != u"mode"_s)
        return fail(ErrorKind::Configuration,
            u"SQLite has no option %1; the one option is mode."_s.arg(name));
    TW_TRY(file.mode, readMode(text));
    return {};
}

Result<void> checkFile(const SqliteFileOptions& file)
{
    const QFileInfo info(file.path);
    if (info.isDir())
        return fail(ErrorKind::File, u"%1 is a folder, not a file."_s.arg(file.path));
    if (!info.exists() && file.mode != Mode::ReadWriteCreate)
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
    if (config.database.contains(QChar(u'\0')))
        return fail(ErrorKind::Configuration, u"A file name cannot hold a zero character."_s);
    SqliteFileOptions file;
    file.path = QDir::cleanPath(QFileInfo(config.database).absoluteFilePath());
    for (auto option = config.options.begin(); option != config.options.end(); ++option)
        TW_TRY_VOID(readOption(file, option.key(), option.value()));
    TW_TRY_VOID(checkFile(file));
    return file;
}

QString SqliteFileOptions::toUri() const
{
    const QString suffix = mode == Mode::ReadOnly ? u"?mode=ro"_s
        : mode == Mode::ReadWrite                 ? u"?mode=rw"_s
                                                  : u"?mode=rwc"_s;
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + suffix;
}

}
