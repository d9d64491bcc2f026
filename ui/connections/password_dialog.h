// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/error.h>
#include <tuplewright/profiles/profile_store.h>

#include <QDialog>

class QLineEdit;

namespace tw {

/// Asks for the password of a connection that the server did not let in. Keeps nothing.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(const ConnectionProfile& profile, const Error& error, QWidget* parent = nullptr);

Q_SIGNALS:
    void entered(const tw::Secret& password); ///< and is to be tried

private:
    QLineEdit* m_password = nullptr;
};

}
