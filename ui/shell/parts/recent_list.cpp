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

constexpr int kWidth = 520;
constexpr int kRowHeight = 30;
constexpr int kConnectionWidth = 220;

/// The table with its icon; where it is, muted.
class RecentDelegate final : public QStyledItemDelegate
{
public:
    RecentDelegate(UiContext context, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_context(context)
    { }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == int(RecentTables::Column::Table)) {
            option->icon = m_context.icons.icon(QStringLiteral("table"));
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(16, 16);
            return;
        }
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, m_context.theme.color(Token::TextMuted));
    }

private:
    UiContext m_context;
};

}

RecentList::RecentList(UiContext context, const ConnectionList& connections,
    const NavigatorMarks& marks, QWidget* parent)
    : QWidget(parent)
    , m_tables(connections, marks)
    , m_empty(plainLabel(tr("Tables that you open are listed here."), this))
{
    setObjectName(QStringLiteral("pages.recent.panel"));
    auto* title = new QLabel(tr("Recent tables"), this);
    title->setFont(uiFont(12, QFont::DemiBold));
    title->setProperty("kind", QStringLiteral("muted"));
    m_empty->setObjectName(QStringLiteral("pages.recent.empty.label"));
    m_empty->setProperty("kind", QStringLiteral("muted"));
    createView(context);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_empty);
    layout->addWidget(m_view);
    setMaximumWidth(kWidth);
    connect(&m_tables, &QAbstractItemModel::modelReset, this, &RecentList::showState);
    showState();
}

void RecentList::createView(UiContext context)
{
    m_view = new QTreeView(this);
    m_view->setObjectName(QStringLiteral("pages.recent.view"));
    m_view->setAccessibleName(tr("Tables opened last, the newest first"));
    m_view->setModel(&m_tables);
    m_view->setItemDelegate(new RecentDelegate(context, m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setProperty("kind", QStringLiteral("list"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(int(RecentTables::Column::Table), QHeaderView::Stretch);
    m_view->header()->resizeSection(int(RecentTables::Column::Connection), kConnectionWidth);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT pageRequested(
            PageDescriptor::rows(m_tables.connection(index.row()), m_tables.name(index.row())));
    });
}

/// High enough for all of them, where there is room.
void RecentList::showState()
{
    const int count = m_tables.rowCount();
    m_empty->setVisible(count == 0);
    m_view->setVisible(count > 0);
    m_view->setMaximumHeight(count * kRowHeight + 2 * m_view->frameWidth() + 2);
    if (count > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_tables.index(0, 0));
}

}
