// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_banner.h"

#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace tw {

namespace {

constexpr int kLinkBannerIconSize = 16;
constexpr int kSteps = 2;

}

ConnectionBanner::ConnectionBanner(UiContext context, QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel(context, QString(), Token::Icon, kLinkBannerIconSize, this))
    , m_text(plainLabel({}, this))
{
    setObjectName(QStringLiteral("link.banner"));
    m_text->setObjectName(QStringLiteral("link.banner.text"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    for (int step = 0; step < kSteps; ++step) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("link.banner.step.%1").arg(step));
        button->setProperty("kind", QStringLiteral("button"));
        layout->addWidget(button, 0, Qt::AlignVCenter);
        connect(button, &QToolButton::clicked, this,
            [this, step] { Q_EMIT stepTaken(m_words.steps.at(step)); });
        m_buttons.append(button);
    }
    hide();
}

void ConnectionBanner::show(const ConnectionNotice& words)
{
    if (std::exchange(m_words, words) == words)
        return;
    setVisible(!words.text.isEmpty());
    if (words.text.isEmpty())
        return;
    const bool isNews = accessibleName().isEmpty() || !isVisible();
    m_text->setText(words.text);
    setAccessibleName(words.text);
    showSteps(words.steps);
    setLook(words.isLost);
    // Read out when it comes, not each second of the countdown.
    if (isNews) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ConnectionBanner::showSteps(const QList<ConnectionStep>& steps)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QToolButton* button = m_buttons.at(i);
        button->setVisible(i < steps.size());
        if (i >= steps.size())
            continue;
        const QString text = stepText(steps.at(i));
        button->setText(text);
        button->setAccessibleName(text);
    }
}

void ConnectionBanner::setLook(bool isLost)
{
    const QString kind = isLost ? QStringLiteral("band-error") : QStringLiteral("band-info");
    m_icon->setIcon(isLost ? QStringLiteral("plug-connected-x") : QStringLiteral("clock"),
        isLost ? Token::BandErrorFg : Token::BandInfoFg);
    if (property("kind") == kind)
        return;
    setProperty("kind", kind);
    style()->unpolish(this);
    style()->polish(this);
    style()->polish(m_text);
}

}
