// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pick_editor.h"

#include "models/text/value_codec.h"
#include "theme/fonts.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>

namespace tw {

namespace {

constexpr int kPickEditorTypingMs = 150;
constexpr int kGap = 3;
constexpr int kMostShown = 10;
constexpr int kPageStep = kMostShown - 1;
constexpr QSize kLeastList(220, 28);
constexpr int kWidestList = 480;

}

PickCellEditor::PickCellEditor(
    UiContext context, std::unique_ptr<ValueChoices> choices, QWidget* parent)
    : LineCellEditor(context, parent)
    , m_choices(std::move(choices))
{
    createList();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPickEditorTypingMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_choices->find(text()); });
    connect(this, &QLineEdit::textEdited, this, &PickCellEditor::onEdited);
    connect(m_choices.get(), &ValueChoices::changed, this, &PickCellEditor::showChoices);
    window()->installEventFilter(this);
}

// A window of its own, so that it is not cut off by a small grid; the focus stays in the line.
void PickCellEditor::createList()
{
    m_list = new QListWidget(this);
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(QStringLiteral("grid.pick.list"));
    m_list->setAccessibleName(tr("Allowed values"));
    m_list->setProperty("kind", QStringLiteral("popup"));
    m_list->setFont(uiFont(12));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        if (!item->flags().testFlag(Qt::ItemIsEnabled))
            return;
        choose(m_list->row(item));
        Q_EMIT picked();
    });
}

void PickCellEditor::load(const Value& value, const Column& column)
{
    if (m_isAsked && value == m_loaded)
        return; // the selection stays
    LineCellEditor::load(value, column);
    m_loaded = value;
    if (!std::exchange(m_isAsked, true))
        m_choices->find({});
    else
        showChoices();
}

QVariant PickCellEditor::result() const
{
    if (m_chosen)
        return QVariant::fromValue(*m_chosen);
    return m_best ? QVariant::fromValue(*m_best) : LineCellEditor::result();
}

void PickCellEditor::onEdited()
{
    m_chosen.reset();
    m_best.reset();
    m_list->setCurrentItem(nullptr);
    m_typing.start();
    if (isVisible())
        placeList();
}

void PickCellEditor::showChoices()
{
    m_list->clear();
    for (const ValueChoice& choice : m_choices->choices()) {
        auto* item = new QListWidgetItem(choice.text, m_list);
        if (choice.value.isNull()) {
            QFont font = m_list->font();
            font.setItalic(true);
            item->setFont(font);
        }
    }
    if (const QString note = m_choices->note(); !note.isEmpty())
        (new QListWidgetItem(note, m_list))->setFlags(Qt::NoItemFlags);
    m_list->setCurrentItem(nullptr);
    m_best.reset();
    // What comes while somebody types belongs to an earlier text.
    if (!m_choices->isSearching() && !m_typing.isActive())
        markBest();
    placeList();
    if (m_waiting && !m_choices->isSearching() && !m_typing.isActive())
        QCoreApplication::postEvent(this, m_waiting.release());
}

void PickCellEditor::markBest()
{
    const QList<ValueChoice>& choices = m_choices->choices();
    const auto isMeant = [this](const ValueChoice& choice) {
        if (!isTouched() || m_chosen)
            return choice.value == (m_chosen ? *m_chosen : m_loaded);
        return !choice.value.isNull() && ValueCodec::editText(choice.value) == text();
    };
    const auto meant = std::ranges::find_if(choices, isMeant);
    if (meant != choices.end())
        return m_list->setCurrentRow(int(meant - choices.begin()));
    const bool isSearch = isTouched() && !m_chosen && !text().isEmpty();
    if (!isSearch || choices.isEmpty() || problemOf(text()).isEmpty())
        return;
    m_best = choices.first().value;
    m_list->setCurrentRow(0);
}

void PickCellEditor::choose(int row)
{
    if (row < 0 || row >= m_choices->choices().size())
        return;
    m_typing.stop();
    m_chosen = m_choices->choices().at(row).value;
    m_list->setCurrentRow(row);
    setText(ValueCodec::editText(*m_chosen));
    setPlaceholderText(m_chosen->isNull() ? QStringLiteral("NULL") : QString());
    selectAll();
    touch();
    setAccessibleDescription(m_choices->choices().at(row).text);
}

void PickCellEditor::step(int by)
{
    const int count = int(m_choices->choices().size());
    if (count == 0)
        return;
    const int current = m_list->currentRow();
    choose(current < 0 ? (by > 0 ? 0 : count - 1) : std::clamp(current + by, 0, count - 1));
}

// What is typed may be the beginning of a name that is still being looked for.
bool PickCellEditor::mustWait() const
{
    const bool isLooking = m_typing.isActive() || m_choices->isSearching();
    return isLooking && isTouched() && !m_chosen && !problemOf(text()).isEmpty();
}

bool PickCellEditor::handleKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        step(event.key() == Qt::Key_PageDown ? kPageStep : -kPageStep);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (!mustWait())
            return false;
        m_waiting = std::make_unique<QKeyEvent>(event.type(), event.key(), event.modifiers());
        return true;
    default:
        m_waiting.reset();
        return false;
    }
}

void PickCellEditor::place(const QRect& cell, const QRect& area)
{
    LineCellEditor::place(cell, area);
    placeList();
}

// Below the line, or above it where there is no room.
void PickCellEditor::placeList()
{
    if (!isVisible() || isRefused() || m_list->count() == 0)
        return m_list->hide();
    const int shown = std::min(m_list->count(), kMostShown);
    const int frame = m_list->height() - m_list->viewport()->height();
    const int height = shown * m_list->sizeHintForRow(0) + std::max(frame, 10);
    const int width = m_list->sizeHintForColumn(0) + 40;
    m_list->resize(std::clamp(std::max(width, this->width()), kLeastList.width(), kWidestList),
        std::max(height, kLeastList.height()));
    const QRect area = screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, this->height() + kGap));
    if (at.y() + m_list->height() > area.bottom())
        at.setY(mapToGlobal(QPoint()).y() - kGap - m_list->height());
    at.setX(std::max(area.left(), std::min(at.x(), area.right() - m_list->width())));
    m_list->move(at);
    m_list->show();
}

void PickCellEditor::showEvent(QShowEvent* event)
{
    LineCellEditor::showEvent(event);
    placeList();
}

void PickCellEditor::hideEvent(QHideEvent* event)
{
    LineCellEditor::hideEvent(event);
    m_list->hide();
}

void PickCellEditor::showRefused(bool refused)
{
    LineCellEditor::showRefused(refused);
    placeList();
}

bool PickCellEditor::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowActivate:
        placeList();
        break;
    case QEvent::WindowDeactivate:
        m_list->hide();
        break;
    default:
        break;
    }
    return LineCellEditor::eventFilter(watched, event);
}

}
