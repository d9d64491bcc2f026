// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_target_form.h"

#include "models/importing/import_controller.h"
#include "models/text/hidden_characters.h"
#include "toolkit/named_widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

ImportTargetForm::ImportTargetForm(ImportController& import, QWidget* parent)
    : QWidget(parent)
    , m_import(import)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(20, 8, 20, 16);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addTable();
    addKnownRows();
    addRejects();
    refresh();
}

QLabel* ImportTargetForm::addRow(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    m_form->addRow(label, field);
    return label;
}

void ImportTargetForm::addTable()
{
    if (const TablePtr& table = m_import.table()) {
        m_into = namedComboBox("import.into.combo", tr("Into"), this);
        m_into->addItem(revealedText(table->name.display()), false);
        m_into->addItem(tr("A new table"), true);
        connect(m_into, &QComboBox::currentIndexChanged, this,
            [this] { m_import.setMakesTable(m_into->currentData().toBool()); });
        addRow(tr("I&nto"), m_into);
    }
    m_name = namedLineEdit("import.name.edit", tr("Name of the new table"), this);
    connect(m_name, &QLineEdit::textEdited, &m_import, &ImportController::setNewName);
    m_nameLabel = addRow(tr("New t&able"), m_name);
}

void ImportTargetForm::addKnownRows()
{
    m_known = namedComboBox("import.known.combo", tr("If the key exists"), this);
    m_known->addItem(tr("Report an error"), int(ImportMode::Insert));
    m_known->addItem(tr("Update the existing row"), int(ImportMode::Upsert));
    m_known->addItem(tr("Skip the new row"), int(ImportMode::Skip));
    m_known->addItem(tr("Replace the existing row"), int(ImportMode::Replace));
    connect(m_known, &QComboBox::currentIndexChanged, this,
        [this] { m_import.setMode(ImportMode(m_known->currentData().toInt())); });
    m_knownLabel = addRow(tr("If the &key exists"), m_known);
}

void ImportTargetForm::addRejects()
{
    auto* rejects = new QWidget(this);
    m_rejects = namedLineEdit("import.rejects.edit", tr("File for rejected rows"), rejects);
    m_rejects->setPlaceholderText(tr("None: stop at first"));
    auto* choose = namedButton("import.rejects.button", tr("Choose…"), rejects);
    choose->setAccessibleName(tr("Choose the file for rejected rows"));
    auto* row = new QHBoxLayout(rejects);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_rejects, 1);
    row->addWidget(choose);
    connect(m_rejects, &QLineEdit::textChanged, &m_import, &ImportController::setRejects);
    connect(choose, &QPushButton::clicked, this, &ImportTargetForm::chooseRejects);
    addRow(tr("Rejected rows &to"), rejects)->setBuddy(m_rejects);
}

void ImportTargetForm::chooseRejects()
{
    auto* dialog
        = new QFileDialog(this, tr("Rejected rows"), m_rejects->text(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_replaced = path; // the file dialog has asked
        m_rejects->setText(path);
    });
    dialog->open();
}

void ImportTargetForm::refresh()
{
    const bool isScript = m_import.sight() && m_import.sight()->isScript;
    const bool makes = m_import.makesTable();
    setVisible(!isScript);
    if (m_name->text() != m_import.task().newTable.name)
        m_name->setText(m_import.task().newTable.name);
    m_name->setVisible(makes);
    m_nameLabel->setVisible(makes);
    m_known->setVisible(!makes);
    m_knownLabel->setVisible(!makes);
}

}
