// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notice_bar.h"

#include "icon_label.h"
#include "plain_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kIconSize = 16;

struct Look
{
    const char* property;
    const char* icon;
    Token token;
};

Look lookOf(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Error:
        return {"band-error", "alert-triangle", Token::BandErrorFg};
    case NoticeBar::Kind::Info:
        return {"band-info", "info-circle", Token::BandInfoFg};
    case NoticeBar::Kind::Done:
        break;
    }
    return {"band-ok", "circle-check", Token::BandOkFg};
}

}

NoticeBar::NoticeBar(UiContext context, const QString& area, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(area + QStringLiteral(".notice.bar"));
    createWidgets(area);
    createLayout();
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QToolButton::clicked, this, &NoticeBar::actionTriggered);
    connect(m_other, &QToolButton::clicked, this, &NoticeBar::otherTriggered);
    hide();
}

void NoticeBar::createWidgets(const QString& area)
{
    m_icon = new IconLabel(m_context, QString(), Token::Icon, kIconSize, this);
    m_text = plainLabel({}, this);
    m_text->setObjectName(area + QStringLiteral(".notice.text"));
    m_action = makeButton(area + QStringLiteral(".notice.action"));
    m_other = makeButton(area + QStringLiteral(".notice.other"));
    m_close = new QToolButton(this);
    m_close->setObjectName(area + QStringLiteral(".notice.close"));
    m_close->setProperty("kind", QStringLiteral("icon"));
    m_close->setIcon(m_context.icons.icon(QStringLiteral("x")));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close"));
}

QToolButton* NoticeBar::makeButton(const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("kind", QStringLiteral("button"));
    button->setAccessibleName(tr("Help with this message"));
    return button;
}

void NoticeBar::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    // The first line stands at the height of the buttons, however many follow it.
    m_close->ensurePolished();
    m_text->ensurePolished();
    const int height = m_close->sizeHint().height();
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_text->setContentsMargins(0, (height - m_text->fontMetrics().height()) / 2, 0, 0);
    auto* icon = new QVBoxLayout;
    icon->setContentsMargins(0, (height - kIconSize) / 2, 0, 0);
    icon->addWidget(m_icon);
    icon->addStretch();
    layout->addLayout(icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignTop);
    layout->addWidget(m_other, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
}

void NoticeBar::setKind(Kind kind)
{
    const Look look = lookOf(kind);
    setProperty("kind", QLatin1StringView(look.property));
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setIcon(QString::fromLatin1(look.icon), look.token);
}

void NoticeBar::show(Kind kind, const ErrorText& text, const QString& action, const QString& other)
{
    setKind(kind);
    QStringList lines;
    for (const QString& part : {text.what, text.why, text.hint}) {
        if (!part.isEmpty())
            lines.append(part);
    }
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_text->setToolTip(toolTipText(text.facts));
    for (const auto& [button, words] : {std::pair(m_action, action), std::pair(m_other, other)}) {
        button->setText(mnemonicText(words));
        if (!words.isEmpty())
            button->setAccessibleName(words);
        button->setVisible(!words.isEmpty());
    }
    setAccessibleName(m_text->text());
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}
