// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations_page.h"

#include "commands/command_buttons.h"
#include "migration_commands.h"
#include "migration_review.h"
#include "models/migrating/migration_words.h"
#include "models/text/hidden_characters.h"
#include "new_migration_dialog.h"
#include "pages/page_commands.h"
#include "pages/page_list.h"
#include "toolkit/flow_layout.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace tw {

namespace {

constexpr qint64 kNewest = std::numeric_limits<qint64>::max();

constexpr ListWidth kMigrationWidths[]{
    {int(MigrationList::Column::Version), 150},
    {int(MigrationList::Column::Name), 260},
    {int(MigrationList::Column::State), 120},
    {int(MigrationList::Column::By), 130},
    {int(MigrationList::Column::At), 180},
};

}

MigrationsPage::MigrationsPage(UiContext context, std::shared_ptr<const Adapter> adapter,
    MigrationFolders& folders, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_adapter(adapter)
    , m_folders(folders)
    , m_list(std::move(adapter))
    , m_notice(new NoticeBar(context, QStringLiteral("migrations"), this))
{
    setObjectName(QStringLiteral("page.migrations"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QWidget* const body = createBody(); // first, since Tab enters a page at its focus proxy
    layout->addWidget(createHeader());
    layout->addWidget(m_notice);
    layout->addWidget(body, 1);
    setFocusProxy(m_view);
    addCommands();
    addRunCommands();
    connectSignals();
    m_list.setFolder(m_folders.folder(m_adapter->pool()->config()));
    showState();
}

QString MigrationsPage::title() const
{
    //: tab
    return tr("Migrations");
}

QList<QWidget*> MigrationsPage::panes()
{
    return {m_view, m_up, m_down, m_buttons->first()};
}

QWidget* MigrationsPage::createHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("kind", QStringLiteral("bar"));
    m_place = plainLabel({}, header);
    m_place->setObjectName(QStringLiteral("migrations.folder.label"));
    m_place->setProperty("kind", QStringLiteral("muted"));
    m_buttons = new CommandButtons(*this, header);
    auto* bar = new FlowLayout;
    bar->setSpacing(8);
    m_buttons->add(*bar, PageCommand::MigrationFolder, "migrations.folder.button", tr("Folder…"));
    m_buttons->add(*bar, PageCommand::NewMigration, "migrations.new.button", tr("New…"));
    m_buttons->add(
        *bar, PageCommand::ApplyMigrations, "migrations.applyAll.button", tr("Apply all…"));
    m_buttons->add(
        *bar, PageCommand::ApplyUpToHere, "migrations.apply.button", tr("Apply up to here…"));
    m_buttons->add(*bar, PageCommand::TryMigrations, "migrations.try.button", tr("Try out…"));
    m_buttons->add(
        *bar, PageCommand::TakeBackToHere, "migrations.takeBack.button", tr("Take back to here…"));
    m_buttons->add(*bar, PageCommand::VerifyMigrations, "migrations.verify.button", tr("Verify"));
    m_buttons->add(*bar, PageCommand::Stop, "migrations.stop.button", tr("Stop"));
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(8, 5, 12, 5);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_place);
    return header;
}

QWidget* MigrationsPage::createBody()
{
    m_stack = new QStackedWidget(this);
    auto* split = new QSplitter(Qt::Vertical, m_stack);
    m_view = pageList(
        "migrations.list.view", tr("Migrations by version"), m_list, kMigrationWidths, split);
    auto* ways = new QSplitter(Qt::Horizontal, split);
    m_up = createText("migrations.up.edit", tr("SQL of the way up"));
    m_down = createText("migrations.down.edit", tr("SQL of the way down"));
    for (QWidget* way : {m_up, m_down})
        ways->addWidget(way);
    ways->setChildrenCollapsible(false);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    m_empty = emptyLabel("migrations.empty.label", m_stack);
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    return m_stack;
}

QPlainTextEdit* MigrationsPage::createText(const char* name, const QString& accessibleName)
{
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QString::fromLatin1(name));
    text->setAccessibleName(accessibleName);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    showAsCode(*text, 13);
    new SqlHighlighter(m_context.theme, text->document());
    return text;
}

void MigrationsPage::addCommands()
{
    const auto isIdle = [this] { return !m_list.isRunning(); };
    const auto isReadable = [this] { return !m_list.isRunning() && !m_list.folder().isEmpty(); };
    const auto isBusy = [this] { return m_list.isLoading() || m_list.isRunning(); };
    const auto noFolder
        = [this] { return m_list.folder().isEmpty() ? tr("No folder is chosen.") : QString(); };
    handlers().add(PageCommand::Refresh, {[this] { m_list.load(); }, isReadable});
    handlers().add(PageCommand::Stop, {[this] { m_list.stop(); }, isBusy});
    handlers().add(PageCommand::MigrationFolder, {[this] { chooseFolder(); }, isIdle});
    handlers().add(PageCommand::NewMigration, {[this] { makeNew(); }, isReadable, {}, noFolder});
    handlers().add(PageCommand::VerifyMigrations,
        {[this] {
             m_isVerifying = true;
             m_list.load();
         },
            isReadable, {}, noFolder});
    handlers().add(PageCommand::Copy,
        {[this] { copyPlainly(m_list.file(current())->up); },
            [this] { return m_list.file(current()) != nullptr; }});
}

void MigrationsPage::addRunCommands()
{
    const auto allPending = [this] { return whyNotUp(kNewest); };
    const auto upToHere = [this] { return whyNotUp(currentVersion()); };
    const auto takeBack = [this] { return whyNotDown(); };
    const auto add = [this](CommandId command, auto plan, auto whyNot) {
        handlers().add(command,
            {[this, plan] { review(plan()); }, [whyNot] { return whyNot().isEmpty(); }, {},
                whyNot});
    };
    add(
        PageCommand::ApplyMigrations,
        [this] { return planUp(m_list.reading(), kNewest, MigrationPlan::Way::Up); }, allPending);
    add(
        PageCommand::ApplyUpToHere,
        [this] { return planUp(m_list.reading(), currentVersion(), MigrationPlan::Way::Up); },
        upToHere);
    add(
        PageCommand::TryMigrations,
        [this] { return planUp(m_list.reading(), kNewest, MigrationPlan::Way::Trial); },
        allPending);
    add(
        PageCommand::TakeBackToHere,
        [this] { return planDown(m_list.reading(), currentVersion()); }, takeBack);
}

void MigrationsPage::connectSignals()
{
    connect(&m_list, &MigrationList::changed, this, &MigrationsPage::showState);
    connect(&m_list, &MigrationList::progressed, this, &MigrationsPage::showState);
    connect(&m_list, &MigrationList::finished, this, &MigrationsPage::onFinished);
    connect(&m_list, &MigrationList::made, this, [this](const QStringList& paths) {
        m_notice->show(NoticeBar::Kind::Done,
            {tr("The files of the migration were made."), paths.join(u'\n'), {}, {}});
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (current() >= 0)
            m_wanted = currentVersion(); // also once the list was read again
        showTexts();
        Q_EMIT stateChanged();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        Q_EMIT menuRequested(m_view->viewport()->mapToGlobal(position),
            {PageCommand::ApplyUpToHere, PageCommand::TakeBackToHere, PageCommand::Copy});
    });
    connect(m_notice, &NoticeBar::actionTriggered, &m_list, &MigrationList::load);
    connect(this, &Page::stateChanged, m_buttons, &CommandButtons::refresh);
}

void MigrationsPage::showState()
{
    const QString unread = tr("The migrations could not be read.");
    if (const std::optional<Error>& error = m_list.error())
        m_notice->show(NoticeBar::Kind::Error, {unread, error->toText(), {}, {}}, tr("Try again"));
    else if (m_notice->isShowing(unread))
        m_notice->hide();
    const bool isEmpty = m_list.rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_empty->setText(m_list.folder().isEmpty()
            ? tr("Choose the folder of the migrations: SQL files called VERSION_NAME.up.sql and "
                 "VERSION_NAME.down.sql.")
            : m_list.isLoading() ? tr("Reading…")
            : m_list.error()     ? QString()
                                 : tr("The folder holds no migrations yet."));
    if (!isEmpty && current() < 0)
        select(m_wanted);
    m_place->setText(QDir::toNativeSeparators(revealedText(m_list.folder())));
    m_place->setVisible(!m_list.folder().isEmpty());
    showTexts();
    if (isSettled() && m_isVerifying && m_list.isRead()) {
        const ErrorText found = MigrationWords::verified(m_list.reading().statuses);
        m_notice->show(found.why.isEmpty() ? NoticeBar::Kind::Done : NoticeBar::Kind::Error, found);
    }
    m_isVerifying = m_isVerifying && m_list.isLoading();
    if (isLoaded() && isSettled())
        Q_EMIT loaded();
    Q_EMIT stateChanged();
}

void MigrationsPage::showTexts()
{
    const Migration* const file = m_list.file(current());
    const QString up = file ? file->up : QString();
    const QString down = file ? file->down.value_or(tr("-- no way down")) : QString();
    if (m_up->toPlainText() != up)
        m_up->setPlainText(up);
    if (m_down->toPlainText() != down)
        m_down->setPlainText(down);
}

/// The first one that is pending where the version is not there, else the newest.
void MigrationsPage::select(qint64 version)
{
    const QList<MigrationStatus>& statuses = m_list.reading().statuses;
    auto found = std::ranges::find(statuses, version, &MigrationStatus::version);
    if (found == statuses.end())
        found = std::ranges::find(statuses, MigrationState::Pending, &MigrationStatus::state);
    const qsizetype row = found == statuses.end() ? statuses.size() - 1 : found - statuses.begin();
    m_view->setCurrentIndex(m_list.index(int(row), 0));
}

int MigrationsPage::current() const
{
    return m_view->currentIndex().row();
}

qint64 MigrationsPage::currentVersion() const
{
    return current() < 0 ? 0 : m_list.reading().statuses.at(current()).version;
}

QString MigrationsPage::whyNotRun() const
{
    if (m_list.folder().isEmpty())
        return tr("No folder is chosen.");
    if (m_list.isRunning())
        return tr("Migrations are running.");
    if (!m_list.isRead())
        return tr("The migrations are not read yet.");
    if (m_adapter->pool()->config().session.readOnly)
        return tr("The connection is for reading only.");
    return {};
}

QString MigrationsPage::whyNotUp(qint64 last) const
{
    const QString whyNot = whyNotRun();
    return whyNot.isEmpty() ? tw::whyNotUp(m_list.reading(), last) : whyNot;
}

QString MigrationsPage::whyNotDown() const
{
    if (const QString whyNot = whyNotRun(); !whyNot.isEmpty())
        return whyNot;
    if (current() < 0 || !m_list.reading().statuses.at(current()).applied)
        return tr("The selected migration is not applied.");
    return tw::whyNotDown(m_list.reading(), currentVersion());
}

void MigrationsPage::setFolder(const QString& folder)
{
    m_notice->hide();
    m_folders.setFolder(m_adapter->pool()->config(), folder);
    m_list.setFolder(folder);
}

void MigrationsPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder of the migrations"), m_list.folder());
    dialog->setObjectName(QStringLiteral("migrations.folder.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MigrationsPage::setFolder);
    dialog->open();
}

void MigrationsPage::makeNew()
{
    m_notice->hide();
    (new NewMigrationDialog(m_list, this))->open();
}

void MigrationsPage::review(const MigrationPlan& plan)
{
    m_notice->hide();
    auto* dialog = new MigrationReview(m_context, plan, m_adapter->pool()->config(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_list.run(dialog->plan()); });
    dialog->open();
}

void MigrationsPage::onFinished(const MigrationReport& report)
{
    m_wanted = 0;
    m_notice->show(report.error ? NoticeBar::Kind::Error : NoticeBar::Kind::Done,
        MigrationWords::ended(report));
    if (report.way != MigrationPlan::Way::Trial)
        Q_EMIT structureWritten();
}

QString MigrationsPage::viewState() const
{
    const qint64 version = currentVersion();
    return version == 0 ? QString() : QString::number(version);
}

void MigrationsPage::restoreView(const QString& view)
{
    m_wanted = view.toLongLong();
}

QStringList MigrationsPage::statusTexts() const
{
    if (m_list.isRunning())
        return {tr("%1 of %2 migrations done…").arg(m_list.done()).arg(m_list.wanted())};
    if (m_list.isLoading())
        return {tr("Reading…")};
    return {MigrationWords::summary(m_list.reading().statuses)};
}

QList<RunningWork> MigrationsPage::running() const
{
    if (!m_list.isRunning())
        return {};
    return {{tr("Running migrations"), m_list.runningFor(), true}};
}

}
