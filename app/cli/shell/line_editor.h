// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/sql/text_range.h>

#include <QStringList>

#include <memory>

namespace tw::cli {

/// What a person or a file gave when asked for a line.
struct TypedLine
{
    enum class Kind
    {
        Text,
        Interrupted, ///< Ctrl+C: what was typed is dropped
        End
    };

    Kind kind = Kind::Text;
    QString text = {};
};

/// What may stand at the caret of a line.
struct LineCompletion
{
    struct Choice
    {
        QString label;
        QString insert;
        int caretBack = 0; ///< the caret stands so many characters before the end of it
    };

    TextRange replaced; ///< in the line
    QList<Choice> choices; ///< the best first
};

using LineCompleter = std::function<LineCompletion(const QString& line, qsizetype caret)>;

/// Where the lines of a shell come from. Used by one thread, but for interrupt().
class LineEditor
{
public:
    virtual ~LineEditor() = default;

    /// Waits for the next line; it may hold line feeds that were pasted. Fails with File, or with
    /// Cancelled when the program is to end.
    [[nodiscard]] virtual Result<TypedLine> read(const QString& prompt) = 0;

    /// Offers an earlier entry to the keys that look for one, the latest last.
    virtual void remember(const QString&) { }

    /// Ends a read() as Ctrl+C does. Any thread.
    virtual void interrupt() { }
};

}
