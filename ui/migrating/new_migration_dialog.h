// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migrating/migration_list.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

/// Asks for the name of a new migration and makes its files. What is against it is shown here.
/// Deletes itself when closed.
class NewMigrationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The list must outlive it.
    NewMigrationDialog(MigrationList& list, QWidget* parent);

private:
    void make();
    void showState();

    MigrationList& m_list;
    QLineEdit* m_name = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_make = nullptr;
    bool m_isWaiting = false;
};

}
