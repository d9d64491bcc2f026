// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "connection/hidden_values.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kHiddenMark = u"***"_s;

// The classes of SQLSTATE whose words speak of objects, limits and sessions, never of values.
constexpr auto kClassesWithoutValues = std::to_array<const char*>({"08", "0A", "25", "26", "28",
    "2B", "2D", "34", "3B", "3D", "3F", "40", "42", "53", "54", "55", "57", "58", "72"});

bool speaksOfValues(const Error& error)
{
    return !error.sqlState.isEmpty()
        && std::ranges::none_of(kClassesWithoutValues, [&error](const char* known) {
               return error.sqlState.startsWith(QLatin1String(known));
           });
}

QString wordsFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::AlreadyExists:
        return u"A value that must be unique is there already."_s;
    case ErrorKind::ForeignKey:
    case ErrorKind::Restrict:
        return u"A row refers to one that is not there, or others refer to it."_s;
    case ErrorKind::NotNull:
        return u"A value is missing."_s;
    case ErrorKind::Check:
    case ErrorKind::Exclusion:
    case ErrorKind::Integrity:
        return u"A value breaks a rule of its table."_s;
    case ErrorKind::InvalidText:
        return u"A text cannot be read as a value of the wanted type."_s;
    case ErrorKind::OutOfRange:
        return u"A value is out of range."_s;
    case ErrorKind::TooLong:
        return u"A value is too long."_s;
    case ErrorKind::DivisionByZero:
        return u"Division by zero."_s;
    case ErrorKind::Encoding:
        return u"A text cannot be converted into the wanted encoding."_s;
    case ErrorKind::MultipleResults:
        return u"There are more rows than one."_s;
    default:
        return u"The server refused the statement because of a value."_s;
    }
}

Error withWordsOfOurs(Error error)
{
    error.message = wordsFor(error.kind);
    error.detail = u"The server's own words may repeat values and are hidden (hide_parameters)."_s;
    error.hint.clear();
    error.amend([](ErrorFacts& facts) {
        facts.context.clear();
        facts.internalQuery.clear();
    });
    return error;
}

bool isPartOfWord(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
}

QString withoutWord(QString text, const QString& word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at)) {
        const qsizetype end = at + word.size();
        const bool isInside = (isPartOfWord(text, at) && isPartOfWord(text, at - 1))
            || (isPartOfWord(text, end - 1) && isPartOfWord(text, end));
        if (!isInside)
            text.replace(at, word.size(), kHiddenMark);
        at += isInside ? 1 : kHiddenMark.size();
    }
    return text;
}

/// What servers of any language put between quotes is a name or a value; the statement has names.
QString withoutForeignQuotes(const QString& text, const QString& sql)
{
    static const QRegularExpression quoted(
        u"(?<=[\"«„“])[^\"«»„“”]+(?=[\"»“”])"_s, QRegularExpression::DotMatchesEverythingOption);
    QString kept = text;
    QRegularExpressionMatchIterator pieces = quoted.globalMatch(text);
    QStringList foreign;
    while (pieces.hasNext()) {
        const QString piece = pieces.next().captured();
        if (!sql.contains(piece.trimmed(), Qt::CaseInsensitive))
            foreign.append(piece);
    }
    for (const QString& piece : foreign)
        kept.replace(piece, kHiddenMark);
    return kept;
}

QString withoutValues(QString text, const Statement& statement)
{
    if (text.isEmpty())
        return text;
    for (const Value& value : statement.values) {
        if (const QString bound = value.toText(); !bound.isEmpty())
            text = withoutWord(std::move(text), bound);
    }
    return text;
}

/// A statement that a function put together, and SQLite's own, may have values in the place of its
/// words.
bool mayQuoteValues(const Error& error)
{
    return error.sqlState.isEmpty() || error.sqlState == "42601"_L1;
}

}

Error withoutValues(Error error, const Statement& statement)
{
    error.amend([&error](ErrorFacts& facts) {
        facts.parameters.fill(kHiddenMark);
        for (Error& cause : facts.causes) {
            const Error shown = withoutValues(cause, {cause.facts().statement, {}});
            // What a cause says is repeated by what it led to.
            for (QString* text : {&error.message, &error.detail}) {
                if (!cause.message.isEmpty())
                    text->replace(cause.message, shown.message);
                if (!cause.detail.isEmpty())
                    text->replace(cause.detail, shown.detail);
            }
            cause = shown;
        }
    });
    if (speaksOfValues(error))
        return withWordsOfOurs(std::move(error));
    for (QString* text : {&error.message, &error.detail, &error.hint})
        *text = withoutValues(*text, statement);
    if (mayQuoteValues(error))
        error.message = withoutForeignQuotes(error.message, statement.sql);
    error.amend([&statement](ErrorFacts& facts) {
        facts.context
            = withoutForeignQuotes(withoutValues(facts.context, statement), statement.sql);
        if (!statement.sql.contains(facts.internalQuery))
            facts.internalQuery = kHiddenMark;
    });
    return error;
}

}
