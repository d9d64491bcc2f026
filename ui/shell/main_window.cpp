// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "column_masks.h"
#include "connection_flow.h"
#include "connections/connection_commands.h"
#include "connections/connection_specs.h"
#include "import_flow.h"
#include "lifecycle_flow.h"
#include "navigator/navigator_dock.h"
#include "pages/editing_page.h"
#include "pages/page_commands.h"
#include "preference_effects.h"
#include "receipts/past_flow.h"
#include "receipts/save_undo.h"
#include "session/edit_recovery.h"
#include "session/forced_shutdown.h"
#include "session/recovery_bar.h"
#include "session/session_keeper.h"
#include "shell/commands/all_commands.h"
#include "shell/commands/tab_commands.h"
#include "shell/commands/window_commands.h"
#include "shell/parts/bottom_docks.h"
#include "shell/parts/connection_banners.h"
#include "shell/parts/main_tool_bar.h"
#include "shell/parts/status_bar.h"
#include "table_flow.h"
#include "tabs/connection_pages.h"
#include "tabs/refresh_on_save.h"
#include "toolkit/copy_guard.h"
#include "toolkit/notice_bar.h"
#include "welcome/target_drop.h"
#include "welcome/welcome_view.h"
#include "window_dialogs.h"
#include "window_layout.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

MainWindow::MainWindow(const Parts& parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(parts)
{
    setObjectName(QStringLiteral("main.window"));
    new CopyGuard(this);
    createPages();
    createParts();
    createLayout();
    connectPages();
    connectParts();
    m_layout->restore();
    updateState();
}

MainWindow::~MainWindow()
{
    // Pages and docks speak to the window until they are gone.
    m_actions->ofWindow().clear();
    m_docks->disconnect(this);
    delete m_pages;
    m_actions->update(nullptr);
    delete m_navigator;
}

void MainWindow::createPages()
{
    const UiContext context = m_parts.context;
    m_guard = new CloseGuard(context, this);
    m_recent = new RecentConnections(
        m_parts.connections, m_parts.preferences.besideIt(QStringLiteral("recent.ini")), this);
    m_pages = new PageArea(context, [this] { return makeEmptyState(); }, this);
    m_actions = new Actions(context.icons, allCommands(m_parts.kinds), *this, *m_pages);
    m_actions->ofWindow().add(WindowCommand::Quit, {[this] { close(); }});
    m_actions->ofWindow().add(WindowCommand::OpenSample, {[this] { Q_EMIT sampleRequested(); }});
    m_notice = new NoticeBar(context, QStringLiteral("window"), this);
    m_navigator = new NavigatorDock(context, m_parts.connections,
        *m_actions->action(WindowCommand::NewConnection),
        m_parts.preferences.besideIt(QStringLiteral("navigator.ini")), this);
    m_navigator->setConnectionActions(
        {m_actions->action(WindowCommand::Connect), m_actions->action(WindowCommand::Disconnect),
            m_actions->action(WindowCommand::EditConnection),
            m_actions->action(WindowCommand::DefaultConnection),
            m_actions->action(WindowCommand::RemoveConnection)});
    m_navigator->setAttachAction(m_actions->action(WindowCommand::AttachFile));
    // After the navigator: a page that opens is shown there too.
    m_opener = new PageOpener(m_parts.connections, *m_pages, m_parts.kinds, this);
    m_connectionPages = std::make_unique<ConnectionPages>(*m_pages, *m_opener, *m_guard);
}

QWidget* MainWindow::makeEmptyState()
{
    auto* welcome = new WelcomeView({m_parts.context,
        *m_actions->action(WindowCommand::NewConnection),
        *m_actions->action(WindowCommand::OpenFile), *m_actions->action(WindowCommand::OpenSample),
        *m_recent, m_parts.connections, m_navigator->marks()});
    connect(welcome, &WelcomeView::pageRequested, this, &MainWindow::open);
    connect(welcome, &WelcomeView::connectionRequested, this, &MainWindow::openConnection);
    return welcome;
}

void MainWindow::createParts()
{
    const UiContext context = m_parts.context;
    CommandTable& table = m_actions->ofWindow();
    auto* masks = new ColumnMasks(m_parts.connections, *m_connectionPages, *m_opener, this);
    connect(masks, &ColumnMasks::failed, this, &MainWindow::showError);
    auto* lifecycles = new LifecycleFlow(
        {m_parts.connections, *m_connectionPages, *m_opener, *m_navigator, *this}, this);
    connect(lifecycles, &LifecycleFlow::failed, this, &MainWindow::showError);
    new PastFlow({context, m_parts.connections, *m_opener, *this}, this);
    auto* refresher = new RefreshOnSave(*m_pages, *m_opener, this);
    m_saveUndo = new SaveUndo({context, m_parts.connections, *m_opener, *m_actions,
        [this] { return frontConnection(); }, *this});
    connect(m_saveUndo, &SaveUndo::rowsWritten, this,
        [refresher](const QUuid& connection, const QualifiedName& written) {
            refresher->refresh(connection, written, nullptr);
        });
    connect(m_saveUndo, &SaveUndo::done, this,
        [this](const QString& text) { m_notice->show(NoticeBar::Kind::Done, {text, {}, {}, {}}); });
    auto* imports = new ImportFlow(
        {context, m_parts.connections, *m_opener, *refresher, *m_navigator, *this}, this);
    connect(imports, &ImportFlow::failed, this, &MainWindow::showError);
    new TableFlow({context, m_parts.connections, *refresher, *m_navigator, *this}, this);
    new TabCommands(*m_pages, *m_opener, *m_guard, table, this);
    m_toolBar = new MainToolBar(context, *m_actions, m_parts.connections, this);
    m_status = new StatusBar(context, this);
    auto* commands = new ConnectionCommands(
        context, m_parts.connections, m_parts.backends, m_parts.preferences, this);
    m_connections = new ConnectionFlow(
        {m_parts.connections, *commands, *m_connectionPages, *m_pages, *m_navigator, *m_notice},
        table, this);
    connect(new TargetDrop(this), &TargetDrop::dropped, commands, &ConnectionCommands::openTarget);
    new PreferenceEffects(m_parts.preferences, context.theme, *m_actions, *m_pages, *m_opener);
    m_session
        = new SessionKeeper(m_parts.connections, *m_pages, *m_opener, m_parts.preferences, this);
}

void MainWindow::createLayout()
{
    m_actions->fill(*menuBar());
    menuBar()->setObjectName(QStringLiteral("menu.bar"));
    addToolBar(m_toolBar);
    setStatusBar(m_status);
    for (const auto& [command, icon] :
        {std::pair(WindowCommand::ShowNavigator, QStringLiteral("layout-sidebar")),
            std::pair(WindowCommand::ShowLog, QStringLiteral("layout-bottombar")),
            std::pair(PageCommand::Inspect, QStringLiteral("layout-sidebar-right"))})
        m_status->addToggle(*m_actions->action(command), icon);
    addDockWidget(Qt::LeftDockWidgetArea, m_navigator);
    m_docks = new BottomDocks(
        m_parts.context, m_parts.log, m_parts.connections, *m_pages, *m_actions, *this);
    m_layout = new WindowLayout(
        {*this, *m_toolBar, *m_navigator, *m_docks, *m_pages, m_parts.preferences},
        m_actions->ofWindow());
    auto* links = new ConnectionBanners(m_parts.context, m_parts.connections, *m_pages, this);
    connect(links, &ConnectionBanners::cameBack, this,
        [this](const QString& text) { m_notice->show(NoticeBar::Kind::Info, {text, {}, {}, {}}); });
    auto* recovery = new RecoveryBar(m_parts.context, this);
    if (m_parts.journal)
        m_recovery = new EditRecovery(
            m_parts.context, *m_parts.journal, m_parts.connections, *m_opener, *recovery, this);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* bar : QList<QWidget*>{links, m_notice, recovery})
        layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::connectPages()
{
    connect(m_pages, &PageArea::currentChanged, this, &MainWindow::updateState);
    connect(m_pages, &PageArea::currentChanged, m_saveUndo, &SaveUndo::follow);
    connect(m_pages, &PageArea::stateChanged, this, &MainWindow::updateState);
    connect(m_pages, &PageArea::menuRequested, this,
        [this](const QPoint& position, const QList<CommandId>& commands) {
            m_actions->showMenu(position, commands, this);
        });
    connect(m_pages, &PageArea::tabMenuRequested, this, [this](const QPoint& position) {
        m_actions->showMenu(position, TabCommands::menu(), this);
    });
    connect(m_opener, &PageOpener::opened, this, &MainWindow::onOpened);
}

void MainWindow::onOpened(Page* page, const PageDescriptor& descriptor)
{
    if (const std::optional<QualifiedName> table = descriptor.rowsOf())
        m_navigator->reveal(descriptor.connection, *table);
    Q_EMIT pageOpened(page);
}

void MainWindow::connectParts()
{
    connect(m_navigator, &NavigatorDock::pageRequested, this, &MainWindow::open);
    const auto runOn = [this](CommandId command) {
        return [this, command](const QUuid& connection, const QualifiedName& table) {
            m_opener->openAndRun(PageDescriptor::rows(connection, table), command);
        };
    };
    connect(m_navigator, &NavigatorDock::filterRequested, this, runOn(PageCommand::AddFilter));
    connect(m_navigator, &NavigatorDock::exportRequested, this, runOn(PageCommand::Export));
    connect(m_navigator, &NavigatorDock::failed, this, &MainWindow::showError);
    connect(m_navigator, &NavigatorDock::currentConnectionChanged, this, &MainWindow::updateState);
    for (QDockWidget* dock : findChildren<QDockWidget*>())
        connect(dock, &QDockWidget::visibilityChanged, m_actions, &Actions::refresh);
    connect(m_toolBar, &QToolBar::visibilityChanged, m_actions, &Actions::refresh);
    connect(m_toolBar, &MainToolBar::connectionChosen, this, &MainWindow::openConnection);
    connect(m_docks, &BottomDocks::stateChanged, m_actions, &Actions::refresh);
    connect(m_connections, &ConnectionFlow::pageRequested, this, &MainWindow::open);
    connect(m_connections, &ConnectionFlow::failed, this, &MainWindow::showError);
    connect(m_connections, &ConnectionFlow::changed, this, &MainWindow::updateState);
    if (m_recovery)
        connect(m_recovery, &EditRecovery::failed, this, &MainWindow::showError);
    auto* dialogs = new WindowDialogs({m_parts.context, *m_actions, m_parts.connections,
        m_parts.preferences, *m_opener, m_parts.stalls, m_parts.journal, *this});
    connect(dialogs, &WindowDialogs::connectionChosen, this, &MainWindow::openConnection);
    connect(dialogs, &WindowDialogs::pageChosen, this, &MainWindow::open);
    connect(dialogs, &WindowDialogs::objectChosen, m_navigator, &NavigatorDock::reveal);
}

bool MainWindow::restoreSession()
{
    return m_session->restore(SessionKeeper::Occasion::Start);
}

void MainWindow::offerLeftEdits()
{
    if (m_recovery)
        m_recovery->search();
}

void MainWindow::takeOver()
{
    static_cast<void>(m_session->restore(SessionKeeper::Occasion::Replacement));
}

bool MainWindow::prepareReplacement()
{
    if (std::ranges::any_of(m_pages->pages(), &Page::isDirty))
        return false;
    keepState();
    return true;
}

void MainWindow::keepState()
{
    m_layout->keep();
    m_session->save();
}

void MainWindow::leave()
{
    if (std::exchange(m_mayClose, true))
        return;
    keepState();
    auto* shutdown = new ForcedShutdown(m_pages->pages(), this);
    connect(shutdown, &ForcedShutdown::ended, this, [this] {
        close();
        Q_EMIT left();
    });
}

void MainWindow::run(CommandId command)
{
    m_actions->action(command)->trigger();
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openConnection(const QUuid& id)
{
    m_connections->open(id);
}

void MainWindow::open(const PageDescriptor& page)
{
    m_opener->open(page);
}

void MainWindow::openTable(const QUuid& connection, const QualifiedName& name)
{
    open(PageDescriptor::rows(connection, name));
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
    Page* page = currentPage();
    const ConnectionEntry* front = m_parts.connections.find(frontConnection());
    m_actions->update(page);
    m_toolBar->showConnection(front);
    m_toolBar->showPendingChanges(pendingChangesOf(page));
    m_status->showConnection(front, m_parts.connections.watchOf(frontConnection()));
    m_docks->showConnection(front);
    m_status->showPage(page ? page->statusTexts() : QStringList());
    showTitle(front, page);
}

void MainWindow::showTitle(const ConnectionEntry* front, const Page* page)
{
    QStringList title{QStringLiteral("Tuplewright")};
    if (front)
        title.prepend(front->profile.name);
    if (page)
        title.prepend(page->title());
    setWindowTitle(title.join(QStringLiteral(" — ")));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Qt takes no second close() inside of the first, so that one is accepted when nothing is
    // asked.
    if (!m_mayClose)
        m_guard->ask(m_pages->pages(), [this] {
            m_mayClose = true;
            close();
        });
    event->setAccepted(m_mayClose);
    if (m_mayClose)
        keepState();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!m_opener->isWaiting())
        m_pages->showEmptyState();
}

}
