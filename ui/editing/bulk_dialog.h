// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/bulk_change.h"

#include <tuplewright/configuration/connection_config.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

/// Changes all rows that match the filter of a page, after telling how many they are. What is done
/// cannot be undone here, so nothing is staged: it is one transaction of its own. Deletes itself
/// when closed.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `condition` is the filter in words, empty without one.
    BulkDialog(BulkChange* change, const QString& condition, const ConnectionConfig& target,
        QWidget* parent);

Q_SIGNALS:
    void changed(qint64 rows); ///< so many rows were saved

protected:
    void accept() override;

private:
    void createWidgets();
    void createLayout(const QString& condition);
    void refresh();
    void onFinished(const WhereReport& report);
    void showProblem(const QString& text);
    [[nodiscard]] BulkChange::Kind kind() const;
    [[nodiscard]] Result<QList<ColumnEdit>> edits() const;
    [[nodiscard]] bool isJson() const; ///< the column that is set
    [[nodiscard]] ColumnEdit::Kind how() const;
    [[nodiscard]] Result<ColumnEdit> partEdit() const; ///< of JSON values

    BulkChange* m_change;
    GuardOptions m_guard;
    QComboBox* m_kind = nullptr;
    QComboBox* m_column = nullptr;
    QComboBox* m_how = nullptr; ///< of JSON columns: the whole value, or a part of it
    QLineEdit* m_path = nullptr;
    QLineEdit* m_value = nullptr;
    QCheckBox* m_null = nullptr;
    QCheckBox* m_allRows = nullptr;
    QLineEdit* m_typed = nullptr; ///< the name of the table, where rows go for good
    QLabel* m_count = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_run = nullptr;
};

}
