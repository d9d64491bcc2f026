// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"

#include <QObject>

#include <memory>

namespace tw::test {

/// What tests of commands over both engines share: the same tables in a server and in a file, with
/// the row of the test's data telling which is meant; a test without data means the server.
class BothEngines : public QObject
{
    Q_OBJECT

protected:
    /// `ofFile`: where the file needs other words than the server.
    void makeTables(const QString& ofServer, const QString& ofFile = {});

    /// Runs statements in both.
    void execute(const QString& sql) const;

    static void addEngines();
    [[nodiscard]] static bool isSqlite();
    [[nodiscard]] QString url() const;
    [[nodiscard]] Ended run(const QStringList& words) const;
    [[nodiscard]] QString query(const QString& sql) const;

    /// Of the file, whatever the row of data says.
    [[nodiscard]] QString urlOfFile() const { return m_file->config().toUrl(); }
    [[nodiscard]] QString columnOfFile(const QString& sql) const
    {
        return m_file->column(sql).join(u'\n');
    }

protected Q_SLOTS:
    void cleanupTestCase();

private:
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

}
