// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_details.h"

#include "deletion_panel.h"
#include "dry_run_panel.h"
#include "models/text/error_text.h"
#include "row_comparison.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tw {

ReviewDetails::ReviewDetails(UiContext context, const Batch& batch,
    const QList<StagedChange>& changes, std::shared_ptr<const Adapter> adapter, bool canKeepOthers,
    QWidget* parent)
    : QWidget(parent)
    , m_batch(batch)
    , m_changes(changes)
    , m_comparison(new RowComparison(context, this))
    , m_deletion(DeletionReader::hasDeletions(batch)
              ? new DeletionPanel(context, adapter, batch, this)
              : nullptr)
    , m_dryRun(new DryRunPanel(context, std::move(adapter), batch, this))
    , m_failure(plainLabel({}, this))
{
    m_failure->setObjectName(QStringLiteral("review.failure.label"));
    m_failure->setContentsMargins(12, 6, 12, 6);
    m_failure->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_failure);
    layout->addWidget(m_comparison);
    if (m_deletion)
        layout->addWidget(m_deletion);
    if (canKeepOthers)
        layout->addWidget(createChoice());
    layout->addWidget(m_dryRun);
    connect(m_dryRun, &DryRunPanel::finished, this, [this](const ApplyReport& report) {
        m_outcome = report;
        Q_EMIT dryRunFinished(report);
    });
}

QPushButton* ReviewDetails::dryRunButton() const
{
    return m_dryRun->button();
}

QWidget* ReviewDetails::createChoice()
{
    auto* choice = new QFrame(this);
    auto* all = new QRadioButton(tr("Save &all or nothing"), choice);
    all->setObjectName(QStringLiteral("review.all.radio"));
    all->setAccessibleName(tr("Save all or nothing"));
    all->setChecked(true);
    m_keepOthers = new QRadioButton(tr("Save &valid rows only"), choice);
    m_keepOthers->setObjectName(QStringLiteral("review.good.radio"));
    m_keepOthers->setAccessibleName(tr("Save valid rows only"));
    m_keepOthers->setAccessibleDescription(
        tr("Rows that cannot be saved stay staged and are marked; the others are saved."));
    m_keepOthers->setToolTip(toolTipText(m_keepOthers->accessibleDescription()));
    auto* layout = new QHBoxLayout(choice);
    layout->setContentsMargins(20, 10, 20, 2);
    layout->setSpacing(20);
    layout->addWidget(all);
    layout->addWidget(m_keepOthers);
    layout->addStretch(1);
    return choice;
}

BadRows ReviewDetails::badRows() const
{
    return m_keepOthers && m_keepOthers->isChecked() ? BadRows::KeepOthers : BadRows::TakeAllBack;
}

void ReviewDetails::showRow(int step)
{
    if (step < 0 || step >= m_changes.size())
        return;
    const StagedChange& change = m_changes.at(step);
    const StepReport report = m_outcome.steps.value(step);
    const QStringList& columns = m_batch.at(step).returning;
    ColumnValues outcome;
    for (qsizetype i = 0; report.done && i < std::min(columns.size(), report.returned.size()); ++i)
        outcome.append({columns.at(i), report.returned.at(i)});
    m_comparison->showRow(*change.table, change.row, outcome);
    showFailure(step);
}

void ReviewDetails::showFailure(int step)
{
    const bool failed = m_outcome.failures.contains(step);
    m_failure->setVisible(failed);
    if (!failed)
        return;
    const ErrorText text = explain(m_outcome.failures.value(step));
    m_failure->setText(tr("This row would fail: %1").arg(text.what)
        + (text.why.isEmpty() ? QString() : u'\n' + text.why));
}

}
