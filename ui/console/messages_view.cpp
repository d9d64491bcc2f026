// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages_view.h"

#include "models/console/console_words.h"
#include "toolkit/plain_text.h"

#include <QLocale>

namespace tw {

namespace {

constexpr int kMostLines = 20'000; ///< the first are dropped then

QString indented(const QString& text)
{
    return QStringLiteral("    ") + QString(text).replace(u'\n', QStringLiteral("\n    "));
}

QString noticeText(const Notice& notice)
{
    QStringList lines{
        notice.severity + QStringLiteral(": ") + notice.message, notice.detail, notice.hint};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}

MessagesView::MessagesView(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("console.messages.edit"));
    setAccessibleName(tr("Messages"));
    setProperty("kind", QStringLiteral("flat"));
    setReadOnly(true);
    showAsCode(*this, 12);
    setMaximumBlockCount(kMostLines);
    setTabChangesFocus(true);
    setPlaceholderText(tr("What becomes of each statement is told here."));
}

void MessagesView::begin()
{
    clear();
}

void MessagesView::append(const StatementResult& result)
{
    QStringList lines{tr("Line %1: %2")
            .arg(QLocale().toString(result.part.line), statementTitle(result.part.sql))};
    QString outcome = result.state == StatementResult::State::Done && result.rows
        ? ConsoleWords::rows(result)
        : ConsoleWords::outcome(result);
    if (const QString timing = ConsoleWords::timing(result); !timing.isEmpty())
        outcome += QStringLiteral(" · ") + timing;
    lines.append(indented(outcome));
    if (const QString failure = ConsoleWords::failure(result); !failure.isEmpty())
        lines.append(indented(failure));
    for (const Notice& notice : result.outcome.notices.kept)
        lines.append(indented(noticeText(notice)));
    if (result.outcome.notices.dropped > 0)
        lines.append(
            indented(tr("%L1 more notices were not kept.").arg(result.outcome.notices.dropped)));
    appendPlainText(lines.join(u'\n'));
}

void MessagesView::appendNote(const QString& text)
{
    appendPlainText(text);
}

}
