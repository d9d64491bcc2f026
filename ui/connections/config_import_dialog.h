// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/sources/resolved_config.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace tw {

/// Gathers a configuration from the environment, a .env file or pg_service.conf, with libpq's
/// variables and password file, and lists each value with the place it was read from before it is
/// taken over. Secrets are shown masked.
class ConfigImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConfigImportDialog(Surroundings surroundings, QWidget* parent = nullptr);

    void setEnvFile(const QString& path); ///< begins with this file

Q_SIGNALS:
    void taken(const tw::ResolvedConfig& config); ///< one of those found was chosen

private:
    enum class Source
    {
        Environment,
        EnvFile,
        Service
    };

    void createWidgets();
    void createFamilies();
    QWidget* makeFooter();
    [[nodiscard]] ConfigRequest request() const;
    void showSource();
    void refresh();
    void addRow(const ResolvedSetting& setting);
    void chooseFile();

    Surroundings m_surroundings;
    ResolvedConfig m_found;
    QComboBox* m_source = nullptr;
    QComboBox* m_family = nullptr; ///< which of several families of variables counts
    QLineEdit* m_detail = nullptr;
    QPushButton* m_choose = nullptr;
    QTableWidget* m_values = nullptr;
    QLabel* m_problems = nullptr;
    QPushButton* m_take = nullptr;
};

}
