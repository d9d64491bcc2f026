// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace tw {

/// Asks for the name under which a filter is kept, and whether its values are asked for each time
/// it is used. Deletes itself when closed.
class FilterNameDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `hasValues`: there are some to ask for.
    FilterNameDialog(bool hasValues, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& name, bool asks);

private:
    void finish();

    QLineEdit* m_name = nullptr;
    QCheckBox* m_asks = nullptr;
    QPushButton* m_save = nullptr;
};

}
