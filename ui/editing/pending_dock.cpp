// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_dock.h"

#include "pages/editing_page.h"
#include "pages/page_commands.h"
#include "pending_actions.h"
#include "pending_delegate.h"
#include "tabs/page_area.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

namespace tw {

namespace {

constexpr int kHeaderHeight = 44;
constexpr int kMinimumHeight = 120;
constexpr int kSoonMs = 40;

struct ColumnWidth
{
    PendingModel::Column column;
    int width;
};

constexpr ColumnWidth kWidths[]{
    {PendingModel::Row, 190},
    {PendingModel::Cell, 130},
    {PendingModel::Before, 190},
    {PendingModel::After, 240},
};

}

PendingDock::PendingDock(UiContext context, PageArea& pages, QWidget* parent)
    : QDockWidget(tr("Pending changes"), parent)
    , m_context(context)
    , m_pages(pages)
    , m_actions(new PendingActions(pages, m_model, [this] { return current(); }, this))
{
    setObjectName(QStringLiteral("pending.dock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    setTitleBarWidget(new QWidget(this)); // the header below is our own
    setWidget(new QWidget(this));
    setMinimumHeight(kMinimumHeight);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &PendingDock::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(&pages, &PageArea::pageChanged, this, soon);
    connect(&pages, &PageArea::currentChanged, this, soon);
    // The page that goes is still there for a moment, its edits are not.
    connect(&pages, &PageArea::removed, this, [this, soon] {
        m_model.refresh({});
        soon();
    });
}

void PendingDock::showEvent(QShowEvent* event)
{
    if (!m_lines)
        createContent();
    refresh();
    QDockWidget::showEvent(event);
}

void PendingDock::createContent()
{
    auto* layout = new QVBoxLayout(widget());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(createBody(), 1);
}

QWidget* PendingDock::createHeader()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(kHeaderHeight);
    m_title = new QLabel(header);
    m_title->setObjectName(QStringLiteral("pending.title.label"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(uiFont(12, QFont::DemiBold));
    m_summary = plainLabel({}, header);
    m_summary->setObjectName(QStringLiteral("pending.summary.label"));
    m_summary->setProperty("kind", QStringLiteral("muted"));
    m_summary->setWordWrap(false);
    const auto makeTool = [&](const char* name, const QString& icon, const QString& text) {
        auto* button = new QToolButton(header);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("kind", QStringLiteral("icon"));
        button->setIcon(m_context.icons.icon(icon));
        button->setAccessibleName(text);
        button->setToolTip(toolTipText(text));
        return button;
    };
    m_show = makeTool(
        "pending.show.button", QStringLiteral("arrow-up-right"), tr("Go to row (Enter)"));
    m_revert = makeTool(
        "pending.revert.button", QStringLiteral("arrow-back-up"), tr("Revert change (Del)"));
    auto* hide = makeTool("pending.hide.button", QStringLiteral("x"), tr("Hide pending changes"));
    m_discard = new QPushButton(tr("Discard…"), header);
    m_discard->setObjectName(QStringLiteral("pending.discard.button"));
    m_review = new QPushButton(header);
    m_review->setObjectName(QStringLiteral("pending.review.button"));
    m_review->setProperty("kind", QStringLiteral("primary"));
    connect(m_show, &QToolButton::clicked, m_actions, &PendingActions::showRow);
    connect(m_revert, &QToolButton::clicked, m_actions, &PendingActions::revert);
    connect(hide, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_discard, &QPushButton::clicked, this,
        [this] { m_actions->runOnTable(PageCommand::Discard); });
    connect(m_review, &QPushButton::clicked, this,
        [this] { m_actions->runOnTable(PageCommand::Review); });

    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_revert);
    layout->addWidget(m_discard);
    layout->addWidget(m_review);
    layout->addWidget(hide);
    return header;
}

QWidget* PendingDock::createBody()
{
    m_lines = new QTreeView(this);
    m_lines->setObjectName(QStringLiteral("pending.lines.view"));
    m_lines->setAccessibleName(tr("Unsaved changes; Enter goes to the row, Del reverts a change"));
    m_lines->setModel(&m_model);
    m_lines->setItemDelegate(new PendingDelegate(m_context, m_model, m_lines));
    m_lines->setUniformRowHeights(true);
    m_lines->setRootIsDecorated(true);
    m_lines->setProperty("kind", QStringLiteral("list"));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setTextElideMode(Qt::ElideRight);
    m_lines->setContextMenuPolicy(Qt::CustomContextMenu);
    m_lines->setExpandsOnDoubleClick(false);
    m_lines->header()->setProperty("kind", QStringLiteral("plain"));
    for (const ColumnWidth& entry : kWidths)
        m_lines->setColumnWidth(int(entry.column), entry.width);
    m_lines->installEventFilter(this);
    connect(m_lines, &QTreeView::activated, m_actions, &PendingActions::showRow);
    connect(m_lines, &QTreeView::customContextMenuRequested, this, [this](const QPoint& position) {
        m_actions->showMenu(m_lines->viewport()->mapToGlobal(position), this);
    });
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &PendingDock::updateButtons);
    return m_lines;
}

void PendingDock::focusList()
{
    m_lines->setFocus();
}

bool PendingDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_lines && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        m_actions->revert();
        return true;
    }
    return QDockWidget::eventFilter(watched, event);
}

void PendingDock::refresh()
{
    if (!m_lines || !isVisible())
        return;
    const PendingModel::Place place = m_model.placeOf(current());
    QList<PendingModel::Source> sources;
    for (Page* page : m_pages.pages()) {
        EditingPage* editing = editingPage(page);
        if (!editing || !editing->edits())
            continue; // changes of a structure stand on its own page
        sources.append({page, page->title(), editing->edits()});
        for (Page* inner : editing->inside())
            if (EditingPage* below = editingPage(inner))
                sources.append(
                    {inner, tr("%1 below %2").arg(inner->title(), page->title()), below->edits()});
    }
    m_model.refresh(sources);
    for (int table = 0; table < m_model.tableCount(); ++table)
        m_lines->setFirstColumnSpanned(table, {}, true);
    m_lines->expandAll();
    m_lines->setCurrentIndex(m_model.find(place));
    showSummary();
    updateButtons();
}

void PendingDock::showSummary()
{
    const int rows = int(m_model.rowsStaged());
    if (rows == 0)
        m_title->setText(tr("No pending changes. Changed cells of all open tables appear here."));
    else
        m_title->setText(
            rows == 1 ? tr("1 pending change") : tr("%n pending changes", nullptr, rows));
    m_summary->setText(m_model.summary());
    m_lines->setVisible(rows > 0);
}

void PendingDock::updateButtons()
{
    const QModelIndex index = current();
    const PendingModel::Source* source = m_model.source(index);
    const bool isFree = source && !source->edits->isSaving();
    const int rows = source ? int(source->edits->changes().size()) : 0;
    m_show->setEnabled(m_model.rowOf(index) != nullptr);
    m_revert->setEnabled(isFree && m_model.rowOf(index));
    m_discard->setEnabled(isFree);
    m_discard->setVisible(source != nullptr);
    m_review->setEnabled(isFree);
    m_review->setVisible(source != nullptr);
    if (!source)
        return;
    m_review->setText(mnemonicText(rows == 1
            ? tr("Review and save 1 change of %1").arg(source->title)
            : tr("Review and save %n changes of %1", nullptr, rows).arg(source->title)));
    m_review->setAccessibleName(m_review->text());
    m_discard->setAccessibleName(tr("Discard the changes of %1").arg(source->title));
}

QModelIndex PendingDock::current() const
{
    return m_lines->currentIndex().siblingAtColumn(0);
}

}
