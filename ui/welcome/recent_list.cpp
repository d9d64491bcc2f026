// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_list.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kWidth = 440;
constexpr int kRowHeight = 30;
constexpr int kPlaceWidth = 190;

/// What it is with its icon; where it is, muted.
class RecentDelegate final : public QStyledItemDelegate
{
public:
    RecentDelegate(UiContext context, std::function<QString(int)> iconOf, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_context(context)
        , m_iconOf(std::move(iconOf))
    { }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == 0) {
            option->icon = m_context.icons.icon(m_iconOf(index.row()));
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(16, 16);
            return;
        }
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        option->textElideMode = Qt::ElideMiddle;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, m_context.theme.color(Token::TextMuted));
    }

private:
    UiContext m_context;
    std::function<QString(int)> m_iconOf;
};

}

RecentList::RecentList(UiContext context, QAbstractItemModel& model, const Words& words,
    std::function<QString(int)> iconOf, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_empty(plainLabel(words.empty, this))
{
    setObjectName(words.name + QStringLiteral(".panel"));
    auto* title = new QLabel(words.title, this);
    title->setFont(uiFont(12, QFont::DemiBold));
    title->setProperty("kind", QStringLiteral("muted"));
    m_empty->setObjectName(words.name + QStringLiteral(".empty.label"));
    m_empty->setProperty("kind", QStringLiteral("muted"));
    createView(context, words, std::move(iconOf));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_empty);
    layout->addWidget(m_view);
    layout->addStretch();
    setMaximumWidth(kWidth);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RecentList::showState);
    showState();
}

void RecentList::createView(
    UiContext context, const Words& words, std::function<QString(int)> iconOf)
{
    m_view = new QTreeView(this);
    m_view->setObjectName(words.name + QStringLiteral(".view"));
    m_view->setAccessibleName(words.accessible);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new RecentDelegate(context, std::move(iconOf), m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setProperty("kind", QStringLiteral("list"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->resizeSection(1, kPlaceWidth);
    connect(m_view, &QTreeView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
}

/// High enough for all of them, where there is room.
void RecentList::showState()
{
    const int count = m_model.rowCount();
    m_empty->setVisible(count == 0);
    m_view->setVisible(count > 0);
    setVisible(count > 0 || !m_empty->text().isEmpty());
    m_view->setMaximumHeight(count * kRowHeight + 2 * m_view->frameWidth() + 2);
    if (count > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.index(0, 0));
}

}
