// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dry_run_panel.h"

#include "models/text/error_text.h"
#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kIconSize = 16;

QString meaning()
{
    return DryRunPanel::tr("A dry run sends these statements and rolls them back. Sequence numbers "
                           "stay used, and what triggers do outside of the database remains.");
}

QString rowsText(qsizetype good, qsizetype bad)
{
    const QString saved = good == 1 ? DryRunPanel::tr("1 row would be saved")
                                    : DryRunPanel::tr("%n rows would be saved", nullptr, int(good));
    if (bad == 0)
        return DryRunPanel::tr("Dry run: %1. Nothing was saved.").arg(saved);
    const QString failed = bad == 1 ? DryRunPanel::tr("1 would fail")
                                    : DryRunPanel::tr("%n would fail", nullptr, int(bad));
    return DryRunPanel::tr("Dry run: %1, %2. Nothing was saved.").arg(saved, failed);
}

}

DryRunPanel::DryRunPanel(
    UiContext context, std::shared_ptr<const Adapter> adapter, const Batch& batch, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_batch(batch)
    , m_isProduction(adapter->pool()->config().guard.isProduction())
    , m_run(std::move(adapter))
{
    createLayout();
    connect(m_button, &QPushButton::clicked, this, &DryRunPanel::toggle);
    connect(&m_run, &DryRun::progressed, this, [this](qint64 done, qint64 all) {
        m_progress->setRange(0, int(all));
        m_progress->setValue(int(done));
    });
    connect(&m_run, &DryRun::finished, this, [this](const ApplyReport& report) {
        show(report);
        Q_EMIT finished(report);
    });
}

void DryRunPanel::createLayout()
{
    setObjectName(QStringLiteral("review.dryrun.panel"));
    m_icon = new IconLabel(
        m_context, QStringLiteral("info-circle"), Token::TextMuted, kIconSize, this);
    m_text = plainLabel(meaning(), this);
    m_text->setObjectName(QStringLiteral("review.dryrun.text"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("review.dryrun.progress"));
    m_progress->setAccessibleName(tr("Progress of the dry run"));
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    // The dialog puts it beside its other buttons.
    m_button = new QPushButton(tr("Dr&y run"), this);
    m_button->setObjectName(QStringLiteral("review.dryrun.button"));
    m_button->setAccessibleName(tr("Dry run"));
    m_button->setAccessibleDescription(meaning());
    m_button->setToolTip(toolTipText(meaning()));
    m_button->setIcon(m_context.icons.icon(QStringLiteral("player-play")));
    m_button->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress, 0, Qt::AlignTop);
}

void DryRunPanel::toggle()
{
    if (m_run.isRunning())
        m_run.stop();
    else if (m_isProduction)
        ask();
    else
        run();
}

void DryRunPanel::ask()
{
    QMessageBox* question = plainMessage(tr("Dry run in production"),
        tr("The statements run in the production database and are rolled back. Until then they "
           "lock the rows.")
            + u'\n' + meaning(),
        this);
    question->setObjectName(QStringLiteral("review.dryrun.dialog"));
    QPushButton* running = question->addButton(tr("Run and roll back"), QMessageBox::AcceptRole);
    running->setObjectName(QStringLiteral("review.dryrun.confirm"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(running, &QPushButton::clicked, this, &DryRunPanel::run);
    question->open();
}

void DryRunPanel::run()
{
    m_run.start(m_batch);
    m_button->setText(tr("Sto&p"));
    m_button->setAccessibleName(tr("Stop the dry run"));
    m_progress->setRange(0, 0);
    m_progress->show();
    setState(QStringLiteral("info-circle"), Token::TextMuted, tr("Dry run in progress…"));
}

void DryRunPanel::show(const ApplyReport& report)
{
    m_button->setText(tr("Dr&y run"));
    m_button->setAccessibleName(tr("Dry run"));
    m_progress->hide();
    const qsizetype bad = report.failures.size();
    const bool isStopped = report.error && report.error->kind == ErrorKind::Cancelled;
    if (isStopped)
        return setState(QStringLiteral("info-circle"), Token::TextMuted,
            tr("The dry run was stopped. Nothing was saved."));
    if (!report.error)
        return setState(
            bad == 0 ? QStringLiteral("circle-check") : QStringLiteral("alert-triangle"),
            bad == 0 ? Token::OkFg : Token::StateConflictFg, rowsText(m_batch.size() - bad, bad));
    const ErrorText text = explain(*report.error);
    QStringList lines{bad == m_batch.size() && bad > 1
            ? tr("Dry run: no row would be saved. First error:")
            : tr("Dry run: this save would fail. Nothing was saved."),
        text.what};
    if (!text.why.isEmpty())
        lines.append(text.why);
    setState(QStringLiteral("alert-triangle"), Token::StateFailedFg, lines.join(u'\n'));
}

void DryRunPanel::setState(const QString& icon, Token token, const QString& text)
{
    m_icon->setIcon(icon, token);
    m_text->setText(text);
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}
