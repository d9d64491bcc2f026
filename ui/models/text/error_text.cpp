// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "error_text.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QCoreApplication>

namespace tw {

namespace {

/// What a server says both for its time limits and for a cancellation by others.
constexpr QLatin1StringView kQueryCancelled("57014");

/// Context of the translations in this file.
struct ErrorTextTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString columnOr(const Error& error, const QString& otherwise)
{
    return error.column.isEmpty() ? otherwise : error.column;
}

QString constraintHeadline(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::AlreadyExists:
        return ErrorTextTexts::tr("Another row already has this value.");
    case ErrorKind::ForeignKey:
        return ErrorTextTexts::tr(
            "The row references, or is referenced by, a row of another table.");
    case ErrorKind::NotNull:
        return ErrorTextTexts::tr("%1 must have a value.")
            .arg(columnOr(error, ErrorTextTexts::tr("A column")));
    case ErrorKind::Check:
        return ErrorTextTexts::tr("The value breaks a rule of the table.");
    case ErrorKind::Exclusion:
        return ErrorTextTexts::tr("The value overlaps with that of another row.");
    default:
        return {};
    }
}

bool isOfFile(const Error& error)
{
    const EngineDescriptor* const engine = findEngine(error.facts().backend);
    return engine && engine->isFileBased();
}

QString concurrencyHeadline(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::ConcurrentModification:
        return ErrorTextTexts::tr("Someone changed this row since it was loaded.");
    case ErrorKind::NotFound:
        return ErrorTextTexts::tr("This row no longer exists.");
    case ErrorKind::MultipleResults:
        return ErrorTextTexts::tr("More than one row would have been changed.");
    case ErrorKind::Serialization:
    case ErrorKind::Deadlock:
        return ErrorTextTexts::tr("Someone changed the same data at the same time.");
    case ErrorKind::LockNotAvailable:
        return isOfFile(error) ? ErrorTextTexts::tr("The file is locked by another program.")
                               : ErrorTextTexts::tr("The data is locked by another session.");
    default:
        return {};
    }
}

QString valueHeadline(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::InvalidText:
        return ErrorTextTexts::tr("A value cannot be read as one of its type.");
    case ErrorKind::OutOfRange:
        return ErrorTextTexts::tr("A value is out of the range of its type.");
    case ErrorKind::TooLong:
        return ErrorTextTexts::tr("A value is too long for its column.");
    case ErrorKind::DiskFull:
        return ErrorTextTexts::tr("The disk of the server is full.");
    case ErrorKind::Cancelled:
        return ErrorTextTexts::tr("Stopped.");
    default:
        return {};
    }
}

QString connectionHeadline(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Connection:
        return ErrorTextTexts::tr("The server cannot be reached.");
    case ErrorKind::Authentication:
        return ErrorTextTexts::tr("The server rejected the login.");
    case ErrorKind::ConnectionLost:
        return ErrorTextTexts::tr("The connection was lost.");
    case ErrorKind::OutcomeUnknown:
        return ErrorTextTexts::tr("The connection was lost while saving.");
    case ErrorKind::Timeout:
        return error.sqlState == kQueryCancelled
            ? ErrorTextTexts::tr(
                  "The server stopped the statement: a time limit, or somebody cancelled it.")
            : ErrorTextTexts::tr("The server did not answer in time.");
    case ErrorKind::Permission:
        return ErrorTextTexts::tr("Your role may not do this.");
    case ErrorKind::ReadOnly:
        return ErrorTextTexts::tr("This cannot be written.");
    default:
        return {};
    }
}

QString headline(const Error& error)
{
    for (const QString& text : {constraintHeadline(error), concurrencyHeadline(error),
             valueHeadline(error), connectionHeadline(error)}) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString hintFor(const Error& error)
{
    if (!error.hint.isEmpty())
        return error.hint;
    switch (error.kind) {
    case ErrorKind::ConcurrentModification:
        return ErrorTextTexts::tr("Refresh to see the row as it is now, then edit it again.");
    case ErrorKind::NotFound:
        return ErrorTextTexts::tr("Revert the row, or refresh the page.");
    case ErrorKind::Serialization:
    case ErrorKind::Deadlock:
        return error.facts().attempts > 1
            ? ErrorTextTexts::tr("Tried %1 times.").arg(error.facts().attempts)
            : ErrorTextTexts::tr("Try again.");
    case ErrorKind::LockNotAvailable:
        return ErrorTextTexts::tr("Try again.");
    case ErrorKind::ConnectionLost:
        return ErrorTextTexts::tr("Refresh to connect again.");
    case ErrorKind::OutcomeUnknown:
        return ErrorTextTexts::tr("Refresh to see what the server holds before you save again.");
    default:
        return {};
    }
}

/// Found before any server was asked, so that the headline says it all.
bool isOwn(const Error& error)
{
    return error.kind == ErrorKind::NotNull && error.sqlState.isEmpty() && error.nativeCode == 0;
}

QString factsOf(const Error& error)
{
    QStringList facts;
    const auto add = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.append(name + QStringLiteral(": ") + value);
    };
    const ErrorFacts& more = error.facts();
    add(ErrorTextTexts::tr("SQLSTATE"), error.sqlState);
    if (error.nativeCode != 0)
        add(ErrorTextTexts::tr("SQLite code"), QString::number(error.nativeCode));
    add(ErrorTextTexts::tr("Schema"), error.schema);
    add(ErrorTextTexts::tr("Table"), error.table);
    add(ErrorTextTexts::tr("Column"), error.column);
    add(ErrorTextTexts::tr("Constraint"), error.constraint);
    add(ErrorTextTexts::tr("Type"), more.dataType);
    if (more.line > 0)
        add(ErrorTextTexts::tr("Place"),
            ErrorTextTexts::tr("line %1, character %2").arg(more.line).arg(more.columnNumber));
    if (more.attempts > 1)
        add(ErrorTextTexts::tr("Attempts"), QString::number(more.attempts));
    add(ErrorTextTexts::tr("Statement"), more.statement);
    add(ErrorTextTexts::tr("Where"), more.context);
    return facts.join(QLatin1Char('\n'));
}

QString outcomeText(Outcome outcome, int changes)
{
    const bool isOne = changes == 1;
    switch (outcome) {
    case Outcome::Saved:
        return isOne ? ErrorTextTexts::tr("Saved 1 change.")
                     : ErrorTextTexts::tr("Saved %n changes.", nullptr, changes);
    case Outcome::Unknown:
        return isOne
            ? ErrorTextTexts::tr("Unknown whether 1 change was saved.")
            : ErrorTextTexts::tr("Unknown whether %n changes were saved.", nullptr, changes);
    default:
        return isOne
            ? ErrorTextTexts::tr("Not saved. 1 change is still here.")
            : ErrorTextTexts::tr("Not saved. %n changes are still here.", nullptr, changes);
    }
}

}

QStringList problemTexts(const QList<Problem>& problems)
{
    QStringList texts;
    texts.reserve(problems.size());
    for (const Problem& problem : problems)
        texts.append(problem.message + u' ' + problem.fix);
    return texts;
}

ErrorText explain(const Error& error)
{
    ErrorText text;
    text.what = headline(error);
    const QString server
        = error.detail.isEmpty() ? error.message : error.message + QLatin1Char('\n') + error.detail;
    if (text.what.isEmpty())
        text.what = server;
    else if (!isOwn(error))
        text.why = server;
    text.hint = hintFor(error);
    text.facts = factsOf(error);
    return text;
}

QString outcomeWords(const ApplyReport& report, qsizetype changes)
{
    return outcomeText(report.outcome, int(changes));
}

ErrorText explain(const ApplyReport& report, qsizetype changes)
{
    if (report.outcome == Outcome::Saved)
        return {outcomeWords(report, changes), {}, {}, {}};
    ErrorText text = report.error ? explain(*report.error) : ErrorText{};
    text.what = outcomeWords(report, changes) + QLatin1Char(' ') + text.what;
    return text;
}

}
