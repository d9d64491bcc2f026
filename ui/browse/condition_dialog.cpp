// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition_dialog.h"

#include "window/dialog_footer.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

ConditionDialog::ConditionDialog(const TablePtr& table, const QString& column, QWidget* parent)
    : QDialog(parent)
    , m_fields(this)
{
    setObjectName(QStringLiteral("filter.dialog"));
    setWindowTitle(tr("Add filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout();
    connect(&m_fields, &ConditionFields::changed, this, &ConditionDialog::onChanged);
    addColumns({}, *table);
    m_fields.setColumn(column);
}

void ConditionDialog::createLayout()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_valueLabel = new QLabel(tr("&Value"), this);
    m_valueLabel->setBuddy(m_fields.value());
    m_toLabel = new QLabel(tr("&to"), this);
    m_toLabel->setBuddy(m_fields.to());
    form->addRow(tr("&Column"), m_fields.column());
    form->addRow(tr("&Operator"), m_fields.op());
    form->addRow(m_valueLabel, m_fields.value());
    form->addRow(m_toLabel, m_fields.to());
    form->addRow(m_fields.note());
    m_add = new QPushButton(tr("&Add filter"), this);
    m_add->setObjectName(QStringLiteral("filter.add.button"));
    m_add->setDefault(true);
    form->addRow(dialogFooter(m_add, this));
    connect(m_add, &QPushButton::clicked, this, &ConditionDialog::accept);
    resize(460, sizeHint().height());
}

void ConditionDialog::addColumns(const QString& prefix, const Table& table)
{
    m_fields.addColumns(prefix, table);
}

void ConditionDialog::onChanged()
{
    m_valueLabel->setVisible(!m_fields.value()->isHidden());
    m_toLabel->setVisible(!m_fields.to()->isHidden());
}

void ConditionDialog::accept()
{
    const Result<Filter> filter = m_fields.filter();
    if (!filter) {
        m_fields.showProblem(filter.error().message);
        m_fields.value()->setFocus();
        return;
    }
    Q_EMIT chosen(*filter);
    QDialog::accept();
}

}
