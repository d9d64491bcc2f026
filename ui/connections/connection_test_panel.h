// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/async/operation.h>
#include <tuplewright/connection/backend.h>
#include <tuplewright/connection/server_info.h>

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tw {

/// Tries a connection and lists its stages as they end, with their times and what was found. The
/// failing one says why in the server's words, and what helps; those it never came to are listed
/// too.
class ConnectionTestPanel final : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive the panel; tests run on `executor`.
    ConnectionTestPanel(UiContext context, const BackendSet& backends, Executor& executor,
        QWidget* parent = nullptr);
    ~ConnectionTestPanel() override; ///< gives a test under way up

    /// Starts a test, giving up the one under way.
    void start(const ConnectionConfig& config, const Secret& password);

    /// Gives the test under way up.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; } ///< a test is under way

Q_SIGNALS:
    void runningChanged(bool running); ///< a test began or ended
    void advised(const QList<tw::Problem>& advice); ///< after each test that got so far
    void passwordRequested(); ///< somebody wants to type another one

private:
    void clear();
    struct Line
    {
        QString icon;
        Token token;
        QString stage; ///< ConnectStage::name
        QString detail;
        QString time;
        bool isStrong = false;
    };

    void setRunning(bool running);
    void addStage(const Line& line);
    void addRemaining(bool failed);
    void addError(const Error& error, const QString& stage);
    void onStage(quint64 run, const ConnectStage& stage);
    void onFinished(quint64 run, const Result<ServerInfo>& server);

    UiContext m_context;
    const BackendSet& m_backends;
    Executor& m_executor;
    Operation<ServerInfo> m_test;
    quint64 m_run = 0;
    bool m_isRunning = false;
    QStringList m_expected; ///< stages that have not ended
    qint64 m_elapsedNs = 0;
    QLabel* m_summary = nullptr;
    QVBoxLayout* m_stages = nullptr;
};

}
