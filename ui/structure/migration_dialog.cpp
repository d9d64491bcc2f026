// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace tw {

namespace {

constexpr int kDialogWidth = 560;

/// A name of a migration takes no other signs.
QString proposedName(const QString& table)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9_-]+"));
    return QStringLiteral("change_") + QString(table).replace(other, QStringLiteral("_"));
}

}

MigrationDialog::MigrationDialog(const QString& folder, const QString& table, QWidget* parent)
    : QDialog(parent)
    , m_folder(namedLineEdit("structureMigration.folder.edit", tr("Folder of migrations"), this))
    , m_name(namedLineEdit("structureMigration.name.edit", tr("Name of the migration"), this))
    , m_save(namedButton("structureMigration.save.button", tr("&Save files"), this))
{
    setObjectName(QStringLiteral("structureMigration.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save as migration"));
    m_folder->setText(folder);
    m_name->setText(proposedName(table));
    m_save->setDefault(true);
    auto* choose = namedButton("structureMigration.choose.button", tr("&Choose…"), this);
    auto* place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(choose);
    auto* about = plainLabel(
        tr("The change is written into the folder, with the way back where it is known. Nothing is "
           "run."),
        this);
    about->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setVerticalSpacing(12);
    auto* label = new QLabel(tr("&Folder"), this);
    label->setBuddy(m_folder);
    layout->addRow(label, place);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(about);
    layout->addRow(dialogFooter(m_save, this));
    connect(choose, &QPushButton::clicked, this, &MigrationDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &MigrationDialog::showState);
    connect(m_name, &QLineEdit::textChanged, this, &MigrationDialog::showState);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    resize(kDialogWidth, sizeHint().height());
    showState();
}

QString MigrationDialog::folder() const
{
    return m_folder->text();
}

QString MigrationDialog::name() const
{
    return m_name->text();
}

void MigrationDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder of migrations"), m_folder->text());
    dialog->setObjectName(QStringLiteral("structureMigration.folder.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void MigrationDialog::showState()
{
    m_save->setEnabled(!m_folder->text().isEmpty() && !m_name->text().isEmpty());
}

}
