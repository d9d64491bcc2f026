// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_database.h"
#include "models/console/console_controller.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace tw::test {

/// A console over a database of either engine.
class ConsoleFixture
{
public:
    ConsoleFixture(PostgresServer& server, bool isPostgres, const QString& sql)
        : database(server, isPostgres, sql)
        , store(folder.filePath(QStringLiteral("consoles")))
        , console(database.adapter()->pool(), store, QStringLiteral("shop"))
    { }

    /// Runs all statements of a text and waits for the end.
    void run(const QString& text, RunRequest request = {})
    {
        begin(text, std::move(request));
        QTRY_VERIFY_WITH_TIMEOUT(!console.isRunning(), 20'000);
    }

    void begin(const QString& text, RunRequest request = {})
    {
        request.parts = readScript(text, console.syntax());
        console.run(request);
    }

    [[nodiscard]] const StatementResult& result(int number) const
    {
        return console.results().at(size_t(number));
    }

    [[nodiscard]] QString cell(int number, int row, int column) const
    {
        return result(number).rows->kept().cell(row, column).toValue().toText();
    }

    QTemporaryDir folder;
    EngineDatabase database;
    ConsoleStore store;
    ConsoleController console;
};

}
