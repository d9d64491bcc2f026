// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/sql/script_line.h>

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTextBlock>
#include <QTimer>

class QTextDocument;

namespace tw {

/// Knows for each line of a document in what token and statement it begins. After a change only the
/// lines are read again that mean something else, in slices that leave the window its time. It owns
/// the user states of the document's blocks.
class ScriptDocument final : public QObject
{
    Q_OBJECT

public:
    /// The document must outlive it.
    explicit ScriptDocument(QTextDocument& document, QObject* parent = nullptr);

    /// The lexical rules of the engine; reads everything again.
    void setSyntax(SqlSyntax syntax);
    [[nodiscard]] const SqlSyntax& syntax() const { return m_syntax; }
    [[nodiscard]] QTextDocument& document() const { return m_document; }

    /// Reads on to the end of that line; false when the time did not suffice.
    bool readThrough(int lineNumber, QDeadlineTimer deadline);
    /// Every line has been read.
    [[nodiscard]] bool isRead() const { return m_from >= m_to; }

    /// The tokens and marks of a line, as far as it has been read.
    [[nodiscard]] ScriptLine line(const QTextBlock& block) const;
    /// Where the script stands before a line.
    [[nodiscard]] const ScriptState& stateBefore(const QTextBlock& block) const;
    /// Where the script stands behind a line.
    [[nodiscard]] const ScriptState& stateAfter(const QTextBlock& block) const;
    /// A statement ends within the line.
    [[nodiscard]] static bool hasEnd(const QTextBlock& block);

    /// The line was coloured since it was read last.
    [[nodiscard]] static bool isColoured(const QTextBlock& block);
    static void setColoured(QTextBlock block, bool coloured);
    /// Colours of all lines are to be made again.
    void forgetColours();

Q_SIGNALS:
    void linesRead(int first, int end); ///< lines from `first` to before `end`

private:
    void onChange(int position, int removed, int added);
    void readSlice();
    bool readLine(QTextBlock block, int& before);
    [[nodiscard]] int stateIdBefore(const QTextBlock& block) const;
    [[nodiscard]] int idOf(const ScriptState& state);

    QTextDocument& m_document;
    SqlSyntax m_syntax;
    ScriptLineReader m_reader;
    QList<ScriptState> m_states; ///< each that stands behind a line; the first one is the start
    QHash<ScriptState, int> m_ids;
    ScriptLine m_line; ///< kept for its memory
    int m_lines = 1; ///< of the document before the last change
    int m_from = 0; ///< lines outside of m_from … m_to go with what stands before them
    int m_to = 1;
    QTimer m_timer;
};

}
