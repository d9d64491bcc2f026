// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery_bar.h"

#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace tw {

namespace {

/// More would push the rows out of the window; the others come when these are dealt with.
constexpr qsizetype kRecoveryBarMostLines = 3;
constexpr int kRecoveryBarIconSize = 16;

QString whenText(const QDateTime& then, const QDateTime& now)
{
    const QString time = QLocale().toString(then.time(), QLocale::ShortFormat);
    if (then.date() == now.date())
        return RecoveryBar::tr("today %1").arg(time);
    if (then.date() == now.date().addDays(-1))
        return RecoveryBar::tr("yesterday %1").arg(time);
    return QLocale().toString(then.date(), QLocale::ShortFormat) + u' ' + time;
}

}

RecoveryBar::RecoveryBar(UiContext context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("window.recovery.bar"));
    setProperty("kind", QStringLiteral("band-info"));
    setAccessibleName(tr("Unsaved changes from an earlier session"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(m_context, QStringLiteral("history"), Token::BandInfoFg,
                          kRecoveryBarIconSize, this),
        0, Qt::AlignVCenter);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(4);
    layout->addLayout(m_lines, 1);
    hide();
}

QString RecoveryBar::textOf(const RecoverableEdits& edits, const QDateTime& now)
{
    const int count = int(edits.rows.size());
    const QString where = edits.place.connection.isEmpty()
        ? edits.place.table.display()
        : edits.place.table.display() + QStringLiteral(" · ") + edits.place.connection;
    QString text = (count == 1 ? tr("1 unsaved change of %1, from %2.")
                               : tr("%n unsaved changes of %1, from %2.", nullptr, count))
                       .arg(where, whenText(edits.latest, now));
    if (edits.commit)
        text += u' ' + tr("They were being saved: the database is checked first.");
    if (edits.isTorn)
        text += u' ' + tr("The very last change may be missing.");
    return text;
}

QWidget* RecoveryBar::makeLine(const RecoverableEdits& edits, int number)
{
    const QString name = QStringLiteral("window.recovery.%1.").arg(number);
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QLabel* text = plainLabel(textOf(edits, QDateTime::currentDateTime()), line);
    text->setObjectName(name + QStringLiteral("text"));
    layout->addWidget(text, 1);
    const auto addButton = [&](const QString& kind, const QString& words, auto signal) {
        auto* button = new QToolButton(line);
        button->setObjectName(name + kind);
        button->setProperty("kind", QStringLiteral("button"));
        button->setText(words);
        button->setAccessibleName(words + u' ' + text->text());
        connect(button, &QToolButton::clicked, this,
            [this, edits, signal] { Q_EMIT(this->*signal)(edits); });
        layout->addWidget(button, 0, Qt::AlignTop);
    };
    addButton(QStringLiteral("restore"), tr("Restore"), &RecoveryBar::restoreRequested);
    addButton(QStringLiteral("show"), tr("Show…"), &RecoveryBar::showRequested);
    addButton(QStringLiteral("discard"), tr("Discard…"), &RecoveryBar::discardRequested);
    return line;
}

void RecoveryBar::setEdits(const QList<RecoverableEdits>& edits)
{
    delete m_content;
    m_content = new QWidget(this);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (qsizetype i = 0; i < std::min(edits.size(), kRecoveryBarMostLines); ++i)
        layout->addWidget(makeLine(edits.at(i), int(i)));
    if (const int more = int(edits.size() - kRecoveryBarMostLines); more > 0)
        layout->addWidget(plainLabel(
            more == 1 ? tr("1 more table") : tr("%n more tables", nullptr, more), m_content));
    m_lines->addWidget(m_content);
    setVisible(!edits.isEmpty());
    if (edits.isEmpty())
        return;
    setAccessibleDescription(textOf(edits.constFirst(), QDateTime::currentDateTime()));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}
