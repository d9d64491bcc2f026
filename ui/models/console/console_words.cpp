// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_words.h"

#include "console_controller.h"
#include "models/text/error_text.h"

#include <QLocale>

namespace tw {

using State = StatementResult::State;

namespace {

QString counted(qint64 rows)
{
    return rows == 1 ? ConsoleWords::tr("1 row") : ConsoleWords::tr("%L1 rows").arg(rows);
}

QString doneText(const StatementResult& result)
{
    if (result.rows)
        return counted(result.rows->seen());
    if (!result.outcome.rowsAffected)
        return ConsoleWords::tr("Done");
    const qint64 rows = *result.outcome.rowsAffected;
    return rows == 1 ? ConsoleWords::tr("1 row affected")
                     : ConsoleWords::tr("%L1 rows affected").arg(rows);
}

QString milliseconds(qint64 nanoseconds)
{
    constexpr double kPerMs = 1e6;
    const double time = double(nanoseconds) / kPerMs;
    return ConsoleWords::tr("%1 ms").arg(QLocale().toString(time, 'f', time < 10 ? 1 : 0));
}

QString statementsText(int count)
{
    return count == 1 ? ConsoleWords::tr("1 statement")
                      : ConsoleWords::tr("%L1 statements").arg(count);
}

QString isolationText(Isolation isolation)
{
    switch (isolation) {
    case Isolation::ServerDefault:
        return {};
    case Isolation::ReadCommitted:
        return ConsoleWords::tr("read committed");
    case Isolation::RepeatableRead:
        return ConsoleWords::tr("repeatable read");
    case Isolation::Serializable:
        return ConsoleWords::tr("serializable");
    }
    return {};
}

}

QString ConsoleWords::outcome(const StatementResult& result)
{
    switch (result.state) {
    case State::Waiting:
        return tr("Waiting");
    case State::Running:
        return tr("Running…");
    case State::Done:
        return doneText(result);
    case State::Failed:
        return tr("Failed");
    case State::Stopped:
        return tr("Stopped");
    case State::Skipped:
        return tr("Not run");
    }
    return {};
}

QString ConsoleWords::timing(const StatementResult& result)
{
    if (result.state != State::Done)
        return result.elapsed.count() > 0 ? milliseconds(result.elapsed.count() * 1'000'000)
                                          : QString();
    const qint64 total
        = result.outcome.totalNs > 0 ? result.outcome.totalNs : result.elapsed.count() * 1'000'000;
    if (!result.rows || result.outcome.firstRowNs <= 0)
        return milliseconds(total);
    return tr("%1, first row after %2")
        .arg(milliseconds(total), milliseconds(result.outcome.firstRowNs));
}

QString ConsoleWords::rows(const StatementResult& result)
{
    if (!result.rows)
        return outcome(result);
    const qint64 kept = result.rows->kept().rowCount();
    if (result.isCutShort())
        return tr("The first %L1 rows. Reading stopped there, and the statement with it: no more "
                  "rows are kept.")
            .arg(kept);
    if (result.state == State::Running)
        return result.rows->isBounded()
            ? tr("%L1 rows so far; only the first %L2 are kept.").arg(result.rows->seen()).arg(kept)
            : tr("%L1 rows so far…").arg(kept);
    if (result.state != State::Done)
        return tr("%L1 rows came before the end.").arg(kept);
    if (result.rows->isBounded())
        return tr("The first %L1 of %L2 rows; the others were read, but not kept.")
            .arg(kept)
            .arg(result.rows->seen());
    return kept == 1 ? tr("1 row, all there are") : tr("%L1 rows, all there are").arg(kept);
}

QString ConsoleWords::failure(const StatementResult& result)
{
    if (!result.error)
        return {};
    const ErrorText text = explain(*result.error);
    QStringList lines{text.what, text.why, text.hint};
    if (result.error->kind == ErrorKind::ConnectionLost)
        lines.append(tr("Settings and temporary tables of this console went with the connection. "
                        "The next statement opens another one."));
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

QString ConsoleWords::transaction(const ConsoleController& console)
{
    const TransactionFacts& facts = console.transaction();
    if (facts.isLost)
        return tr("Connection lost – roll back");
    if (facts.state == SessionState::Failed)
        return tr("Transaction failed – roll back");
    if (facts.isOpen())
        return tr("Open %1, %2")
            .arg(duration(facts.ageNow()), statementsText(console.transactionStatements()));
    return console.mode() == SessionMode::Manual ? tr("No transaction open") : tr("Auto-commit");
}

QString ConsoleWords::openTransaction(const ConsoleController& console)
{
    const TransactionFacts& facts = console.transaction();
    if (!facts.isOpen())
        return {};
    if (facts.isLost)
        return tr("The connection was lost, and with it the transaction: the server rolled it "
                  "back. Roll back here to go on.");
    if (facts.state == SessionState::Failed)
        return facts.savepoints.isEmpty()
            ? tr("The transaction failed. The server takes nothing but a rollback.")
            : tr("The transaction failed. Roll back, or go back to a savepoint: %1.")
                  .arg(facts.savepoints.join(QStringLiteral(", ")));
    QStringList parts{tr("Transaction open for %1").arg(duration(facts.ageNow())),
        statementsText(console.transactionStatements()), isolationText(facts.options.isolation)};
    if (facts.options.readOnly)
        parts.append(tr("read-only"));
    if (!facts.savepoints.isEmpty())
        parts.append(tr("savepoints %1").arg(facts.savepoints.join(QStringLiteral(", "))));
    parts.removeAll(QString());
    const QString text = parts.join(QStringLiteral(", ")) + QStringLiteral(". ")
        + tr("Rows you changed stay locked until you commit or roll back.");
    return console.isTransactionForgotten() ? text + u' '
            + tr("Nothing has run in it for %1, and others may be waiting.")
                  .arg(duration(facts.quietFor()))
                                            : text;
}

QString ConsoleWords::duration(std::chrono::milliseconds time)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    const qint64 seconds = time.count() / 1000;
    const QString rest
        = QStringLiteral("%1:%2")
              .arg(seconds % kHour / kMinute, seconds < kHour ? 1 : 2, 10, QLatin1Char('0'))
              .arg(seconds % kMinute, 2, 10, QLatin1Char('0'));
    return seconds < kHour ? rest : QStringLiteral("%1:%2").arg(seconds / kHour).arg(rest);
}

}
