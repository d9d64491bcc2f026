// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_help.h"

#include "completion_popup.h"
#include "sql_editor.h"
#include "sql_text_edit.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace tw {

namespace {

constexpr qsizetype kLettersToOpen = 2;

bool isListKeyEvent(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
        return (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    default:
        return false;
    }
}

bool isWordLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

/// There is nothing left to choose: it is written already.
bool isWritten(const Completions& choices)
{
    return !choices.items.isEmpty()
        && choices.items.first().label.compare(choices.typed, Qt::CaseInsensitive) == 0;
}

}

CompletionHelp::CompletionHelp(UiContext context, SqlEditor& editor, CompletionSource& source)
    : QObject(&editor)
    , m_context(context)
    , m_editor(editor)
    , m_source(source)
{
    SqlTextEdit& text = editor.textEdit();
    text.installEventFilter(this);
    text.viewport()->installEventFilter(this);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &CompletionHelp::refresh);
    connect(&text, &QPlainTextEdit::cursorPositionChanged, this, &CompletionHelp::onCaretMoved);
    connect(text.verticalScrollBar(), &QScrollBar::valueChanged, this, &CompletionHelp::close);
    connect(&source, &CompletionSource::changed, this, &CompletionHelp::onSourceChanged);
}

bool CompletionHelp::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

CompletionPopup& CompletionHelp::popup()
{
    if (!m_popup) {
        m_popup = new CompletionPopup(m_context, *m_editor.window());
        connect(m_popup.data(), &CompletionPopup::chosen, this, &CompletionHelp::take);
        connect(this, &QObject::destroyed, m_popup.data(), &QObject::deleteLater);
    }
    if (m_popup->parentWidget() != m_editor.window())
        m_popup->setParent(m_editor.window());
    return *m_popup;
}

void CompletionHelp::open()
{
    if (m_editor.textEdit().isReadOnly())
        return;
    m_isDismissed = false;
    m_mode = Mode::Asked;
    refresh();
}

void CompletionHelp::close()
{
    m_mode = Mode::Closed;
    m_isWaiting = false;
    m_typing.stop();
    if (m_popup)
        m_popup->hide();
}

bool CompletionHelp::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (!isOpen() || !isListKeyEvent(key))
            return false;
        event->accept();
        return true;
    }
    case QEvent::KeyPress:
        return onKey(static_cast<const QKeyEvent&>(*event));
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::MouseButtonPress:
        close();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool CompletionHelp::onKey(const QKeyEvent& key)
{
    if (isOpen() && isListKeyEvent(key))
        return onListKey(key.key());
    onTyping(key);
    return false;
}

bool CompletionHelp::onListKey(int key)
{
    if (m_typing.isActive() && key != Qt::Key_Escape)
        refresh();
    if (!isOpen())
        return false;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_popup->move(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_popup->movePage(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        close();
        m_isDismissed = true;
        return true;
    default:
        if (m_popup->current())
            take();
        else
            close();
        return true;
    }
}

/// The text has the letter only when this event is over.
void CompletionHelp::onTyping(const QKeyEvent& key)
{
    if (m_editor.textEdit().isReadOnly())
        return;
    const QString text = key.text();
    const bool removes = key.key() == Qt::Key_Backspace && m_mode != Mode::Closed;
    const bool types = text.size() == 1 && text.front().isPrint()
        && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!types && !removes)
        return;
    m_typed = types ? text.front() : QChar();
    if (types && !isWordLetter(m_typed)) {
        m_isDismissed = false;
        close();
    }
    const bool mayOpen = m_mode != Mode::Closed || isWordLetter(m_typed) || m_typed == u'.'
        || m_typed == u'\'' || m_typed == u'"';
    if (mayOpen && !m_isDismissed)
        m_typing.start();
}

/// Elsewhere it is another word.
void CompletionHelp::onCaretMoved()
{
    if (m_typing.isActive())
        return;
    const qsizetype caret = m_editor.caret();
    if (caret >= m_replaced.start && caret <= m_replaced.end())
        return;
    m_isDismissed = false;
    if (m_mode != Mode::Closed)
        close();
}

void CompletionHelp::onSourceChanged()
{
    if (isOpen() || m_isWaiting)
        refresh();
}

/// From its first character to the caret, or to its end behind it.
TextRange CompletionHelp::statement() const
{
    const TextRange range = m_editor.statementRange();
    const qsizetype caret = m_editor.caret();
    if (range.isEmpty() || caret < range.start)
        return {caret, 0};
    if (caret <= range.end())
        return range;
    const bool hasEnded = m_editor.text({range.end(), caret - range.end()}).contains(u';');
    return hasEnded ? TextRange{caret, 0} : TextRange{range.start, caret - range.start};
}

Completions CompletionHelp::ask() const
{
    const TextRange range = statement();
    Completions choices = m_source.at(m_editor.text(range), m_editor.caret() - range.start);
    choices.replaced.start += range.start;
    return choices;
}

void CompletionHelp::refresh()
{
    m_typing.stop();
    const Completions choices = ask();
    const bool isAsked = m_mode == Mode::Asked;
    const bool isBegun = choices.typed.size() >= kLettersToOpen || m_typed == u'.'
        || m_typed == u'\'' || (m_mode == Mode::Typed && !choices.typed.isEmpty());
    if (!isAsked && (!isBegun || isWritten(choices)))
        return close();
    const bool mayWait = choices.isWaiting && (isAsked || m_typed == u'.');
    if (choices.items.isEmpty() && !mayWait)
        return close();
    m_isWaiting = choices.isWaiting;
    if (!isAsked)
        m_mode = Mode::Typed;
    show(choices);
}

void CompletionHelp::show(const Completions& choices)
{
    m_replaced = choices.replaced;
    SqlTextEdit& text = m_editor.textEdit();
    QTextCursor start(text.document());
    start.setPosition(int(choices.replaced.start));
    QRect caret = text.cursorRect(start);
    caret.moveTopLeft(text.viewport()->mapTo(text.window(), caret.topLeft()));
    popup().show(choices, caret);
}

void CompletionHelp::take()
{
    const CompletionItem item = *m_popup->current();
    const TextRange replaced = m_replaced;
    close();
    m_editor.replace(replaced, item.insert);
    m_editor.setCaret(int(replaced.start + item.insert.size()) - item.caretBack);
    m_editor.textEdit().setFocus();
}

}
