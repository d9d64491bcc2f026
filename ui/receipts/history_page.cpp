// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_page.h"

#include "commands/command_buttons.h"
#include "models/receipts/receipt_undo.h"
#include "models/receipts/receipt_words.h"
#include "models/text/error_text.h"
#include "pages/page_commands.h"
#include "pages/page_list.h"
#include "receipt_commands.h"
#include "receipt_pane.h"
#include "theme/fonts.h"
#include "toolkit/named_widgets.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "undo_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

namespace tw {

namespace {

constexpr int kTypingMs = 250;
constexpr int kSearchWidth = 260;
constexpr qint64 kPart = 1 << 20;
constexpr auto kForOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

constexpr ListWidth kHistoryWidths[]{
    {int(ReceiptList::Column::At), 150},
    {int(ReceiptList::Column::Action), 180},
    {int(ReceiptList::Column::Tables), 240},
    {int(ReceiptList::Column::State), 130},
};

std::unexpected<Error> unwritable(const QSaveFile& file)
{
    return fail(ErrorKind::File,
        HistoryPage::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
}

/// Writes what `read` gives, in parts, until it gives nothing.
Result<void> writeForOwner(const QString& path, const std::function<QByteArray()>& read)
{
    QSaveFile file(path);
    // The permissions come before the first byte, and whatever the umask says.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kForOwner))
        return unwritable(file);
    for (QByteArray part = read(); !part.isEmpty(); part = read())
        if (file.write(part) != part.size())
            return unwritable(file);
    if (!file.flush() || !file.commit())
        return unwritable(file);
    return {};
}

Result<void> exportReceipt(const ReceiptStore& store, const QString& id, const QString& path)
{
    QFile source(store.path(id));
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File,
            HistoryPage::tr("%1 cannot be read: %2").arg(source.fileName(), source.errorString()));
    return writeForOwner(path, [&source] { return source.read(kPart); });
}

Result<void> exportScript(const ReceiptStore& store, const ReceiptSummary& receipt,
    const QString& path, const StopToken& stop)
{
    const ReceiptBounds bounds{std::numeric_limits<qsizetype>::max(), 0};
    TW_TRY(ReceiptContent content, readReceipt(store, receipt.head.id, bounds, stop));
    content.isCut = false; // rows are no part of a script
    QByteArray script = receiptScript(receipt, content).toUtf8();
    return writeForOwner(path, [&script] { return std::exchange(script, {}); });
}

}

HistoryPage::HistoryPage(
    UiContext context, std::shared_ptr<const Adapter> adapter, ReceiptStore store, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_adapter(adapter)
    , m_history(std::move(adapter), std::move(store))
    , m_notice(new NoticeBar(context, QStringLiteral("history"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QWidget* const body = createBody(); // first, since Tab enters a page at its focus proxy
    layout->addWidget(createHeader());
    layout->addWidget(m_notice);
    layout->addWidget(body, 1);
    setFocusProxy(m_view);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    addCommands();
    connectSignals();
    m_history.load();
    m_buttons->refresh();
}

QString HistoryPage::title() const
{
    return tr("History");
}

QList<QWidget*> HistoryPage::panes()
{
    return {m_search, m_view, m_pane};
}

void HistoryPage::restoreView(const QString& view)
{
    m_search->setText(view);
}

QWidget* HistoryPage::createHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("kind", QStringLiteral("bar"));
    m_search = namedLineEdit("history.search.edit", tr("Search in what was saved"), header);
    m_search->setPlaceholderText(tr("Search tables, values and statements"));
    m_search->setProperty("size", QStringLiteral("small"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(kSearchWidth);
    m_count = plainLabel({}, header);
    m_count->setObjectName(QStringLiteral("history.count.label"));
    m_count->setProperty("kind", QStringLiteral("muted"));
    m_count->setWordWrap(false);
    m_buttons = new CommandButtons(*this, header);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(8, 5, 12, 5);
    layout->setSpacing(8);
    m_buttons->add(*layout, PageCommand::UndoReceipt, "history.undo.button", tr("Undo…"));
    m_buttons->add(
        *layout, PageCommand::ResolveReceipt, "history.resolve.button", tr("Look up outcome"));
    m_buttons->add(*layout, PageCommand::CopyReceipt, "history.copy.button", tr("Copy SQL"));
    m_buttons->add(*layout, PageCommand::ExportReceipt, "history.export.button", tr("Export…"));
    layout->addStretch(1);
    layout->addWidget(m_count);
    layout->addWidget(m_search, 1);
    return header;
}

QWidget* HistoryPage::createBody()
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    m_stack = new QStackedWidget(splitter);
    m_view = pageList(
        "history.list.view", tr("Saves, the newest first"), m_list, kHistoryWidths, m_stack);
    connect(&m_list, &QAbstractItemModel::modelReset, m_view,
        [this] { m_view->resizeColumnToContents(int(ReceiptList::Column::At)); });
    m_empty = emptyLabel("history.empty.label", m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_pane = new ReceiptPane(m_context, splitter);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 300});
    return splitter;
}

void HistoryPage::addCommands()
{
    const auto isLoading = [this] { return m_history.isLoading(); };
    const auto isThere = [this] { return current() != nullptr; };
    handlers().add(PageCommand::Refresh, {[this] { m_history.load(); }});
    handlers().add(PageCommand::Stop, {[this] { m_history.stop(); }, isLoading});
    handlers().add(PageCommand::UndoReceipt,
        {[this] { undo(); }, [this] { return current() && undoObjection(*current()).isEmpty(); },
            {}, [this] { return current() ? undoObjection(*current()) : QString(); }});
    handlers().add(PageCommand::ResolveReceipt,
        {[this] { lookUp(); },
            [this] {
                return current() && current()->outcome == ReceiptOutcome::Unknown
                    && !m_history.isLoading();
            }});
    handlers().add(PageCommand::CopyReceipt,
        {[this] { copyStatements(); }, [this] { return m_pane->content() != nullptr; }});
    handlers().add(PageCommand::Copy, {[this] { m_pane->copySelected(); }, isThere});
    handlers().add(PageCommand::ExportReceipt, {[this] { chooseFile(); }, isThere});
}

void HistoryPage::connectSignals()
{
    connect(&m_history, &ReceiptHistory::changed, this, &HistoryPage::showState);
    connect(&m_history, &ReceiptHistory::contentRead, this,
        [this](const QString& id, const ReceiptContent& content) {
            if (current() && current()->head.id == id)
                m_pane->showContent(content);
            Q_EMIT stateChanged();
        });
    connect(&m_history, &ReceiptHistory::contentFailed, this,
        [this](const QString& id, const Error& error) {
            if (current() && current()->head.id == id)
                m_pane->showFailure(error);
        });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &HistoryPage::showCurrent);
    connect(m_view, &QTreeView::activated, this, [this] { run(PageCommand::UndoReceipt); });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        Q_EMIT menuRequested(m_view->viewport()->mapToGlobal(position),
            {PageCommand::UndoReceipt, PageCommand::ResolveReceipt, PageCommand::CopyReceipt,
                PageCommand::ExportReceipt});
    });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_history.setSearch(m_search->text());
        m_history.load();
    });
    connect(m_notice, &NoticeBar::actionTriggered, &m_history, &ReceiptHistory::load);
    connect(this, &Page::stateChanged, m_buttons, &CommandButtons::refresh);
}

void HistoryPage::showState()
{
    if (m_history.isLoading()) {
        showEmptyText();
        Q_EMIT stateChanged();
        return;
    }
    if (const std::optional<Error>& error = m_history.error())
        m_notice->show(NoticeBar::Kind::Error,
            {tr("The receipts could not be read."), error->toText(), {}, {}}, tr("Try again"));
    const QString selected = current() ? current()->head.id : QString();
    m_list.setReceipts(m_history.receipts());
    const int count = m_list.rowCount();
    m_count->setText(count == 1 ? tr("1 save") : tr("%Ln saves", nullptr, count));
    if (count > 0)
        m_view->setCurrentIndex(m_list.index(std::max(0, m_list.rowOf(selected)), 0));
    showEmptyText();
    showCurrent();
    showLookedUp();
    Q_EMIT loaded();
}

/// Reading the receipts asks for each outcome that is not known.
void HistoryPage::lookUp()
{
    m_lookedUp = current()->head.id;
    m_history.load();
}

void HistoryPage::showLookedUp()
{
    const QString id = std::exchange(m_lookedUp, {});
    const int row = id.isEmpty() ? -1 : m_list.rowOf(id);
    if (row < 0)
        return;
    const ReceiptSummary& receipt = m_list.at(row);
    if (receipt.outcome == ReceiptOutcome::Unknown)
        m_notice->show(NoticeBar::Kind::Info,
            {tr("Nobody can tell yet what became of this save."), {},
                tr("Its transaction may still be open, or its rows were changed since."), {}});
    else
        m_notice->show(NoticeBar::Kind::Done,
            {tr("The outcome is known now: %1.").arg(receiptState(receipt)), {}, {}, {}});
}

void HistoryPage::showEmptyText()
{
    const bool isEmpty = m_list.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_view);
    m_pane->setVisible(!isEmpty);
    if (m_history.isLoading())
        m_empty->setText(tr("Reading receipts…"));
    else if (!m_history.search().isEmpty())
        m_empty->setText(tr("No save has “%1” in it.").arg(m_history.search()));
    else if (m_adapter->receipts())
        m_empty->setText(
            tr("Nothing was saved from this computer yet. What is saved from now on is "
               "listed here, and can be undone."));
    else
        m_empty->setText(tr("Saves of this connection leave no receipts. The settings of the "
                            "connection can change that."));
}

const ReceiptSummary* HistoryPage::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_list.at(index.row()) : nullptr;
}

void HistoryPage::showCurrent()
{
    if (const ReceiptSummary* receipt = current()) {
        m_pane->showReceipt(*receipt);
        m_history.readContent(receipt->head.id);
    } else {
        m_pane->clear();
    }
    Q_EMIT stateChanged();
}

void HistoryPage::undo()
{
    auto* undoing = new ReceiptUndo(m_adapter, m_history.store(), *current());
    auto* dialog = new UndoDialog(m_context, undoing, m_adapter->pool()->config().guard, this);
    connect(dialog, &UndoDialog::undone, this, &HistoryPage::onUndone);
    dialog->open();
}

void HistoryPage::onUndone(const UndoReport& report)
{
    m_notice->show(
        NoticeBar::Kind::Done, {tr("Undone: %1.").arg(receiptAction(report.counts)), {}, {}, {}});
    for (const ReceiptCounts& count : report.counts)
        if (const auto table = QualifiedName::parse(count.table))
            Q_EMIT rowsWritten(*table);
    m_history.load();
}

void HistoryPage::copyStatements()
{
    copyPlainly(receiptScript(*current(), *m_pane->content()));
}

void HistoryPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export receipt"));
    dialog->setObjectName(QStringLiteral("history.export.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Receipt with all rows (*.jsonl)"), tr("Statements as a script (*.sql)")});
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(current()->head.id + QStringLiteral(".jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryPage::exportTo);
    dialog->open();
}

void HistoryPage::exportTo(const QString& path)
{
    const ReceiptSummary* receipt = current();
    if (!receipt)
        return;
    const bool isScript = QFileInfo(path).suffix().compare(u"sql", Qt::CaseInsensitive) == 0;
    const auto write
        = [store = m_history.store(), receipt = *receipt, path, isScript](const StopToken& stop) {
              return isScript ? exportScript(store, receipt, path, stop)
                              : exportReceipt(store, receipt.head.id, path);
          };
    Operation<void>::start(m_files, write).then(this, [this, path](const Result<void>& done) {
        if (done)
            m_notice->show(NoticeBar::Kind::Done, {tr("Exported to %1.").arg(path), {}, {}, {}});
        else
            m_notice->show(NoticeBar::Kind::Error,
                {tr("The receipt could not be exported."), done.error().toText(), {}, {}});
    });
}

QStringList HistoryPage::statusTexts() const
{
    if (m_history.isLoading())
        return {tr("Loading…")};
    return {m_count->text()};
}

}
