// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/settings/sqlite_descriptor.h"

#include <tuplewright/configuration/attached_files.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Problem sqliteProblem(const QString& setting, const QString& message, const QString& fix)
{
    return {Problem::Severity::Error, setting, message, fix};
}

QList<Problem> checkSqlite(const ConnectionConfig& config)
{
    QList<Problem> problems;
    if (config.database.isEmpty())
        problems.append(sqliteProblem(u"dbname"_s, u"dbname is empty: no SQLite file is named."_s,
            u"Name a file, or :memory:."_s));
    const IsolationLevel level = config.session.isolation;
    if (level == IsolationLevel::ReadCommitted || level == IsolationLevel::RepeatableRead)
        problems.append(sqliteProblem(u"isolation_level"_s,
            u"isolation_level is “%1”, which SQLite does not have."_s.arg(
                level == IsolationLevel::ReadCommitted ? u"read committed"_s
                                                       : u"repeatable read"_s),
            u"Set serializable, read uncommitted or autocommit; begin=immediate or "
            "begin=exclusive chooses the locks."_s));
    if (const auto files = attachedFiles(config); !files)
        problems.append(sqliteProblem(u"attach"_s, files.error().message, files.error().hint));
    return problems;
}

}

const EngineDescriptor& sqliteDescriptor()
{
    static const EngineDescriptor descriptor{
        .id = u"sqlite"_s,
        .name = u"SQLite"_s,
        .schemes = {u"sqlite"_s},
        .address = AddressForm::File,
        .filePatterns = {u"*.db"_s, u"*.sqlite"_s, u"*.sqlite3"_s, u"*.db3"_s},
        .fileMagic = QByteArray("SQLite format 3\0", 16),
        .memoryName = u":memory:"_s,
        .hasFileUris = true,
        .connectStages = {u"open"_s, u"version"_s},
        .wordSearch = WordSearchKind::Words,
        .isEmbedded = true,
        .homeSchema = u"main"_s,
        .attachesFiles = true,
        .check = checkSqlite,
    };
    return descriptor;
}

}
