// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hidden_characters.h"

#include <algorithm>

namespace tw {

namespace {

constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kEndOfLatin = 0x2AF;
constexpr char16_t kFirstDoubtful = 0xAD; ///< no character before it hides
constexpr qsizetype kMostMarks = 8; ///< on one letter, which is more than any writing needs

bool isHidden(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    const bool isOddSpace = QChar::isSpace(character) && character != U' ';
    return isOddSpace || category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse
        || category == QChar::Other_Surrogate;
}

bool isMark(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Persian and the scripts of India shape their letters by joiners, and emoji are put together by
/// them; behind a Latin letter they only hide.
bool isWritten(char32_t character, char32_t before)
{
    return (character == kJoiner || character == kNonJoiner) && before > kEndOfLatin;
}

/// Controls have signs of their own in cells.
bool hidesInCell(char32_t character, char32_t before)
{
    return QChar::category(character) == QChar::Other_Format && !isWritten(character, before);
}

}

QString characterNumber(char32_t character)
{
    return QStringLiteral("⟨U+%1⟩").arg(
        QString::number(character, 16).toUpper().rightJustified(4, u'0'));
}

QString revealedText(const QString& text)
{
    QString revealed;
    for (const char32_t character : text.toUcs4()) {
        if (isHidden(character))
            revealed += characterNumber(character);
        else
            revealed += QString::fromUcs4(&character, 1);
    }
    return revealed;
}

QString readableText(const QString& text)
{
    if (std::ranges::none_of(text, [](QChar c) { return c >= QChar(kFirstDoubtful); }))
        return text;
    QString readable;
    char32_t before = 0;
    qsizetype marks = 0;
    for (const char32_t character : text.toUcs4()) {
        marks = isMark(character) ? marks + 1 : 0;
        const char32_t previous = std::exchange(before, character);
        if (marks > kMostMarks)
            continue;
        if (hidesInCell(character, previous))
            readable += characterNumber(character);
        else
            readable += QString::fromUcs4(&character, 1);
        if (marks == kMostMarks)
            readable += QChar(0x2026);
    }
    return readable;
}

}
