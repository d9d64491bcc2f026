// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "related_rows_dialog.h"

#include "models/text/error_text.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kRelatedRowsDialogWidth = 480;

enum Mode
{
    With,
    Without
};

}

RelatedRowsDialog::RelatedRowsDialog(
    std::shared_ptr<const Adapter> adapter, const TablePtr& table, QWidget* parent)
    : QDialog(parent)
    , m_relations(std::move(adapter))
    , m_fields(this)
{
    setObjectName(QStringLiteral("related.dialog"));
    setWindowTitle(tr("Rows of %1 by related rows").arg(table->name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    connect(&m_relations, &ChildRelations::found, this, &RelatedRowsDialog::onFound);
    m_relations.find(table);
    if (!m_relations.isFound())
        m_note->setText(tr("Searching for tables that reference these rows…"));
    showConditions();
    resize(kRelatedRowsDialogWidth, sizeHint().height());
}

void RelatedRowsDialog::createWidgets()
{
    m_mode = new QComboBox(this);
    m_mode->setObjectName(QStringLiteral("related.mode.combo"));
    m_mode->setAccessibleName(tr("Which rows are kept"));
    m_mode->addItem(tr("Rows that have"));
    m_mode->addItem(tr("Rows that have no"));
    m_table = new QComboBox(this);
    m_table->setObjectName(QStringLiteral("related.table.combo"));
    m_table->setAccessibleName(tr("Table of the related rows"));
    m_narrowed = new QCheckBox(tr("Only related rows &where"), this);
    m_narrowed->setObjectName(QStringLiteral("related.where.check"));
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("related.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_filter = new QPushButton(tr("&Filter"), this);
    m_filter->setObjectName(QStringLiteral("related.filter.button"));
    m_filter->setDefault(true);
    m_filter->setEnabled(false);
    connect(m_table, &QComboBox::currentIndexChanged, this, &RelatedRowsDialog::offerColumns);
    connect(m_narrowed, &QCheckBox::toggled, this, &RelatedRowsDialog::showConditions);
    connect(m_filter, &QPushButton::clicked, this, &RelatedRowsDialog::accept);
}

void RelatedRowsDialog::createLayout()
{
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Keep"), m_mode);
    form->addRow(tr("&Table"), m_table);
    form->addRow(QString(), m_narrowed);
    m_conditionBox = new QWidget(this);
    m_conditions = new QFormLayout(m_conditionBox);
    m_conditions->setContentsMargins(24, 0, 0, 0);
    m_conditions->setSpacing(8);
    m_conditions->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields.addTo(m_conditions);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_conditionBox);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addLayout(dialogFooter(m_filter, this));
}

void RelatedRowsDialog::onFound()
{
    m_note->clear();
    if (m_relations.error())
        m_note->setText(m_relations.error()->toText());
    else if (m_relations.relations().isEmpty())
        m_note->setText(tr("No foreign key of another table leads to this one."));
    for (const ChildRelation& relation : m_relations.relations())
        m_table->addItem(relation.title);
    m_filter->setEnabled(m_table->count() > 0);
    m_narrowed->setEnabled(m_table->count() > 0);
}

void RelatedRowsDialog::offerColumns()
{
    const int index = m_table->currentIndex();
    if (index < 0)
        return;
    m_fields.clearColumns();
    m_fields.addColumns({}, *m_relations.relations().at(index).source);
    m_fields.setColumn({});
}

void RelatedRowsDialog::showConditions()
{
    m_conditionBox->setVisible(m_narrowed->isChecked());
    if (m_narrowed->isChecked())
        m_fields.column()->setFocus();
    resize(width(), std::max(height(), sizeHint().height()));
}

void RelatedRowsDialog::accept()
{
    const int index = m_table->currentIndex();
    if (index < 0)
        return;
    Filter where;
    if (m_narrowed->isChecked()) {
        const Result<Filter> typed = m_fields.filter();
        if (!typed) {
            m_fields.showProblem(typed.error().message);
            m_fields.value()->setFocus();
            return;
        }
        where = *typed;
    }
    const IncomingKey& incoming = m_relations.relations().at(index).incoming;
    const Filter related = Filter::exists(
        {RelatedRows::Direction::ToChildren, incoming.source, incoming.key.columns}, where);
    Q_EMIT chosen(m_mode->currentIndex() == Without ? Filter::negate(related) : related);
    QDialog::accept();
}

}
