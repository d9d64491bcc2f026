// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line.h"
#include "commands/preferences.h"
#include "instance/window_door.h"
#include "models/connections/connection_list.h"
#include "models/connections/tunnel_questions.h"
#include "models/diagnostics/statement_log_model.h"
#include "models/journal/edit_journal.h"
#include "models/tables/table_settings.h"
#include "quit_signals.h"
#include "sample_opener.h"
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
    void openDoor();
    [[nodiscard]] Result<void> openFirst();
    void openDefault(); ///< connection; a picture shows the sample database
    [[nodiscard]] Result<void> carryOut(const OpenRequest& request);
    void onRequested(const OpenRequest& request);
    [[nodiscard]] Result<QUuid> findProfile(const QString& name) const;
    void openSample();
    void runSoon(CommandId command);
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
    SampleOpener m_sample;
    std::optional<QualifiedName> m_table; ///< to be shown once its connection is known
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screenshot> m_screenshot;
    QuitSignals m_signals;
    std::unique_ptr<WindowDoor> m_door; ///< null: this window is not reached by later starts
};

}
