// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/browse_page.h"
#include "commands/preferences.h"
#include "models/diagnostics/statement_log_model.h"
#include "postgres_server.h"
#include "shell/main_window.h"
#include "test_kinds.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/session.h>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace tw::test {

/// A server that many tests in turn may stop, suspend or make a standby.
class SharedServer
{
public:
    /// It runs and can be written, whatever the test before did to it.
    [[nodiscard]] PostgresServer& fresh()
    {
        m_server.resume();
        if (m_server.processId() == 0)
            m_server.start();
        if (m_server.psql(QStringLiteral("SELECT pg_is_in_recovery()")) == QLatin1StringView("t"))
            m_server.promote();
        return m_server;
    }

private:
    PostgresServer m_server;
};

/// The window over a real server, with the page of a table t of 200 rows in front, made anew.
class PostgresWindow
{
public:
    explicit PostgresWindow(PostgresServer& itsServer)
        : PostgresWindow(itsServer, itsServer.config())
    { }

    /// `way` leads to the server, perhaps through a proxy.
    PostgresWindow(PostgresServer& itsServer, const ConnectionConfig& way)
        : server(itsServer)
        , preferences(m_folder.filePath(QStringLiteral("settings.ini")))
    {
        server.psql(
            QStringLiteral("DROP TABLE IF EXISTS t; CREATE TABLE t (id int PRIMARY KEY, name text);"
                           "INSERT INTO t SELECT i, 'row ' || i FROM generate_series(1, 200) i;"));
        connections = std::make_unique<ConnectionList>(
            ProfileStore(m_folder.filePath(QStringLiteral("profiles.json"))),
            [backend = makePostgresBackend()](const ConnectionConfig& config,
                const Secret& password, const std::shared_ptr<PoolObserver>& observer)
                -> Result<std::shared_ptr<SessionManager>> {
                return std::make_shared<SessionManager>(
                    backend, config, password, PoolSetup{.observer = observer});
            });
        m_theme.apply(*qApp, ThemeName::Light);
        window = makeWindow();
        window->show();
        shop = connections->add(way, {});
        window->openTable(shop, {{}, QStringLiteral("t")});
        QTRY_VERIFY(window->currentPage() && window->currentPage()->isLoaded());
    }

    ~PostgresWindow() { end(); }
    PostgresWindow(const PostgresWindow&) = delete;
    PostgresWindow& operator=(const PostgresWindow&) = delete;

    [[nodiscard]] UiContext context() { return {m_theme, m_icons}; }

    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow()
    {
        return std::make_unique<MainWindow>(
            MainWindow::Parts{context(), *connections, m_backends, preferences, m_log, m_kinds});
    }

    /// As at the end of the program.
    void end()
    {
        window.reset();
        connections.reset();
    }

    [[nodiscard]] BrowsePage& page() const
    {
        return *static_cast<BrowsePage*>(window->currentPage());
    }
    [[nodiscard]] BrowseController& controller() const { return page().controller(); }
    [[nodiscard]] QString cell(int row) const
    {
        const ResultModel& model = *controller().model();
        return row < model.rowCount() ? model.value(row, 1).toText() : QString();
    }
    void stage(int row, const QString& text) const
    {
        ResultModel& model = *controller().model();
        QVERIFY(model.setData(model.index(row, 1), text, Qt::EditRole));
    }

    /// What a label on screen says; empty when it is not there.
    [[nodiscard]] QString text(const char* name) const
    {
        const auto* label = window->findChild<QLabel*>(QString::fromLatin1(name));
        return label && label->isVisible() ? label->text() : QString();
    }

    /// Somebody else's lock on a table, which may still be read, as long as this lives.
    class Lock
    {
    public:
        Lock(const PostgresServer& server, const QString& table)
            : m_session(std::make_shared<ConnectionPool>(
                            makePostgresBackend(), named(server.config()), Secret()),
                  QStringLiteral("lock"))
        {
            if (!m_session.begin({})
                || !m_session.run(
                    {QStringLiteral("LOCK TABLE %1 IN SHARE ROW EXCLUSIVE MODE").arg(table), {}},
                    nullptr))
                qFatal("The table could not be locked.");
        }

    private:
        static ConnectionConfig named(ConnectionConfig config)
        {
            config.session.applicationName = QStringLiteral("somebody else");
            return config;
        }

        Session m_session;
    };

private:
    QTemporaryDir m_folder;
    Theme m_theme;
    Icons m_icons{m_theme};
    BackendSet m_backends{{makePostgresBackend()}};
    StatementLogModel m_log;
    PageKinds m_kinds = testKinds(
        {m_theme, m_icons},
        [this](const std::shared_ptr<const Adapter>& adapter, const QualifiedName& name,
            QWidget* parent) {
            return new BrowsePage({m_theme, m_icons}, adapter, name, nullptr, parent);
        },
        ReceiptStore(QStringLiteral("/nowhere")), m_folder.filePath(QStringLiteral("consoles")));

public:
    PostgresServer& server;
    Preferences preferences;
    std::unique_ptr<ConnectionList> connections;
    std::unique_ptr<MainWindow> window;
    QUuid shop;
};

}
