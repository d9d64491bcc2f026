// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed/row_place.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

/// Asks which row to go to: by its number, by the part of all rows before it, or by a value of the
/// column that rows are ordered by first. Deletes itself when closed.
class GoToDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `total` in words, as the pager tells it. `column` may be null: values are not offered.
    GoToDialog(const QString& total, const Column* column, QWidget* parent);

Q_SIGNALS:
    void chosen(const tw::RowPlace& place);

private:
    void createWidgets(const Column* column);
    void createLayout();
    void showKind();
    void go();

    QString m_total;
    std::optional<Column> m_column;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_place = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_go = nullptr;
};

}
