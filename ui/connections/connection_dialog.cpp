// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_dialog.h"

#include "config_import_dialog.h"
#include "general_page.h"
#include "pool_page.h"
#include "profile_header.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QSize kConnectionDialogSize(1000, 640);
constexpr int kTestWidth = 380;

QStringList securityKeys()
{
    return {u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s, u"sslcrl"_s,
        u"ssl_min_protocol_version"_s, u"channel_binding"_s, u"require_auth"_s, u"requirepeer"_s,
        u"gssencmode"_s};
}

QStringList tunnelKeys()
{
    return {
        u"ssh_host"_s, u"ssh_port"_s, u"ssh_user"_s, u"ssh_key"_s, u"ssh_agent"_s, u"ssh_jump"_s};
}

QStringList sessionKeys()
{
    return {u"read_only"_s, u"application_name"_s, u"actor"_s, u"search_path"_s, u"timezone"_s,
        u"isolation_level"_s, u"statement_timeout"_s, u"lock_timeout"_s,
        u"idle_in_transaction_timeout"_s, u"pooler"_s, u"connect_timeout"_s,
        u"target_session_attrs"_s, u"statement_cache_size"_s, u"retry_attempts"_s,
        u"retry_base_delay"_s, u"foreign_keys"_s, u"begin"_s, u"journal_mode"_s, u"busy_timeout"_s,
        u"attach"_s};
}

QStringList guardKeys()
{
    return {u"guard"_s, u"read_only"_s, u"review"_s, u"review_rows"_s, u"statement_timeout"_s,
        u"lock_timeout"_s, u"idle_in_transaction_timeout"_s, u"receipts"_s, u"masked_columns"_s,
        u"hide_parameters"_s};
}

bool isFileSetting(const QString& key)
{
    return key == "sslrootcert"_L1 || key == "sslcert"_L1 || key == "sslkey"_L1
        || key == "sslcrl"_L1 || key == "ssh_key"_L1;
}

}

ConnectionDialog::ConnectionDialog(
    Parts parts, ConnectionProfile profile, Save save, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_save(std::move(save))
    , m_draft(std::move(profile))
    , m_tabs(new QTabWidget(this))
    , m_error(plainLabel({}, this))
    , m_test(new ConnectionTestPanel(parts.context, parts.backends, parts.executor, this))
{
    setObjectName(QStringLiteral("connection.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowTitle(m_draft.isNew() ? tr("New connection") : tr("Edit connection"));
    m_error->setObjectName(QStringLiteral("connection.save.error.label"));
    m_error->setProperty("kind", QStringLiteral("error"));
    m_error->setContentsMargins(20, 0, 20, 12);
    m_error->hide();
    createPages();
    createLayout();
    connect(m_test, &ConnectionTestPanel::runningChanged, this, [this](bool running) {
        m_testButton->setText(running ? tr("&Stop test") : tr("T&est"));
        m_testButton->setAccessibleName(running ? tr("Stop test") : tr("Test"));
    });
    connect(m_test, &ConnectionTestPanel::advised, m_pool, &PoolPage::showAdvice);
    connect(m_test, &ConnectionTestPanel::passwordRequested, this, [this] {
        m_tabs->setCurrentWidget(m_general);
        m_general->focusPassword();
    });
}

ConnectionDialog::~ConnectionDialog()
{
    delete m_tabs; // fields speak to the draft until they are gone
}

void ConnectionDialog::createPages()
{
    m_tabs->setObjectName(QStringLiteral("connection.tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("connection.tabs.bar"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the connection"));
    m_tabs->tabBar()->setProperty("kind", QStringLiteral("pages"));
    m_tabs->tabBar()->setDrawBase(false);
    m_general = new GeneralPage(m_draft, m_parts.passwords, this);
    connect(m_general, &GeneralPage::importRequested, this, [this] { openImport({}); });
    m_tabs->addTab(m_general, tr("General"));
    addPage(tr("Security"), u"connection.security"_s, securityKeys(),
        tr("For a server at another machine, verify-full with the file of the authority is the "
           "only mode that keeps others from posing as it."));
    addPage(tr("Tunnel"), u"connection.tunnel"_s, tunnelKeys(),
        tr("With an SSH server named here, the program ssh of this computer carries the "
           "connection, "
           "with your own ssh configuration. Host and port under General are then meant as that "
           "server sees them; empty: itself."));
    addPage(tr("Session"), u"connection.session"_s, sessionKeys());
    m_pool = new PoolPage(m_draft, this);
    m_tabs->addTab(m_pool, tr("Pool"));
    addPage(tr("Guard"), u"connection.guard"_s, guardKeys(),
        tr("Production: every change is reviewed, rows are only deleted for good after the "
           "table's name was typed, and limits are set where there are none."));
}

void ConnectionDialog::addPage(
    const QString& title, const QString& area, const QStringList& keys, const QString& note)
{
    auto* page = new SettingPage(m_draft, area, this);
    if (!note.isEmpty())
        page->addNote(note);
    for (const QString& key : keys) {
        SettingField* field = page->addSetting(key);
        if (isFileSetting(key))
            field->setFolder({});
    }
    m_tabs->addTab(page, title);
}

void ConnectionDialog::createLayout()
{
    auto* line = new QFrame(this);
    line->setProperty("kind", QStringLiteral("line"));
    line->setFixedWidth(1);
    m_test->setMinimumWidth(kTestWidth);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_tabs, 1);
    left->addWidget(m_error);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(left, 5);
    body->addWidget(line);
    body->addWidget(m_test, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ProfileHeader(m_parts.context, m_draft, this));
    layout->addLayout(body, 1);
    layout->addWidget(makeFooter());
    resize(kConnectionDialogSize);
}

QPushButton* ConnectionDialog::makeButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    return button;
}

QWidget* ConnectionDialog::makeFooter()
{
    const auto [footer, row] = dialogFooterStrip(this);
    m_testButton = makeButton("connection.test.button", tr("T&est"));
    QPushButton* cancel = makeButton("connection.cancel.button", tr("&Cancel"));
    QPushButton* save = makeButton("connection.save.button", tr("&Save"));
    QPushButton* open = makeButton("connection.open.button", tr("Save a&nd connect"));
    open->setProperty("kind", QStringLiteral("primary"));
    open->setDefault(true);
    connect(m_testButton, &QPushButton::clicked, this, &ConnectionDialog::startTest);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] { this->save(false); });
    connect(open, &QPushButton::clicked, this, [this] { this->save(true); });
    row->addWidget(m_testButton);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    row->addWidget(open);
    return footer;
}

void ConnectionDialog::setFolder(const QString& folder)
{
    m_general->setFolder(folder);
}

void ConnectionDialog::startTest()
{
    if (m_test->isRunning())
        return m_test->stop();
    if (m_draft.password().isSet() || !PasswordKeeper::hasToFetch(m_draft.profile()))
        return m_test->start(m_draft.config(), m_draft.password());
    m_parts.passwords.fetch(
        m_draft.profile(), [this, alive = QPointer(m_test)](const Result<Secret>& password) {
            if (alive) // a password that cannot be had is the server's to miss
                m_test->start(m_draft.config(), password.value_or(Secret()));
        });
}

void ConnectionDialog::openImport(const QString& envFile)
{
    auto* dialog = new ConfigImportDialog(Surroundings::ofProcess(), this);
    if (!envFile.isEmpty())
        dialog->setEnvFile(envFile);
    connect(dialog, &ConfigImportDialog::taken, this, [this](const ResolvedConfig& found) {
        if (const Result<void> taken = m_draft.adopt(found); !taken)
            showError(taken.error().toText());
    });
    dialog->open();
}

void ConnectionDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ConnectionDialog::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString path = urls.isEmpty() ? QString() : urls.first().toLocalFile();
    if (path.isEmpty())
        m_general->enterUrl(event->mimeData()->text().trimmed());
    else if (QFileInfo(path).fileName().contains(u".env"_s))
        openImport(path);
    else
        m_general->enterUrl(path);
    m_tabs->setCurrentWidget(m_general);
    event->acceptProposedAction();
}

void ConnectionDialog::showError(const QString& text)
{
    m_error->setText(text);
    m_error->show();
}

void ConnectionDialog::save(bool thenConnect)
{
    const Result<ConnectionProfile> profile = m_draft.finished();
    if (!profile)
        return showError(profile.error().toText());
    if (const Result<void> stored = m_save(*profile, m_draft.password()); !stored)
        return showError(stored.error().toText());
    accept();
    if (thenConnect)
        Q_EMIT connectRequested(profile->id);
}

}
