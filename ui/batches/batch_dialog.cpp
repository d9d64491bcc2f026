// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_dialog.h"

#include "batch_changes_page.h"
#include "batch_pace_page.h"
#include "batch_run_page.h"
#include "models/text/hidden_characters.h"
#include "receipts/undo_dialog.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kBatchSize(760, 560);
constexpr int kPreviewMs = 300;

}

BatchDialog::BatchDialog(UiContext context, BatchController* batch, const BatchRows& rows,
    const GuardOptions& guard, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_batch(batch)
    , m_guard(guard)
    , m_stack(new QStackedWidget(this))
    , m_scope(new BatchScopePage(batch->table(), rows, m_stack))
    , m_changes(new BatchChangesPage(context, batch->table(), m_stack))
    , m_pace(new BatchPacePage(
          batch->adapter()->receipts() != nullptr, batch->table()->name.name, m_stack))
    , m_progress(new BatchRunPage(m_stack))
{
    batch->setParent(this);
    setObjectName(QStringLiteral("batch.dialog"));
    setWindowTitle(tr("Bulk edit"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (QWidget* page : QList<QWidget*>{m_scope, m_changes, m_pace, m_progress})
        m_stack->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    createHeader(*layout);
    layout->addWidget(m_stack, 1);
    createFooter(*layout);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPreviewMs);
    connectBatch();
    connectSteps();
    resize(kBatchSize);
    count();
    goTo(Step::Scope);
}

void BatchDialog::createHeader(QLayout& layout)
{
    const DialogHeading heading = dialogHeading(
        tr("Change rows of %1").arg(revealedText(m_batch->table()->name.display())), {}, this);
    m_title = heading.heading;
    m_steps = heading.about;
    layout.addWidget(heading.strip);
}

void BatchDialog::createFooter(QLayout& layout)
{
    const auto [footer, row] = dialogFooterStrip(this);
    m_cancel = namedButton("batch.cancel.button", tr("Cancel"), footer);
    m_back = namedButton("batch.back.button", tr("&Back"), footer);
    m_next = namedButton("batch.run.button", {}, footer);
    m_next->setProperty("kind", QStringLiteral("primary"));
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &BatchDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(Step(int(step()) - 1)); });
    connect(m_next, &QPushButton::clicked, this, &BatchDialog::goOn);
    layout.addWidget(footer);
}

void BatchDialog::connectBatch()
{
    connect(m_batch, &BatchController::counted, this, [this](qint64 rows) {
        m_rows = rows;
        m_scope->showCount(rows);
        preview();
        updateButtons();
    });
    connect(m_batch, &BatchController::countFailed, this,
        [this](const Error& error) { m_scope->showProblem(error.toText()); });
    connect(m_batch, &BatchController::previewed, this, [this](const WhereReport& report) {
        m_changes->showPreview(report, m_rows.value_or(0));
        m_pace->showSize(m_changes->bytesOfRow() * m_rows.value_or(0));
    });
    connect(m_batch, &BatchController::tried, this, [this](const WhereReport& report) {
        m_pace->showTrial(report);
        updateButtons();
    });
    connect(m_batch, &BatchController::progressed, m_progress, &BatchRunPage::showProgress);
    connect(m_batch, &BatchController::finished, this, &BatchDialog::onFinished);
}

void BatchDialog::connectSteps()
{
    connect(m_scope, &BatchScopePage::rowsChanged, this, &BatchDialog::count);
    connect(m_scope, &BatchScopePage::meantChanged, this, &BatchDialog::updateButtons);
    connect(m_changes, &BatchChangesPage::changed, this, [this] {
        m_typing.start();
        updateButtons();
    });
    connect(&m_typing, &QTimer::timeout, this, &BatchDialog::preview);
    connect(m_pace, &BatchPacePage::changed, this, &BatchDialog::updateButtons);
    connect(m_pace, &BatchPacePage::trialRequested, this, &BatchDialog::tryOut);
    connect(m_progress, &BatchRunPage::undoRequested, this, &BatchDialog::undo);
}

BatchDialog::Step BatchDialog::step() const
{
    return Step(m_stack->currentIndex());
}

void BatchDialog::goTo(Step step)
{
    m_stack->setCurrentIndex(int(step));
    updateHeader();
    updateButtons();
    QWidget* const first = step == Step::Run ? m_cancel : m_stack->currentWidget();
    first->setFocus();
}

void BatchDialog::goOn()
{
    if (!canGoOn())
        return;
    if (step() == Step::Pace)
        run();
    else
        goTo(Step(int(step()) + 1));
}

Result<BatchPlan> BatchDialog::plan() const
{
    BatchPlan plan = m_scope->plan();
    m_pace->fill(plan);
    plan.expected = m_rows;
    if (plan.verb == BatchVerb::Update) {
        TW_TRY(plan.edits, m_changes->edits());
    }
    return plan;
}

void BatchDialog::count()
{
    m_rows.reset();
    m_scope->showCount({});
    const BatchPlan plan = m_scope->plan();
    m_changes->setAssigning(plan.verb == BatchVerb::Update);
    m_pace->setTyping(m_guard.needsTyping(isForGood()));
    m_batch->count(plan);
    updateButtons();
}

void BatchDialog::preview()
{
    const Result<BatchPlan> wanted = plan();
    if (!wanted || !m_rows)
        return m_changes->showNothing();
    m_changes->showWaiting();
    m_batch->preview(*wanted);
}

void BatchDialog::tryOut()
{
    const Result<BatchPlan> wanted = plan();
    if (!wanted)
        return;
    m_pace->showTrying();
    m_batch->tryOut(*wanted);
    updateButtons();
}

void BatchDialog::run()
{
    const Result<BatchPlan> wanted = plan();
    if (!wanted)
        return;
    m_progress->showStart(m_rows.value_or(0));
    m_batch->run(*wanted, m_pace->keepsReceipts());
    goTo(Step::Run);
}

void BatchDialog::onFinished(const BatchResult& result)
{
    m_result = result;
    m_progress->showResult(result);
    if (result.report.where.rows > 0)
        Q_EMIT changed(result.report.where.rows);
    else
        count(); // others may have changed the number of rows
    updateButtons();
}

void BatchDialog::undo()
{
    const auto& adapter = m_batch->adapter();
    auto* undoing = new ReceiptUndo(adapter, adapter->receipts()->store, *m_result->receipt);
    auto* dialog = new UndoDialog(m_context, undoing, m_guard, this);
    connect(dialog, &UndoDialog::undone, this, [this] {
        m_progress->showUndone();
        Q_EMIT changed(m_result->report.where.rows);
    });
    dialog->open();
}

bool BatchDialog::isForGood() const
{
    const BatchVerb verb = m_scope->plan().verb;
    return verb == BatchVerb::Delete || verb == BatchVerb::Purge;
}

bool BatchDialog::canGoOn() const
{
    if (m_batch->isRunning() || !m_rows || *m_rows == 0 || !m_scope->isMeant())
        return false;
    return step() == Step::Scope || (plan() && (step() == Step::Changes || m_pace->isTyped()));
}

QString BatchDialog::runText() const
{
    const qint64 rows = m_rows.value_or(0);
    const QString number = QLocale().toString(rows);
    if (isForGood())
        return rows == 1 ? tr("De&lete 1 row") : tr("De&lete %1 rows").arg(number);
    return rows == 1 ? tr("C&hange 1 row") : tr("C&hange %1 rows").arg(number);
}

void BatchDialog::updateHeader()
{
    const QString steps[]{tr("Scope"), tr("Changes"), tr("Execution"), tr("Run")};
    m_steps->setText(
        tr("Step %1 of 4: %2").arg(QLocale().toString(int(step()) + 1), steps[int(step())]));
}

void BatchDialog::updateButtons()
{
    const bool isOver = step() == Step::Run && !m_batch->isRunning();
    m_cancel->setText(isOver ? tr("Close") : step() == Step::Run ? tr("Stop") : tr("Cancel"));
    m_back->setVisible(
        step() == Step::Changes || step() == Step::Pace || (isOver && !m_result->isSaved()));
    m_back->setEnabled(!m_batch->isRunning());
    m_next->setVisible(step() != Step::Run);
    m_next->setText(step() == Step::Scope ? tr("&Next: changes")
            : step() == Step::Changes     ? tr("&Next: execution")
                                          : runText());
    m_next->setEnabled(canGoOn());
}

void BatchDialog::reject()
{
    if (m_batch->isRunning())
        return m_batch->stop();
    QDialog::reject();
}

}
