// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_editor.h"

#include "calendar_card.h"
#include "models/text/value_codec.h"
#include "placement.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>

namespace tw {

namespace {

constexpr int kRing = 2;
constexpr int kTextInset = 6;
constexpr int kLeastLineWidth = 120;
constexpr int kButtonWidth = 26; ///< with its margins
constexpr QSize kLeastBox(360, 144);
constexpr qsizetype kLongText = 200;
constexpr int kChoiceHeight = 28;
constexpr qsizetype kDateLength = 10; ///< of 2025-11-18

void restyle(QWidget& widget)
{
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

/// The date a text begins with; invalid: another text.
QDate dateIn(const QString& text)
{
    return QDate::fromString(text.left(kDateLength), Qt::ISODate);
}

/// Deleting in an empty editor is how '' is typed over NULL.
bool isClearing(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
}

}

CellEditor::CellEditor(QWidget& widget, UiContext context)
    : m_widget(widget)
    , m_context(context)
{
    widget.setAccessibleName(LineCellEditor::tr("Cell editor"));
}

CellEditor::~CellEditor()
{
    delete m_note;
}

QString CellEditor::placeholder(const Value& value) const
{
    if (value.isDefault())
        return m_unset;
    return value.isNull() ? QStringLiteral("NULL") : QString();
}

void CellEditor::touch()
{
    m_isTouched = true;
    clearRefusal();
    const QString reason = isUndecided() ? QString() : problemOf(result());
    if (!reason.isEmpty())
        showNote(reason);
}

void CellEditor::clearRefusal()
{
    m_isRefused = false;
    if (!m_note)
        return;
    delete m_note;
    m_widget.setAccessibleDescription({});
    showRefused(false);
}

void CellEditor::refuse(const QString& reason)
{
    m_isRefused = true;
    showNote(reason);
    showRefused(true);
}

void CellEditor::showNote(const QString& reason)
{
    delete m_note;
    QWidget* host = m_noteArea ? m_noteArea : m_widget.parentWidget();
    const QRect own(m_widget.mapTo(host, QPoint()), m_widget.size());
    m_note = plainLabel(reason, host);
    m_note->setObjectName(QStringLiteral("grid.editor.note"));
    m_note->setAccessibleName(reason);
    m_note->setProperty("kind", QStringLiteral("error-card"));
    m_note->setFont(uiFont(12));
    m_note->setContentsMargins(8, 4, 8, 4);
    const QRect area = host->rect();
    const int width = std::min({m_note->fontMetrics().horizontalAdvance(reason) + 24, area.width(),
        std::max(m_widget.width(), kLeastBox.width())});
    QRect rect(own.bottomLeft() + QPoint(0, 2), QSize(width, m_note->heightForWidth(width)));
    if (rect.bottom() > area.bottom())
        rect.moveBottom(own.top() - 2);
    m_note->setGeometry(inside(rect, area));
    m_note->show();
    m_note->raise();
    m_widget.setAccessibleDescription(reason);
}

LineCellEditor::LineCellEditor(UiContext context, QWidget* parent)
    : QLineEdit(parent)
    , CellEditor(*this, context)
{
    setObjectName(QStringLiteral("grid.cell.edit"));
    setProperty("kind", QStringLiteral("inner"));
    setFrame(false);
    setMaxLength(std::numeric_limits<int>::max());
    setTextMargins(kTextInset, 0, kTextInset, 0);
    setFont(uiFont(12));
    connect(this, &QLineEdit::textEdited, this, [this] {
        touch();
        if (m_calendar)
            m_calendar->setDate(dateIn(text()));
    });
}

LineCellEditor::~LineCellEditor()
{
    delete m_calendar;
}

void LineCellEditor::addCalendarButton()
{
    m_calendarButton = addAction(
        context().icons.icon(QStringLiteral("calendar-time")), QLineEdit::TrailingPosition);
    m_calendarButton->setObjectName(QStringLiteral("grid.cell.calendar.action"));
    m_calendarButton->setText(tr("Calendar"));
    m_calendarButton->setToolTip(tr("Calendar (Alt+Down)"));
    connect(m_calendarButton, &QAction::triggered, this, &LineCellEditor::toggleCalendar);
}

void LineCellEditor::load(const Value& value, const Column& column)
{
    setText(ValueCodec::editText(value));
    setPlaceholderText(placeholder(value));
    const TypeClass type = column.type.typeClass;
    const bool hasDate
        = type == TypeClass::Date || type == TypeClass::Timestamp || type == TypeClass::TimestampTz;
    if (hasDate && !m_calendarButton)
        addCalendarButton();
    setAlignment(
        CellFormatter::alignment(column.type) & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft);
}

void LineCellEditor::placeCursorAtEnd()
{
    deselect();
    end(false);
}

void LineCellEditor::place(const QRect& cell, const QRect& area)
{
    QRect rect = cell;
    const int button = m_calendarButton ? kButtonWidth : 0;
    rect.setWidth(std::max(cell.width() + button, kLeastLineWidth));
    if (alignment().testFlag(Qt::AlignRight))
        rect.moveRight(cell.right());
    setGeometry(inside(rect, area));
}

void LineCellEditor::toggleCalendar()
{
    if (m_calendar)
        return delete m_calendar;
    m_calendar = new CalendarCard(context(), *this, dateIn(text()));
    connect(m_calendar, &CalendarCard::chosen, this, &LineCellEditor::take);
    connect(m_calendar, &CalendarCard::closed, m_calendar, &QObject::deleteLater);
}

// The date is replaced; a time behind it stays.
void LineCellEditor::take(QDate date)
{
    const bool hadDate = dateIn(text()).isValid();
    setText(date.toString(Qt::ISODate) + (hadDate ? text().mid(kDateLength) : QString()));
    touch();
    m_calendar->deleteLater();
}

bool LineCellEditor::handleKey(const QKeyEvent& event)
{
    return m_calendar && m_calendar->press(event);
}

void LineCellEditor::keyPressEvent(QKeyEvent* event)
{
    if (m_calendarButton && event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier)
        return toggleCalendar();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return showCompletions();
    if (text().isEmpty() && isClearing(*event)) {
        setPlaceholderText({});
        touch();
    }
    QLineEdit::keyPressEvent(event);
}

void LineCellEditor::showCompletions()
{
    if (!m_completions)
        return;
    auto* completer = new QCompleter(m_completions(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setObjectName(QStringLiteral("grid.cell.completions"));
    completer->popup()->setAccessibleName(tr("Values of other rows"));
    completer->popup()->installEventFilter(this);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
        [this](const QString& chosen) {
            setText(chosen);
            touch();
        });
    if (QCompleter* before = this->completer())
        before->deleteLater();
    setCompleter(completer);
    // What is there yet, or about to be replaced, says nothing of what is wanted.
    const bool isTyped = isTouched() && !hasSelectedText();
    completer->setCompletionPrefix(isTyped ? text() : QString());
    completer->complete();
}

// Some platforms leave the focus nowhere when a list goes, before what was chosen is taken.
bool LineCellEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show)
        m_isChoosing = true;
    else if (event->type() == QEvent::Hide && m_isChoosing)
        QMetaObject::invokeMethod(this, &LineCellEditor::endChoosing, Qt::QueuedConnection);
    return QLineEdit::eventFilter(watched, event);
}

void LineCellEditor::endChoosing()
{
    if (completer() && completer()->popup()->isVisible())
        return;
    m_isChoosing = false;
    setFocus(Qt::PopupFocusReason);
}

void LineCellEditor::paintEvent(QPaintEvent* event)
{
    const Theme& theme = context().theme;
    QPainter(this).fillRect(rect(), theme.color(Token::BgField));
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Token idle = hasFocus() ? Token::Focus : Token::LineControl;
    const QColor ring = theme.color(isRefused() ? Token::StateFailedFg : idle);
    const bool isMarked = hasFocus() || isRefused();
    painter.setPen(QPen(ring, isMarked ? kRing : 1, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(isMarked ? rect().adjusted(kRing / 2, kRing / 2, -kRing / 2, -kRing / 2)
                              : rect().adjusted(0, 0, -1, -1));
}

void LineCellEditor::showRefused(bool /*refused*/)
{
    update();
}

TextCellEditor::TextCellEditor(UiContext context, QWidget* parent)
    : QPlainTextEdit(parent)
    , CellEditor(*this, context)
{
    setObjectName(QStringLiteral("grid.cell.text"));
    setToolTip(tr("Enter accepts the text, Shift+Enter starts a new line, Esc cancels."));
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_isLoading)
            touch();
    });
}

void TextCellEditor::load(const Value& value, const Column& column)
{
    const QString text = ValueCodec::editText(value);
    if (text.contains(QStringLiteral("\r\n")))
        m_lineEnd = QStringLiteral("\r\n");
    else
        m_lineEnd = text.contains(u'\r') ? QStringLiteral("\r") : QStringLiteral("\n");
    const bool isCode = column.type.typeClass == TypeClass::Json;
    m_isLoading = true;
    if (isCode)
        showAsCode(*this, 12);
    else
        showAsText(*this, 12);
    setPlainText(text);
    m_isLoading = false;
    setPlaceholderText(placeholder(value));
    selectAll();
}

// Not toPlainText(): it turns no-break spaces into spaces.
QVariant TextCellEditor::result() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, m_lineEnd);
}

void TextCellEditor::placeCursorAtEnd()
{
    moveCursor(QTextCursor::End);
}

void TextCellEditor::place(const QRect& cell, const QRect& area)
{
    const QRect wanted(
        cell.topLeft(), QSize(std::max(cell.width(), kLeastBox.width()), kLeastBox.height()));
    setGeometry(inside(wanted, area));
}

void TextCellEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter) {
        insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (document()->isEmpty() && isClearing(*event)) {
        setPlaceholderText({});
        touch();
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextCellEditor::showRefused(bool refused)
{
    setProperty("err", refused);
    restyle(*this);
}

ChoiceCellEditor::ChoiceCellEditor(UiContext context, QWidget* parent)
    : QComboBox(parent)
    , CellEditor(*this, context)
{
    setObjectName(QStringLiteral("grid.cell.choice"));
    setFont(uiFont(12));
    connect(this, &QComboBox::currentIndexChanged, this, [this] { touch(); });
    connect(this, &QComboBox::activated, this, [this] { touch(); });
}

void ChoiceCellEditor::load(const Value& value, const Column& column)
{
    const QSignalBlocker quiet(this);
    clear();
    if (column.nullable || value.isNull())
        addItem(QStringLiteral("NULL"), QVariant::fromValue(Value()));
    for (const QString& choice : column.type.enumValues)
        addItem(choice, QVariant::fromValue(Value::text(choice)));
    for (int i = 0; i < count(); ++i)
        if (itemData(i).value<Value>() == value)
            setCurrentIndex(i);
}

QVariant ChoiceCellEditor::result() const
{
    return currentData();
}

void ChoiceCellEditor::place(const QRect& cell, const QRect& area)
{
    QRect rect(
        0, 0, std::max(cell.width(), sizeHint().width()), std::max(cell.height(), kChoiceHeight));
    rect.moveCenter({0, cell.center().y()});
    rect.moveLeft(cell.left());
    setGeometry(inside(rect, area));
}

void ChoiceCellEditor::showRefused(bool /*refused*/) { }

bool needsLines(const Value& value, const Column& column)
{
    return column.type.typeClass == TypeClass::Json || value.bytes().contains('\n')
        || value.bytes().contains('\r') || value.bytes().size() > kLongText;
}

QWidget* makeCellEditor(
    UiContext context, const Value& value, const Column& column, QWidget* parent)
{
    if (!column.type.enumValues.isEmpty())
        return new ChoiceCellEditor(context, parent);
    if (needsLines(value, column))
        return new TextCellEditor(context, parent);
    return new LineCellEditor(context, parent);
}

}
