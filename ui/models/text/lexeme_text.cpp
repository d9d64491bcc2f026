// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexeme_text.h"

#include <algorithm>

namespace tw {

namespace {

/// The word that begins behind the quote at `at`, which moves behind the closing one.
std::optional<QByteArray> readWord(const QByteArray& text, qsizetype& at)
{
    QByteArray word;
    for (++at; at < text.size(); ++at) {
        const char c = text.at(at);
        const bool isDoubled
            = (c == '\'' || c == '\\') && at + 1 < text.size() && text.at(at + 1) == c;
        if (c == '\'' && !isDoubled) {
            ++at;
            return word;
        }
        if (c == '\\' && !isDoubled)
            return std::nullopt;
        word += c;
        at += isDoubled ? 1 : 0;
    }
    return std::nullopt;
}

/// Such as `3A,17`.
bool isPositions(const QByteArray& text)
{
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'D') || c == ','; });
}

}

std::optional<QList<Lexeme>> lexemesOf(const QByteArray& text)
{
    QList<Lexeme> lexemes;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at) != '\'' || (at > 0 && text.at(at - 1) != ' '))
            return std::nullopt;
        std::optional<QByteArray> word = readWord(text, at);
        if (!word)
            return std::nullopt;
        Lexeme lexeme{*std::move(word), {}};
        if (at < text.size() && text.at(at) == ':') {
            qsizetype end = text.indexOf(' ', at);
            end = end < 0 ? text.size() : end;
            lexeme.positions = text.sliced(at + 1, end - at - 1);
            at = end;
            if (!isPositions(lexeme.positions))
                return std::nullopt;
        }
        lexemes.append(std::move(lexeme));
        if (at < text.size() && text.at(at) != ' ')
            return std::nullopt;
        at += 1;
    }
    return lexemes;
}

QByteArray lexemeText(const QList<Lexeme>& lexemes)
{
    QByteArray text;
    for (const Lexeme& lexeme : lexemes) {
        if (!text.isEmpty())
            text += ' ';
        QByteArray word = lexeme.word;
        word.replace('\\', "\\\\").replace('\'', "''");
        text += '\'' + word + '\'';
        if (!lexeme.positions.isEmpty())
            text += ':' + lexeme.positions;
    }
    return text;
}

}
