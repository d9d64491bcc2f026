// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "bottom_docks.h"
#include "column_masks.h"
#include "commands/preferences.h"
#include "connections/connection_commands.h"
#include "empty_state.h"
#include "link_banners.h"
#include "log/statement_log_dock.h"
#include "main_tool_bar.h"
#include "navigator/navigator_dock.h"
#include "pages/connection_pages.h"
#include "pages/page_area.h"
#include "pages/row_echoes.h"
#include "session/departure.h"
#include "session/edit_recovery.h"
#include "session/recovery_bar.h"
#include "session/session_keeper.h"
#include "status_bar.h"
#include "tab_commands.h"
#include "toolkit/copy_guard.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "window_dialogs.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr QSize kMinimum(900, 560);
constexpr QSize kDefault(1280, 800);
constexpr int kNavigatorWidth = 260;

}

MainWindow::MainWindow(Parts parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
{
    setObjectName(QStringLiteral("main.window"));
    new CopyGuard(this);
    createWidgets();
    createLayout();
    connectSignals();
    restoreLayout();
    updateState();
}

MainWindow::~MainWindow()
{
    // Pages and docks speak to the window until they are gone.
    m_docks->disconnect(this);
    delete m_pages;
    delete m_navigator;
}

void MainWindow::createWidgets()
{
    const UiContext context = m_parts.context;
    m_guard = new CloseGuard(context, this);
    m_pages = new PageArea(
        context,
        [this] {
            auto* empty
                = new EmptyState(m_parts.context, *m_actions->action(WindowCommand::NewConnection),
                    *m_actions->action(WindowCommand::OpenFile), m_parts.connections,
                    m_navigator->marks());
            connect(empty, &EmptyState::pageRequested, this, &MainWindow::open);
            return empty;
        },
        this);
    m_actions = new Actions(context.icons, *this, *m_pages);
    m_actions->bind(m_parts.preferences.keys());
    m_notice = new NoticeBar(context, QStringLiteral("window"), this);
    m_links = new LinkBanners(context, m_parts.connections, *m_pages, this);
    m_navigator = new NavigatorDock(context, m_parts.connections,
        *m_actions->action(WindowCommand::NewConnection),
        m_parts.preferences.besideIt(QStringLiteral("navigator.ini")), this);
    m_navigator->setConnectionActions(
        {m_actions->action(WindowCommand::Connect), m_actions->action(WindowCommand::Disconnect),
            m_actions->action(WindowCommand::EditConnection),
            m_actions->action(WindowCommand::RemoveConnection)});
    m_navigator->setAttachAction(m_actions->action(WindowCommand::AttachFile));
    // After the navigator: a page that opens is shown there too.
    m_opener = new PageOpener(m_parts.connections, *m_pages, m_parts.kinds, this);
    m_connectionPages = std::make_unique<ConnectionPages>(*m_pages, *m_opener, *m_guard);
    m_masks = new ColumnMasks(m_parts.connections, *m_connectionPages, this);
    m_echoes = new RowEchoes(*m_pages, this);
    m_tabs = new TabCommands(*m_pages, *m_opener, *m_guard, this);
    m_toolBar = new MainToolBar(context, *m_actions, m_parts.connections, this);
    m_status = new StatusBar(context, this);
    m_commands = new ConnectionCommands(
        context, m_parts.connections, m_parts.backends, m_parts.preferences, this);
    m_dialogs = new WindowDialogs(context, *m_actions, m_parts.connections, m_parts.preferences,
        m_parts.stalls, m_parts.journal, *this);
    m_session
        = new SessionKeeper(m_parts.connections, *m_pages, *m_opener, m_parts.preferences, this);
    m_recoveryBar = new RecoveryBar(context, this);
    if (m_parts.journal)
        m_recovery = new EditRecovery(
            context, *m_parts.journal, m_parts.connections, *m_opener, *m_recoveryBar, this);
}

void MainWindow::createLayout()
{
    m_actions->fill(*menuBar());
    menuBar()->setObjectName(QStringLiteral("menu.bar"));
    for (const PreferenceSpec& each : Preferences::specs())
        m_actions->showChoice(each.id, m_parts.preferences.choice(each.id));
    // A start may ask for another look than the one that is kept.
    m_actions->showChoice(Preference::Theme, int(m_parts.context.theme.name()));
    m_actions->showChoice(Preference::Density, int(m_parts.context.theme.density()));
    addToolBar(m_toolBar);
    setStatusBar(m_status);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    addDockWidget(Qt::LeftDockWidgetArea, m_navigator);
    m_docks = new BottomDocks(
        m_parts.context, m_parts.log, m_parts.connections, *m_pages, *m_actions, *this);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_links);
    layout->addWidget(m_notice);
    layout->addWidget(m_recoveryBar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::connectSignals()
{
    connectCommands();
    connectPages();
    connectNavigator();
    connectConnections();
}

void MainWindow::connectCommands()
{
    connect(m_actions, &Actions::windowCommand, this, &MainWindow::run);
    connect(m_actions, &Actions::pageCommand, this, [this](PageCommand command) {
        if (Page* page = currentPage())
            page->run(command);
    });
    Preferences& preferences = m_parts.preferences;
    connect(m_actions, &Actions::preferenceChosen, &preferences, &Preferences::choose);
    connect(&preferences, &Preferences::changed, this, &MainWindow::onPreferenceChanged);
    connect(&preferences, &Preferences::keysChanged, this,
        [this] { m_actions->bind(m_parts.preferences.keys()); });
    connect(m_dialogs, &WindowDialogs::connectionChosen, this, &MainWindow::openConnection);
    connect(m_dialogs, &WindowDialogs::pageChosen, this, &MainWindow::open);
    connect(m_dialogs, &WindowDialogs::objectChosen, m_navigator, &NavigatorDock::reveal);
    connect(m_docks, &BottomDocks::stateChanged, this, &MainWindow::updateState);
    connect(m_toolBar, &QToolBar::visibilityChanged, this, [this] {
        m_actions->action(WindowCommand::ShowToolBar)->setChecked(!m_toolBar->isHidden());
    });
    connect(m_toolBar, &MainToolBar::connectionChosen, this, &MainWindow::openConnection);
}

void MainWindow::connectPages()
{
    connect(m_pages, &PageArea::currentChanged, this, &MainWindow::updateState);
    connect(m_pages, &PageArea::stateChanged, this, &MainWindow::updateState);
    connect(m_pages, &PageArea::menuRequested, this,
        [this](const QPoint& position, const QList<PageCommand>& commands) {
            m_actions->showMenu(position, {commands.begin(), commands.end()}, this);
        });
    connect(m_pages, &PageArea::tabMenuRequested, this, [this](const QPoint& position) {
        m_actions->showMenu(position,
            {WindowCommand::CloseTab, WindowCommand::CloseOtherTabs, WindowCommand::CloseTabsBehind,
                WindowCommand::PinTab, WindowCommand::ReopenTab, WindowCommand::TabsBeside,
                WindowCommand::TabsBelow, WindowCommand::MoveTab},
            this);
    });
    connect(
        m_pages, &PageArea::closeRequested, this, [this](Page* page) { m_tabs->close({page}); });
    connect(
        m_opener, &PageOpener::opened, this, [this](Page* page, const PageDescriptor& descriptor) {
            if (const std::optional<QualifiedName> table = descriptor.rowsOf())
                m_navigator->reveal(descriptor.connection, *table);
            page->setOptions(m_parts.preferences.pageOptions());
            m_masks->listenTo(page, descriptor.connection);
            m_echoes->listenTo(page, descriptor.connection);
            connect(
                page, &Page::childRowsClosed, this, [this] { run(WindowCommand::ShowChildRows); });
            Q_EMIT pageOpened(page);
        });
    connect(m_masks, &ColumnMasks::failed, this, &MainWindow::showError);
    if (m_recovery)
        connect(m_recovery, &EditRecovery::failed, this, &MainWindow::showError);
}

void MainWindow::connectNavigator()
{
    connect(m_navigator, &NavigatorDock::pageRequested, this, &MainWindow::open);
    connect(m_navigator, &NavigatorDock::failed, this, &MainWindow::showError);
    connect(m_navigator, &NavigatorDock::currentConnectionChanged, this, &MainWindow::updateState);
    connect(m_navigator, &QDockWidget::visibilityChanged, this, [this] {
        m_actions->action(WindowCommand::ShowNavigator)->setChecked(!m_navigator->isHidden());
    });
}

void MainWindow::connectConnections()
{
    connect(m_commands, &ConnectionCommands::connectRequested, this, &MainWindow::openConnection);
    connect(m_commands, &ConnectionCommands::failed, this, &MainWindow::showError);
    connect(m_commands, &ConnectionCommands::removeConfirmed, this, &MainWindow::removeConnection);
    connect(m_commands, &ConnectionCommands::reconfigureRequested, this, &MainWindow::reconfigure);
    connect(
        m_navigator, &NavigatorDock::detachRequested, m_commands, &ConnectionCommands::detachFile);
    ConnectionList& connections = m_parts.connections;
    connect(&connections, &ConnectionList::changed, this, &MainWindow::onConnectionChanged);
    connect(&connections, &ConnectionList::linkChanged, this, &MainWindow::updateState);
    connect(m_links, &LinkBanners::cameBack, this,
        [this](const QString& text) { m_notice->show(NoticeBar::Kind::Info, {text, {}, {}, {}}); });
    connect(&connections.passwords(), &PasswordKeeper::failed, this,
        [this](const QUuid& /*id*/, const Error& error) {
            showError(tr("The keychain did not do what it was asked for."), error);
        });
    connect(&connections, &ConnectionList::reloadFailed, this,
        [this](const QUuid& /*id*/, const Error& error) {
            showError(tr("The list of tables could not be read again."), error);
        });
}

void MainWindow::restoreLayout()
{
    setMinimumSize(kMinimum);
    resize(kDefault);
    m_firstLayout = saveState();
    restoreGeometry(m_parts.preferences.windowGeometry());
    if (!restoreState(m_parts.preferences.windowLayout()))
        resizeDocks({m_navigator}, {kNavigatorWidth}, Qt::Horizontal);
}

void MainWindow::resetLayout()
{
    restoreState(m_firstLayout);
    m_toolBar->show();
    resizeDocks({m_navigator}, {kNavigatorWidth}, Qt::Horizontal);
}

bool MainWindow::restoreSession()
{
    return m_session->restore(SessionKeeper::Occasion::Start);
}

void MainWindow::offerLeftEdits()
{
    if (m_recovery)
        m_recovery->look();
}

void MainWindow::takeOver()
{
    static_cast<void>(m_session->restore(SessionKeeper::Occasion::Replacement));
}

bool MainWindow::prepareReplacement()
{
    const QList<Page*> pages = m_pages->pages();
    if (std::any_of(pages.begin(), pages.end(), [](const Page* page) { return page->isDirty(); }))
        return false;
    keepState();
    return true;
}

void MainWindow::keepState()
{
    m_parts.preferences.setWindow(saveGeometry(), saveState());
    m_session->save();
}

void MainWindow::leave()
{
    if (std::exchange(m_mayClose, true))
        return;
    keepState();
    auto* departure = new Departure(m_pages->pages(), this);
    connect(departure, &Departure::ended, this, [this] {
        close();
        Q_EMIT left();
    });
}

void MainWindow::openConnection(const QUuid& id)
{
    m_navigator->openConnection(id);
    updateState();
}

void MainWindow::open(const PageDescriptor& page)
{
    m_opener->open(page);
}

void MainWindow::openTable(const QUuid& connection, const QualifiedName& name)
{
    open(PageDescriptor::rows(connection, name));
}

void MainWindow::onConnectionChanged(int index)
{
    const ConnectionEntry& entry = m_parts.connections.at(index);
    m_pages->setLook(entry.profile.id, guardLook(entry));
    if (entry.state == ConnectionEntry::State::Open && m_unreachable == entry.profile.id)
        m_notice->hide();
    if (entry.state == ConnectionEntry::State::Failed)
        m_pages->showEmptyState();
    // A password is asked for by a dialog.
    if (entry.state == ConnectionEntry::State::Failed
        && entry.error->kind != ErrorKind::Authentication) {
        m_unreachable = entry.profile.id;
        showError(tr("Could not connect to %1.").arg(entry.profile.name), *entry.error);
    }
    updateState();
}

void MainWindow::showError(const QString& what, const Error& error)
{
    m_notice->show(NoticeBar::Kind::Error, {what, error.toText(), {}, {}});
}

Page* MainWindow::currentPage() const
{
    return m_pages->current();
}

QUuid MainWindow::frontConnection() const
{
    const Page* page = m_pages->current();
    return page ? m_pages->connectionOf(page) : m_navigator->currentConnection();
}

void MainWindow::updateState()
{
    const Page* page = currentPage();
    const ConnectionEntry* selected = m_parts.connections.find(m_navigator->currentConnection());
    const ConnectionEntry* front = m_parts.connections.find(frontConnection());
    const bool isSplit = m_pages->isSplit();
    m_actions->update({page, int(m_pages->pages().size()),
        int(m_pages->neighbours(page).size()) - 1, isSplit, selected != nullptr,
        selected && selected->state == ConnectionEntry::State::Open, selected && selected->isStored,
        selected && selected->profile.config.engine().attachesFiles, m_opener->closedCount(),
        m_docks->log().hasStatement(), m_docks->log().hasStatements()});
    m_actions->action(WindowCommand::PinTab)->setChecked(m_pages->isPinned(page));
    for (const auto& [command, orientation] : {std::pair(WindowCommand::TabsBeside, Qt::Horizontal),
             std::pair(WindowCommand::TabsBelow, Qt::Vertical)})
        m_actions->action(command)->setChecked(isSplit && m_pages->orientation() == orientation);
    m_toolBar->showConnection(front);
    m_status->showConnection(
        front, front ? m_parts.connections.linkOf(front->profile.id) : nullptr);
    m_docks->showConnection(front);
    m_status->showPage(page ? page->statusTexts() : QStringList());
    QStringList title{QStringLiteral("Tuplewright")};
    if (front)
        title.prepend(front->profile.name);
    if (page)
        title.prepend(page->title());
    setWindowTitle(title.join(QStringLiteral(" — ")));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose) {
        keepState();
        return event->accept();
    }
    event->ignore();
    m_guard->ask(m_pages->pages(), [this] {
        m_mayClose = true;
        close();
    });
    // Asked nothing: Qt takes no second close() inside of the first.
    if (m_mayClose) {
        keepState();
        event->accept();
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!m_opener->isWaiting())
        m_pages->showEmptyState();
}

}
