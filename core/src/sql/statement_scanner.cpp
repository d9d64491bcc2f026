// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sql/statement_scanner.h"

#include "sql/statement_reader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

enum Word : int
{
    NoWord, ///< not a word, or none that matters
    AtomicWord,
    Begin,
    Copy,
    Create,
    End,
    From,
    Function,
    Or,
    Procedure,
    Replace,
    Stdin,
    Stdout,
    Temp,
    Temporary,
    To,
    TriggerWord
};

constexpr auto kWords = std::to_array<QLatin1StringView>({""_L1, "atomic"_L1, "begin"_L1, "copy"_L1,
    "create"_L1, "end"_L1, "from"_L1, "function"_L1, "or"_L1, "procedure"_L1, "replace"_L1,
    "stdin"_L1, "stdout"_L1, "temp"_L1, "temporary"_L1, "to"_L1, "trigger"_L1});

/// For each first letter, capital or not, a bit for each word that begins with it.
constexpr auto kByLetter = [] {
    std::array<unsigned, 32> words{};
    for (size_t i = 1; i < kWords.size(); ++i)
        words[size_t(kWords[i].latin1()[0]) & 31U] |= 1U << i;
    return words;
}();

int wordOf(QStringView text)
{
    const char16_t first = text.front().unicode();
    if (first >= 128 || text.size() > 9)
        return NoWord;
    for (unsigned left = kByLetter[first & 31U]; left != 0; left &= left - 1) {
        const auto word = int(qCountTrailingZeroBits(left));
        if (text.size() == kWords[size_t(word)].size()
            && text.compare(kWords[size_t(word)], Qt::CaseInsensitive) == 0)
            return word;
    }
    return NoWord;
}

}

bool hasCopyStatement(SqlSyntax syntax)
{
    return syntax.statements
        && std::ranges::find(syntax.statements->verbs, "COPY"_L1, &VerbRule::verb)
        != syntax.statements->verbs.end();
}

bool StatementScanner::take(SqlTokenKind kind, QStringView text)
{
    if (kind == SqlTokenKind::Whitespace)
        return false;
    if (kind == SqlTokenKind::Semicolon && m_progress.depth == 0 && !m_progress.inBody)
        return true;
    m_progress.hasBegun = true;
    if (kind == SqlTokenKind::Comment)
        return false;
    m_progress.depth += kind == SqlTokenKind::OpenParenthesis ? 1 : 0;
    m_progress.depth -= kind == SqlTokenKind::CloseParenthesis && m_progress.depth > 0 ? 1 : 0;
    const int word = kind == SqlTokenKind::Word ? wordOf(text) : int(NoWord);
    if (m_progress.depth == 0) {
        followBody(word);
        followCopy(word);
    }
    if (!m_progress.headIsRead)
        readHead(word);
    m_progress.afterSemicolon = kind == SqlTokenKind::Semicolon;
    m_progress.word = word;
    m_progress.hasText = true;
    return false;
}

void StatementScanner::readHead(int word)
{
    const bool isModifier = word == Or || word == Replace || word == Temp || word == Temporary;
    if (!m_progress.hasText ? word == Create : isModifier)
        return;
    m_progress.headIsRead = true;
    if (!m_progress.hasText)
        return;
    if (word == Function || word == Procedure)
        m_progress.body = StatementProgress::Body::Routine;
    else if (word == TriggerWord && m_hasTriggerBodies)
        m_progress.body = StatementProgress::Body::Trigger;
}

void StatementScanner::followBody(int word)
{
    // Statements of a body end in semicolons, so the END of a CASE never follows one.
    const bool atStart = m_progress.afterSemicolon || m_progress.word == AtomicWord;
    if (m_progress.inBody)
        m_progress.inBody = word != End || !atStart;
    else if (m_progress.body == StatementProgress::Body::Trigger)
        m_progress.inBody = word == Begin;
    else if (m_progress.body == StatementProgress::Body::Routine)
        m_progress.inBody = word == AtomicWord && m_progress.word == Begin;
}

/// The first FROM or TO outside of parentheses says where the rows go.
void StatementScanner::followCopy(int word)
{
    using Stream = StatementProgress::Copy;
    Stream& copy = m_progress.copy;
    if (!m_progress.hasText && word == Copy && m_hasCopy)
        copy = Stream::Begun;
    else if (copy == Stream::Begun && (word == From || word == To))
        copy = word == From ? Stream::BehindFrom : Stream::ReadsNone;
    else if (copy == Stream::BehindFrom)
        copy = word == Stdin || word == Stdout ? Stream::ReadsData : Stream::ReadsNone;
}

}
