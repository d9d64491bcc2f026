// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_again.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/session/session.h>

#include <QStringList>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr std::array kPlannedVerbs{QLatin1StringView("SELECT"), QLatin1StringView("VALUES"),
    QLatin1StringView("TABLE"), QLatin1StringView("INSERT"), QLatin1StringView("UPDATE"),
    QLatin1StringView("DELETE"), QLatin1StringView("MERGE"), QLatin1StringView("REPLACE")};

constexpr std::array kReadingVerbs{QLatin1StringView("SELECT"), QLatin1StringView("VALUES"),
    QLatin1StringView("TABLE"), QLatin1StringView("SHOW"), QLatin1StringView("PRAGMA"),
    QLatin1StringView("EXPLAIN")};

/// What the text of a statement holds besides its meaning.
struct TextFacts
{
    QString firstWord;
    qsizetype placeholders = 0; ///< the highest number of any
    bool isSeveral = false; ///< something follows a semicolon
};

TextFacts factsOf(const QString& sql, SqlSyntax syntax)
{
    TextFacts facts;
    bool hasEnded = false;
    SqlTokenizer tokenizer(sql, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        if (token.kind == SqlTokenKind::Whitespace || token.kind == SqlTokenKind::Comment)
            continue;
        facts.isSeveral = facts.isSeveral || hasEnded;
        hasEnded = hasEnded || token.kind == SqlTokenKind::Semicolon;
        const QStringView text = QStringView(sql).sliced(token.start, token.length);
        if (token.kind == SqlTokenKind::Word && facts.firstWord.isEmpty())
            facts.firstWord = text.toString().toUpper();
        if (token.kind == SqlTokenKind::PositionalParameter)
            facts.placeholders = text.size() > 1
                ? qMax(facts.placeholders, qsizetype(text.sliced(1).toLongLong()))
                : facts.placeholders + 1;
    }
    return facts;
}

template <size_t Size>
bool isOneOf(const std::array<QLatin1StringView, Size>& verbs, const QString& verb)
{
    return std::ranges::find(verbs, verb) != verbs.end();
}

Result<void> checkPlannable(const StatementKind& kind, const TextFacts& facts)
{
    if (facts.firstWord == QLatin1StringView("EXPLAIN"))
        return fail(ErrorKind::Unsupported, StatementAgain::tr("This statement asked for a plan."));
    if (!isOneOf(kPlannedVerbs, kind.verb) || kind.effect == StatementEffect::Defines)
        return fail(ErrorKind::Unsupported,
            StatementAgain::tr("There is no plan for %1.").arg(facts.firstWord), {},
            StatementAgain::tr("Servers plan what reads or changes rows: SELECT, INSERT, UPDATE, "
                               "DELETE and the like."));
    return {};
}

Result<void> checkReading(const StatementKind& kind, const TextFacts& facts)
{
    const bool reads = kind.effect == StatementEffect::Reads && kind.copy == CopyStream::None
        && !kind.changesSession && isOneOf(kReadingVerbs, kind.verb);
    if (reads)
        return {};
    return fail(ErrorKind::Unsupported,
        StatementAgain::tr("%1 is not run again from here: it does more than read.")
            .arg(facts.firstWord),
        {}, StatementAgain::tr("Only statements that read are run again. Nothing was changed."));
}

Result<QList<Value>> valuesOf(
    const StatementRecord& record, AgainKind kind, const Dialect& dialect, qsizetype wanted)
{
    if (record.values && record.values->size() >= wanted)
        return *record.values;
    if (wanted == 0)
        return {};
    if (kind == AgainKind::Plan && dialect.engineStatements().plansWithoutValues())
        return QList<Value>(wanted);
    if (!record.parametersHidden)
        return fail(ErrorKind::Unsupported,
            StatementAgain::tr("The values bound to it were too large or too many to be kept."));
    return fail(ErrorKind::Unsupported, StatementAgain::tr("The values bound to it were not kept."),
        {},
        StatementAgain::tr("Check “Keep values”, let the program run it once more, and choose that "
                           "line."));
}

}

Result<Statement> statementAgain(
    const StatementRecord& record, AgainKind kind, const Dialect& dialect, int serverMajor)
{
    if (record.isMasked)
        return fail(ErrorKind::Unsupported,
            StatementAgain::tr("The statement held a secret, which the log does not keep."));
    const TextFacts facts = factsOf(record.sql, dialect.syntax());
    if (facts.firstWord.isEmpty() || facts.isSeveral)
        return fail(
            ErrorKind::Unsupported, StatementAgain::tr("The text is not exactly one statement."));
    const StatementKind meaning = classifyStatement(record.sql, dialect.syntax(), serverMajor);
    TW_TRY_VOID(
        kind == AgainKind::Plan ? checkPlannable(meaning, facts) : checkReading(meaning, facts));
    TW_TRY(const QList<Value> values, valuesOf(record, kind, dialect, facts.placeholders));
    if (kind == AgainKind::Rows)
        return Statement{record.sql, values};
    return Statement{dialect.engineStatements().planSql(record.sql), values};
}

Result<void> LeadingRows::begin(const ResultHeader& header)
{
    return m_kept.begin(header);
}

Result<void> LeadingRows::push(RowChunkPtr chunk)
{
    m_count += chunk->rowCount();
    const qint64 room = kMostRows - m_kept.rowCount();
    if (room <= 0 || m_kept.byteSize() >= kMostBytes)
        return {};
    return m_kept.push(chunk->rowCount() > room ? chunk->head(room) : std::move(chunk));
}

StatementAgain::StatementAgain(
    std::shared_ptr<const Adapter> adapter, Statement statement, QObject* parent)
    : QObject(parent)
    , m_statement(std::move(statement))
    , m_rows(std::make_shared<LeadingRows>())
    , m_reader(std::move(adapter), Lane::Counts)
{ }

void StatementAgain::start()
{
    m_isRunning = true;
    m_operation = m_reader.call([statement = m_statement, rows = m_rows](const Adapter& adapter,
                                    const CallOptions& options) -> Result<StatementOutcome> {
        Session session(adapter.pool(), QStringLiteral("log"));
        TW_TRY_VOID(session.begin({.readOnly = true}, options));
        Result<StatementOutcome> outcome = session.run(statement, rows.get(), options);
        const Result<void> ended = session.rollback();
        if (outcome && !ended)
            return fail(ended.error());
        return outcome;
    });
    m_operation.then(this, [this](const Result<StatementOutcome>& outcome) {
        m_isRunning = false;
        m_outcome = outcome;
        Q_EMIT ended();
    });
}

}
