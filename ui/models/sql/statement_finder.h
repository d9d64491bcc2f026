// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script_document.h"
#include <tuplewright/sql/text_range.h>

#include <optional>

namespace tw {

/// Finds statements by their places without reading the text between them.
class StatementFinder
{
public:
    /// The document must outlive it.
    explicit StatementFinder(ScriptDocument& script)
        : m_script(script)
    { }

    /// The statement that runs with the caret at `position`, without its semicolon: the one around
    /// the caret, else the one before it on its line, the next on its line, the one before it, the
    /// one behind it. A COPY from the client has its lines of data with it. Unset: there is none.
    [[nodiscard]] std::optional<TextRange> at(int position) const;

private:
    /// A statement that stands in a line, at least with a part.
    struct Found
    {
        TextRange range;
        qsizetype stop = 0; ///< behind its semicolon, or where the text ends
    };

    [[nodiscard]] QList<Found> inLine(const QTextBlock& block) const;
    [[nodiscard]] QList<Found> withData(
        const QTextBlock& block, QList<Found> found, const QList<bool>& readsData) const;
    [[nodiscard]] Found ended(const QTextBlock& block, qsizetype start, qsizetype semicolon) const;
    [[nodiscard]] std::optional<Found> endedLater(const QTextBlock& block, qsizetype start) const;
    [[nodiscard]] qsizetype startBefore(QTextBlock block) const;
    [[nodiscard]] qsizetype startBehindComments(
        const QTextBlock& block, const ScriptLine& line, qsizetype mark) const;
    [[nodiscard]] qsizetype lastTextBefore(QTextBlock block, qsizetype column) const;
    [[nodiscard]] std::optional<TextRange> lastBefore(QTextBlock block) const;
    [[nodiscard]] std::optional<TextRange> firstBehind(QTextBlock block) const;
    void read(const QTextBlock& block) const;

    ScriptDocument& m_script;
};

}
