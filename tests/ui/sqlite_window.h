// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/browse_page.h"
#include "commands/preferences.h"
#include "models/diagnostics/statement_log_model.h"
#include "shell/main_window.h"
#include "sqlite_file.h"
#include "test_kinds.h"

#include <tuplewright/manager/session_manager.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QTest>

namespace tw::test {

using namespace Qt::StringLiterals;

/// One run of the program, from its start to an end that nobody was asked about.
class Run
{
public:
    Run(const QString& folder, const SqliteFile& file)
        : m_backends({makeSqliteBackend()})
        , m_preferences(folder + u"/settings.ini"_s)
        , m_journal(folder + u"/journal"_s)
        , m_connections(ProfileStore(folder + u"/profiles.json"_s),
              [this](const ConnectionConfig& config, const Secret& password,
                  const std::shared_ptr<PoolObserver>& observer)
                  -> Result<std::shared_ptr<SessionManager>> {
                  TW_TRY(const BackendPtr backend, m_backends.find(config.backend));
                  return std::make_shared<SessionManager>(
                      backend, config, password, PoolSetup{.observer = observer});
              })
    {
        m_theme.apply(*qApp, ThemeName::Light);
        window = std::make_unique<MainWindow>(MainWindow::Parts{{m_theme, m_icons}, m_connections,
            m_backends, m_preferences, m_log, m_kinds, nullptr, &m_journal});
        window->resize(1100, 700);
        window->show();
        shop = m_connections.add(file.config(), {});
    }

    void open(const QString& table)
    {
        window->openTable(shop, {{}, table});
        QTRY_VERIFY(page && page->title() == table && page->isLoaded());
    }

    void stage(int row, const QString& name) const
    {
        ResultModel& model = *page->controller().model();
        QVERIFY(model.setData(model.index(row, 1), name, Qt::EditRole));
        QTRY_VERIFY(page->controller().edits()->journal().journal()->isWritten());
    }

    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }

    [[nodiscard]] ConnectionList& connections() { return m_connections; }
    [[nodiscard]] JournalFolder& journal() { return m_journal; }

    [[nodiscard]] bool offers() const { return find<QFrame>("window.recovery.bar")->isVisible(); }

    [[nodiscard]] qsizetype staged() const
    {
        return page ? page->controller().edits()->changes().size() : -1;
    }

    [[nodiscard]] QString notice() const
    {
        return page ? page->findChild<QLabel*>(u"page.notice.text"_s)->text() : QString();
    }

    QPointer<BrowsePage> page;
    QUuid shop;

private:
    Theme m_theme;
    Icons m_icons{m_theme};
    BackendSet m_backends;
    StatementLogModel m_log;
    Preferences m_preferences;
    JournalFolder m_journal;
    ConnectionList m_connections;
    PageKinds m_kinds = testKinds({m_theme, m_icons},
        [this](const std::shared_ptr<const Adapter>& adapter, const QualifiedName& name,
            QWidget* parent) {
            JournalPlace place;
            place.url = adapter->pool()->config().toUrl();
            place.connection = u"shop"_s;
            page = new BrowsePage({m_theme, m_icons}, adapter, name, nullptr, parent);
            page->controller().edits()->journal().open(m_journal, place);
            return page.data();
        });

public:
    std::unique_ptr<MainWindow> window;
};

}
