// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deletion_panel.h"
#include "dry_run_panel.h"
#include "models/text/error_text.h"
#include "review_dialog.h"
#include "row_comparison.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tw {

void ReviewDialog::showRows(
    const QList<StagedChange>& changes, std::shared_ptr<const Adapter> adapter, GoodRows goodRows)
{
    m_changes = changes;
    m_comparison = new RowComparison(m_context, this);
    m_failure = plainLabel({}, this);
    m_failure->setObjectName(QStringLiteral("review.failure.label"));
    m_failure->setContentsMargins(12, 6, 12, 6);
    m_failure->hide();
    DeletionPanel* const deletion = DeletionReader::hasDeletions(m_batch)
        ? new DeletionPanel(m_context, adapter, m_batch, this)
        : nullptr;
    auto* dryRun = new DryRunPanel(m_context, std::move(adapter), m_batch, this);
    m_details->addWidget(m_failure);
    m_details->addWidget(m_comparison);
    if (deletion)
        m_details->addWidget(deletion);
    if (goodRows == GoodRows::MayBeKept && m_changes.size() > 1)
        createChoice();
    m_details->addWidget(dryRun);
    m_buttons->insertWidget(0, dryRun->button());
    connect(dryRun, &DryRunPanel::finished, this, &ReviewDialog::showOutcome);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    showRow(m_list->currentRow());
}

void ReviewDialog::createChoice()
{
    auto* choice = new QFrame(this);
    auto* all = new QRadioButton(tr("Save &all or nothing"), choice);
    all->setObjectName(QStringLiteral("review.all.radio"));
    all->setAccessibleName(tr("Save all or nothing"));
    all->setChecked(true);
    m_keepOthers = new QRadioButton(tr("&Keep the good rows"), choice);
    m_keepOthers->setObjectName(QStringLiteral("review.good.radio"));
    m_keepOthers->setAccessibleName(tr("Keep the good rows"));
    m_keepOthers->setAccessibleDescription(
        tr("Rows that cannot be saved stay staged and are marked; the others are saved."));
    m_keepOthers->setToolTip(toolTipText(m_keepOthers->accessibleDescription()));
    auto* layout = new QHBoxLayout(choice);
    layout->setContentsMargins(20, 10, 20, 2);
    layout->setSpacing(20);
    layout->addWidget(all);
    layout->addWidget(m_keepOthers);
    layout->addStretch(1);
    m_details->addWidget(choice);
}

BadRows ReviewDialog::badRows() const
{
    return m_keepOthers && m_keepOthers->isChecked() ? BadRows::KeepOthers : BadRows::TakeAllBack;
}

void ReviewDialog::showOutcome(const ApplyReport& report)
{
    m_outcome = report;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool failed = report.failures.contains(row);
        QListWidgetItem* item = m_list->item(row);
        item->setBackground(failed ? QBrush(m_context.theme.color(Token::StateFailed)) : QBrush());
        item->setToolTip(
            failed ? toolTipText(explain(report.failures.value(row)).what) : QString());
        item->setData(Qt::AccessibleDescriptionRole, failed ? tr("would fail") : QString());
    }
    if (!report.failures.isEmpty())
        m_list->setCurrentRow(int(report.failures.firstKey()));
    showRow(m_list->currentRow());
}

void ReviewDialog::showRow(int row)
{
    if (row < 0 || row >= m_changes.size())
        return;
    const StagedChange& change = m_changes.at(row);
    ColumnValues outcome;
    const StepReport step = m_outcome.steps.value(row);
    const QStringList& columns = m_batch.at(row).returning;
    for (qsizetype i = 0; step.done && i < std::min(columns.size(), step.returned.size()); ++i)
        outcome.append({columns.at(i), step.returned.at(i)});
    m_comparison->showRow(*change.table, change.row, outcome);
    const bool failed = m_outcome.failures.contains(row);
    m_failure->setVisible(failed);
    if (!failed)
        return;
    const ErrorText text = explain(m_outcome.failures.value(row));
    m_failure->setText(tr("This row would fail: %1").arg(text.what)
        + (text.why.isEmpty() ? QString() : u'\n' + text.why));
}

}
