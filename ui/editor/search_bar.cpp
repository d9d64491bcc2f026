// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_bar.h"

#include "sql_text_edit.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kCountingMilliseconds = 4; ///< in one go
constexpr int kFieldWidth = 280;

QToolButton* iconButton(
    UiContext context, const char* name, const QString& icon, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(context.icons.icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

}

SearchBar::SearchBar(UiContext context, SqlTextEdit& text, QWidget* parent)
    : QFrame(parent)
    , m_text(text)
{
    setObjectName(QStringLiteral("editor.search.bar"));
    setAccessibleName(tr("Find and replace"));
    setProperty("kind", QStringLiteral("strip"));
    createLayout(context);
    connectParts();
    m_counting.setSingleShot(true);
    hide();
}

QToolButton* SearchBar::option(const char* name, const QString& text, const QString& tip)
{
    QToolButton* button = namedToolButton(name, text, this);
    button->setCheckable(true);
    button->setProperty("kind", QStringLiteral("segment"));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    connect(button, &QToolButton::toggled, this, &SearchBar::onQueryChanged);
    return button;
}

void SearchBar::createLayout(UiContext context)
{
    m_find = namedLineEdit("editor.search.text.edit", tr("Find"), this);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setProperty("size", QStringLiteral("small"));
    m_find->setFixedWidth(kFieldWidth);
    m_case = option("editor.search.case.button", QStringLiteral("Aa"), tr("Match case"));
    m_word = option("editor.search.word.button", QStringLiteral("“a”"), tr("Whole words"));
    m_pattern
        = option("editor.search.pattern.button", QStringLiteral(".*"), tr("Regular expression"));
    m_selection = namedToolButton("editor.search.selection.button", tr("In selection"), this);
    m_selection->setCheckable(true);
    m_selection->setProperty("kind", QStringLiteral("segment"));
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("editor.search.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_replaceRow = new QWidget(this);
    m_replacement
        = namedLineEdit("editor.search.replacement.edit", tr("Replace with"), m_replaceRow);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setProperty("size", QStringLiteral("small"));
    m_replacement->setFixedWidth(kFieldWidth);
    QToolButton* previous = iconButton(context, "editor.search.previous.button",
        QStringLiteral("chevron-up"), tr("Previous match (Shift+F3)"), this);
    QToolButton* next = iconButton(context, "editor.search.next.button",
        QStringLiteral("chevron-down"), tr("Next match (F3)"), this);
    QToolButton* close = iconButton(
        context, "editor.search.close.button", QStringLiteral("x"), tr("Close (Esc)"), this);
    QToolButton* one = namedToolButton("editor.search.replace.button", tr("Replace"), m_replaceRow);
    QToolButton* all
        = namedToolButton("editor.search.replaceAll.button", tr("Replace all"), m_replaceRow);

    auto* findRow = new QHBoxLayout;
    findRow->setSpacing(4);
    for (QWidget* part : {static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_case),
             static_cast<QWidget*>(m_word), static_cast<QWidget*>(m_pattern),
             static_cast<QWidget*>(m_selection), static_cast<QWidget*>(previous),
             static_cast<QWidget*>(next), static_cast<QWidget*>(m_note)})
        findRow->addWidget(part);
    findRow->addStretch();
    findRow->addWidget(close);
    auto* replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->setSpacing(4);
    replaceRow->addWidget(m_replacement);
    replaceRow->addWidget(one);
    replaceRow->addWidget(all);
    replaceRow->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 4, 8, 4);
    rows->setSpacing(4);
    rows->addLayout(findRow);
    rows->addWidget(m_replaceRow);
    connect(previous, &QToolButton::clicked, this, [this] { findNext(-1); });
    connect(next, &QToolButton::clicked, this, [this] { findNext(1); });
    connect(close, &QToolButton::clicked, this, &SearchBar::close);
    connect(one, &QToolButton::clicked, this, &SearchBar::replace);
    connect(all, &QToolButton::clicked, this, &SearchBar::replaceAll);
}

void SearchBar::connectParts()
{
    connect(m_find, &QLineEdit::textChanged, this, &SearchBar::onQueryChanged);
    connect(m_selection, &QToolButton::toggled, this, &SearchBar::setScope);
    connect(m_replacement, &QLineEdit::returnPressed, this, &SearchBar::replace);
    connect(&m_counting, &QTimer::timeout, this, &SearchBar::count);
    connect(&m_text, &QPlainTextEdit::textChanged, this, &SearchBar::onTextChanged);
}

void SearchBar::open(bool withReplacing)
{
    const QTextCursor cursor = m_text.textCursor();
    const QString selected = cursor.selectedText();
    const bool hasLines = selected.contains(QChar::ParagraphSeparator);
    m_replaceRow->setVisible(withReplacing);
    show();
    m_origin = cursor.selectionStart();
    m_selection->setChecked(hasLines);
    if (!selected.isEmpty() && !hasLines)
        m_find->setText(selected);
    onQueryChanged();
    m_find->setFocus();
    m_find->selectAll();
}

void SearchBar::close()
{
    hide();
    m_counting.stop();
    m_text.ground().setPattern({}, {});
    m_text.viewport()->update();
    m_text.setFocus();
}

void SearchBar::setScope(bool isLimited)
{
    m_scope = isLimited ? m_text.textCursor() : QTextCursor();
    if (isLimited)
        m_origin = m_scope.selectionStart();
    onQueryChanged();
}

TextQuery SearchBar::query() const
{
    return {m_find->text(), m_pattern->isChecked(), m_word->isChecked(), m_case->isChecked()};
}

void SearchBar::onQueryChanged()
{
    if (!isVisible())
        return;
    m_compiled = compiled(query());
    const bool isValid = m_compiled.isValid();
    markFailed(!isValid);
    if (!isValid)
        m_compiled = {};
    m_text.ground().setPattern(m_compiled, m_scope);
    m_text.viewport()->update();
    m_counting.stop();
    if (isValid && !m_find->text().isEmpty())
        findFromStart();
    else
        m_note->setText(isValid ? QString() : tr("Not a regular expression"));
}

/// While the query is typed, the match stays the first one behind where looking began.
void SearchBar::findFromStart()
{
    const std::optional<TextRange> match
        = nextMatch(*m_text.document(), m_origin, m_compiled, m_scope);
    if (match)
        showMatch(*match);
    markFailed(!match);
    m_counted = m_line = 0;
    count();
}

void SearchBar::onTextChanged()
{
    if (!isVisible() || m_compiled.pattern().isEmpty())
        return;
    m_counted = m_line = 0;
    m_counting.start();
}

/// Goes on counting; the window gets its time in between.
void SearchBar::count()
{
    QElapsedTimer clock;
    clock.start();
    const int selected = m_text.textCursor().selectionStart();
    if (m_line == 0)
        m_current = 0;
    QTextBlock block = m_text.document()->findBlockByNumber(m_line);
    while (block.isValid() && clock.elapsed() < kCountingMilliseconds) {
        for (const TextRange& match : matchesIn(block, m_compiled, m_scope)) {
            ++m_counted;
            if (match.start == selected && m_text.textCursor().hasSelection())
                m_current = m_counted;
        }
        block = block.next();
        ++m_line;
    }
    if (block.isValid())
        m_counting.start();
    else
        showCount();
}

void SearchBar::showCount()
{
    markFailed(m_counted == 0);
    if (m_counted == 0)
        m_note->setText(tr("No matches"));
    else if (m_current > 0)
        m_note->setText(tr("%1 of %2").arg(m_current).arg(m_counted));
    else
        m_note->setText(m_counted == 1 ? tr("1 match") : tr("%n matches", nullptr, m_counted));
}

void SearchBar::markFailed(bool failed)
{
    if (m_find->property("err").toBool() == failed)
        return;
    m_find->setProperty("err", failed);
    m_find->style()->unpolish(m_find);
    m_find->style()->polish(m_find);
}

void SearchBar::showMatch(const TextRange& match)
{
    QTextCursor cursor = m_text.textCursor();
    cursor.setPosition(int(match.start));
    cursor.setPosition(int(match.end()), QTextCursor::KeepAnchor);
    m_text.setTextCursor(cursor);
    m_text.ensureCursorVisible();
}

void SearchBar::findNext(int step)
{
    if (!isVisible() || m_compiled.pattern().isEmpty())
        return open(m_replaceRow->isVisibleTo(this));
    const QTextCursor cursor = m_text.textCursor();
    const std::optional<TextRange> match = step > 0
        ? nextMatch(*m_text.document(), cursor.selectionEnd(), m_compiled, m_scope)
        : previousMatch(*m_text.document(), cursor.selectionStart(), m_compiled, m_scope);
    if (!match)
        return;
    m_origin = int(match->start);
    showMatch(*match);
    m_counted = m_line = 0;
    count();
}

void SearchBar::replace()
{
    const QTextCursor cursor = m_text.textCursor();
    const TextRange selected{
        cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    if (m_compiled.pattern().isEmpty() || m_text.isReadOnly())
        return;
    if (!selected.isEmpty())
        replaceMatch(*m_text.document(), selected, m_replacement->text(), query(), m_compiled);
    findNext(1);
}

void SearchBar::replaceAll()
{
    if (m_compiled.pattern().isEmpty() || m_text.isReadOnly())
        return;
    const int count
        = replaceMatches(*m_text.document(), m_replacement->text(), query(), m_compiled, m_scope);
    m_counting.stop();
    m_note->setText(
        count == 1 ? tr("1 match replaced") : tr("%n matches replaced", nullptr, count));
}

void SearchBar::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_F3 || (isEnter && m_find->hasFocus()))
        findNext(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QFrame::keyPressEvent(event);
}

}
