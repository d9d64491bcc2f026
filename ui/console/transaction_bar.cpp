// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transaction_bar.h"

#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace tw {

namespace {

QToolButton* makeButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("button"));
    button->setText(text);
    return button;
}

}

TransactionBar::TransactionBar(UiContext context, QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("console.transaction.bar"));
    setProperty("kind", QStringLiteral("band-prod"));
    m_icon = new IconLabel(context, QStringLiteral("arrows-exchange"), Token::BandProdFg, 16, this);
    m_warning
        = new IconLabel(context, QStringLiteral("alert-triangle"), Token::BandErrorFg, 16, this);
    m_warning->setObjectName(QStringLiteral("console.transaction.warning"));
    m_warning->hide();
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("console.transaction.label"));
    m_commit = makeButton(tr("Commit"), "console.commit.button", this);
    m_rollBack = makeButton(tr("Roll back"), "console.rollback.button", this);
    connect(m_commit, &QToolButton::clicked, this, &TransactionBar::commitRequested);
    connect(m_rollBack, &QToolButton::clicked, this, &TransactionBar::rollbackRequested);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_warning);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_commit);
    layout->addWidget(m_rollBack);
    hide();
}

void TransactionBar::show(const QString& text, bool canCommit, bool canRollBack, bool isUrgent)
{
    m_text->setText(text);
    if (m_warning->isHidden() == isUrgent) {
        m_icon->setVisible(!isUrgent);
        m_warning->setVisible(isUrgent);
        setProperty("kind", isUrgent ? QStringLiteral("band-error") : QStringLiteral("band-prod"));
        for (QWidget* part : QList<QWidget*>{this, m_text}) {
            style()->unpolish(part);
            style()->polish(part);
        }
    }
    m_commit->setEnabled(canCommit);
    m_rollBack->setEnabled(canRollBack);
    setVisible(!text.isEmpty());
}

}
