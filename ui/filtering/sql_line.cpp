// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_line.h"

#include "toolkit/plain_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QStyle>

namespace tw {

namespace {

constexpr int kPopupWidth = 260;

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

}

SqlLine::SqlLine(QWidget* parent)
    : QLineEdit(parent)
{
    setProperty("size", QStringLiteral("small"));
    showAsCode(*this, 12);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_place = -1;
        m_isTyped = true;
        complete(false);
    });
}

// Not before somebody types: few lines ever show one.
void SqlLine::createCompleter()
{
    m_choices = new QStringListModel(this);
    m_completer = new QCompleter(this);
    m_completer->setModel(m_choices);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("grid.filter.completion.list"));
    m_completer->popup()->setProperty("kind", QStringLiteral("popup"));
    showAsCode(*m_completer->popup(), 12);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
        &SqlLine::insertChoice);
}

void SqlLine::setHistory(const QStringList& texts)
{
    QStringList history = texts;
    history.removeAll(QString());
    history.removeDuplicates();
    if (history == m_history)
        return; // whoever walks it stays where they are
    m_history = history;
    m_place = -1;
}

void SqlLine::setApplied(const QString& text)
{
    m_applied = text;
    m_isTyped = m_isTyped && text != this->text();
    if (m_isTyped)
        return;
    m_place = -1;
    if (text != this->text())
        setText(text);
}

void SqlLine::setRefused(bool refused)
{
    setProperty("err", refused);
    style()->unpolish(this);
    style()->polish(this);
}

// Unasked, choices come for a word that is begun; so Enter and Tab keep their meaning elsewhere.
void SqlLine::complete(bool isAsked)
{
    if (!m_completer)
        createCompleter();
    const LineCompletion completion
        = m_completion ? m_completion(text(), cursorPosition()) : LineCompletion();
    m_isAwaited = isAsked;
    m_start = completion.start;
    m_choices->setStringList(completion.choices);
    const bool isBegun
        = completion.start < cursorPosition() || text().first(cursorPosition()).endsWith(u'.');
    if (completion.choices.isEmpty() || !(isAsked || isBegun)) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(kPopupWidth);
    m_completer->complete(place);
    // Enter applies the line until a choice is walked to.
    m_completer->popup()->setCurrentIndex({});
}

bool SqlLine::completes(const QString& choice) const
{
    return isChoosing() && m_choices->stringList().contains(choice);
}

void SqlLine::completeAgain()
{
    if (hasFocus() && (m_isTyped || m_isAwaited))
        complete(m_isAwaited);
}

void SqlLine::insertChoice(const QString& choice)
{
    QString line = text();
    const bool goesOn = choice.endsWith(u'.');
    const QString inserted = goesOn ? choice : choice + u' ';
    line.replace(m_start, cursorPosition() - m_start, inserted);
    setText(line);
    m_isTyped = true;
    setCursorPosition(int(m_start + inserted.size()));
    if (goesOn)
        complete(true);
}

// Tab is a key of the line while choices are shown, and of the focus otherwise.
bool SqlLine::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress && onPopupKey(static_cast<QKeyEvent&>(*event)))
        return true;
    return QLineEdit::event(event);
}

bool SqlLine::isChoosing() const
{
    return m_completer && m_completer->popup()->isVisible();
}

bool SqlLine::onPopupKey(QKeyEvent& event)
{
    if (!isChoosing())
        return false;
    QAbstractItemView* popup = m_completer->popup();
    const QModelIndex chosen = popup->currentIndex();
    if (event.key() == Qt::Key_Tab || (isEnter(event) && chosen.isValid())) {
        popup->hide();
        insertChoice(m_choices->stringList().value(std::max(0, chosen.row())));
        event.accept();
        return true;
    }
    if (event.key() == Qt::Key_Escape) {
        popup->hide();
        event.accept();
        return true;
    }
    if (isEnter(event))
        popup->hide();
    return false;
}

void SqlLine::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const bool isWalk = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isWalk && isChoosing()) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return complete(true);
    if (isPlain && isWalk && walkHistory(event->key() == Qt::Key_Up ? 1 : -1))
        return;
    if (isPlain && event->key() == Qt::Key_Escape && text() != m_applied) {
        setText(m_applied);
        m_place = -1;
        m_isTyped = false;
        Q_EMIT restored();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool SqlLine::walkHistory(int step)
{
    const qsizetype place = m_place + step;
    if (place < -1 || place >= m_history.size())
        return false;
    if (m_place < 0)
        m_typed = text();
    m_place = place;
    m_isTyped = true;
    setText(place < 0 ? m_typed : m_history.at(place));
    return true;
}

}
