// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_box.h"

#include "toolkit/plain_text.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace tw {

void showAboutBox(QWidget* parent)
{
    const QString text = QCoreApplication::translate("tw::AboutBox",
        "Tuplewright %1\n\n"
        "Browse and edit the data of PostgreSQL and SQLite.\n\n"
        "Qt %2\n"
        "Licensed under the GNU General Public License, version 3 or later; its library under the "
        "MIT licence.")
                             .arg(QCoreApplication::applicationVersion(),
                                 QString::fromLatin1(qVersion()));
    QMessageBox* box = plainMessage(
        QCoreApplication::translate("tw::AboutBox", "About Tuplewright"), text, parent);
    box->setObjectName(QStringLiteral("about.program.dialog"));
    box->addButton(QMessageBox::Close)->setObjectName(QStringLiteral("about.close.button"));
    box->open();
}

}
