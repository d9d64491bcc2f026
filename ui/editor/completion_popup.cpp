// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_popup.h"

#include "completion_delegate.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kMostRows = 10; ///< in view
constexpr int kNarrowest = 260;
constexpr int kWidest = 620;
constexpr int kEdge = 5; ///< between frame and list
constexpr int kFromCaret = 2;

}

CompletionPopup::CompletionPopup(UiContext context, QWidget& around)
    : QFrame(&around)
    , m_context(context)
{
    setObjectName(QStringLiteral("editor.completion.popup"));
    setAccessibleName(tr("Completions"));
    setProperty("kind", QStringLiteral("card"));
    setFocusPolicy(Qt::NoFocus);
    setLayoutDirection(Qt::LeftToRight); // as the text is
    createLayout();
    hide();
}

void CompletionPopup::createLayout()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("editor.completion.list"));
    m_list->setAccessibleName(tr("What may stand here"));
    m_list->setProperty("kind", QStringLiteral("palette"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CompletionDelegate(m_context, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state = plainLabel(tr("Reading columns…"), this);
    m_state->setObjectName(QStringLiteral("editor.completion.label"));
    m_state->setProperty("kind", QStringLiteral("muted"));
    m_state->setContentsMargins(6, 2, 6, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_state);
    connect(m_list, &QListView::clicked, this, &CompletionPopup::chosen);
}

void CompletionPopup::show(const Completions& choices, const QRect& caret)
{
    m_model.set(choices.items);
    m_state->setVisible(choices.isWaiting);
    m_list->setVisible(count() > 0);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    place(caret);
    QFrame::show();
    raise();
}

/// Below the caret, or above it where there is more room.
void CompletionPopup::place(const QRect& caret)
{
    const QRect room = parentWidget()->rect();
    const int below = room.bottom() - caret.bottom() - kFromCaret;
    const int above = caret.top() - room.top() - kFromCaret;
    const int row = std::max(m_list->sizeHintForRow(0), 1);
    const int rest = 2 * kEdge + (m_state->isHidden() ? 0 : m_state->sizeHint().height());
    const int fitting = std::max((std::max(below, above) - rest) / row, 1);
    m_list->setFixedHeight(row * std::min({count(), kMostRows, fitting}));
    const int wish = m_list->sizeHintForColumn(0) + m_list->verticalScrollBar()->sizeHint().width();
    const int widest = std::min(kWidest, room.width() - 4 * kEdge);
    m_list->setFixedWidth(std::min(std::max(wish, kNarrowest), widest));
    layout()->activate();
    const QSize size = layout()->sizeHint();
    const bool isBelow = below >= size.height() || below >= above;
    const int y = isBelow ? caret.bottom() + kFromCaret : caret.top() - kFromCaret - size.height();
    const int x = std::clamp(caret.left() - kEdge, 0, std::max(room.width() - size.width(), 0));
    setGeometry(x, std::max(y, 0), size.width(), size.height());
}

const CompletionItem* CompletionPopup::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model.item(index.row()) : nullptr;
}

void CompletionPopup::move(int rows)
{
    if (count() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count() - 1);
    m_list->setCurrentIndex(m_model.index(row));
}

void CompletionPopup::movePage(int pages)
{
    move(pages * (kMostRows - 1));
}

}
