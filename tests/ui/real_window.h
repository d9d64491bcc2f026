// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/browse_page.h"
#include "commands/preferences.h"
#include "fake_vault.h"
#include "models/diagnostics/statement_log_model.h"
#include "shell/main_window.h"
#include "test_kinds.h"

#include <tuplewright/manager/session_manager.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QAction>
#include <QApplication>
#include <QTest>

namespace tw::test {

/// The window of the program over the real back ends. What it remembers lies in a folder of the
/// test; passwords go to a vault in memory. Without a `size` it is as large as at a first start.
class RealWindow
{
public:
    explicit RealWindow(const QString& settings,
        QList<BackendPtr> engines = {makePostgresBackend(), makeSqliteBackend()},
        QSize size = {1280, 800})
        : folder(settings)
        , backends(std::move(engines))
        , preferences(folder + QStringLiteral("/settings.ini"))
        , memory(folder + QStringLiteral("/tables.ini"))
        , connections(
              ProfileStore(folder + QStringLiteral("/profiles.json")),
              [this](const ConnectionConfig& config, const Secret& password,
                  const std::shared_ptr<PoolObserver>& observer)
                  -> Result<std::shared_ptr<SessionManager>> {
                  TW_TRY(const BackendPtr backend, backends.find(config.backend));
                  return std::make_shared<SessionManager>(backend, config, password,
                      PoolSetup{.observer = observer, .statements = log.observer()});
              },
              vault)
    {
        theme.apply(*qApp, ThemeName::Light);
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{{theme, icons}, connections, backends, preferences, log, kinds});
        if (!size.isEmpty())
            window->resize(size);
        window->show();
        window->activateWindow();
    }

    RealWindow(const RealWindow&) = delete;
    RealWindow& operator=(const RealWindow&) = delete;

    [[nodiscard]] ReceiptStore receipts() const
    {
        return ReceiptStore(folder + QStringLiteral("/receipts"));
    }

    /// From now on saves over connections that are opened leave receipts.
    void keepReceipts()
    {
        connections.receipts().keepIn(
            std::make_shared<const ReceiptBook>(ReceiptBook{receipts(), QStringLiteral("a test")}));
    }

    /// Opens a table and waits until its rows are there.
    void open(const QUuid& connection, const QualifiedName& table)
    {
        window->openTable(connection, table);
        QTRY_VERIFY_WITH_TIMEOUT(
            window->currentPage() && window->currentPage()->isLoaded(), 30'000);
    }

    [[nodiscard]] QAction* action(const char* name) const
    {
        return window->findChild<QAction*>(QString::fromLatin1(name));
    }

    [[nodiscard]] BrowsePage* page() const
    {
        return qobject_cast<BrowsePage*>(window->currentPage());
    }

    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }

    QString folder;
    Theme theme;
    Icons icons{theme};
    BackendSet backends;
    StatementLogModel log;
    Preferences preferences;
    TableSettings memory;
    std::shared_ptr<FakeVault> vault = std::make_shared<FakeVault>();
    ConnectionList connections;
    PageKinds kinds = testKinds(
        {theme, icons},
        [this](const std::shared_ptr<const Adapter>& adapter, const QualifiedName& name,
            QWidget* parent) {
            return new BrowsePage({theme, icons}, adapter, name, &memory, parent);
        },
        receipts(), QStringLiteral("/nowhere"), folder + QStringLiteral("/migrations.ini"));
    std::unique_ptr<MainWindow> window;
};

}
