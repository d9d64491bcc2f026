// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notice_bar.h"

#include "icon_label.h"
#include "notice_details.h"
#include "plain_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kNoticeBarIconSize = 16;
constexpr int kNarrow = 760;
constexpr qsizetype kLongestPart = 600;
constexpr qsizetype kNoticeBarMostLines = 6;

struct Look
{
    const char* property;
    const char* icon;
    Token token;
};

/// As much of a text as leaves room for what the bar is above of.
QString beginningOf(const QString& text)
{
    QString beginning = text.left(kLongestPart);
    const QStringList lines = beginning.split(u'\n');
    if (lines.size() > kNoticeBarMostLines)
        beginning = lines.first(kNoticeBarMostLines).join(u'\n');
    return beginning.size() < text.size() ? beginning.trimmed() + QChar(0x2026) : text;
}

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
    connect(m_details, &QToolButton::clicked, this, &NoticeBar::showDetails);
    hide();
}

void NoticeBar::createWidgets(const QString& area)
{
    m_icon = new IconLabel(m_context, QString(), Token::Icon, kNoticeBarIconSize, this);
    m_text = plainLabel({}, this);
    m_text->setObjectName(area + QStringLiteral(".notice.text"));
    m_action = makeButton(area + QStringLiteral(".notice.action"));
    m_other = makeButton(area + QStringLiteral(".notice.other"));
    m_details = new QToolButton(this);
    m_details->setObjectName(area + QStringLiteral(".notice.details"));
    m_details->setProperty("kind", QStringLiteral("button"));
    m_details->setText(tr("Details…"));
    m_details->setAccessibleName(tr("Details of this message"));
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
    icon->setContentsMargins(0, (height - kNoticeBarIconSize) / 2, 0, 0);
    icon->addWidget(m_icon);
    icon->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QToolButton* button : {m_action, m_other, m_details})
        buttons->addWidget(button, 0, Qt::AlignTop);
    buttons->addStretch();
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(8);
    m_body->addWidget(m_text, 1);
    m_body->addLayout(buttons);
    layout->addLayout(icon);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
}

// Beside buttons a text needs some width to be read; without it they stand below.
void NoticeBar::resizeEvent(QResizeEvent* event)
{
    m_body->setDirection(width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
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
    m_shown = text;
    QStringList lines;
    bool isCut = false;
    for (const QString& part : {text.what, text.why, text.hint}) {
        if (part.isEmpty())
            continue;
        lines.append(beginningOf(part));
        isCut = isCut || lines.last() != part;
    }
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_details->setVisible(isCut || !text.facts.isEmpty());
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

bool NoticeBar::isShowing(const QString& what) const
{
    return isVisible() && m_shown.what == what;
}

void NoticeBar::showDetails()
{
    auto* details = new NoticeDetails(m_shown, this);
    details->show();
}

}
