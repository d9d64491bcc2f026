// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_search.h"

#include <algorithm>

namespace tw {

namespace {

/// Forms of one word begin alike for at least so long, and differ by endings of at most that.
constexpr qsizetype kLeastStem = 4;
constexpr qsizetype kLongestEnding = 3;

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

template <class Take>
void eachWord(const QString& text, Take take)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isWordPart(text.at(at)))
            continue;
        const qsizetype start = at;
        while (at < text.size() && isWordPart(text.at(at)))
            ++at;
        take(start, at - start);
    }
}

QStringList wordsOf(const FilterCondition& condition)
{
    QString text = condition.operands.value(0).toText().toLower();
    QStringList words;
    eachWord(text, [&](qsizetype start, qsizetype length) {
        const QString word = text.sliced(start, length);
        const bool isWeb = condition.searchMode == TextSearchMode::WebSearch;
        const bool isUnwanted = isWeb && start > 0 && text.at(start - 1) == u'-';
        if (!isUnwanted && !(isWeb && word == u"or"))
            words.append(word);
    });
    words.removeDuplicates();
    return words;
}

bool areForms(QStringView a, QStringView b)
{
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    const qsizetype common = inA - a.begin();
    return common >= kLeastStem && a.size() - common <= kLongestEnding
        && b.size() - common <= kLongestEnding;
}

bool fits(const QString& word, const SearchedWords& searched)
{
    return std::ranges::any_of(searched.words, [&](const QString& wanted) {
        return word == wanted || (searched.areBeginnings && word.startsWith(wanted))
            || (searched.areStems && areForms(word, wanted));
    });
}

}

bool isWordSearch(const Filter& filter)
{
    return filter.kind() == Filter::Kind::Condition && filter.leaf().op == FilterOperator::FullText;
}

QList<SearchedWords> searchedWords(const Filter& filter, bool knowsForms)
{
    if (filter.kind() == Filter::Kind::Condition) {
        const FilterCondition& leaf = filter.leaf();
        if (leaf.op != FilterOperator::FullText)
            return {};
        const bool areBeginnings = leaf.searchMode == TextSearchMode::Prefix;
        return {{leaf.column, wordsOf(leaf), areBeginnings, knowsForms}};
    }
    if (filter.kind() != Filter::Kind::And && filter.kind() != Filter::Kind::Or)
        return {};
    QList<SearchedWords> searched;
    for (const Filter& part : filter.parts())
        searched += searchedWords(part, knowsForms);
    return searched;
}

QList<std::pair<qsizetype, qsizetype>> matchedWords(
    const QString& text, const SearchedWords& searched)
{
    QList<std::pair<qsizetype, qsizetype>> matched;
    const QString small = text.toLower();
    if (small.size() != text.size())
        return matched; // places in one are not those in the other
    if (searched.areParts) {
        for (const QString& part : searched.words)
            for (qsizetype at = small.indexOf(part); at >= 0 && !part.isEmpty();
                at = small.indexOf(part, at + part.size()))
                matched.append({at, part.size()});
        return matched;
    }
    eachWord(small, [&](qsizetype start, qsizetype length) {
        if (fits(small.sliced(start, length), searched))
            matched.append({start, length});
    });
    return matched;
}

Sort withoutUnsearched(Sort sort, const Filter& filter)
{
    const QList<SearchedWords> searched = searchedWords(filter, false);
    sort.removeIf([&searched](const SortKey& key) {
        return key.byRelevance
            && std::ranges::find(searched, key.column, &SearchedWords::column) == searched.end();
    });
    return sort;
}

bool canSearchWords(const Table& table, const Column& column)
{
    if (!column.readable || column.isMasked)
        return false;
    const TypeClass type = column.type.typeClass;
    // Columns of an FTS5 table hold words and have no type.
    return table.isTextIndex || type == TypeClass::Text
        || (type == TypeClass::FullText && column.type.name == QLatin1StringView("tsvector"));
}

bool canSearchWords(const Table& table)
{
    return std::ranges::any_of(
        table.columns, [&table](const Column& column) { return canSearchWords(table, column); });
}

QStringList searchLanguages()
{
    return QStringLiteral("simple arabic danish dutch english finnish french german hungarian "
                          "italian norwegian portuguese romanian russian spanish swedish turkish")
        .split(u' ');
}

bool canRank(const Table& table, bool knowsForms)
{
    return knowsForms || table.isTextIndex;
}

}
