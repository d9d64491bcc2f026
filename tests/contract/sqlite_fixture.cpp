// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTemporaryDir>

using namespace tw;

namespace {

class SqliteFixture final : public EngineFixture
{
public:
    BackendPtr backend() const override { return m_backend; }
    ConnectionConfig config() const override
    {
        ConnectionConfig config;
        config.backend = QStringLiteral("sqlite");
        config.database = m_folder.filePath(QStringLiteral("contract.db"));
        config.sqlite.mode = SqliteFileMode::ReadWriteCreate;
        return config;
    }
    QString schema() const override { return QStringLiteral("main"); }
    QString endlessSql() const override
    {
        return QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                              "SELECT i FROM n");
    }
    QString autoKey() const override { return QStringLiteral("INTEGER PRIMARY KEY"); }

private:
    QTemporaryDir m_folder;
    BackendPtr m_backend = makeSqliteBackend();
};

}

std::unique_ptr<EngineFixture> makeEngineFixture()
{
    return std::make_unique<SqliteFixture>();
}
