// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

class ImportController;

/// Into which table the rows go, what becomes of those whose key is there, and where those go that
/// cannot be written.
class ImportTargetForm final : public QWidget
{
    Q_OBJECT

public:
    /// The controller must outlive it.
    explicit ImportTargetForm(ImportController& import, QWidget* parent = nullptr);

    /// The file that a person said may be replaced; empty: none.
    [[nodiscard]] const QString& replaced() const { return m_replaced; }

    void refresh(); ///< shows what the controller holds

private:
    void addTable();
    void addKnownRows();
    void addRejects();
    QLabel* addRow(const QString& text, QWidget* field);
    void chooseRejects();

    ImportController& m_import;
    QFormLayout* m_form;
    QComboBox* m_into = nullptr; ///< null: there is only the new table
    QLineEdit* m_name = nullptr;
    QLabel* m_nameLabel = nullptr;
    QComboBox* m_known = nullptr;
    QLabel* m_knownLabel = nullptr;
    QLineEdit* m_rejects = nullptr;
    QString m_replaced;
};

}
