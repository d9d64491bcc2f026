// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"
#include <tuplewright/sql/text_range.h>

#include <tuplewright/sql/tokenizer.h>

#include <QTimer>
#include <QWidget>

namespace tw {

class SearchBar;
class SqlTextEdit;

/// An editor of SQL that shows what would run. Positions count UTF-16 units, line ends as one.
class SqlEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SqlEditor(UiContext context, QWidget* parent = nullptr);

    /// The lexical rules of the engine that the text is for.
    void setSyntax(SqlSyntax syntax);

    /// The text as it is written; line ends are line feeds.
    [[nodiscard]] QString text() const;
    /// A part of it, without copying the rest.
    [[nodiscard]] QString text(const TextRange& range) const;
    /// Another text, without undo; emits edited() as a key does.
    void setText(const QString& text);
    /// Puts a text in the place of a part, as one step of undo.
    void replace(const TextRange& range, const QString& text);

    /// The selection exactly, or else the statement at the caret without its semicolon, with the
    /// lines of data that belong to a COPY. Empty: there is nothing to run.
    [[nodiscard]] TextRange runRange() const;
    /// The statement at the caret, whatever is selected, as runRange() has it.
    [[nodiscard]] TextRange statementRange() const;
    [[nodiscard]] bool hasSelection() const;

    [[nodiscard]] int caret() const;
    void setCaret(int position); ///< scrolls there
    void setReadOnly(bool readOnly);

    /// Marks the token at a position and its line, and shows them.
    void markError(int position);
    void clearMarks();

    void find(bool withReplacing); ///< opens the bar

    /// The widget that has the keys.
    [[nodiscard]] SqlTextEdit& textEdit() { return *m_text; }

Q_SIGNALS:
    void edited(); ///< the text is another one
    void runRangeChanged();

private:
    void createParts(UiContext context);
    void onCaretMoved();
    void showRunRange();
    [[nodiscard]] TextRange errorRange(int position) const;

    SqlTextEdit* m_text = nullptr;
    SearchBar* m_search = nullptr;
    TextRange m_shown; ///< what the gutter shows as what would run
    QTimer m_showing;
};

}
