// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialog_footer.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace tw {

QHBoxLayout* dialogFooter(QPushButton* action, QDialog* dialog)
{
    action->setProperty("kind", QStringLiteral("primary"));
    auto* cancel
        = new QPushButton(QCoreApplication::translate("tw::DialogFooter", "Cancel"), dialog);
    cancel->setObjectName(
        dialog->objectName().section(u'.', 0, 0) + QStringLiteral(".cancel.button"));
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(action);
    return row;
}

}
