// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzy_pattern.h"

#include <algorithm>

namespace tw {

namespace {

// Letters that stand together always beat letters that are scattered.
constexpr int kTogether = 1000;
constexpr int kScattered = 100;
constexpr int kAtBoundary = 300;
constexpr int kWhole = 200;
constexpr int kToTheEnd = 150; ///< the whole name, or all behind its schema
constexpr int kNeighbour = 20;
constexpr int kMaxLoss = 90; ///< for a late place and a long text

/// A word of a name begins here.
bool isBoundary(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

int loss(qsizetype place, qsizetype length)
{
    return int(std::min<qsizetype>(kMaxLoss, place / 2 + length / 2));
}

/// Where the word stands in one piece, at the beginning of a word of the text if it can.
qsizetype bestPlace(QStringView text, QStringView word)
{
    const qsizetype first = text.indexOf(word);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1))
        if (isBoundary(text, at))
            return at;
    return first;
}

int scoreTogether(QStringView text, QStringView word, qsizetype at)
{
    const bool isStart = isBoundary(text, at);
    const bool isLast = isStart && at + word.size() == text.size();
    const bool isWhole = isLast || (isStart && isBoundary(text, at + word.size() + 1));
    return kTogether + (isStart ? kAtBoundary : 0) + (isWhole ? kWhole : 0)
        + (isLast ? kToTheEnd : 0) - loss(at, text.size());
}

/// Takes each letter of the word at its next place; unset: one is missing.
std::optional<int> scoreScattered(QStringView text, QStringView word, QList<int>* places)
{
    int score = kScattered + kMaxLoss;
    qsizetype at = -1;
    for (const QChar letter : word) {
        const qsizetype next = text.indexOf(letter, at + 1);
        if (next < 0)
            return {};
        if (at >= 0 && next == at + 1)
            score += kNeighbour;
        if (isBoundary(text, next))
            score += kNeighbour;
        at = next;
        if (places)
            places->append(int(at));
    }
    return score - loss(at, text.size());
}

}

FuzzyPattern::FuzzyPattern(const QString& typed)
{
    for (const QString& part : fold(typed).split(u' ', Qt::SkipEmptyParts)) {
        Word word{part, part.startsWith(u'^'), part.endsWith(u'$')};
        if (word.atStart)
            word.text.remove(0, 1);
        if (word.atEnd)
            word.text.chop(1);
        if (word.text.isEmpty())
            continue;
        m_letters |= letters(word.text);
        m_words.append(word);
    }
}

QString FuzzyPattern::fold(const QString& text)
{
    QString folded = text;
    for (QChar& letter : folded)
        letter = letter.toCaseFolded();
    return folded;
}

quint64 FuzzyPattern::letters(QStringView folded)
{
    quint64 bits = 0;
    for (const QChar letter : folded)
        bits |= quint64(1) << (letter.unicode() % 64);
    return bits;
}

std::optional<int> FuzzyPattern::Word::score(QStringView folded, QList<int>* places) const
{
    qsizetype at = -1;
    if (atStart)
        at = folded.startsWith(text) ? 0 : -1;
    else if (atEnd)
        at = folded.endsWith(text) ? folded.size() - text.size() : -1;
    else
        at = bestPlace(folded, text);
    if (at < 0)
        return atStart || atEnd ? std::nullopt : scoreScattered(folded, text, places);
    if (atEnd && at + text.size() != folded.size())
        return {};
    if (places)
        for (qsizetype i = 0; i < text.size(); ++i)
            places->append(int(at + i));
    return scoreTogether(folded, text, at);
}

std::optional<int> FuzzyPattern::score(QStringView folded) const
{
    int sum = 0;
    for (const Word& word : m_words) {
        const std::optional<int> score = word.score(folded, nullptr);
        if (!score)
            return {};
        sum += *score;
    }
    return sum;
}

QList<int> FuzzyPattern::places(QStringView folded) const
{
    QList<int> places;
    for (const Word& word : m_words)
        if (!word.score(folded, &places))
            return {};
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

}
