// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_test_panel.h"

#include "theme/fonts.h"
#include "window/icon_label.h"
#include "window/plain_text.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr qint64 kTestMs = 15'000;

constexpr std::array kStageNames{
    std::pair{"resolve", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Resolve")},
    std::pair{"connect", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Connect")},
    std::pair{"authenticate", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Authenticate")},
    std::pair{"open", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Open")},
    std::pair{"version", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Version")},
};

QString stageName(const QString& id)
{
    for (const auto& [known, text] : kStageNames)
        if (id == QLatin1StringView(known))
            return ConnectionTestPanel::tr(text);
    return id;
}

QString timeText(qint64 nanoseconds)
{
    return ConnectionTestPanel::tr("%L1 ms").arg(double(nanoseconds) / 1e6, 0, 'f', 1);
}

Result<ServerInfo> tryOut(const Backend& backend, const ConnectionConfig& config,
    const Secret& password, const StopToken& stop, const ConnectObserver& observer)
{
    const CallOptions options{QDeadlineTimer(kTestMs), stop};
    TW_TRY(const std::unique_ptr<Connection> connection,
        backend.open(config, password, options, observer));
    return connection->server();
}

}

ConnectionTestPanel::ConnectionTestPanel(
    UiContext context, const BackendSet& backends, Executor& executor, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_backends(backends)
    , m_executor(executor)
    , m_summary(plainLabel({}, this))
    , m_stages(new QVBoxLayout)
{
    setProperty("kind", QStringLiteral("base"));
    setObjectName(QStringLiteral("connection.test.panel"));
    auto* title = new QLabel(tr("Test"), this);
    title->setFont(uiFont(12, QFont::DemiBold));
    m_summary->setObjectName(QStringLiteral("connection.test.summary.label"));
    m_summary->setFont(uiFont(12));
    m_summary->setProperty("kind", QStringLiteral("muted"));
    m_summary->setText(tr("Not tested yet."));
    m_stages->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_summary);
    layout->addSpacing(4);
    layout->addLayout(m_stages);
    layout->addStretch(1);
}

ConnectionTestPanel::~ConnectionTestPanel()
{
    m_test.requestCancel();
}

void ConnectionTestPanel::start(const ConnectionConfig& config, const Secret& password)
{
    m_test.requestCancel();
    clear();
    const quint64 run = ++m_run;
    const Result<BackendPtr> backend = m_backends.find(config.backend);
    if (!backend)
        return onFinished(run, fail(backend.error()));
    m_summary->setText(tr("Connecting…"));
    const ConnectObserver observer
        = [this, run, delivery = Delivery(this)](const ConnectStage& stage) {
              delivery.post([this, run, stage] { onStage(run, stage); });
          };
    m_test = Operation<ServerInfo>::start(
        m_executor, [backend = *backend, config, password, observer](const StopToken& stop) {
            return tryOut(*backend, config, password, stop, observer);
        });
    m_test.then(this, [this, run](const Result<ServerInfo>& server) { onFinished(run, server); });
}

void ConnectionTestPanel::clear()
{
    m_elapsedNs = 0;
    while (QLayoutItem* item = m_stages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ConnectionTestPanel::addStage(
    const QString& icon, Token token, const QString& name, const QString& time)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(m_context, icon, token, 16, row));
    layout->addWidget(plainLabel(name, row), 1);
    QLabel* elapsed = plainLabel(time, row);
    elapsed->setProperty("kind", QStringLiteral("muted"));
    layout->addWidget(elapsed, 0, Qt::AlignRight);
    m_stages->addWidget(row);
}

void ConnectionTestPanel::addError(const Error& error)
{
    auto* card = new QFrame(this);
    card->setProperty("kind", QStringLiteral("error-card"));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 8);
    QLabel* words = plainLabel(error.message.section(u'\n', 0, 0), card);
    words->setObjectName(QStringLiteral("connection.test.error.label"));
    words->setFont(uiFont(12, QFont::DemiBold));
    layout->addWidget(words);
    const QString rest = error.message.section(u'\n', 1).trimmed();
    for (const QString& more : {rest, error.detail, error.hint})
        if (!more.isEmpty())
            layout->addWidget(plainLabel(more, card));
    m_stages->addWidget(card);
}

void ConnectionTestPanel::onStage(quint64 run, const ConnectStage& stage)
{
    if (run != m_run)
        return;
    m_elapsedNs += stage.elapsedNs;
    addStage(QStringLiteral("circle-check"), Token::OkFg, stageName(stage.name),
        timeText(stage.elapsedNs));
}

void ConnectionTestPanel::onFinished(quint64 run, const Result<ServerInfo>& server)
{
    if (run != m_run)
        return;
    if (server) {
        m_summary->setText(
            tr("Connected to %1 in %2.").arg(server->product, timeText(m_elapsedNs)));
    } else {
        m_summary->setText(tr("Could not connect."));
        addStage(QStringLiteral("circle-x"), Token::StateFailedFg, tr("Failed"), {});
        addError(server.error());
    }
    Q_EMIT finished(server.has_value());
}

}
