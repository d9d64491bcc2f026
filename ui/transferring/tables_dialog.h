// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exporting/tables_export.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tw {

class ExportOptionsForm;
class TableChecklist;

/// Writes tables to the files of a new folder: which ones, format and options, progress and
/// cancel. Deletes itself.
class TablesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What can be exported, and what is checked at first.
    struct Scope
    {
        QString heading; ///< of which connection or schema
        QString folder; ///< what the new folder is called
        QList<QualifiedName> tables;
        QList<QualifiedName> checked;
    };

    TablesDialog(std::shared_ptr<const Adapter> adapter, const Scope& scope, QWidget* parent);

    void reject() override; ///< an export under way is asked to end instead

    [[nodiscard]] bool isRunning() const { return m_export.isRunning(); }

private:
    void createHeader(const Scope& scope, QBoxLayout& layout);
    void createOptions(QBoxLayout& layout);
    void createTarget(const Scope& scope, QBoxLayout& layout);
    void createFooter(QBoxLayout& layout);
    void connectSignals();
    void chooseFolder();
    [[nodiscard]] UnloadPlan plan() const;
    void refresh();
    void start();
    void onFailed(const Error& error);

    TablesExport m_export;
    TableChecklist* m_tables = nullptr;
    ExportOptionsForm* m_options = nullptr;
    QCheckBox* m_deleted = nullptr; ///< soft-deleted rows too
    QFrame* m_target = nullptr;
    QLineEdit* m_folder = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_run = nullptr;
};

}
