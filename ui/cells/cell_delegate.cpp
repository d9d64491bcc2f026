// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_delegate.h"

#include "models/cells/typed_draft.h"
#include "pick_editor.h"
#include "toolkit/plain_text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QTableView>
#include <QToolTip>

namespace tw {

namespace {

/// What is longer is checked when it is left, not at every key.
constexpr qsizetype kLongestChecked = 20'000;

CellEditor* asCellEditor(QWidget* widget)
{
    return dynamic_cast<CellEditor*>(widget);
}

/// Keys that mean something while a cell is being edited, and so must not reach the window.
bool isForEditor(const QKeyEvent& event)
{
    static constexpr QKeySequence::StandardKey kSequences[]{QKeySequence::Undo, QKeySequence::Redo,
        QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll};
    for (const QKeySequence::StandardKey sequence : kSequences)
        if (event.matches(sequence))
            return true;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Insert:
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_F2:
        return true;
    default:
        return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
            && !event.text().isEmpty();
    }
}

bool isModifier(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Control || event.key() == Qt::Key_Shift
        || event.key() == Qt::Key_Alt || event.key() == Qt::Key_AltGr
        || event.key() == Qt::Key_Meta;
}

/// Another window of this program, or another place in this one, took the focus for good.
bool isLeftFor(const QWidget& editor, const QFocusEvent& event)
{
    if (event.reason() == Qt::PopupFocusReason || event.reason() == Qt::MenuBarFocusReason)
        return false;
    const QWidget* focus = QApplication::focusWidget();
    if (focus && editor.isAncestorOf(focus))
        return false;
    const QWidget* active = QApplication::activeWindow();
    return event.reason() != Qt::ActiveWindowFocusReason || (active && active != editor.window());
}

CellFlags flagsOf(const QStyleOptionViewItem& option, const QModelIndex& index, bool isStale)
{
    const auto* table = static_cast<const QTableView*>(option.widget);
    CellFlags flags;
    flags.isSelected = option.state.testFlag(QStyle::State_Selected);
    flags.isCurrent = table->currentIndex() == index;
    flags.hasFocus
        = table->hasFocus() || table->viewport()->isAncestorOf(QApplication::focusWidget());
    flags.isStale = isStale;
    flags.isFirst = table->horizontalHeader()->visualIndex(index.column()) == 0;
    return flags;
}

}

bool stageFrom(CellEditor& editor, ResultModel& model, int column)
{
    const std::optional<int> row = model.findRow(editor.row());
    if (!row) {
        editor.refuse(CellDelegate::tr("The row is no longer shown."));
        return false;
    }
    QString reason;
    const QMetaObject::Connection listening = QObject::connect(&model, &ResultModel::valueRejected,
        &model, [&reason](const QModelIndex&, const Error& error) { reason = error.message; });
    const bool isTaken = model.setData(model.index(*row, column), editor.result(), Qt::EditRole);
    QObject::disconnect(listening);
    if (!isTaken)
        editor.refuse(reason);
    return isTaken;
}

CellDelegate::CellDelegate(UiContext context, const CellPainter& painter, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_painter(painter)
{ }

void CellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    m_painter.paint(*painter, option.rect, *m_model, index.row(), index.column(),
        flagsOf(option, index, m_isStale));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    return {m_painter.widthHint(*m_model, index.row(), index.column()), m_painter.rowHeight()};
}

void CellDelegate::toggle(const QModelIndex& index) const
{
    const QVariant state = index.data(Qt::CheckStateRole);
    const bool isNullable = m_model->columns().at(index.column()).nullable;
    Qt::CheckState next = Qt::Checked;
    if (state == Qt::Checked)
        next = Qt::Unchecked;
    else if (state == Qt::Unchecked && isNullable)
        next = Qt::PartiallyChecked;
    m_model->setData(index, next, Qt::CheckStateRole);
}

// Keys of several columns are not picked by one of them.
QWidget* CellDelegate::makeEditor(const Value& value, int column, QWidget* parent) const
{
    const Column& definition = m_model->columns().at(column);
    std::unique_ptr<ValueChoices> choices;
    if (!definition.type.enumValues.isEmpty())
        choices = std::make_unique<ValueChoices>(definition);
    else if (m_adapter && m_model->table() && !needsLines(value, definition))
        for (const ForeignKey& key : m_model->table()->foreignKeys)
            if (!choices && key.columns == QStringList{definition.name})
                choices = std::make_unique<ValueChoices>(m_adapter, key, definition);
    if (choices)
        return new PickCellEditor(m_context, std::move(choices), parent);
    return makeCellEditor(m_context, value, definition, parent);
}

QWidget* CellDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    const Value value = m_model->value(index.row(), index.column());
    const Column& column = m_model->columns().at(index.column());
    QWidget* editor = makeEditor(value, index.column(), parent);
    asCellEditor(editor)->setUnset(m_model->display(index.row(), index.column()).text);
    // The view asks for the geometry before it asks for the data, which the width depends on.
    asCellEditor(editor)->load(value, column);
    asCellEditor(editor)->setRow(m_model->rowKey(index.row()));
    if (auto* line = qobject_cast<LineCellEditor*>(editor))
        line->setCompletions([this, column = index.column()] {
            return m_model->cells().commonTexts(
                column, m_model->windowStart(), m_model->position(m_model->rowCount()));
        });
    asCellEditor(editor)->setCheck(
        [this, cell = QPersistentModelIndex(index)](const QVariant& input) {
            const bool isLong = input.toString().size() > kLongestChecked;
            const Result<Value> wanted = isLong || !cell.isValid()
                ? Value()
                : m_model->rules().valueFor(m_model->position(cell.row()), cell.column(), input);
            return wanted ? QString() : wanted.error().message;
        });
    new TypedDraft(
        *m_model, index, [cell = asCellEditor(editor)] { return cell->typed(); }, *editor);
    return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // A change of the row while somebody types must not take the text away.
    if (CellEditor* cell = asCellEditor(editor); !cell->isTouched())
        cell->load(
            m_model->value(index.row(), index.column()), m_model->columns().at(index.column()));
}

void CellDelegate::setModelData(
    QWidget* editor, QAbstractItemModel* /*model*/, const QModelIndex& index) const
{
    CellEditor* cell = asCellEditor(editor);
    cell->clearRefusal();
    if (cell->isTouched())
        static_cast<void>(stageFrom(*cell, *m_model, index.column()));
}

void CellDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    asCellEditor(editor)->place(option.rect, editor->parentWidget()->rect());
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
    const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(
        event->globalPos(), toolTipText(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* /*model*/,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease
        || !m_model->flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton
        || !CellPainter::boxRect(option.rect).contains(mouse->position().toPoint()))
        return false;
    toggle(index);
    return true;
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(watched);
    if (!editor || !asCellEditor(editor))
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        return onShortcut(editor, *static_cast<QKeyEvent*>(event));
    case QEvent::KeyPress:
        return asCellEditor(editor)->handleKey(*static_cast<QKeyEvent*>(event))
            || onKey(editor, *static_cast<QKeyEvent*>(event));
    case QEvent::FocusOut:
        if (!asCellEditor(editor)->isChoosing()
            && isLeftFor(*editor, *static_cast<QFocusEvent*>(event)))
            leave(editor, 0, 0);
        return false;
    default:
        return false;
    }
}

// A command of the window finds what was typed staged already. While the text is refused the
// command waits.
bool CellDelegate::onShortcut(QWidget* editor, QKeyEvent& event)
{
    if (isModifier(event))
        return false;
    const bool isForWindow = !isForEditor(event) && leave(editor, 0, 0);
    event.setAccepted(!isForWindow);
    return true;
}

bool CellDelegate::onKey(QWidget* editor, const QKeyEvent& event)
{
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Escape:
        Q_EMIT closeEditor(editor, RevertModelCache);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (qobject_cast<TextCellEditor*>(editor)
            && (isShift || event.modifiers().testFlag(Qt::AltModifier)))
            return false;
        if (event.modifiers().testFlag(Qt::ControlModifier))
            return fill(editor);
        leave(editor, 0, isShift ? -1 : 1);
        return true;
    case Qt::Key_Tab:
        leave(editor, 1, 0);
        return true;
    case Qt::Key_Backtab:
        leave(editor, -1, 0);
        return true;
    default:
        return false;
    }
}

// The cell itself is among those that are filled; leaving it stages nothing more, or says what is
// wrong with the text.
bool CellDelegate::fill(QWidget* editor)
{
    if (asCellEditor(editor)->isTouched())
        Q_EMIT fillRequested(asCellEditor(editor)->result().toString());
    leave(editor, 0, 0);
    return true;
}

bool CellDelegate::leave(QWidget* editor, int columns, int rows)
{
    Q_EMIT commitData(editor);
    if (asCellEditor(editor)->isRefused())
        return false;
    Q_EMIT closeEditor(editor, NoHint);
    if (columns != 0 || rows != 0)
        Q_EMIT stepRequested(columns, rows);
    return true;
}

}
