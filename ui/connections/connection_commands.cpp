// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_commands.h"

#include "commands/preferences.h"
#include "connection_dialog.h"
#include "password_dialog.h"
#include "receipts_question.h"
#include "toolkit/plain_text.h"

#include <tuplewright/configuration/attached_files.h>
#include <tuplewright/configuration/engine_descriptor.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace tw {

namespace {

/// The engine whose databases are files to be chosen.
const EngineDescriptor& engineOfFiles()
{
    const QList<const EngineDescriptor*> engines = knownEngines();
    return **std::ranges::find_if(
        engines, [](const EngineDescriptor* engine) { return !engine->filePatterns.isEmpty(); });
}

}

ConnectionCommands::ConnectionCommands(UiContext context, ConnectionList& connections,
    const BackendSet& backends, Preferences& preferences, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_connections(connections)
    , m_backends(backends)
    , m_preferences(preferences)
    , m_window(window)
    , m_tests(QStringLiteral("connection test"))
{
    connect(&connections, &ConnectionList::passwordNeeded, this, &ConnectionCommands::askPassword);
    new ReceiptsQuestion(connections.receipts(), window);
}

void ConnectionCommands::create()
{
    showDialog({});
}

void ConnectionCommands::edit(const QUuid& id)
{
    if (const ConnectionEntry* entry = m_connections.find(id))
        showDialog(entry->profile);
}

void ConnectionCommands::showDialog(const ConnectionProfile& profile)
{
    auto* dialog = new ConnectionDialog(
        {m_context, m_backends, m_tests, m_connections.passwords()}, profile,
        [this](const ConnectionProfile& entered, const Secret& password) {
            return m_connections.store(entered, password);
        },
        m_window);
    dialog->setFolder(m_preferences.lastFolder());
    connect(
        dialog, &ConnectionDialog::connectRequested, this, &ConnectionCommands::connectRequested);
    dialog->open();
}

void ConnectionCommands::remove(const QUuid& id)
{
    const ConnectionEntry* entry = m_connections.find(id);
    if (!entry)
        return;
    const QString name = entry->profile.name;
    QMessageBox* box = plainMessage(tr("Remove connection"),
        tr("%1 will be removed from the list. The database itself is not changed.").arg(name),
        m_window);
    box->setObjectName(QStringLiteral("connection.remove.dialog"));
    QPushButton* remove
        = box->addButton(mnemonicText(tr("Remove %1").arg(name)), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("connection.remove.button"));
    QPushButton* cancel = box->addButton(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("connection.keep.button"));
    box->setDefaultButton(cancel);
    connect(remove, &QPushButton::clicked, this, [this, id] { Q_EMIT removeConfirmed(id); });
    box->open();
}

void ConnectionCommands::openFile()
{
    auto* chooser
        = new QFileDialog(m_window, tr("Open an SQLite file"), m_preferences.lastFolder());
    chooser->setObjectName(QStringLiteral("file.open.dialog"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters(
        {tr("SQLite files (*.db *.sqlite *.sqlite3 *.db3)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_preferences.setLastFolder(QFileInfo(path).absolutePath());
        ConnectionConfig config;
        config.backend = engineOfFiles().id;
        config.database = path;
        Q_EMIT connectRequested(m_connections.add(config, {}));
    });
    chooser->open();
}

void ConnectionCommands::openTarget(const QString& target)
{
    const Result<ParsedUrl> url = parseUrl(target);
    if (!url)
        return Q_EMIT failed(tr("%1 cannot be opened.").arg(maskedUrl(target)), url.error());
    Q_EMIT connectRequested(m_connections.add(url->config, url->password));
}

void ConnectionCommands::attachFile(const QUuid& id)
{
    const ConnectionEntry* entry = m_connections.find(id);
    if (!entry)
        return;
    auto* chooser = new QFileDialog(m_window,
        tr("Attach a SQLite file to %1").arg(entry->profile.name), m_preferences.lastFolder());
    chooser->setObjectName(QStringLiteral("connection.attach.dialog"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters(
        {tr("SQLite files (*.db *.sqlite *.sqlite3 *.db3)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, [this, id](const QString& path) {
        m_preferences.setLastFolder(QFileInfo(path).absolutePath());
        tryAttached(id, path);
    });
    chooser->open();
}

/// Opens it once by itself, so that a file that is none closes nothing that works.
void ConnectionCommands::tryAttached(const QUuid& id, const QString& path)
{
    const ConnectionEntry* entry = m_connections.find(id);
    if (!entry)
        return;
    const QString what = tr("%1 was not attached.").arg(path);
    ConnectionConfig config = entry->profile.config;
    Result<QList<AttachedFile>> files = attachedFiles(config);
    const Result<BackendPtr> backend = m_backends.find(config.backend);
    if (!files || !backend)
        return Q_EMIT failed(what, files ? backend.error() : files.error());
    files->append({attachmentName(path, *files), path});
    setAttachedFiles(config, *files);
    const auto trial = Operation<void>::start(
        m_tests, [backend = *backend, config](const StopToken& stop) -> Result<void> {
            const CallOptions options{QDeadlineTimer(QDeadlineTimer::Forever), stop};
            TW_TRY(const auto connection, backend->open(config, {}, options, {}));
            return {};
        });
    trial.then(this, [this, id, config, what](const Result<void>& opened) {
        if (opened)
            Q_EMIT reconfigureRequested(id, config);
        else
            Q_EMIT failed(what, opened.error());
    });
}

void ConnectionCommands::detachFile(const QUuid& id, const QString& name)
{
    const ConnectionEntry* entry = m_connections.find(id);
    Result<QList<AttachedFile>> files
        = entry ? attachedFiles(entry->profile.config) : QList<AttachedFile>();
    if (!files || files->isEmpty())
        return;
    ConnectionConfig config = entry->profile.config;
    files->removeIf([&name](const AttachedFile& file) { return file.name == name; });
    setAttachedFiles(config, *files);
    Q_EMIT reconfigureRequested(id, config);
}

void ConnectionCommands::duplicate(const QUuid& id)
{
    const Result<QUuid> copy = m_connections.duplicate(id);
    if (!copy)
        return Q_EMIT failed(tr("The connection could not be duplicated."), copy.error());
    edit(*copy);
}

QFileDialog* ConnectionCommands::chooseProfiles(const QString& title)
{
    auto* chooser = new QFileDialog(m_window, title, m_preferences.lastFolder());
    chooser->setObjectName(QStringLiteral("connection.profiles.dialog"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setNameFilters({tr("Connections (*.json)"), tr("All files (*)")});
    chooser->setDefaultSuffix(QStringLiteral("json"));
    return chooser;
}

void ConnectionCommands::importProfiles()
{
    QFileDialog* chooser = chooseProfiles(tr("Import connections"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<void> read = m_connections.importFrom(path); !read)
            Q_EMIT failed(tr("No connections were imported."), read.error());
    });
    chooser->open();
}

void ConnectionCommands::exportProfiles()
{
    QFileDialog* chooser = chooseProfiles(tr("Export connections, without passwords"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<void> written = m_connections.exportTo(path); !written)
            Q_EMIT failed(tr("The connections were not exported."), written.error());
    });
    chooser->open();
}

void ConnectionCommands::askPassword(const QUuid& id, const Error& error)
{
    const ConnectionEntry* entry = m_connections.find(id);
    if (!entry || m_asking.contains(id))
        return;
    m_asking.insert(id);
    auto* dialog = new PasswordDialog(entry->profile, error, m_window);
    connect(dialog, &QDialog::finished, this, [this, id] { m_asking.remove(id); });
    connect(dialog, &PasswordDialog::entered, this,
        [this, id](const Secret& password) { m_connections.openWithPassword(id, password); });
    dialog->open();
}

}
