// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line.h"
#include "engine_database.h"

#include <QObject>

#include <memory>

namespace tw::test {

/// What tests of commands over two databases share: A and B, of the engines that the row of the
/// test's data says.
class TwoDatabases : public QObject
{
    Q_OBJECT

protected:
    static void addPairs();
    [[nodiscard]] std::unique_ptr<EngineDatabase> make(bool isPostgres, const QString& sql) const;
    void makeBoth(const QString& sql);

    [[nodiscard]] Ended compare(const QStringList& words = {}) const;

    /// Of each table: its name in B, and the numbers of rows that are equal, different, only in A
    /// and only in B.
    [[nodiscard]] QString counts(const QStringList& words = {}) const;
    [[nodiscard]] static QString numbers(const Json& table);

    /// Runs a script of the working folder in B.
    [[nodiscard]] Ended runScript(const QString& name = QStringLiteral("sync.sql")) const;
    [[nodiscard]] QStringList intoScript() const;

    /// For a message of QVERIFY2().
    [[nodiscard]] static const char* said(const QByteArray& text);

    /// A table of most types that both engines have.
    [[nodiscard]] static QString places();

    /// What the comparison tells before and after B was made as A.
    struct Planted
    {
        QString before;
        QString after;
    };

    /// Makes a table of thousands of rows on both sides, of which three in ten differ.
    [[nodiscard]] Planted plantDifferences();

    CommandLine m_program;
    std::unique_ptr<EngineDatabase> m_a;
    std::unique_ptr<EngineDatabase> m_b;

protected Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

private:
    std::unique_ptr<PostgresServer> m_server;
};

}
