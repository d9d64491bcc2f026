// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore_dialog.h"

#include "clash_words.h"
#include "editing/deletion_tree.h"
#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr QSize kRestoreSize(660, 380);

bool hasUncertain(const LifecyclePlan& plan)
{
    return std::ranges::any_of(
        plan.steps, [](const LifecycleStep& step) { return !step.isCertain; });
}

}

RestoreDialog::RestoreDialog(UiContext context, TrashController* trash, const QualifiedName& table,
    const QList<TrashRow>& rows, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_trash(trash)
    , m_table(table)
    , m_rows(rows)
{
    trash->setParent(this);
    setObjectName(QStringLiteral("restore.dialog"));
    setWindowTitle(tr("Restore with children"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    connect(trash, &TrashController::tried, this, &RestoreDialog::onTried);
    connect(trash, &TrashController::failed, this, [this](const Error& error) {
        m_text->setText(error.toText());
        updateButton();
    });
    connect(trash, &TrashController::restored, this, [this](qint64 count) {
        Q_EMIT restored(count);
        accept();
    });
    resize(kRestoreSize);
    tryOut();
}

void RestoreDialog::createWidgets()
{
    const int count = int(m_rows.size());
    m_title = plainLabel(
        (count == 1 ? tr("Restore 1 row of %1 with its children?")
                    : tr("Restore %Ln rows of %1 with their children?", nullptr, count))
            .arg(revealedText(m_table.display())),
        this);
    m_title->setObjectName(QStringLiteral("restore.title.label"));
    m_title->setFont(uiFont(15, QFont::DemiBold));
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("restore.text.label"));
    m_all = namedCheckBox(
        "restore.all.check", tr("&Also children whose time of deletion is not recorded"), this);
    m_all->hide();
    m_tree = new DeletionTree(m_context, this);
    m_run = namedButton("restore.run.button", tr("&Restore"), this);
    connect(m_all, &QCheckBox::toggled, this, &RestoreDialog::tryOut);
    connect(m_run, &QPushButton::clicked, this, [this] {
        m_trash->restore(*m_trial);
        updateButton();
    });
}

void RestoreDialog::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_all);
    layout->addLayout(dialogFooter(m_run, this));
}

void RestoreDialog::tryOut()
{
    m_trial.reset();
    m_text->setText(tr("Trying it without changing anything…"));
    m_trash->tryRestore(
        m_rows, m_all->isChecked() ? RestoredChildren::All : RestoredChildren::Together);
    updateButton();
}

void RestoreDialog::onTried(const RestoreTrial& trial)
{
    m_trial = trial;
    m_tree->showLifecycle(m_table, trial.plan, true);
    m_all->setVisible(m_all->isChecked() || hasUncertain(trial.plan));
    if (trial.clashes.isEmpty()) {
        m_text->setText(tr("Children that were deleted at the same time come back as well. Those "
                           "deleted before stay deleted."));
    } else {
        const qsizetype step = trial.clashes.firstKey();
        const TablePtr table = trial.graph->find(trial.plan.changes.at(step).row.table);
        const ErrorText text = clashWords(trial, step, *table, {}).text;
        m_text->setText(text.why.isEmpty() ? text.what : text.what + u'\n' + text.why);
    }
    updateButton();
}

/// Nothing comes back without the rows that it belongs to.
void RestoreDialog::updateButton()
{
    const qsizetype rows = m_trial ? m_trial->withoutClashes().size() : 0;
    m_run->setText(rows == 0 ? tr("&Restore")
            : rows == 1      ? tr("&Restore 1 row")
                             : tr("&Restore %1 rows").arg(QLocale().toString(rows)));
    m_all->setEnabled(!m_trash->isWriting());
    m_run->setEnabled(rows > 0 && !m_trash->isRunning());
}

void RestoreDialog::reject()
{
    if (m_trash->isWriting())
        return m_trash->stop();
    QDialog::reject();
}

}
