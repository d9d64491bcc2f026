// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/search_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isPartOfWord(char32_t letter)
{
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
}

/// Reads `"quoted phrases"`, `-excluded`, `or` and words.
class WebSearchReader
{
public:
    explicit WebSearchReader(QStringView text)
        : m_text(text)
    { }

    SearchAlternatives read()
    {
        while (m_position < m_text.size())
            readPart();
        endAlternative();
        return std::move(m_alternatives);
    }

private:
    void readPart()
    {
        if (m_text[m_position].isSpace()) {
            ++m_position;
            return;
        }
        const bool excluded = m_text[m_position] == u'-';
        if (excluded)
            ++m_position;
        const bool quoted = m_position < m_text.size() && m_text[m_position] == u'"';
        const QStringView part = quoted ? takeQuoted() : takeUntilSpace();
        if (!quoted && !excluded && part.compare(u"or", Qt::CaseInsensitive) == 0)
            endAlternative();
        else
            addPhrase(part, excluded);
    }

    QStringView takeQuoted()
    {
        const qsizetype start = m_position + 1;
        qsizetype end = m_text.indexOf(u'"', start);
        if (end < 0)
            end = m_text.size();
        m_position = std::min(end + 1, m_text.size());
        return m_text.sliced(start, end - start);
    }

    QStringView takeUntilSpace()
    {
        const qsizetype start = m_position;
        while (m_position < m_text.size() && !m_text[m_position].isSpace()
            && m_text[m_position] != u'"')
            ++m_position;
        return m_text.sliced(start, m_position - start);
    }

    void addPhrase(QStringView part, bool excluded)
    {
        const QStringList words = wordsOf(part);
        if (!words.isEmpty())
            m_phrases.append({words, excluded});
    }

    void endAlternative()
    {
        if (!m_phrases.isEmpty())
            m_alternatives.append(std::exchange(m_phrases, {}));
    }

    QStringView m_text;
    qsizetype m_position = 0;
    QList<SearchPhrase> m_phrases;
    SearchAlternatives m_alternatives;
};

QStringList foldedWords(QStringView text)
{
    return wordsOf(text.toString().toCaseFolded());
}

bool holdsPhrase(const QStringList& document, const QStringList& words, bool isPrefix)
{
    const auto isSame = [isPrefix](const QString& found, const QString& word) {
        const QString wanted = word.toCaseFolded();
        return isPrefix ? found.startsWith(wanted) : found == wanted;
    };
    return std::search(document.begin(), document.end(), words.begin(), words.end(), isSame)
        != document.end();
}

}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    QString word;
    for (const char32_t letter : text.toUcs4()) {
        if (isPartOfWord(letter)) {
            word += QString::fromUcs4(&letter, 1);
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

SearchAlternatives readSearch(const QString& text, TextSearchMode mode)
{
    if (mode == TextSearchMode::WebSearch)
        return WebSearchReader(text).read();
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return {};
    if (mode == TextSearchMode::Phrase)
        return {{SearchPhrase{words}}};
    QList<SearchPhrase> phrases;
    for (const QString& word : words)
        phrases.append({{word}});
    return {phrases};
}

bool holdsSearch(const QString& document, const SearchAlternatives& search, TextSearchMode mode)
{
    const QStringList words = foldedWords(document);
    const auto isTrue = [&words, mode](const SearchPhrase& phrase) {
        return holdsPhrase(words, phrase.words, mode == TextSearchMode::Prefix) != phrase.excluded;
    };
    return std::any_of(
        search.begin(), search.end(), [&isTrue](const QList<SearchPhrase>& alternative) {
            return std::all_of(alternative.begin(), alternative.end(), isTrue);
        });
}

}
