// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QStringView>

#include <optional>

namespace tw {

/// From the first character of a secret to the one after its last.
struct SecretRange
{
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Finds secrets by the words before them, in text of any kind. It looks at every place on its own,
/// since where strings begin and end cannot be known without the language of the text; where two
/// readings are possible the longer one is the secret. Takes linear time. Used once.
class SecretScanner
{
public:
    explicit SecretScanner(QStringView text)
        : m_text(text)
        , m_maskedFrom(text.size())
    { }

    /// In the order of their starts; they may overlap.
    [[nodiscard]] QList<SecretRange> find();

private:
    enum class Bare
    {
        Refused, ///< only a string is a value
        UntilBlank,
        UntilAmpersand ///< as in the query of a URL
    };

    [[nodiscard]] QChar at(qsizetype index) const;
    [[nodiscard]] bool isWordStart(qsizetype index) const;
    [[nodiscard]] qsizetype endOfWord(qsizetype from) const;
    qsizetype endOfRun(qsizetype from);
    [[nodiscard]] QStringView textBetween(qsizetype from, qsizetype to) const;
    qsizetype skipBlanks(qsizetype from);
    qsizetype endOfLine(qsizetype from);
    qsizetype endOfComment(qsizetype open);
    void matchComments();
    std::optional<QStringView> takeWord(qsizetype& at);

    qsizetype scanAt(qsizetype index);
    void afterPasswordWord(qsizetype wordStart, qsizetype wordEnd);
    void afterIdentified(qsizetype wordEnd);
    void addUrlPassword(qsizetype authority);

    /// A value and those joined to it by ||.
    void takeValues(qsizetype from, Bare bare);
    /// The end of a value in its shortest reading; `from` when none begins there.
    qsizetype takeValue(qsizetype from, Bare bare);
    qsizetype takeQuoted(qsizetype quote, qsizetype backslashes);
    qsizetype takeDoubled(qsizetype quote, qsizetype run);
    qsizetype takeString(qsizetype quote);
    qsizetype endOfString(qsizetype quote, bool backslashEscapes);
    qsizetype takeEscaped(qsizetype quote, qsizetype backslashes);
    qsizetype takeDollarQuoted(qsizetype from);
    qsizetype takeBare(qsizetype from, Bare bare);
    [[nodiscard]] bool isPlaceholder(qsizetype from) const;
    [[nodiscard]] qsizetype endOfCall(qsizetype open) const;
    void add(qsizetype start, qsizetype end);

    QStringView m_text;
    std::optional<QHash<qsizetype, qsizetype>>
        m_comments; ///< start and end of each, nested ones too
    QHash<QStringView, qsizetype> m_tags; ///< where a dollar tag was found last
    qsizetype m_lineEnd = -1; ///< the one found last
    qsizetype m_runStart = 0; ///< of the text without blanks that was measured last
    qsizetype m_runEnd = 0;
    qsizetype m_lastAt = -1; ///< the last @ in the run of the URL seen last
    qsizetype m_lastQuestion = -1; ///< before m_lastAt
    qsizetype m_urlRunEnd = 0;
    qsizetype m_callEnd = 0; ///< of the function call taken last
    qsizetype m_maskedFrom; ///< from here on everything is secret
    QList<SecretRange> m_ranges;
};

}
