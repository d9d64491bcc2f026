// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/async/operation.h>

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

/// Asks for a password and makes a salted hash of it, on a thread of its own; the password itself
/// is shown nowhere, staged nowhere and kept no longer than the dialog. Deletes itself when closed.
class PasswordHashDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PasswordHashDialog(QWidget* parent);

Q_SIGNALS:
    void made(const QString& hash);

protected:
    void reject() override; ///< the thread ends by itself, and is not waited for

private:
    QLineEdit* createField(const char* name, const QString& accessibleName);
    void refresh();
    void make();

    Executor m_executor;
    Operation<QString> m_making;
    bool m_isMaking = false;
    bool m_isGivenUp = false;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_again = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_use = nullptr;
};

}
