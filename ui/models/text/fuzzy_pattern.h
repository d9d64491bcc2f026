// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tw {

/// What a person types to find something by a few of its letters. Several words must all be found,
/// in any order; `^` before a word ties it to the beginning, `$` behind it to the end.
class FuzzyPattern final
{
public:
    explicit FuzzyPattern(const QString& typed);

    /// The form in which texts are compared; as long as the text itself.
    [[nodiscard]] static QString fold(const QString& text);

    /// Which letters a folded text holds: without all bits of the pattern it cannot match.
    [[nodiscard]] static quint64 letters(QStringView folded);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] quint64 letters() const { return m_letters; }

    /// How well the folded text fits, the more the better; unset: not at all.
    [[nodiscard]] std::optional<int> score(QStringView folded) const;

    /// Which of its characters are meant, ascending; empty when it does not fit.
    [[nodiscard]] QList<int> places(QStringView folded) const;

private:
    struct Word
    {
        QString text;
        bool atStart = false;
        bool atEnd = false;

        [[nodiscard]] std::optional<int> score(QStringView folded, QList<int>* places) const;
    };

    QList<Word> m_words;
    quint64 m_letters = 0;
};

}
