// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_scope_page.h"

#include "models/batches/batch_controller.h"
#include "theme/fonts.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tw {

BatchScopePage::BatchScopePage(TablePtr table, BatchRows rows, QWidget* parent)
    : QWidget(parent)
    , m_table(std::move(table))
    , m_rows(std::move(rows))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    createRows(*layout);
    layout->addSpacing(8);
    createAction(*layout);
    layout->addStretch(1);
    setFocusProxy(m_selection->isChecked() ? m_selection : m_matching);
    onChoice();
}

void BatchScopePage::createRows(QVBoxLayout& layout)
{
    const int selected = int(m_rows.selected.size());
    m_selection = new QRadioButton(
        selected == 1 ? tr("&Selected row") : tr("%Ln &selected rows", nullptr, selected), this);
    m_selection->setObjectName(QStringLiteral("batch.selection.radio"));
    m_selection->setEnabled(selected > 0);
    m_matching = new QRadioButton(m_rows.condition.isEmpty()
            ? tr("All &rows of the table")
            : tr("All &rows where %1").arg(mnemonicText(m_rows.condition)),
        this);
    m_matching->setObjectName(QStringLiteral("batch.matching.radio"));
    (selected > 1 ? m_selection : m_matching)->setChecked(true);
    m_count = plainLabel({}, this);
    m_count->setObjectName(QStringLiteral("batch.count.label"));
    m_count->setFont(uiFont(13, QFont::DemiBold));
    m_allRows = namedCheckBox("batch.all.check", tr("&Yes, every row: no filter is set"), this);
    layout.addWidget(m_selection);
    layout.addWidget(m_matching);
    layout.addWidget(m_count);
    layout.addWidget(m_allRows);
    connect(m_selection, &QRadioButton::toggled, this, &BatchScopePage::onChoice);
    connect(m_allRows, &QCheckBox::toggled, this, &BatchScopePage::meantChanged);
}

void BatchScopePage::createAction(QVBoxLayout& layout)
{
    m_action = namedComboBox("batch.action.combo", tr("Action"), this);
    addVerb(tr("Update columns"), BatchVerb::Update);
    if (m_table->lifecycle && m_rows.deleted != DeletedRows::Deleted)
        addVerb(tr("Soft-delete"), BatchVerb::SoftDelete);
    if (m_table->lifecycle && m_rows.deleted != DeletedRows::Live) {
        addVerb(tr("Restore"), BatchVerb::Restore);
        addVerb(tr("Purge soft-deleted rows"), BatchVerb::Purge);
    }
    addVerb(tr("Delete permanently"), BatchVerb::Delete);
    auto* form = new QFormLayout;
    form->addRow(tr("&Action"), m_action);
    layout.addLayout(form);
    connect(m_action, &QComboBox::currentIndexChanged, this, &BatchScopePage::onChoice);
}

void BatchScopePage::addVerb(const QString& text, BatchVerb verb)
{
    m_action->addItem(text, int(verb));
}

bool BatchScopePage::meansAllRows() const
{
    return m_matching->isChecked() && m_rows.filter.isEmpty() && m_rows.whereSql.isEmpty();
}

bool BatchScopePage::isMeant() const
{
    return !meansAllRows() || m_allRows->isChecked();
}

BatchPlan BatchScopePage::plan() const
{
    BatchPlan plan;
    plan.table = m_table->name;
    plan.verb = BatchVerb(m_action->currentData().toInt());
    if (m_selection->isChecked()) {
        plan.filter = filterOfKeys(m_table->identityColumns, m_rows.selected);
        plan.deleted = DeletedRows::All;
    } else {
        plan.filter = m_rows.filter;
        plan.whereSql = m_rows.whereSql;
        plan.deleted = m_rows.deleted;
        plan.allRows = meansAllRows();
    }
    return plan;
}

void BatchScopePage::onChoice()
{
    m_allRows->setVisible(meansAllRows());
    Q_EMIT rowsChanged();
}

void BatchScopePage::showCount(std::optional<qint64> rows)
{
    m_count->setText(!rows ? tr("Counting…")
            : *rows == 1   ? tr("Exactly 1 row")
                           : tr("Exactly %1 rows").arg(QLocale().toString(*rows)));
}

void BatchScopePage::showProblem(const QString& text)
{
    m_count->setText(text);
}

}
