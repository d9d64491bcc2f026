// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_palette.h"

#include "palette_delegate.h"
#include "theme/fonts.h"
#include "toolkit/icon_label.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kWidth = 640;
constexpr int kMaxList = 372;
constexpr int kShadow = 28;
constexpr int kDrop = 8; ///< how far the shadow lies below
constexpr int kCommandPaletteRadius = 10;
constexpr int kFromTop = 60;
constexpr qreal kShadowLight = 0.18;
constexpr qreal kShadowDark = 0.5;

QFrame* line(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("kind", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

QLabel* smallLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(uiFont(12));
    label->setProperty("kind", QStringLiteral("muted"));
    return label;
}

}

CommandPalette::CommandPalette(
    UiContext context, const Actions& actions, const ConnectionList& connections, QWidget* window)
    : QWidget(window)
    , m_context(context)
    , m_actions(actions)
    , m_model(actions, connections)
{
    setObjectName(QStringLiteral("palette.panel"));
    setAccessibleName(tr("Command palette"));
    createWidgets();
    createLayout();
    hide();
    window->installEventFilter(this);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (now && now != this && !isAncestorOf(now))
            hide();
    });
}

void CommandPalette::createWidgets()
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("palette.text.edit"));
    m_text->setAccessibleName(tr("Name of a command or an object"));
    m_text->setProperty("kind", QStringLiteral("inner"));
    m_text->setFont(uiFont(15));
    m_badge = smallLabel({}, this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("palette.found.list"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setProperty("kind", QStringLiteral("palette"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_context, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setMouseTracking(true);
}

void CommandPalette::createLayout()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 12, 12);
    head->setSpacing(12);
    head->addWidget(new IconLabel(m_context, QStringLiteral("search"), Token::Icon, 18, this));
    head->addWidget(m_text, 1);
    head->addWidget(m_badge);

    auto* listBox = new QHBoxLayout;
    listBox->setContentsMargins(6, 4, 6, 6);
    listBox->addWidget(m_list);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    foot->addWidget(smallLabel(tr("Enter runs, Esc closes"), this));
    foot->addStretch();
    foot->addWidget(smallLabel(tr("> commands   @ objects"), this));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kShadow, kShadow - kDrop, kShadow, kShadow + kDrop);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(line(this));
    layout->addLayout(listBox, 1);
    layout->addWidget(line(this));
    layout->addLayout(foot);
}

void CommandPalette::toggle(PaletteModel::First first, const QList<ObjectUse>& uses)
{
    if (isVisible() && m_first == first)
        return dismiss();
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_first = first;
    const bool isForCommands = first == PaletteModel::First::Commands;
    m_badge->setText(isForCommands ? tr("Commands") : tr("Objects"));
    m_text->setPlaceholderText(
        isForCommands ? tr("Name of a command") : tr("Name of a table, view or function"));
    m_model.refresh(uses);
    m_text->clear();
    find({});
    show();
    raise();
    m_text->setFocus();
}

void CommandPalette::find(const QString& typed)
{
    m_model.find(typed, m_first);
    m_list->setCurrentIndex(m_model.firstItem());
    m_list->scrollToTop();
    place();
}

/// Below the tool bar, in the middle, as high as what was found.
void CommandPalette::place()
{
    int height = 0;
    for (int row = 0; row < m_model.rowCount() && height < kMaxList; ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(height, kMaxList));
    layout()->activate();
    const QWidget* window = parentWidget();
    const int width = std::min(kWidth, window->width() - 40) + 2 * kShadow;
    setGeometry((window->width() - width) / 2, kFromTop, width, layout()->sizeHint().height());
    update();
}

void CommandPalette::dismiss()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void CommandPalette::run(const QModelIndex& index)
{
    if (!index.isValid() || m_model.item(index).kind == PaletteItem::Kind::Title
        || !m_model.item(index).reason.isEmpty())
        return;
    const PaletteItem item = m_model.item(index);
    dismiss();
    switch (item.kind) {
    case PaletteItem::Kind::Command:
        return m_actions.action(item.command)->trigger();
    case PaletteItem::Kind::Connection:
        return Q_EMIT connectionChosen(item.connection);
    case PaletteItem::Kind::Object:
        if (item.isRelation)
            return Q_EMIT pageChosen(PageDescriptor::rows(item.connection, item.name));
        return Q_EMIT objectChosen(item.connection, item.name);
    case PaletteItem::Kind::Title:
        return;
    }
}

bool CommandPalette::isListKey(int key) const
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
        || key == Qt::Key_PageDown;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        dismiss();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run(m_list->currentIndex());
        return true;
    }
    if (!isListKey(key))
        return QWidget::eventFilter(watched, event);
    QCoreApplication::sendEvent(m_list, event); // the field keeps the keyboard, the list moves
    return true;
}

void CommandPalette::mousePressEvent(QMouseEvent* event)
{
    const QRect panel = rect().adjusted(kShadow, kShadow - kDrop, -kShadow, -kShadow - kDrop);
    if (!panel.contains(event->position().toPoint()))
        dismiss();
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_context.theme;
    const QRectF panel
        = QRectF(rect().adjusted(kShadow, kShadow - kDrop, -kShadow, -kShadow - kDrop));
    painter.setPen(Qt::NoPen);
    QColor shadow = theme.color(Token::Shadow);
    // Many faint layers, wider and wider, add up to a soft edge.
    shadow.setAlphaF(float((theme.isDark() ? kShadowDark : kShadowLight) * 2 / kShadow));
    painter.setBrush(shadow);
    for (int spread = kShadow - kDrop; spread > 0; spread -= 2)
        painter.drawRoundedRect(
            panel.translated(0, kDrop).adjusted(-spread, -spread, spread, spread),
            kCommandPaletteRadius + spread, kCommandPaletteRadius + spread);
    painter.setPen(QPen(theme.color(Token::Line), 1));
    painter.setBrush(theme.color(Token::BgRaised));
    painter.drawRoundedRect(
        panel.adjusted(0.5, 0.5, -0.5, -0.5), kCommandPaletteRadius, kCommandPaletteRadius);
}

}
