// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/context.h"

#include <tuplewright/async/operation.h>
#include <tuplewright/engine/backend.h>

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tw {

/// Tries a connection and lists its stages as they end, with their times; the failing one says why.
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

Q_SIGNALS:
    void finished(bool succeeded);

private:
    void clear();
    void addStage(const QString& icon, Token token, const QString& name, const QString& time);
    void addError(const Error& error);
    void onStage(quint64 run, const ConnectStage& stage);
    void onFinished(quint64 run, const Result<ServerInfo>& server);

    UiContext m_context;
    const BackendSet& m_backends;
    Executor& m_executor;
    Operation<ServerInfo> m_test;
    quint64 m_run = 0;
    qint64 m_elapsedNs = 0;
    QLabel* m_summary = nullptr;
    QVBoxLayout* m_stages = nullptr;
};

}
