// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_name_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kFilterNameDialogWidth = 400;

}

FilterNameDialog::FilterNameDialog(bool hasValues, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("filter.name.dialog"));
    setWindowTitle(tr("Save filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("filter.name.edit"));
    m_name->setAccessibleName(tr("Name of the filter"));
    m_asks = new QCheckBox(tr("&Ask for its values each time it is used"), this);
    m_asks->setObjectName(QStringLiteral("filter.asks.check"));
    m_asks->setEnabled(hasValues);
    if (!hasValues)
        m_asks->setToolTip(toolTipText(tr("It compares no column with a value.")));
    m_save = new QPushButton(tr("&Save filter"), this);
    m_save->setObjectName(QStringLiteral("filter.name.save.button"));
    m_save->setDefault(true);
    m_save->setEnabled(false);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_asks);
    form->addRow(dialogFooter(m_save, this));
    connect(m_name, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_save, &QPushButton::clicked, this, &FilterNameDialog::finish);
    resize(kFilterNameDialogWidth, sizeHint().height());
}

void FilterNameDialog::finish()
{
    Q_EMIT chosen(m_name->text().trimmed(), m_asks->isChecked());
    accept();
}

}
