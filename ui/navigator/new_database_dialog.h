// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

/// Asks for the name of a new database and makes it beside the one that is open. What the server
/// says against it is shown here. Deletes itself when closed.
class NewDatabaseDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `connections` must outlive the dialog.
    NewDatabaseDialog(ConnectionList& connections, const QUuid& connection, QWidget* parent);

Q_SIGNALS:
    void created(const QString& name); ///< the server has it now

private:
    void create();
    void showState();
    void say(const QString& text, const QString& kind);
    void onAnswer(const Result<void>& answer);

    ConnectionList& m_connections;
    QUuid m_connection;
    QLineEdit* m_name = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_create = nullptr;
    bool m_isWaiting = false;
};

}
