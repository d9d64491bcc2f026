// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "connections/connection_specs.h"
#include "connections/tunnel_dialog.h"
#include "instance/session_socket.h"
#include "keychain.h"
#include "page_kinds.h"
#include "watched_application.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace tw {

namespace {

constexpr QSize kScreenshotSize(1280, 800);
constexpr int kIconDelayMs = 300;
constexpr int kShowDelayMs = 60;

ConnectionList::SessionFactory sessionFactory(
    const BackendSet& backends, const std::shared_ptr<StatementObserver>& log)
{
    return [backends, log](const ConnectionConfig& config, const Secret& password,
               const std::shared_ptr<PoolObserver>& observer)
               -> Result<std::shared_ptr<SessionManager>> {
        TW_TRY(const BackendPtr backend, backends.find(config.backend));
        return std::make_shared<SessionManager>(
            backend, config, password, PoolSetup{.observer = observer, .statements = log});
    };
}

/// Keys of SSH servers that were accepted lie beside the profiles.
TunnelSetup tunnelSetup(const TunnelQuestions& questions)
{
    const QFileInfo profiles(ProfileStore::defaultPath());
    return {questions.prompt(), profiles.dir().filePath(QStringLiteral("ssh_known_hosts"))};
}

/// A picture shows the window as it is made, not as somebody left it, and keeps nothing: its
/// settings are files of a folder that goes with the program.
std::unique_ptr<QTemporaryDir> settingsOfPicture(const CommandLine& line)
{
    return line.screenshot.isEmpty() ? nullptr : std::make_unique<QTemporaryDir>();
}

QString pathIn(const std::unique_ptr<QTemporaryDir>& folder, const QString& usual)
{
    return folder ? folder->filePath(QFileInfo(usual).fileName()) : usual;
}

}

Application::Application(WatchedApplication& application, CommandLine line)
    : m_application(application)
    , m_line(std::move(line))
    , m_pictureSettings(settingsOfPicture(m_line))
    , m_preferences(pathIn(m_pictureSettings, Preferences::defaultPath()))
    , m_memory(pathIn(m_pictureSettings, TableSettings::defaultPath()))
    , m_journal(JournalFolder::defaultPath())
    , m_icons(m_theme)
    , m_backends({tunnelled(makePostgresBackend(), tunnelSetup(m_tunnels)), makeSqliteBackend()})
    , m_connections(ProfileStore(ProfileStore::defaultPath()),
          sessionFactory(m_backends, m_log.observer()), std::make_shared<Keychain>())
    , m_kinds(pageKinds(
          {m_theme, m_icons}, m_memory, m_journal, m_connections.receipts().store(), m_connections))
    , m_sample(SampleDatabase::defaultPath())
{
    if (m_line.screenshot.isEmpty())
        m_connections.receipts().keepIn(std::make_shared<const ReceiptBook>(ReceiptBook{
            ReceiptStore(ReceiptStore::defaultFolder()), QStringLiteral("Tuplewright")}));
    m_theme.setDensity(m_preferences.density());
    m_theme.setZoom(m_preferences.zoom());
    m_theme.apply(application, m_line.theme.value_or(m_preferences.theme()));
    m_language.apply(application, m_preferences.language());
    // A picture is of what it was asked for, whatever an earlier run left.
    m_journal.setOn(m_line.screenshot.isEmpty() && m_preferences.isOn(Preference::KeepEdits));
    m_memory.setContinuousByDefault(m_preferences.isDefault(Preference::RowMode));
    m_window = makeWindow();
    leaveWhenAsked();
    connect(&m_sample, &SampleOpener::ready, this,
        [this](const ConnectionConfig& config) { open(m_connections.add(config, {})); });
    connect(&m_sample, &SampleOpener::failed, this, [this](const Error& error) {
        m_window->showError(tr("The sample database could not be made."), error);
        if (m_screenshot)
            Screenshot::fail(error);
    });
    connect(&m_preferences, &Preferences::changed, this, [this](Preference id) {
        if (id == Preference::KeepEdits)
            m_journal.setOn(m_preferences.isOn(id));
        if (id == Preference::RowMode)
            m_memory.setContinuousByDefault(m_preferences.isDefault(Preference::RowMode));
        // Whoever chose still stands in the window that goes.
        if (id == Preference::Language)
            QMetaObject::invokeMethod(this, &Application::replaceWindow, Qt::QueuedConnection);
    });
}

std::unique_ptr<MainWindow> Application::makeWindow()
{
    auto window = std::make_unique<MainWindow>(MainWindow::Parts{{m_theme, m_icons}, m_connections,
        m_backends, m_preferences, m_log, m_kinds, &m_application.stalls(), &m_journal});
    askOver(*window, m_tunnels);
    connect(window.get(), &MainWindow::sampleRequested, this, [this] {
        m_table.reset();
        openSample();
    });
    return window;
}

/// Whoever ends the program or the desktop's session is not asked anything: what is open is kept.
void Application::leaveWhenAsked()
{
    connect(&m_signals, &QuitSignals::quitRequested, this, [this] {
        connect(m_window.get(), &MainWindow::left, this, &QCoreApplication::quit);
        m_window->leave();
    });
    connect(
        &m_application, &QGuiApplication::commitDataRequest, this,
        [this] { m_window->keepState(); }, Qt::DirectConnection);
}

/// Everything in the window was made in one language. Another one needs another window.
void Application::replaceWindow()
{
    if (!m_window->prepareReplacement())
        return;
    const QIcon icon = m_window->windowIcon();
    m_window.reset();
    m_language.apply(m_application, m_preferences.language());
    m_window = makeWindow();
    m_window->setWindowIcon(icon);
    m_window->takeOver();
    m_window->offerLeftEdits();
    m_window->show();
}

Application::~Application() = default;

Result<void> Application::start()
{
    const Result<void> loaded = m_connections.loadProfiles();
    TW_TRY_VOID(openFirst());
    if (!m_line.screenshot.isEmpty()) {
        m_screenshot = std::make_unique<Screenshot>(
            *m_window, m_connections, m_line.screenshot, m_table.has_value());
        m_window->resize(kScreenshotSize);
    }
    if (m_line.size.isValid())
        m_window->resize(m_line.size);
    if (!loaded)
        m_window->showError(tr("The stored connections cannot be read."), loaded.error());
    showWindow();
    if (m_line.screenshot.isEmpty()) {
        m_window->offerLeftEdits();
        openDoor();
    }
    // Drawn at several sizes for the window manager: nothing waits for it.
    QTimer::singleShot(kIconDelayMs, this,
        [this] { m_window->setWindowIcon(m_icons.icon(QStringLiteral("tuplewright"))); });
    return {};
}

void Application::showWindow()
{
    if (!m_table)
        return m_window->show();
    // The first table is often there in a moment: then the window is drawn once, not twice.
    connect(m_window.get(), &MainWindow::pageOpened, m_window.get(), &QWidget::show,
        Qt::SingleShotConnection);
    QTimer::singleShot(kShowDelayMs, m_window.get(), &QWidget::show);
}

void Application::openDoor()
{
    m_door = std::make_unique<WindowDoor>(sessionSocketPath(Preferences::defaultPath()));
    connect(m_door.get(), &WindowDoor::requested, this, &Application::onRequested);
}

/// Asked for by a later start: the window comes to the front, whatever it shows.
void Application::onRequested(const OpenRequest& request)
{
    if (!request.token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.token);
    m_window->comeToFront();
    if (const Result<void> done = carryOut(request); !done)
        m_window->showError(tr("What was asked for cannot be opened."), done.error());
}

Result<void> Application::openFirst()
{
    if (!m_line.request.isEmpty())
        return carryOut(m_line.request);
    if (!m_window->restoreSession())
        openDefault();
    return {};
}

Result<void> Application::carryOut(const OpenRequest& request)
{
    m_table.reset();
    if (!request.table.isEmpty()) {
        TW_TRY(m_table, QualifiedName::parse(request.table));
    }
    if (!request.profile.isEmpty()) {
        TW_TRY(const QUuid id, findProfile(request.profile));
        open(id);
    } else if (!request.target.isEmpty()) {
        TW_TRY(const ParsedUrl url, parseUrl(request.target));
        open(m_connections.add(url.config, url.password));
    }
    if (request.start == OpenRequest::Start::Sample)
        openSample();
    if (request.start == OpenRequest::Start::NewConnection)
        runSoon(WindowCommand::NewConnection);
    if (request.start == OpenRequest::Start::OpenFile)
        runSoon(WindowCommand::OpenFile);
    return {};
}

/// A dialog stands over a window that is there.
void Application::runSoon(CommandId command)
{
    QTimer::singleShot(0, m_window.get(), [this, command] { m_window->run(command); });
}

Result<QUuid> Application::findProfile(const QString& name) const
{
    for (int index = 0; index < m_connections.count(); ++index)
        if (m_connections.at(index).profile.name == name)
            return m_connections.at(index).profile.id;
    return fail(ErrorKind::NotFound, tr("There is no profile \"%1\".").arg(name));
}

void Application::open(const QUuid& connection)
{
    m_window->openConnection(connection);
    if (m_table)
        m_window->openTable(connection, *m_table);
}

/// A picture is of what every user sees. Without a default the window shows how to begin.
void Application::openDefault()
{
    if (!m_line.screenshot.isEmpty())
        return openSample();
    if (const QUuid chosen = m_connections.defaultConnection(); !chosen.isNull())
        open(chosen);
}

void Application::openSample()
{
    if (!m_table)
        m_table = SampleDatabase::firstTable();
    m_sample.open();
}

}
