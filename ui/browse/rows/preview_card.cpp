// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview_card.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kGap = 2;
constexpr int kWidest = 420;

QLabel* lineLabel(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setWordWrap(false);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

bool isModifier(const QEvent& event)
{
    switch (static_cast<const QKeyEvent&>(event).key()) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
        return true;
    default:
        return false;
    }
}

bool isEscape(const QEvent& event)
{
    return static_cast<const QKeyEvent&>(event).key() == Qt::Key_Escape;
}

}

PreviewCard::PreviewCard(UiContext context, std::shared_ptr<const Adapter> adapter, QWidget* parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint)
    , m_context(context)
    , m_preview(std::move(adapter))
{
    setObjectName(QStringLiteral("reference.preview"));
    setProperty("kind", QStringLiteral("preview"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_title = lineLabel({}, this);
    m_title->setObjectName(QStringLiteral("reference.preview.title"));
    m_title->setFont(uiFont(12, QFont::DemiBold));
    m_note = lineLabel({}, this);
    m_note->setObjectName(QStringLiteral("reference.preview.note"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_tip = lineLabel({}, this);
    m_tip->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_tip);
    setMaximumWidth(kWidest);
    connect(&m_preview, &ReferencePreview::changed, this, &PreviewCard::refresh);
}

void PreviewCard::showFor(const ForeignKey& key, const KeyValues& values, const QRect& cell,
    const QString& tip, const DisplayZone& zone)
{
    m_cell = cell;
    m_tip->setText(tip);
    m_tip->setVisible(!tip.isEmpty());
    m_preview.load(key, values, zone);
    show();
    qApp->installEventFilter(this);
}

void PreviewCard::dismiss()
{
    hide();
}

void PreviewCard::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    qApp->removeEventFilter(this);
    m_preview.clear();
}

void PreviewCard::refresh()
{
    m_title->setText(m_preview.title());
    m_note->setText(m_preview.note());
    m_note->setVisible(!m_preview.note().isEmpty());
    fillLines();
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_preview.words());
    place();
    if (!isVisible() || m_preview.isLoading())
        return;
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void PreviewCard::fillLines()
{
    delete m_lines;
    m_lines = new QWidget(this);
    auto* grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ReferencePreview::Line& line : m_preview.lines()) {
        QLabel* name = lineLabel(line.column, m_lines);
        name->setProperty("kind", QStringLiteral("muted"));
        QLabel* value = lineLabel(line.value.text, m_lines);
        value->setObjectName(QStringLiteral("reference.preview.value.%1").arg(row));
        if (line.value.glyph != CellGlyph::Text) {
            value->setProperty("kind", QStringLiteral("muted"));
            QFont font = value->font();
            font.setItalic(true);
            value->setFont(font);
        }
        grid->addWidget(name, row, 0);
        grid->addWidget(value, row++, 1);
    }
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_lines);
    m_lines->setVisible(row > 0);
}

// Below the cell, or above it where there is no room, always on the screen.
void PreviewCard::place()
{
    layout()->activate();
    resize(sizeHint().boundedTo({kWidest, maximumHeight()}));
    const QScreen* screen = QApplication::screenAt(m_cell.center());
    const QRect area = (screen ? screen : QApplication::primaryScreen())->availableGeometry();
    QPoint at = m_cell.bottomLeft() + QPoint(0, kGap);
    if (at.y() + height() > area.bottom())
        at.setY(m_cell.top() - kGap - height());
    at.setX(std::max(area.left(), std::min(at.x(), area.right() - width())));
    move(at);
}

bool PreviewCard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (isModifier(*event))
            return false;
        dismiss();
        return isEscape(*event);
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::WindowDeactivate:
    case QEvent::Close:
        if (watched != this)
            dismiss();
        return false;
    default:
        return false;
    }
}

}
