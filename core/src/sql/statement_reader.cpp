// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sql/statement_reader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kMostNesting = 20;

/// The FROM of the list of tables; that of IS DISTINCT FROM compares two values.
qsizetype findTables(const StatementWords& words, qsizetype next, int depth)
{
    qsizetype from = words.find("FROM"_L1, next, depth);
    while (from < words.count() && words.is(from - 1, "DISTINCT"_L1)
        && words.isOneOf(from - 2, {"IS"_L1, "NOT"_L1}))
        from = words.find("FROM"_L1, from + 1, depth);
    return from;
}

/// Each row with each, most likely by mistake. A function or a LATERAL item stands for its own
/// rows, and CROSS JOIN says what is meant.
bool pairsAllRows(const StatementWords& words, qsizetype next)
{
    const int depth = words.depth(next - 1);
    const qsizetype from = findTables(words, next, depth);
    if (from == words.count() || words.has("WHERE"_L1, from, depth)
        || words.has("JOIN"_L1, from, depth))
        return false;
    bool pairs = false;
    for (qsizetype at = from + 1; at < words.count() && words.depth(at) >= depth; ++at) {
        if (words.depth(at) > depth)
            continue;
        if (words.isOneOf(at,
                {"GROUP"_L1, "ORDER"_L1, "HAVING"_L1, "LIMIT"_L1, "OFFSET"_L1, "FETCH"_L1,
                    "UNION"_L1, "EXCEPT"_L1, "INTERSECT"_L1, "WINDOW"_L1, "FOR"_L1}))
            break;
        if (words.opens(at) || words.is(at, "LATERAL"_L1))
            return false;
        pairs = pairs || words.isSign(at, u',');
    }
    return pairs;
}

void readStandardCreate(StatementReader& reader, qsizetype next)
{
    reader.readTemporary(next, "temp"_L1);
}

}

const StatementGrammar& standardStatements()
{
    using Effect = StatementEffect;
    using Reader = StatementReader;
    static constexpr auto verbs = std::to_array<VerbRule>({
        {"ALTER"_L1, Effect::Defines},
        {"BEGIN"_L1, Effect::ControlsTransaction, &Reader::readBegin},
        {"COMMIT"_L1, Effect::ControlsTransaction, &Reader::readCommit},
        {"CREATE"_L1, Effect::Defines, &readStandardCreate},
        {"DELETE"_L1, Effect::Writes, &Reader::readChange},
        {"DROP"_L1, Effect::Defines},
        {"INSERT"_L1, Effect::Writes},
        {"RELEASE"_L1, Effect::ControlsTransaction, &Reader::readSavepoint},
        {"ROLLBACK"_L1, Effect::ControlsTransaction, &Reader::readRollback},
        {"SAVEPOINT"_L1, Effect::ControlsTransaction, &Reader::readSavepoint},
        {"SELECT"_L1, Effect::Reads, &Reader::readSelect},
        {"UPDATE"_L1, Effect::Writes, &Reader::readChange},
        {"VALUES"_L1, Effect::Reads},
        {"WITH"_L1, Effect::Reads, &Reader::readWith},
    });
    static constexpr StatementGrammar grammar{verbs};
    return grammar;
}

StatementKind StatementReader::read()
{
    readStatement(0);
    const bool calls = m_grammar.changesSession && m_grammar.changesSession(m_words);
    m_kind.changesSession = m_kind.changesSession || calls;
    return m_kind;
}

const VerbRule* StatementReader::findRule(const QString& verb) const
{
    const auto found = std::ranges::find(m_grammar.verbs, verb, &VerbRule::verb);
    return found == m_grammar.verbs.end() ? nullptr : &*found;
}

void StatementReader::readStatement(qsizetype at)
{
    while (m_words.opens(at))
        ++at;
    if (at >= m_words.count())
        return;
    m_kind.verb = m_words.word(at);
    // What is not known may do anything.
    m_kind.effect = StatementEffect::Writes;
    const VerbRule* const rule = findRule(m_kind.verb);
    if (!rule || m_nesting == kMostNesting)
        return;
    ++m_nesting;
    m_kind.effect = rule->effect;
    if (rule->read)
        rule->read(*this, at + 1);
    --m_nesting;
}

void StatementReader::readWith(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    StatementKind parts;
    if (words.is(next, "RECURSIVE"_L1))
        ++next;
    do {
        const qsizetype body = reader.bodyOfPart(next);
        reader.kind() = {};
        reader.readStatement(body);
        parts.lacksWhere = parts.lacksWhere || reader.kind().lacksWhere;
        if (reader.kind().effect == StatementEffect::Writes)
            parts.effect = StatementEffect::Writes;
        next = reader.behindPart(body) + 1;
    } while (words.isSign(next - 1, u','));

    reader.kind() = {};
    reader.readStatement(next - 1);
    reader.kind().lacksWhere = reader.kind().lacksWhere || parts.lacksWhere;
    if (parts.effect == StatementEffect::Writes)
        reader.kind().effect = StatementEffect::Writes;
}

qsizetype StatementReader::bodyOfPart(qsizetype name) const
{
    qsizetype at = m_words.behindParentheses(name + 1);
    while (m_words.isOneOf(at, {"AS"_L1, "NOT"_L1, "MATERIALIZED"_L1}))
        ++at;
    return at;
}

qsizetype StatementReader::behindPart(qsizetype body) const
{
    const int depth = m_words.depth(body);
    qsizetype at = m_words.behindParentheses(body);
    if (m_words.is(at, "SEARCH"_L1))
        at = m_words.find("SET"_L1, at, depth) + 2;
    if (m_words.is(at, "CYCLE"_L1))
        at = m_words.find("USING"_L1, at, depth) + 2;
    return at;
}

qsizetype StatementReader::readTemporary(qsizetype next, QLatin1StringView temporarySchema)
{
    while (m_words.isOneOf(next,
        {"OR"_L1, "REPLACE"_L1, "GLOBAL"_L1, "LOCAL"_L1, "TEMP"_L1, "TEMPORARY"_L1, "UNIQUE"_L1,
            "UNLOGGED"_L1, "RECURSIVE"_L1})) {
        if (m_words.isOneOf(next, {"TEMP"_L1, "TEMPORARY"_L1}))
            m_kind.changesSession = true;
        ++next;
    }
    for (qsizetype name = next + 1; name <= next + 4; ++name) {
        if (m_words.isSign(name + 1, u'.') && m_words.name(name) == temporarySchema)
            m_kind.changesSession = true;
    }
    return next;
}

void StatementReader::readSelect(StatementReader& reader, qsizetype next)
{
    reader.kind().pairsAllRows = pairsAllRows(reader.words(), next);
}

void StatementReader::readChange(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    reader.kind().lacksWhere = !words.has("WHERE"_L1, next, words.depth(next - 1));
}

void StatementReader::readBegin(StatementReader& reader, qsizetype)
{
    reader.kind().transaction = TransactionCommand::Begin;
}

void StatementReader::readCommit(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    const bool isPrepared = words.is(next, "PREPARED"_L1);
    reader.kind().transaction
        = isPrepared ? TransactionCommand::ResolvePrepared : TransactionCommand::Commit;
    reader.refuseTransaction(isPrepared);
}

void StatementReader::readRollback(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    const bool isNoise = words.isOneOf(next, {"WORK"_L1, "TRANSACTION"_L1});
    const bool isPrepared = words.is(next, "PREPARED"_L1);
    if (isPrepared)
        reader.kind().transaction = TransactionCommand::ResolvePrepared;
    else if (words.is(isNoise ? next + 1 : next, "TO"_L1))
        reader.kind().transaction = TransactionCommand::RollbackToSavepoint;
    else
        reader.kind().transaction = TransactionCommand::Rollback;
    reader.refuseTransaction(isPrepared);
}

void StatementReader::readSavepoint(StatementReader& reader, qsizetype)
{
    const bool begins = reader.kind().verb == u"SAVEPOINT";
    reader.kind().transaction
        = begins ? TransactionCommand::Savepoint : TransactionCommand::ReleaseSavepoint;
}

void StatementReader::changesSession(StatementReader& reader, qsizetype)
{
    reader.kind().changesSession = true;
}

void StatementReader::standsAlone(StatementReader& reader, qsizetype)
{
    reader.kind().changesSession = reader.kind().effect == StatementEffect::SetsSession;
    reader.refuseTransaction();
}

}
