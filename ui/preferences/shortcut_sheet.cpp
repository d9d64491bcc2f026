// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_sheet.h"

#include "shortcut_table.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tw {

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcuts.dialog"));
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 560);
    auto* table = new ShortcutTable(actions, QStringLiteral("shortcuts"), this);
    auto* change = new QPushButton(tr("C&hange keys…"), this);
    change->setObjectName(QStringLiteral("shortcuts.change.button"));
    change->setAccessibleName(tr("Change keys"));
    change->setAutoDefault(false);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("shortcuts.close.button"));
    close->setAccessibleName(tr("Close"));
    close->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(change);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addWidget(table, 1);
    layout->addLayout(buttons);
    table->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT changeRequested();
    });
}

}
