// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sql/statement_words.h"

#include <tuplewright/sql/statement_kind.h>

#include <span>

namespace tw {

class StatementReader;

/// Looks at the words behind a verb, the first of which is `next`.
using ReadVerb = void (*)(StatementReader& reader, qsizetype next);

/// What a verb does, and what is to be looked at behind it.
struct VerbRule
{
    QLatin1StringView verb;
    StatementEffect effect;
    ReadVerb read = nullptr;
};

/// The statements of one engine. A constant of its dialect.
struct StatementGrammar
{
    std::span<const VerbRule> verbs;
    /// Whether a statement calls what changes its session; null: no function does.
    bool (*changesSession)(const StatementWords& words) = nullptr;
};

/// The verbs that all engines of SQL have.
[[nodiscard]] const StatementGrammar& standardStatements();

/// Follows one statement from its first word on, by the rules of a grammar.
class StatementReader
{
public:
    StatementReader(const StatementWords& words, const StatementGrammar& grammar, int serverMajor)
        : m_words(words)
        , m_grammar(grammar)
        , m_serverMajor(serverMajor)
    { }

    [[nodiscard]] StatementKind read();

    [[nodiscard]] const StatementWords& words() const { return m_words; }
    [[nodiscard]] int serverMajor() const { return m_serverMajor; }

    /// What is known of the statement so far.
    [[nodiscard]] StatementKind& kind() { return m_kind; }

    /// Goes on with a statement inside of the one at hand.
    void readStatement(qsizetype at);

    void refuseTransaction(bool refuses = true)
    {
        m_kind.refusesTransaction = m_kind.refusesTransaction || refuses;
    }

    /// Behind CREATE: notes a temporary object, also by the schema it is named in, and tells where
    /// the word for its kind stands.
    qsizetype readTemporary(qsizetype next, QLatin1StringView temporarySchema);

    // Rules that engines share.
    static void readWith(StatementReader& reader, qsizetype next);
    static void readSelect(StatementReader& reader, qsizetype next);
    static void readChange(StatementReader& reader, qsizetype next);
    static void readBegin(StatementReader& reader, qsizetype next);
    static void readCommit(StatementReader& reader, qsizetype next);
    static void readRollback(StatementReader& reader, qsizetype next);
    static void readSavepoint(StatementReader& reader, qsizetype next);
    static void changesSession(StatementReader& reader, qsizetype next);
    static void standsAlone(StatementReader& reader, qsizetype next);

private:
    [[nodiscard]] const VerbRule* findRule(const QString& verb) const;
    [[nodiscard]] qsizetype bodyOfPart(qsizetype name) const;
    [[nodiscard]] qsizetype behindPart(qsizetype body) const;

    const StatementWords& m_words;
    const StatementGrammar& m_grammar;
    int m_serverMajor;
    int m_nesting = 0;
    StatementKind m_kind;
};

}
