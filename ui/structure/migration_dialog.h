// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace tw {

/// Asks for the folder and the name of a migration that a change is written into. Deletes itself
/// when closed.
class MigrationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is proposed, and a name is made of that of the table.
    MigrationDialog(const QString& folder, const QString& table, QWidget* parent);

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString name() const;

private:
    void chooseFolder();
    void showState();

    QLineEdit* m_folder = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_save = nullptr;
};

}
