// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_test_panel.h"

#include "models/text/error_text.h"
#include "theme/fonts.h"
#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <tuplewright/configuration/engine_descriptor.h>
#include <tuplewright/connection/server_advice.h>
#include <tuplewright/tunnel/tunnel_options.h>

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr qint64 kTestMs = 15'000;
constexpr qint64 kTunnelTestMs = 120'000; ///< a person may have to read a fingerprint

constexpr std::array kStageNames{
    std::pair{"tunnel", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Tunnel")},
    std::pair{"resolve", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Resolve")},
    std::pair{"connect", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Connect")},
    std::pair{"encrypt", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Encrypt")},
    std::pair{"authenticate", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Authenticate")},
    std::pair{"open", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Open")},
    std::pair{"version", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Version")},
    std::pair{"privileges", QT_TRANSLATE_NOOP("tw::ConnectionTestPanel", "Privileges")},
};

/// What an engine goes through.
QStringList stagesOf(const ConnectionConfig& config)
{
    QStringList stages = config.engine().connectStages;
    // At the end of a tunnel there is no name to resolve.
    stages.removeOne(hasTunnel(config) ? QStringLiteral("resolve") : QStringLiteral("tunnel"));
    return stages;
}

QString stageName(const QString& id)
{
    for (const auto& [known, text] : kStageNames)
        if (id == QLatin1StringView(known))
            return ConnectionTestPanel::tr(text);
    return id;
}

struct StageFix
{
    const char* stage;
    const char* text;
};

constexpr StageFix kFixes[]{
    {"resolve",
        QT_TRANSLATE_NOOP("tw::ConnectionTestPanel",
            "Check the spelling of the host, and whether its network can be reached from here.")},
    {"connect",
        QT_TRANSLATE_NOOP("tw::ConnectionTestPanel",
            "Check host and port, that the server runs, and that no firewall stands between.")},
    {"encrypt",
        QT_TRANSLATE_NOOP("tw::ConnectionTestPanel",
            "Under Security, name the authority that signed the server's certificate. If the "
            "server offers no TLS, have it switched on there, or choose sslmode prefer.")},
    {"authenticate",
        QT_TRANSLATE_NOOP("tw::ConnectionTestPanel",
            "Check user and password, and what pg_hba.conf of the server allows.")},
    {"open",
        QT_TRANSLATE_NOOP("tw::ConnectionTestPanel",
            "Check the name of the database, and that the role may connect to it.")},
};

/// What helps where a stage fails, whatever the reason.
QString fixOf(const QString& stage)
{
    for (const StageFix& fix : kFixes)
        if (stage == QLatin1StringView(fix.stage))
            return ConnectionTestPanel::tr(fix.text);
    return {};
}

QString timeText(qint64 nanoseconds)
{
    return ConnectionTestPanel::tr("%L1 ms").arg(double(nanoseconds) / 1e6, 0, 'f', 1);
}

Result<ServerInfo> tryOut(const Backend& backend, const ConnectionConfig& config,
    const Secret& password, const StopToken& stop, const ConnectObserver& observer)
{
    const CallOptions options{QDeadlineTimer(hasTunnel(config) ? kTunnelTestMs : kTestMs), stop};
    const BackendPtr own = backend.forPool(config); // its tunnel ends with it
    TW_TRY(const std::unique_ptr<Connection> connection,
        own->open(config, password, options, observer));
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
    m_expected = stagesOf(config);
    setRunning(true);
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

void ConnectionTestPanel::stop()
{
    m_test.requestCancel();
    ++m_run; // what still comes of it is not shown
    m_summary->setText(tr("Stopped."));
    addRemaining(false);
    setRunning(false);
}

void ConnectionTestPanel::setRunning(bool running)
{
    m_isRunning = running;
    Q_EMIT runningChanged(running);
}

void ConnectionTestPanel::clear()
{
    m_elapsedNs = 0;
    while (QLayoutItem* item = m_stages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ConnectionTestPanel::addStage(const Line& line)
{
    auto* row = new QWidget(this);
    auto* layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(
        new IconLabel(m_context, line.icon, line.token, 16, row), 0, 0, Qt::AlignVCenter);
    QLabel* name = plainLabel(stageName(line.stage), row);
    name->setFont(uiFont(13, line.isStrong ? QFont::DemiBold : QFont::Normal));
    layout->addWidget(name, 0, 1);
    QLabel* elapsed = plainLabel(line.time, row);
    layout->addWidget(elapsed, 0, 2, Qt::AlignRight);
    elapsed->setProperty("kind", QStringLiteral("muted"));
    if (!line.detail.isEmpty()) {
        QLabel* detail = plainLabel(line.detail, row);
        detail->setFont(uiFont(12));
        detail->setProperty("kind", QStringLiteral("muted"));
        layout->addWidget(detail, 1, 1, 1, 2);
    }
    m_stages->addWidget(row);
}

/// After a failure the next stage is where it happened.
void ConnectionTestPanel::addRemaining(bool failed)
{
    for (const QString& stage : std::exchange(m_expected, {})) {
        const bool isCulprit = std::exchange(failed, false);
        if (isCulprit)
            addStage({QStringLiteral("circle-x"), Token::StateFailedFg, stage, {}, {}, true});
        else
            addStage({QStringLiteral("circle"), Token::TextMuted, stage, {}, {}, false});
    }
}

void ConnectionTestPanel::addError(const Error& error, const QString& stage)
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
    const QString fix = error.hint.isEmpty() ? fixOf(stage) : error.hint;
    for (const QString& more : {rest, error.detail, fix})
        if (!more.isEmpty())
            layout->addWidget(plainLabel(more, card));
    if (error.kind == ErrorKind::Authentication) {
        auto* retype = new QPushButton(tr("Type new password"), card);
        retype->setObjectName(QStringLiteral("connection.test.password.button"));
        retype->setAccessibleName(tr("Type new password"));
        retype->setAutoDefault(false);
        connect(retype, &QPushButton::clicked, this, &ConnectionTestPanel::passwordRequested);
        layout->addWidget(retype, 0, Qt::AlignLeft);
    }
    m_stages->addWidget(card);
}

void ConnectionTestPanel::onStage(quint64 run, const ConnectStage& stage)
{
    if (run != m_run)
        return;
    m_elapsedNs += stage.elapsedNs;
    while (!m_expected.isEmpty() && m_expected.takeFirst() != stage.name) { }
    const bool isOpen = stage.name == QLatin1StringView("encrypt")
        && stage.detail == QLatin1StringView("not encrypted");
    addStage({isOpen ? QStringLiteral("alert-triangle") : QStringLiteral("circle-check"),
        isOpen ? Token::StateConflictFg : Token::OkFg, stage.name, stage.detail,
        timeText(stage.elapsedNs), false});
    if (stage.name == QLatin1StringView("privileges"))
        Q_EMIT advised(stage.advice);
}

void ConnectionTestPanel::onFinished(quint64 run, const Result<ServerInfo>& server)
{
    if (run != m_run)
        return;
    if (server) {
        QStringList lines = problemTexts(serverAdvice(*server));
        lines.prepend(tr("Connected to %1 in %2.").arg(server->product, timeText(m_elapsedNs)));
        m_summary->setText(lines.join(u'\n'));
    } else {
        m_summary->setText(tr("Could not connect."));
        const QStringList rest = std::exchange(m_expected, m_expected.mid(0, 1));
        const QString culprit = m_expected.value(0);
        addRemaining(true);
        addError(server.error(), culprit);
        m_expected = rest.mid(1);
        addRemaining(false);
    }
    m_expected.clear();
    setRunning(false);
}

}
