// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/completion/completion_source.h"
#include "toolkit/context.h"

#include <QPointer>
#include <QTimer>

class QKeyEvent;

namespace tw {

class CompletionPopup;
class SqlEditor;

/// Offers completions in an editor: when asked, behind a dot, and from the second letter of a
/// word on. Enter and Tab take the chosen one. What was closed with Esc stays closed for that word
/// and inserts nothing, whatever arrives later.
class CompletionHelp final : public QObject
{
    Q_OBJECT

public:
    /// `editor` is its owner; `source` must outlive it.
    CompletionHelp(UiContext context, SqlEditor& editor, CompletionSource& source);

    [[nodiscard]] bool isOpen() const;
    /// Shows what may stand at the caret, also when there is but one choice.
    void open();
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Why it is open.
    enum class Mode
    {
        Closed,
        Typed, ///< by typing; goes by itself
        Asked
    };

    [[nodiscard]] bool onKey(const QKeyEvent& key);
    [[nodiscard]] bool onListKey(int key);
    void onTyping(const QKeyEvent& key);
    void onCaretMoved();
    void onSourceChanged();
    void refresh();
    void show(const Completions& choices);
    [[nodiscard]] Completions ask() const;
    [[nodiscard]] TextRange statement() const;
    void take();
    [[nodiscard]] CompletionPopup& popup();

    UiContext m_context;
    SqlEditor& m_editor;
    CompletionSource& m_source;
    QPointer<CompletionPopup> m_popup; ///< made when it is first needed; the window owns it
    QTimer m_typing; ///< until what was typed is in the text
    QChar m_typed; ///< the latest letter; null: a removed one
    Mode m_mode = Mode::Closed;
    bool m_isWaiting = false; ///< for columns, to show what was asked for
    bool m_isDismissed = false; ///< for the word at the caret
    TextRange m_replaced; ///< in the whole text, of what is shown
};

}
