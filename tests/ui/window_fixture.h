// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/preferences.h"
#include "fake_backend.h"
#include "models/diagnostics/statement_log_model.h"
#include "shell/main_window.h"
#include "test_kinds.h"
#include "test_page.h"

#include <QAction>
#include <QApplication>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

namespace tw::test {

/// A window over a fake server, as a test finds it after a start. What it remembers lies in a
/// folder that `settings` may share with other fixtures.
class WindowFixture
{
public:
    explicit WindowFixture(const QString& settings)
        : folder(settings)
        , preferences(settings + QStringLiteral("/settings.ini"))
        , connections(
              ProfileStore(settings + QStringLiteral("/profiles.json")), fakeSessions(server))
    {
        server.catalog = fakeCatalog();
        theme.apply(*qApp, ThemeName::Light);
        replaceWindow();
        shop = connections.add(fakeConfig(), {});
    }

    ~WindowFixture()
    {
        server.gate.release(); // whoever still waits must not hold the thread
        window.reset();
    }

    WindowFixture(const WindowFixture&) = delete;
    WindowFixture& operator=(const WindowFixture&) = delete;

    /// Makes the window, also in place of another one.
    void replaceWindow()
    {
        window.reset();
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{{theme, icons}, connections, backends, preferences, log, kinds});
        window->show();
        window->activateWindow();
    }

    /// Opens tables of the fake server and waits for them; the last one is in front.
    void open(const QStringList& tables)
    {
        for (const QString& table : tables) {
            window->openTable(shop, {QStringLiteral("public"), table});
            QTRY_VERIFY(window->currentPage() && window->currentPage()->title() == table);
        }
    }

    [[nodiscard]] QAction* action(const char* name) const
    {
        return window->findChild<QAction*>(QString::fromLatin1(name));
    }

    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }

    void trigger(const char* name) const { action(name)->trigger(); }

    void releaseCtrl() const { QTest::keyRelease(window.get(), Qt::Key_Control); }

    [[nodiscard]] static QStringList titles(const QTabBar* bar)
    {
        QStringList titles;
        for (int index = 0; index < bar->count(); ++index)
            titles << bar->accessibleTabName(index);
        return titles;
    }

    [[nodiscard]] QString front() const
    {
        return window->currentPage() ? window->currentPage()->title() : QString();
    }

    QString folder;
    FakeServer server;
    Theme theme;
    Icons icons{theme};
    BackendSet backends{{}};
    StatementLogModel log;
    Preferences preferences;
    ConnectionList connections;
    QList<QualifiedName> made;
    PageKinds kinds = testKinds({theme, icons},
        [this](const std::shared_ptr<const Adapter>& /*adapter*/, const QualifiedName& name,
            QWidget* parent) {
            made.append(name);
            return new TestPage(name.name, parent);
        });
    std::unique_ptr<MainWindow> window;
    QUuid shop;
};

}
