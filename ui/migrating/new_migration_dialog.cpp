// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_migration_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kDialogWidth = 480;

}

NewMigrationDialog::NewMigrationDialog(MigrationList& list, QWidget* parent)
    : QDialog(parent)
    , m_list(list)
    , m_name(namedLineEdit("migrationNew.name.edit", tr("Name of the new migration"), this))
    , m_message(plainLabel({}, this))
    , m_make(namedButton("migrationNew.make.button", tr("&Make files"), this))
{
    setObjectName(QStringLiteral("migrationNew.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New migration"));
    m_name->setPlaceholderText(QStringLiteral("add_prices"));
    m_message->setObjectName(QStringLiteral("migrationNew.message.label"));
    m_message->setProperty("kind", QStringLiteral("error"));
    m_make->setDefault(true);
    auto* about = plainLabel(
        tr("Two files are made in the folder, one for each way. The time in front of the name puts "
           "them in order."),
        this);
    about->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setVerticalSpacing(12);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(about);
    layout->addRow(m_message);
    layout->addRow(dialogFooter(m_make, this));
    connect(m_name, &QLineEdit::textChanged, this, &NewMigrationDialog::showState);
    connect(m_make, &QPushButton::clicked, this, &NewMigrationDialog::make);
    connect(&m_list, &MigrationList::made, this, &QDialog::accept);
    connect(&m_list, &MigrationList::makingFailed, this, [this](const Error& error) {
        m_isWaiting = false;
        m_message->setText(error.toText());
        showState();
        m_name->setFocus();
    });
    resize(kDialogWidth, sizeHint().height());
    showState();
}

void NewMigrationDialog::showState()
{
    m_make->setEnabled(!m_isWaiting && !m_name->text().isEmpty());
    m_name->setEnabled(!m_isWaiting);
    m_message->setVisible(!m_message->text().isEmpty());
}

void NewMigrationDialog::make()
{
    m_isWaiting = true;
    m_message->clear();
    showState();
    m_list.make(m_name->text());
}

}
