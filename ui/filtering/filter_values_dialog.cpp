// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_values_dialog.h"

#include "condition_fields.h"
#include "models/filters/filter_parts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kFilterValuesDialogWidth = 460;

}

FilterValuesDialog::FilterValuesDialog(
    const NamedFilter& filter, const Table& table, QWidget* parent)
    : QDialog(parent)
    , m_filter(filter.rows.filter)
{
    setObjectName(QStringLiteral("filter.values.dialog"));
    setWindowTitle(filter.name);
    setAttribute(Qt::WA_DeleteOnClose);
    m_store = new QWidget(this);
    m_store->hide();
    m_use = new QPushButton(tr("&Use filter"), this);
    m_use->setObjectName(QStringLiteral("filter.values.use.button"));
    m_use->setDefault(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const FilterCondition& condition : comparisons(m_filter))
        addField(condition, table, form);
    form->addRow(dialogFooter(m_use, this));
    connect(m_use, &QPushButton::clicked, this, &FilterValuesDialog::accept);
    resize(kFilterValuesDialogWidth, sizeHint().height());
}

// What the fields of one condition cannot say, as those of a related column, stays as it is.
void FilterValuesDialog::addField(
    const FilterCondition& condition, const Table& table, QFormLayout* form)
{
    m_saved.append(Filter::condition(condition));
    auto* fields = new ConditionFields(m_store);
    fields->addColumns({}, table);
    if (!fields->setCondition(condition)) {
        delete fields;
        m_fields.append(nullptr);
        return;
    }
    m_fields.append(fields);
    const QString number = QString::number(m_fields.size());
    const QString words = condition.column + u' ' + fields->op()->currentText();
    fields->value()->setObjectName(QStringLiteral("filter.values.%1.edit").arg(number));
    fields->value()->setAccessibleName(words);
    fields->value()->selectAll();
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(fields->value(), 1);
    if (condition.op == FilterOperator::Between) {
        fields->to()->setObjectName(QStringLiteral("filter.values.%1.to.edit").arg(number));
        line->addWidget(fields->to(), 1);
    }
    QLabel* label = plainLabel(words, this);
    label->setBuddy(fields->value());
    form->addRow(label, line);
    form->addRow(QString(), fields->note());
}

void FilterValuesDialog::accept()
{
    QList<Filter> conditions;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        ConditionFields* fields = m_fields.at(i);
        if (!fields) {
            conditions.append(m_saved.at(i));
            continue;
        }
        const Result<Filter> typed = fields->filter();
        if (!typed) {
            fields->showProblem(typed.error().message);
            fields->value()->setFocus();
            return;
        }
        conditions.append(*typed);
    }
    Q_EMIT chosen(withComparisons(m_filter, conditions));
    QDialog::accept();
}

}
