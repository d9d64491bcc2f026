// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_bar.h"

#include "models/text/error_text.h"
#include "theme/fonts.h"
#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <tuplewright/configuration/advice.h>
#include <tuplewright/connection/server_advice.h>
#include <tuplewright/tunnel/tunnel_options.h>

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace tw {

namespace {

using State = ConnectionEntry::State;

constexpr int kStatusBarHeight = 26;
constexpr int kToggleIcon = 16;

/// A label that may get narrower than its text, so that it never holds the window wide.
QLabel* makeLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setFont(uiFont(12));
    label->setProperty("kind", QStringLiteral("muted"));
    label->setMinimumWidth(1);
    return label;
}

QString whereText(const ConnectionEntry* entry, bool isLost)
{
    if (!entry)
        return StatusBar::tr("Not connected");
    if (isLost)
        return StatusBar::tr("Connection lost");
    switch (entry->state) {
    case State::Closed:
        return StatusBar::tr("Not connected");
    case State::Opening:
        return StatusBar::tr("Connecting…");
    case State::Failed:
        return StatusBar::tr("Could not connect");
    case State::Open:
        break;
    }
    const ServerInfo& server = entry->server;
    QString text = server.product;
    if (!server.user.isEmpty())
        text = server.user + u'@' + server.database + QStringLiteral(" · ") + text;
    return text;
}

/// Nothing for what never leaves this computer.
QString encryptionText(const ConnectionEntry& entry)
{
    if (entry.server.encrypted)
        return hasTunnel(entry.profile.config) ? StatusBar::tr("SSH tunnel · TLS")
                                               : StatusBar::tr("TLS");
    if (hasTunnel(entry.profile.config))
        return StatusBar::tr("SSH tunnel");
    const bool staysHere = defaultSslMode(entry.profile.config) == QStringLiteral("prefer");
    return staysHere ? QString() : StatusBar::tr("not encrypted");
}

}

StatusBar::StatusBar(UiContext context, QWidget* parent)
    : QStatusBar(parent)
    , m_context(context)
    , m_icon(new IconLabel(context, QStringLiteral("plug-connected-x"), Token::TextMuted, 14, this))
    , m_name(makeLabel(QStringLiteral("status.connection.label"), this))
    , m_detail(makeLabel(QStringLiteral("status.server.label"), this))
    , m_lock(new IconLabel(context, QStringLiteral("lock"), Token::OkFg, 14, this))
    , m_security(makeLabel(QStringLiteral("status.security.label"), this))
    , m_warning(new IconLabel(
          context, QStringLiteral("alert-triangle"), Token::StateConflictFg, 14, this))
    , m_advice(makeLabel(QStringLiteral("status.advice.label"), this))
    , m_page(makeLabel(QStringLiteral("status.page.label"), this))
{
    setObjectName(QStringLiteral("status.bar"));
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setFixedHeight(kStatusBarHeight);
    auto* content = new QWidget(this);
    m_layout = new QHBoxLayout(content);
    QHBoxLayout* layout = m_layout;
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon);
    layout->addWidget(m_name);
    layout->addWidget(m_detail);
    layout->addWidget(m_lock);
    layout->addWidget(m_security);
    layout->addWidget(m_warning);
    layout->addWidget(m_advice);
    layout->addStretch(1);
    layout->addWidget(m_page);
    m_name->setFont(uiFont(12, QFont::DemiBold));
    m_name->setProperty("kind", {});
    addWidget(content, 1);
    showConnection(nullptr);
}

void StatusBar::addToggle(QAction& action, const QString& icon)
{
    auto* button = new QToolButton(this);
    button->setObjectName(
        action.objectName().replace(QStringLiteral(".action"), QStringLiteral(".status.button")));
    button->setProperty("kind", QStringLiteral("edge"));
    button->setIcon(m_context.icons.icon(icon));
    button->setIconSize(QSize(kToggleIcon, kToggleIcon));
    button->setFocusPolicy(Qt::TabFocus);
    button->setCheckable(true);
    const auto follow = [button, &action] {
        button->setChecked(action.isChecked());
        button->setEnabled(action.isEnabled());
        button->setToolTip(action.toolTip());
        button->setAccessibleName(action.iconText());
    };
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QToolButton::clicked, &action, [follow, &action] {
        action.trigger();
        follow();
    });
    follow();
    m_layout->addWidget(button);
}

void StatusBar::showConnection(const ConnectionEntry* entry, const ConnectionWatch* watch)
{
    const bool isLost = watch && watch->isDown();
    const bool isOpen = entry && entry->state == State::Open && !isLost;
    m_icon->setIcon(isOpen ? QStringLiteral("plug-connected") : QStringLiteral("plug-connected-x"),
        isOpen ? Token::OkFg : Token::TextMuted);
    m_name->setText(entry ? entry->profile.name : QString());
    m_name->setVisible(entry != nullptr);
    m_detail->setText(whereText(entry, isLost));
    showSecurity(isOpen ? entry : nullptr);
    showAdvice(isOpen ? entry->server : ServerInfo());
}

void StatusBar::showSecurity(const ConnectionEntry* entry)
{
    const QString encryption = entry ? encryptionText(*entry) : QString();
    const bool isReadOnly = entry && entry->server.readOnly;
    const bool isOpenLock
        = !encryption.isEmpty() && !entry->server.encrypted && !hasTunnel(entry->profile.config);
    QStringList words;
    if (!encryption.isEmpty())
        words.append(encryption);
    if (isReadOnly)
        words.append(tr("read-only"));
    m_lock->setIcon(isOpenLock ? QStringLiteral("lock-open") : QStringLiteral("lock"),
        isOpenLock ? Token::StateConflictFg : Token::OkFg);
    m_lock->setVisible(!words.isEmpty());
    m_security->setText(words.join(QStringLiteral(" · ")));
    m_security->setVisible(!words.isEmpty());
}

void StatusBar::showAdvice(const ServerInfo& server)
{
    QStringList words;
    if (isOutdated(server))
        words.append(tr("unsupported version"));
    if (server.superuser)
        words.append(tr("superuser"));
    const QString reasons = problemTexts(serverAdvice(server)).join(QStringLiteral("\n\n"));
    m_advice->setText(words.join(QStringLiteral(" · ")));
    m_advice->setAccessibleDescription(reasons);
    for (QWidget* widget : {static_cast<QWidget*>(m_warning), static_cast<QWidget*>(m_advice)}) {
        widget->setToolTip(toolTipText(reasons));
        widget->setVisible(!words.isEmpty());
    }
}

void StatusBar::showPage(const QStringList& texts)
{
    m_page->setText(texts.join(QStringLiteral("  ·  ")));
}

}
