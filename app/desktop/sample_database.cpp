// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_database.h"

#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/session/transaction.h>
#include <tuplewright/sql/script.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// In the order in which they build on each other.
const QString kScripts[]{
    u"schema"_s, u"words"_s, u"phrases"_s, u"magazine"_s, u"shop"_s, u"library"_s, u"office"_s};

ConnectionConfig fileConfig(const QString& path, SqliteFileMode mode)
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = path;
    config.sqlite.mode = mode;
    return config;
}

Result<void> runScripts(Connection& connection, const SqlSyntax& syntax, const CallOptions& options)
{
    Transaction transaction(connection, options);
    TW_TRY_VOID(transaction.begin());
    for (const QString& name : kScripts) {
        QFile file(u":/sample/%1.sql"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::File, file.errorString());
        for (const QString& sql : splitStatements(QString::fromUtf8(file.readAll()), syntax))
            TW_TRY_VOID(connection.run({sql, {}}, nullptr, options));
    }
    return transaction.commit();
}

Result<void> build(const Backend& sqlite, const QString& path, const CallOptions& options)
{
    TW_TRY(const std::unique_ptr<Connection> connection,
        sqlite.open(fileConfig(path, SqliteFileMode::ReadWriteCreate), {}, options, {}));
    return runScripts(*connection, sqlite.dialect().syntax(), options);
}

}

SampleDatabase::SampleDatabase(QString path)
    : m_path(std::move(path))
{ }

QString SampleDatabase::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sample.db"_s;
}

bool SampleDatabase::exists() const
{
    return QFileInfo::exists(m_path);
}

ConnectionConfig SampleDatabase::config() const
{
    return fileConfig(m_path, SqliteFileMode::ReadWrite);
}

QualifiedName SampleDatabase::firstTable()
{
    return {u"main"_s, u"customers"_s};
}

Result<void> SampleDatabase::create(const Backend& sqlite, const CallOptions& options) const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::File, u"The folder %1 cannot be made."_s.arg(folder));
    // Beside its place, so that the move is one step; whatever is left over goes with the folder.
    const QTemporaryDir work(folder + u"/sample-XXXXXX"_s);
    if (!work.isValid())
        return fail(ErrorKind::File, work.errorString());
    const QString draft = work.filePath(u"sample.db"_s);
    TW_TRY_VOID(build(sqlite, draft, options));
    QFile file(draft);
    // Another program of this user may have been faster: its file is as good.
    if (!file.rename(m_path) && !exists())
        return fail(ErrorKind::File, file.errorString());
    return {};
}

}
