// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition_dialog.h"

#include "models/text/value_codec.h"
#include "toolkit/dialog_footer.h"

#include <QFormLayout>
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
    addColumns({}, *table);
    m_fields.setColumn(column);
}

void ConditionDialog::createLayout()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_fields.addTo(form);
    m_add = new QPushButton(tr("&Add filter"), this);
    m_add->setObjectName(QStringLiteral("filter.add.button"));
    m_add->setDefault(true);
    form->addRow(dialogFooter(m_add, this));
    connect(m_add, &QPushButton::clicked, this, &ConditionDialog::accept);
    resize(460, sizeHint().height());
}

void ConditionDialog::suggest(const Value& value)
{
    m_fields.value()->setText(ValueCodec::editText(value));
    m_fields.value()->selectAll();
}

bool ConditionDialog::setCondition(const FilterCondition& condition)
{
    setWindowTitle(tr("Change filter"));
    m_add->setText(tr("Chan&ge filter"));
    return m_fields.setCondition(condition);
}

void ConditionDialog::addColumns(const QString& prefix, const Table& table)
{
    m_fields.addColumns(prefix, table);
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
