// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trashes_page.h"

#include "browse/commands/row_specs.h"
#include "commands/command_buttons.h"
#include "models/text/error_text.h"
#include "pages/page_commands.h"
#include "pages/page_list.h"
#include "purge_older_dialog.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "trash_commands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeView>

namespace tw {

namespace {

constexpr ListWidth kTrashesWidths[]{
    {int(TrashOverview::Column::Name), 220},
    {int(TrashOverview::Column::Sign), 200},
    {int(TrashOverview::Column::Rows), 130},
    {int(TrashOverview::Column::Newest), 200},
};

}

TrashesPage::TrashesPage(UiContext context, std::shared_ptr<const Adapter> adapter, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_adapter(adapter)
    , m_overview(std::move(adapter))
    , m_notice(new NoticeBar(context, QStringLiteral("trashes"), this))
{
    setObjectName(QStringLiteral("page.trashes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QWidget* const body = createBody(); // first, since Tab enters a page at its focus proxy
    layout->addWidget(createHeader());
    layout->addWidget(m_notice);
    layout->addWidget(body, 1);
    setFocusProxy(m_view);
    addCommands();
    connectSignals();
    m_overview.load();
    showState();
}

QString TrashesPage::title() const
{
    return tr("Trash");
}

QList<QWidget*> TrashesPage::panes()
{
    return {m_view, m_buttons->first()};
}

QWidget* TrashesPage::createHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("kind", QStringLiteral("bar"));
    m_summary = plainLabel({}, header);
    m_summary->setObjectName(QStringLiteral("trashes.summary.label"));
    m_summary->setProperty("kind", QStringLiteral("muted"));
    m_summary->setWordWrap(false);
    m_buttons = new CommandButtons(*this, header);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(8, 5, 12, 5);
    layout->setSpacing(8);
    m_buttons->add(*layout, PageCommand::ShowTrash, "trashes.open.button", tr("Open trash"));
    m_buttons->add(
        *layout, PageCommand::PurgeOlder, "trashes.older.button", tr("Purge older than…"));
    m_buttons->add(*layout, PageCommand::CountExactly, "trashes.count.button", tr("Count exactly"));
    layout->addStretch(1);
    layout->addWidget(m_summary);
    return header;
}

QWidget* TrashesPage::createBody()
{
    m_stack = new QStackedWidget(this);
    m_view = pageList("trashes.list.view", tr("Tables that keep deleted rows"), m_overview,
        kTrashesWidths, m_stack);
    m_empty = emptyLabel("trashes.empty.label", m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    return m_stack;
}

void TrashesPage::addCommands()
{
    const auto isThere = [this] { return current() != nullptr; };
    handlers().add(PageCommand::Refresh, {[this] { m_overview.load(); }});
    handlers().add(PageCommand::Stop,
        {[this] { m_overview.stop(); }, [this] { return m_overview.isLoading(); }});
    handlers().add(PageCommand::ShowTrash, {[this] { openTrash(); }, isThere});
    handlers().add(PageCommand::PurgeOlder,
        {[this] { purgeOlder(); },
            [this] {
                return current() && current()->table->isEditable()
                    && current()->table->lifecycle->kind == Lifecycle::Kind::DeletedAt;
            },
            {},
            [this] {
                return current() ? tr("The table does not record when rows were deleted.")
                                 : QString();
            }});
    handlers().add(PageCommand::CountExactly,
        {[this] { m_overview.countExactly(m_view->currentIndex().row()); },
            [this] {
                return current() && !m_overview.isLoading() && current()->kind != TotalKind::Exact;
            }});
}

void TrashesPage::connectSignals()
{
    connect(&m_overview, &TrashOverview::changed, this, &TrashesPage::showState);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::stateChanged);
    connect(m_view, &QTreeView::activated, this, [this] { run(PageCommand::ShowTrash); });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        Q_EMIT menuRequested(m_view->viewport()->mapToGlobal(position),
            {PageCommand::ShowTrash, PageCommand::PurgeOlder, PageCommand::CountExactly});
    });
    connect(m_notice, &NoticeBar::actionTriggered, &m_overview, &TrashOverview::load);
    connect(this, &Page::stateChanged, m_buttons, &CommandButtons::refresh);
}

void TrashesPage::showState()
{
    if (const std::optional<Error>& error = m_overview.error())
        m_notice->show(NoticeBar::Kind::Error,
            {tr("The tables could not be read."), error->toText(), {}, {}}, tr("Try again"));
    const bool isEmpty = m_overview.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_view);
    m_empty->setText(m_overview.isLoading()
            ? tr("Looking for tables…")
            : tr("No table marks deleted rows by a plain sign. Which rows of a table are deleted "
                 "can be chosen on its page, in the menu Data › Trash and history."));
    if (!isEmpty && !current())
        m_view->setCurrentIndex(m_overview.index(0, 0));
    m_summary->setText(summary());
    if (m_overview.isRead() && !m_overview.isLoading())
        Q_EMIT loaded();
    Q_EMIT stateChanged();
}

QString TrashesPage::summary() const
{
    const int tables = m_overview.rowCount();
    return tables == 0 ? QString()
        : tables == 1  ? tr("1 table keeps deleted rows")
                       : tr("%Ln tables keep deleted rows", nullptr, tables);
}

QStringList TrashesPage::statusTexts() const
{
    return {m_overview.isLoading() ? tr("Counting deleted rows…") : summary()};
}

const TrashEntry* TrashesPage::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_overview.at(index.row()) : nullptr;
}

void TrashesPage::openTrash()
{
    Q_EMIT pageRequested(PageDescriptor::trash({}, current()->table->name));
}

void TrashesPage::purgeOlder()
{
    const TablePtr table = current()->table;
    auto* trash = new TrashController(m_adapter, table->name);
    auto* dialog = new PurgeOlderDialog(trash, table, m_adapter->pool()->config().guard, this);
    connect(dialog, &PurgeOlderDialog::purged, this, [this, table](qint64 rows) {
        m_notice->show(NoticeBar::Kind::Done,
            {rows == 1 ? tr("1 row deleted for good.")
                       : tr("%1 rows deleted for good.").arg(QLocale().toString(rows)),
                {}, {}, {}});
        Q_EMIT rowsWritten(table->name);
        m_overview.load();
    });
    dialog->open();
}

}
