// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "toolkit/context.h"

#include <tuplewright/connection/backend.h>

#include <QSet>

class QFileDialog;
class QWidget;

namespace tw {

class Preferences;

/// What a person can do with connections as such: make, change, remove, open a file, give a
/// password. Opens dialogs over the window and never waits for them.
class ConnectionCommands final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this object.
    ConnectionCommands(UiContext context, ConnectionList& connections, const BackendSet& backends,
        Preferences& preferences, QWidget* window);

    void create(); ///< asks for a new profile
    void edit(const QUuid& id); ///< opens the dialog of its profile
    void remove(const QUuid& id); ///< asks first
    void openFile(); ///< chooses a SQLite file
    void openTarget(const QString& target); ///< a path or URL that was dropped

    /// Opens the copy for changes.
    void duplicate(const QUuid& id);

    /// For connections to a file: chooses one that is opened beside it, or takes it away again.
    void attachFile(const QUuid& id);
    void detachFile(const QUuid& id, const QString& name); ///< closes the file beside it
    void importProfiles(); ///< from a file to be chosen
    void exportProfiles(); ///< without secrets, to a file to be chosen

Q_SIGNALS:
    void failed(const QString& what, const tw::Error& error); ///< what was tried, and why it failed
    void connectRequested(const QUuid& id); ///< a profile was saved to be opened
    void removeConfirmed(const QUuid& id); ///< the pages over it are to be closed first
    /// The configuration works; the pages over the one of before have to be opened anew.
    void reconfigureRequested(const QUuid& id, const tw::ConnectionConfig& config);

private:
    void showDialog(const ConnectionProfile& profile);
    [[nodiscard]] QFileDialog* chooseProfiles(const QString& title);
    void tryAttached(const QUuid& id, const QString& path);
    void askPassword(const QUuid& id, const Error& error);

    UiContext m_context;
    ConnectionList& m_connections;
    const BackendSet& m_backends;
    Preferences& m_preferences;
    QWidget* m_window;
    QSet<QUuid> m_asking; ///< a password dialog is open for these
    Executor m_tests;
};

}
