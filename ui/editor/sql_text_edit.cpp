// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_text_edit.h"

#include "line_gutter.h"
#include "models/sql/bracket_pairs.h"
#include "models/sql/line_commands.h"
#include "sql_colours.h"
#include "theme/fonts.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

namespace tw {

namespace {

constexpr int kPaintMilliseconds = 8; ///< for lines that were not read yet
constexpr int kTextStep = 13;

enum class EditorKey
{
    None,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    ToggleComment,
    Duplicate,
};

EditorKey keyOf(const QKeyEvent& event)
{
    static const QHash<int, EditorKey> kKeys{
        {QKeyCombination(Qt::CTRL | Qt::Key_F).toCombined(), EditorKey::Find},
        {QKeyCombination(Qt::CTRL | Qt::Key_H).toCombined(), EditorKey::Replace},
        {QKeyCombination(Qt::Key_F3).toCombined(), EditorKey::FindNext},
        {QKeyCombination(Qt::SHIFT | Qt::Key_F3).toCombined(), EditorKey::FindPrevious},
        {QKeyCombination(Qt::CTRL | Qt::Key_Slash).toCombined(), EditorKey::ToggleComment},
        {QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_D).toCombined(), EditorKey::Duplicate},
    };
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return kKeys.value(
        QKeyCombination(modifiers, Qt::Key(event.key())).toCombined(), EditorKey::None);
}

bool isEnterKey(const QKeyEvent& event)
{
    const bool isPlain
        = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    return isPlain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

}

SqlTextEdit::SqlTextEdit(UiContext context, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_context(context)
    , m_script(*document())
    , m_colours(new SqlColours(context.theme, m_script, this))
    , m_help(m_script)
    , m_ground(context.theme)
    , m_gutter(new LineGutter(context, *this))
{
    setObjectName(QStringLiteral("editor.text.edit"));
    setAccessibleName(tr("SQL"));
    setProperty("kind", QStringLiteral("editor"));
    setFrameShape(QFrame::NoFrame);
    setUpLines();
    followTheme();
    connect(m_colours, &SqlColours::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_script, &ScriptDocument::linesRead, viewport(), qOverload<>(&QWidget::update));
    connect(&context.theme, &Theme::densityChanged, this, &SqlTextEdit::followTheme);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SqlTextEdit::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this] { m_gutter->update(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SqlTextEdit::markBrackets);
    connect(&m_script, &ScriptDocument::linesRead, this, &SqlTextEdit::markBrackets);
}

void SqlTextEdit::setUpLines()
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    document()->setDocumentMargin(4);
}

void SqlTextEdit::followTheme()
{
    const QFont font = monoFont(kTextStep * m_context.theme.zoom());
    setFont(font);
    document()->setDefaultFont(font);
    setTabStopDistance(kIndent * QFontMetricsF(font).horizontalAdvance(u' '));
    m_gutter->setFont(monoFont((kTextStep - 1) * m_context.theme.zoom()));
    placeGutter();
}

void SqlTextEdit::placeGutter()
{
    const int width = m_gutter->widthFor(blockCount());
    setViewportMargins(width, 0, 0, 0);
    const QRect inner = viewport()->geometry();
    m_gutter->setGeometry(inner.left() - width, inner.top(), width, inner.height());
}

void SqlTextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

QList<VisibleLine> SqlTextEdit::visibleLines() const
{
    QList<VisibleLine> lines;
    QPointF place = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingRect(block).translated(place);
        if (rect.top() > viewport()->height())
            break;
        if (block.isVisible())
            lines.append({block, rect});
        place.ry() += rect.height();
    }
    return lines;
}

void SqlTextEdit::paintEvent(QPaintEvent* event)
{
    const QList<VisibleLine> lines = visibleLines();
    if (!lines.isEmpty())
        m_script.readThrough(
            lines.last().block.blockNumber(), QDeadlineTimer(kPaintMilliseconds, Qt::PreciseTimer));
    for (const VisibleLine& line : lines)
        m_colours->colour(line.block);
    {
        QPainter painter(viewport());
        m_ground.setCurrent(textCursor());
        m_ground.paint(painter, visibleLines(), viewport()->width());
    }
    QPlainTextEdit::paintEvent(event);
}

void SqlTextEdit::markBrackets()
{
    QList<int> positions;
    const bool isRead = m_script.readThrough(
        textCursor().blockNumber(), QDeadlineTimer(kPaintMilliseconds, Qt::PreciseTimer));
    const std::optional<BracketPair> pair
        = isRead ? bracketsAt(m_script, textCursor().position()) : std::nullopt;
    if (pair)
        positions.append(pair->one);
    if (pair && pair->other >= 0)
        positions.append(pair->other);
    m_ground.setBrackets(positions);
    viewport()->update();
    m_gutter->update();
}

bool SqlTextEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && keyOf(static_cast<const QKeyEvent&>(*event)) != EditorKey::None) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void SqlTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (onCommandKey(*event) || (!isReadOnly() && onEditingKey(*event))) {
        event->accept();
        return;
    }
    // Ctrl+Enter and its like are commands of the page.
    const bool isPageKey = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isPageKey)
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

bool SqlTextEdit::onCommandKey(const QKeyEvent& event)
{
    switch (keyOf(event)) {
    case EditorKey::Find:
        Q_EMIT findRequested(false);
        return true;
    case EditorKey::Replace:
        Q_EMIT findRequested(true);
        return true;
    case EditorKey::FindNext:
        Q_EMIT findNextRequested(1);
        return true;
    case EditorKey::FindPrevious:
        Q_EMIT findNextRequested(-1);
        return true;
    default:
        return false;
    }
}

bool SqlTextEdit::onEditingKey(const QKeyEvent& event)
{
    QTextCursor cursor = textCursor();
    bool isDone = true;
    if (keyOf(event) == EditorKey::ToggleComment)
        toggleComment(cursor);
    else if (keyOf(event) == EditorKey::Duplicate)
        duplicateLines(cursor);
    else if (isEnterKey(event))
        m_help.startLine(cursor);
    else if (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab)
        isDone = onTab(event, cursor);
    else if (event.key() == Qt::Key_Backspace && event.modifiers() == Qt::NoModifier)
        isDone = m_help.removeBackwards(cursor);
    else
        isDone = onText(event, cursor);
    if (isDone) {
        setTextCursor(cursor);
        ensureCursorVisible();
    }
    return isDone;
}

bool SqlTextEdit::onTab(const QKeyEvent& event, QTextCursor& cursor)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    const bool hasLines = cursor.selectedText().contains(QChar::ParagraphSeparator);
    if (event.key() == Qt::Key_Backtab)
        unindentLines(cursor);
    else if (hasLines)
        indentLines(cursor);
    else
        insertIndent(cursor);
    return true;
}

bool SqlTextEdit::onText(const QKeyEvent& event, QTextCursor& cursor)
{
    const QString text = event.text();
    return text.size() == 1 && text.front().isPrint() && m_help.type(cursor, text.front());
}

// What is copied is what is written: the document's own text has blanks for no-break spaces.
QMimeData* SqlTextEdit::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    copied->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return copied;
}

}
