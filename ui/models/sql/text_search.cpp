// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_search.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <ranges>

namespace tw {

namespace {

/// A match of one line.
struct Hit
{
    TextRange range;
    QStringList groups; ///< the whole first
};

QList<Hit> hitsIn(
    const QTextBlock& block, const QRegularExpression& pattern, const QTextCursor& scope)
{
    QList<Hit> hits;
    const QString text = block.text();
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text)) {
        const TextRange range{block.position() + match.capturedStart(), match.capturedLength()};
        const bool isOutside = scope.hasSelection()
            && (range.start < scope.selectionStart() || range.end() > scope.selectionEnd());
        if (!range.isEmpty() && !isOutside)
            hits.append({range, match.capturedTexts()});
    }
    return hits;
}

/// `\1` stands for a group, `\\` for a backslash, `\n` for a line feed.
QString filledIn(const QString& replacement, const QStringList& groups)
{
    QString text;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        if (replacement.at(at) != u'\\' || at + 1 == replacement.size()) {
            text += replacement.at(at);
            continue;
        }
        const QChar sign = replacement.at(++at);
        if (sign.isDigit())
            text += groups.value(sign.digitValue());
        else if (sign == u'n')
            text += u'\n';
        else if (sign == u't')
            text += u'\t';
        else
            text += sign;
    }
    return text;
}

void replace(QTextCursor& edit, const Hit& hit, const QString& replacement, const TextQuery& query)
{
    edit.setPosition(int(hit.range.start));
    edit.setPosition(int(hit.range.end()), QTextCursor::KeepAnchor);
    edit.insertText(query.isPattern ? filledIn(replacement, hit.groups) : replacement);
}

}

QRegularExpression compiled(const TextQuery& query)
{
    if (query.text.isEmpty())
        return {};
    QString pattern = query.isPattern ? query.text : QRegularExpression::escape(query.text);
    if (query.isWholeWord)
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!query.matchesCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(QStringLiteral("(*LIMIT_MATCH=100000)") + pattern, options);
}

QList<TextRange> matchesIn(
    const QTextBlock& block, const QRegularExpression& pattern, const QTextCursor& scope)
{
    QList<TextRange> ranges;
    for (const Hit& hit : hitsIn(block, pattern, scope))
        ranges.append(hit.range);
    return ranges;
}

std::optional<TextRange> nextMatch(const QTextDocument& document, int position,
    const QRegularExpression& pattern, const QTextCursor& scope)
{
    QTextBlock block = document.findBlock(position);
    for (int left = document.blockCount() + 1; left > 0; --left) {
        for (const TextRange& match : matchesIn(block, pattern, scope)) {
            if (match.start >= position)
                return match;
        }
        block = block.next();
        position = block.isValid() ? position : 0;
        block = block.isValid() ? block : document.begin();
    }
    return std::nullopt;
}

std::optional<TextRange> previousMatch(const QTextDocument& document, int position,
    const QRegularExpression& pattern, const QTextCursor& scope)
{
    QTextBlock block = document.findBlock(position);
    for (int left = document.blockCount() + 1; left > 0; --left) {
        const QList<TextRange> matches = matchesIn(block, pattern, scope);
        for (const TextRange& match : matches | std::views::reverse) {
            if (match.end() <= position)
                return match;
        }
        block = block.previous();
        position = block.isValid() ? position : document.characterCount();
        block = block.isValid() ? block : document.lastBlock();
    }
    return std::nullopt;
}

bool replaceMatch(QTextDocument& document, const TextRange& match, const QString& replacement,
    const TextQuery& query, const QRegularExpression& pattern)
{
    const QList<Hit> hits = hitsIn(document.findBlock(int(match.start)), pattern, {});
    const auto hit = std::ranges::find(hits, match, &Hit::range);
    if (hit == hits.end())
        return false;
    QTextCursor edit(&document);
    replace(edit, *hit, replacement, query);
    return true;
}

int replaceMatches(QTextDocument& document, const QString& replacement, const TextQuery& query,
    const QRegularExpression& pattern, const QTextCursor& scope)
{
    int count = 0;
    QTextCursor edit(&document);
    edit.beginEditBlock();
    for (QTextBlock block = document.lastBlock(); block.isValid(); block = block.previous()) {
        QList<Hit> hits = hitsIn(block, pattern, scope);
        std::ranges::reverse(hits);
        for (const Hit& hit : std::as_const(hits)) {
            replace(edit, hit, replacement, query);
            ++count;
        }
    }
    edit.endEditBlock();
    return count;
}

}
