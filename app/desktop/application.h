// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line.h"
#include "commands/preferences.h"
#include "models/connections/connection_list.h"
#include "models/connections/tunnel_questions.h"
#include "models/diagnostics/statement_log_model.h"
#include "models/journal/edit_journal.h"
#include "models/tables/table_settings.h"
#include "quit_signals.h"
#include "sample_database.h"
#include "screenshot.h"
#include "shell/main_window.h"
#include "toolkit/language.h"

#include <QTemporaryDir>

namespace tw {

class WatchedApplication;

/// Where the concrete parts meet. Members are in the order in which they need each other, so that
/// they end in the reverse: pages and window, then connections and their pools, then the rest.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(WatchedApplication& application, CommandLine line);
    ~Application() override;

    /// Shows the window and starts opening what was asked for. Fails when that is unknown.
    [[nodiscard]] Result<void> start();

private:
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow();
    void replaceWindow();
    void leaveWhenAsked();
    void showWindow();
    [[nodiscard]] Result<void> openTarget();
    [[nodiscard]] Result<QUuid> findProfile() const;
    void openDefault(); ///< connection, or the sample database where none is the default
    void openSample();
    void onSampleCreated(const Result<void>& created);
    void open(const QUuid& connection);

    WatchedApplication& m_application;
    CommandLine m_line;
    std::unique_ptr<QTemporaryDir> m_pictureSettings; ///< null: not for a picture
    Preferences m_preferences;
    TableSettings m_memory;
    JournalFolder m_journal;
    StatementLogModel m_log;
    Language m_language;
    Theme m_theme;
    Icons m_icons;
    TunnelQuestions m_tunnels;
    BackendSet m_backends;
    ConnectionList m_connections;
    PageKinds m_kinds;
    SampleDatabase m_sample;
    std::optional<QualifiedName> m_table; ///< to be shown first
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screenshot> m_screenshot;
    Executor m_worker;
    QuitSignals m_signals;
};

}
