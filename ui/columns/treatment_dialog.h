// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/column_treatment.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace tw {

/// How one column is called, what is done to values that are entered into it, and what they must
/// fulfil. Deletes itself when closed.
class TreatmentDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `fillsItself`: it is locked unless the treatment says otherwise.
    TreatmentDialog(
        const Column& column, bool fillsItself, const ColumnTreatment& treatment, QWidget* parent);

Q_SIGNALS:
    void chosen(const tw::ColumnTreatment& treatment);

protected:
    void accept() override;

private:
    void createWidgets();
    void createLayout();
    void show(const ColumnTreatment& treatment);
    void refresh();
    [[nodiscard]] ColumnTreatment typed() const;

    const Column m_column;
    const bool m_fillsItself;
    QLineEdit* m_caption = nullptr;
    QCheckBox* m_trim = nullptr;
    QCheckBox* m_collapse = nullptr;
    QComboBox* m_case = nullptr;
    QCheckBox* m_emptyToNull = nullptr;
    QCheckBox* m_unlocked = nullptr;
    QCheckBox* m_required = nullptr;
    QCheckBox* m_email = nullptr;
    QLineEdit* m_least = nullptr;
    QLineEdit* m_most = nullptr;
    QLineEdit* m_pattern = nullptr;
    QPlainTextEdit* m_choices = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_use = nullptr;
};

}
