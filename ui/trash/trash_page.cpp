// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash_page.h"

#include "browse/browse_page.h"
#include "browse/commands/row_specs.h"
#include "grid/blocks/grid_selection.h"
#include "grid/grid_view.h"
#include "trash_bar.h"
#include "trash_commands.h"

#include <QVBoxLayout>

namespace tw {

TrashPage::TrashPage(UiContext context, std::shared_ptr<const Adapter> adapter,
    const QualifiedName& table, QWidget* parent)
    : RowsPage(parent)
    , m_table(table)
    , m_rows(new BrowsePage(context, adapter, table, nullptr, this))
    , m_bar(new TrashBar(context, std::move(adapter), table, *m_rows, this))
{
    setObjectName(QStringLiteral("page.trash"));
    m_rows->showDeletedAlone();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_rows, 1);
    setFocusProxy(m_rows);
    addCommands();
    connectRows();
    connectBar();
    refreshBar();
}

void TrashPage::addCommands()
{
    const auto canAct = [this] { return m_bar->canAct(); };
    handlers().add(PageCommand::RestoreRows, {[this] { m_bar->restore(); }, canAct});
    handlers().add(
        PageCommand::RestoreWithChildren, {[this] { m_bar->restoreWithChildren(); }, canAct});
    handlers().add(PageCommand::DeletePermanently, {[this] { m_bar->purge(); }, canAct});
    handlers().add(PageCommand::PurgeOlder,
        {[this] { m_bar->purgeOlder(); }, [this] { return m_bar->canPurgeOlder(); }, {},
            [this] { return m_bar->whyNotOlder(); }});
}

void TrashPage::connectRows()
{
    connect(m_rows, &Page::pageRequested, this, &Page::pageRequested);
    connect(m_rows, &Page::stateChanged, this, &Page::stateChanged);
    connect(m_rows, &Page::loaded, this, &Page::loaded);
    connect(m_rows, &Page::menuRequested, this, &Page::menuRequested);
    connect(m_rows, &RowsPage::rowsRequested, this, &RowsPage::rowsRequested);
    connect(m_rows, &RowsPage::returnRequested, this, &RowsPage::returnRequested);
    connect(m_rows, &RowsPage::maskRequested, this, &RowsPage::maskRequested);
    connect(m_rows, &RowsPage::lifecycleRequested, this, &RowsPage::lifecycleRequested);
    connect(m_rows, &RowsPage::pastRequested, this, &RowsPage::pastRequested);
    connect(m_rows, &RowsPage::childRowsClosed, this, &RowsPage::childRowsClosed);
    connect(m_rows, &RowsPage::rowsChanged, this, &RowsPage::rowsChanged);
}

void TrashPage::connectBar()
{
    connect(m_bar, &TrashBar::commandTriggered, this, &TrashPage::run);
    connect(m_bar, &TrashBar::stateChanged, this, &Page::stateChanged);
    connect(m_bar, &TrashBar::rowsChanged, this, [this] {
        m_rows->controller().refresh();
        Q_EMIT rowsChanged(m_table, this);
    });
    connect(m_bar, &TrashBar::rivalRequested, this,
        [this](const Filter& filter) { Q_EMIT rowsRequested(m_table, filter); });
    connect(this, &Page::stateChanged, this, &TrashPage::refreshBar);
    connect(&m_rows->grid().selection(), &GridSelection::changed, this, &TrashPage::refreshBar);
}

void TrashPage::refreshBar()
{
    m_bar->refresh([this](CommandId command) { return can(command); },
        [this](CommandId command) { return whyNot(command); });
}

QList<QWidget*> TrashPage::panes()
{
    return QList<QWidget*>{m_bar->firstButton()} + m_rows->panes();
}

bool TrashPage::isSettled() const
{
    return m_rows->isSettled() && !m_bar->isRunning();
}

QList<RunningWork> TrashPage::running() const
{
    QList<RunningWork> works = m_rows->running();
    if (m_bar->isRunning())
        works.append({tr("Restoring rows of %1").arg(m_table.name), {}, true});
    return works;
}

void TrashPage::stopRunning()
{
    m_bar->stop();
    m_rows->stopRunning();
}

QString TrashPage::title() const
{
    //: tab of a table's soft-deleted rows
    return tr("Trash: %1").arg(m_table.name);
}

Page* TrashPage::partFor(CommandId command) const
{
    return const_cast<TrashPage*>(this)->handlers().has(command) ? nullptr : m_rows;
}

bool TrashPage::isDirty() const
{
    return m_rows->isDirty();
}

QString TrashPage::viewState() const
{
    return m_rows->viewState();
}

void TrashPage::restoreView(const QString& view)
{
    m_rows->restoreView(view);
}

QStringList TrashPage::statusTexts() const
{
    return m_rows->statusTexts();
}

bool TrashPage::isLoaded() const
{
    return m_rows->isLoaded();
}

std::optional<Error> TrashPage::error() const
{
    return m_rows->error();
}

void TrashPage::showRow(const RowKey& row)
{
    m_rows->showRow(row);
}

void TrashPage::narrow(const Filter& filter, Page* from)
{
    m_rows->narrow(filter, from);
}

void TrashPage::setOffline(const QString& reason)
{
    m_rows->setOffline(reason);
}

void TrashPage::outdate(const QualifiedName& table, const Page* by)
{
    m_rows->outdate(table, by == this ? m_rows : by);
}

void TrashPage::catchUp()
{
    m_rows->catchUp();
}

void TrashPage::setOptions(const PageOptions& options)
{
    m_rows->setOptions(options);
}

EditController* TrashPage::edits()
{
    return m_rows->edits();
}

int TrashPage::pendingChanges() const
{
    return m_rows->pendingChanges();
}

QList<Page*> TrashPage::inside() const
{
    return m_rows->inside();
}

void TrashPage::showInside(Page* page)
{
    m_rows->showInside(page);
}

void TrashPage::restoreEdits(const RecoverableEdits& edits)
{
    m_rows->restoreEdits(edits);
}

void TrashPage::abandonChanges()
{
    m_rows->abandonChanges();
}

void TrashPage::abandonRunning()
{
    m_rows->abandonRunning();
}

}
