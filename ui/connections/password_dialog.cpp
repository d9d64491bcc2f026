// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "password_dialog.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kPasswordDialogWidth = 420;

QString noteOf(PasswordPlace place)
{
    switch (place) {
    case PasswordPlace::Keychain:
        return PasswordDialog::tr("It is saved in the keychain once the server has accepted it.");
    case PasswordPlace::Ask:
        return PasswordDialog::tr("It is forgotten when you disconnect.");
    case PasswordPlace::Session:
    case PasswordPlace::Command:
        break;
    }
    return PasswordDialog::tr("The password is kept in memory until the program ends.");
}

}

PasswordDialog::PasswordDialog(
    const ConnectionProfile& profile, const Error& error, QWidget* parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
{
    setObjectName(QStringLiteral("password.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password"));
    const QString user = profile.config.user;
    QLabel* what
        = plainLabel(user.isEmpty() ? tr("%1 asks for a password.").arg(profile.name)
                                    : tr("%1 asks for the password of %2.").arg(profile.name, user),
            this);
    what->setFont(uiFont(15, QFont::DemiBold));
    QLabel* why = plainLabel(error.message, this);
    why->setProperty("kind", QStringLiteral("muted"));
    m_password->setObjectName(QStringLiteral("password.secret.edit"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    QLabel* note = plainLabel(noteOf(profile.passwordPlace), this);
    note->setProperty("kind", QStringLiteral("muted"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* connectButton = new QPushButton(tr("Co&nnect"), this);
    connectButton->setObjectName(QStringLiteral("password.connect.button"));
    connectButton->setAccessibleName(tr("Connect"));
    connectButton->setProperty("kind", QStringLiteral("primary"));
    buttons->addButton(connectButton, QDialogButtonBox::AcceptRole);
    QPushButton* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("password.cancel.button"));
    cancel->setAccessibleName(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT entered(Secret(m_password->text()));
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addWidget(why);
    layout->addSpacing(4);
    layout->addWidget(m_password);
    layout->addWidget(note);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setMinimumWidth(kPasswordDialogWidth);
    resize(kPasswordDialogWidth, layout->totalHeightForWidth(kPasswordDialogWidth));
}

}
