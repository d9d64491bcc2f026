// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bracket_pairs.h"

#include <QTextDocument>

namespace tw {

namespace {

constexpr int kMostLines = 2'000;
constexpr QStringView kOpening = u"([{";
constexpr QStringView kClosing = u")]}";

struct Bracket
{
    qsizetype kind = 0; ///< round, square or curly
    bool opens = false;
    int position = 0;
};

/// The brackets of a line that stand outside of other tokens.
QList<Bracket> bracketsIn(const ScriptDocument& script, const QTextBlock& block)
{
    QList<Bracket> brackets;
    const QString text = block.text();
    for (const SqlToken& token : script.line(block).tokens) {
        const bool isSign = token.length == 1
            && (token.kind == SqlTokenKind::Operator || token.kind == SqlTokenKind::OpenParenthesis
                || token.kind == SqlTokenKind::CloseParenthesis);
        if (!isSign)
            continue;
        const QChar sign = text.at(token.start);
        const qsizetype opening = kOpening.indexOf(sign);
        const qsizetype kind = opening >= 0 ? opening : kClosing.indexOf(sign);
        if (kind >= 0)
            brackets.append({kind, opening >= 0, block.position() + int(token.start)});
    }
    return brackets;
}

/// Counts brackets of one kind away from the first one until they are even.
class PartnerSearch
{
public:
    explicit PartnerSearch(const Bracket& from)
        : m_from(from)
    { }

    [[nodiscard]] bool isFound(const Bracket& bracket)
    {
        const bool isBehind = m_from.opens ? bracket.position > m_from.position
                                           : bracket.position < m_from.position;
        if (!isBehind || bracket.kind != m_from.kind)
            return false;
        m_depth += bracket.opens == m_from.opens ? 1 : -1;
        return m_depth == 0;
    }

private:
    Bracket m_from;
    int m_depth = 1;
};

int partnerOf(const ScriptDocument& script, QTextBlock block, const Bracket& bracket)
{
    PartnerSearch search(bracket);
    for (int lines = 0; block.isValid() && lines < kMostLines; ++lines) {
        QList<Bracket> brackets = bracketsIn(script, block);
        if (!bracket.opens)
            std::ranges::reverse(brackets);
        for (const Bracket& other : std::as_const(brackets)) {
            if (search.isFound(other))
                return other.position;
        }
        block = bracket.opens ? block.next() : block.previous();
    }
    return -1;
}

}

std::optional<BracketPair> bracketsAt(const ScriptDocument& script, int caret)
{
    const QTextBlock block = script.document().findBlock(caret);
    const QList<Bracket> brackets = bracketsIn(script, block);
    for (const int position : {caret - 1, caret}) {
        const auto found = std::ranges::find(brackets, position, &Bracket::position);
        if (found != brackets.end())
            return BracketPair{position, partnerOf(script, block, *found)};
    }
    return std::nullopt;
}

}
