// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_field.h"

#include "models/cells/typed_draft.h"
#include "models/text/value_codec.h"
#include "theme/fonts.h"
#include "toolkit/copy_guard.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kTextHeight = 96;
constexpr int kLineHeight = 28;
constexpr int kWidestInput = 560;

QString stateKind(CellState state)
{
    switch (state) {
    case CellState::Edited:
    case CellState::New:
        return QStringLiteral("typed");
    case CellState::Failed:
        return QStringLiteral("open");
    case CellState::Clean:
    case CellState::Removed:
    case CellState::Replaced:
        break;
    }
    return {};
}

}

FormField::FormField(UiContext context, ResultModel& model, int column, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(model)
    , m_column(column)
    , m_caption(makeCaption(parent))
    , m_label(plainLabel({}, this))
    , m_menu(new QToolButton(this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("form.field.%1").arg(column));
    CopyGuard::leaveAlone(*this);
    m_label->setProperty("kind", QStringLiteral("muted"));
    m_label->setObjectName(QStringLiteral("form.label.%1").arg(column));
    m_menu->setObjectName(QStringLiteral("form.menu.%1").arg(column));
    m_menu->setProperty("kind", QStringLiteral("icon"));
    m_menu->setIcon(context.icons.icon(QStringLiteral("dots-vertical")));
    m_menu->setAccessibleName(tr("Commands for %1").arg(model.columns().at(column).name));
    m_menu->setToolTip(toolTipText(m_menu->accessibleName()));
    connect(m_menu, &QToolButton::clicked, this, [this] {
        Q_EMIT entered();
        Q_EMIT menuRequested(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
    });
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_menu, 0, Qt::AlignTop);
    m_layout->addStretch(1);
}

QWidget* FormField::makeCaption(QWidget* parent)
{
    auto* caption = new QWidget(parent);
    auto* name = plainLabel(m_model.headers().caption(m_column), caption);
    name->setWordWrap(false);
    name->setFont(uiFont(12, m_model.facts(m_column).isKey ? QFont::Bold : QFont::DemiBold));
    m_type = plainLabel(typeText(), caption);
    m_type->setObjectName(QStringLiteral("form.type.%1").arg(m_column));
    m_type->setWordWrap(false);
    m_type->setFont(uiFont(11));
    m_type->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(caption);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(name);
    layout->addWidget(m_type);
    layout->addStretch(1);
    return caption;
}

QString FormField::typeText() const
{
    const QString type = m_model.headers().typeText(m_column);
    return m_model.columns().at(m_column).nullable ? type : tr("%1, not null").arg(type);
}

// The field itself holds what the server wrote, because it can be changed there.
QString FormField::besideText(int row) const
{
    if (!m_model.decorations().isZoned(m_column))
        return m_model.decorations().label(m_model.position(row), m_column);
    const CellDisplay shown = m_model.display(row, m_column);
    return shown.glyph == CellGlyph::Text ? shown.text : QString();
}

QWidget* FormField::input() const
{
    return m_input;
}

CellEditor* FormField::editor() const
{
    return dynamic_cast<CellEditor*>(m_input);
}

FormField::Shown FormField::shownAt(int row) const
{
    const QModelIndex cell = m_model.index(row, m_column);
    return {m_model.rowKey(row), m_model.value(row, m_column), m_model.cellState(row, m_column),
        m_model.flags(cell).testFlag(Qt::ItemIsEditable), besideText(row)};
}

void FormField::showRow(int row)
{
    const Shown wanted = shownAt(row);
    m_row = row;
    m_type->setText(typeText());
    const bool isTyping = editor() && editor()->isTouched() && m_shown && m_shown->row == wanted.row
        && wanted.isEditable;
    if (m_shown == wanted || isTyping)
        return;
    m_shown = wanted;
    rebuild();
}

void FormField::rebuild()
{
    const bool hadFocus = m_input && m_input->hasFocus();
    drop();
    const QModelIndex cell = m_model.index(m_row, m_column);
    const bool isBox = m_model.flags(cell).testFlag(Qt::ItemIsUserCheckable);
    const bool isWhole = m_shown->value.bytes().size() <= CellEditor::kLongestEdited
        && ValueCodec::isFaithful(m_shown->value);
    if (isBox)
        makeBox(cell);
    else if (m_shown->isEditable && isWhole)
        makeEditor(cell);
    else
        makeText(cell);
    m_label->setText(m_shown->label);
    m_label->setVisible(!m_shown->label.isEmpty());
    if (hadFocus)
        m_input->setFocus();
}

// Hiding what has the focus moves it on, and that may ask for this very field again.
void FormField::drop()
{
    QWidget* old = std::exchange(m_input, nullptr);
    if (!old)
        return;
    old->removeEventFilter(this);
    if (auto* open = dynamic_cast<CellEditor*>(old))
        open->clearRefusal();
    old->hide();
    old->deleteLater(); // it may be in the middle of a key
}

void FormField::adopt(QWidget* input)
{
    m_input = input;
    const QString name = m_model.columns().at(m_column).name;
    input->setObjectName(QStringLiteral("form.input.%1").arg(m_column));
    input->setAccessibleName(name);
    input->setAccessibleDescription(
        m_model.index(m_row, m_column).data(Qt::AccessibleTextRole).toString());
    input->setProperty("side", stateKind(m_shown->state));
    input->setFocusPolicy(Qt::StrongFocus);
    input->installEventFilter(this);
    m_layout->insertWidget(0, input, 1);
    input->show();
}

void FormField::makeEditor(const QModelIndex& cell)
{
    const Column& column = m_model.columns().at(m_column);
    QWidget* made = makeCellEditor(m_context, m_shown->value, column, this);
    adopt(made);
    made->setMaximumWidth(kWidestInput);
    made->setFixedHeight(qobject_cast<TextCellEditor*>(made) ? kTextHeight : kLineHeight);
    editor()->setUnset(m_model.display(m_row, m_column).text);
    editor()->load(m_shown->value, column);
    if (auto* line = qobject_cast<LineCellEditor*>(made))
        line->setAlignment(Qt::AlignLeft);
    editor()->setRow(m_shown->row);
    editor()->setNoteArea(parentWidget());
    editor()->setCheck([this, made, cell = QPersistentModelIndex(cell)](const QVariant& input) {
        keepDraft(*made, cell);
        const Result<Value> wanted = cell.isValid()
            ? m_model.rules().valueFor(m_model.position(cell.row()), cell.column(), input)
            : Result<Value>(Value());
        return wanted ? QString() : wanted.error().message;
    });
    editor()->placeCursorAtEnd();
}

/// From the first character on: most fields of a form are only looked at.
void FormField::keepDraft(QWidget& made, const QModelIndex& cell) const
{
    if (cell.isValid() && !made.findChild<TypedDraft*>())
        new TypedDraft(
            m_model, cell, [typing = dynamic_cast<CellEditor*>(&made)] { return typing->typed(); },
            made);
}

void FormField::makeBox(const QModelIndex& cell)
{
    auto* box = new QCheckBox(this);
    box->setTristate(m_model.columns().at(m_column).nullable);
    const auto state = Qt::CheckState(cell.data(Qt::CheckStateRole).toInt());
    box->setCheckState(state);
    box->setText(state == Qt::PartiallyChecked ? m_model.display(m_row, m_column).text : QString());
    adopt(box);
    connect(box, &QCheckBox::clicked, this, [this, box] {
        m_model.setData(m_model.index(m_row, m_column), box->checkState(), Qt::CheckStateRole);
    });
}

void FormField::makeText(const QModelIndex& /*cell*/)
{
    auto* text = new QLineEdit(m_model.display(m_row, m_column).text, this);
    text->setReadOnly(true);
    text->setMaximumWidth(kWidestInput);
    text->setCursorPosition(0);
    adopt(text);
}

bool FormField::finish()
{
    if (!editor() || !editor()->isTouched())
        return true;
    if (!stageFrom(*editor(), m_model, m_column))
        return false;
    m_shown.reset();
    drop();
    showRow(m_row);
    return true;
}

bool FormField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_input)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        static_cast<void>(finish());
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape && editor() && editor()->isTouched()) {
        rebuild();
        m_input->setFocus();
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || key->modifiers() != Qt::NoModifier || qobject_cast<TextCellEditor*>(m_input))
        return false;
    if (finish())
        Q_EMIT stepRequested(1);
    return true;
}

}
