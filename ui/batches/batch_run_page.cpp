// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_run_page.h"

#include "theme/fonts.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kPercent = 100;

QString rowsText(qint64 rows)
{
    return rows == 1 ? BatchRunPage::tr("1 row")
                     : BatchRunPage::tr("%1 rows").arg(QLocale().toString(rows));
}

}

QString batchEndText(const WhereReport& report)
{
    if (report.outcome == Outcome::Unknown)
        return BatchRunPage::tr("The connection was lost, and it is not known what was saved.");
    if (!report.error)
        return BatchRunPage::tr("Saved: %1.").arg(rowsText(report.rows));
    return report.rows == 0 ? BatchRunPage::tr("Nothing was saved.")
                            : BatchRunPage::tr("Ended early. Saved: %1; the rest is as it was.")
                                  .arg(rowsText(report.rows));
}

BatchRunPage::BatchRunPage(QWidget* parent)
    : QWidget(parent)
{
    m_title = plainLabel({}, this);
    m_title->setObjectName(QStringLiteral("batch.title.label"));
    m_title->setFont(uiFont(15, QFont::DemiBold));
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("batch.progress.bar"));
    m_bar->setAccessibleName(tr("Progress of the batch"));
    m_parts = new QListWidget(this);
    m_parts->setObjectName(QStringLiteral("batch.parts.list"));
    m_parts->setAccessibleName(tr("What was saved, transaction by transaction"));
    m_parts->setProperty("kind", QStringLiteral("list"));
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("batch.text.label"));
    m_undo = namedButton("batch.undo.button", tr("&Undo this batch…"), this);
    m_undo->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_undo, &QPushButton::clicked, this, &BatchRunPage::undoRequested);
}

void BatchRunPage::showStart(qint64 rows)
{
    m_rows = rows;
    m_title->setText(tr("Changing %1…").arg(rowsText(rows)));
    m_bar->setRange(0, 0); // nothing is known within the first transaction
    m_bar->show();
    m_parts->clear();
    m_text->clear();
    m_undo->hide();
}

void BatchRunPage::showProgress(const WhereProgress& progress)
{
    m_bar->setRange(0, kPercent);
    m_bar->setValue(
        m_rows > 0 ? int(std::min<qint64>(kPercent, kPercent * progress.rows / m_rows)) : kPercent);
    m_parts->addItem(tr("Transaction %1: %2 saved")
            .arg(QLocale().toString(progress.chunks), rowsText(progress.chunkRows)));
    m_parts->scrollToBottom();
}

void BatchRunPage::showResult(const BatchResult& result)
{
    const WhereReport& report = result.report.where;
    m_bar->hide();
    m_title->setText(batchEndText(report));
    m_text->setText(report.error ? report.error->toText() : QString());
    m_undo->setVisible(result.receipt && report.rows > 0);
}

void BatchRunPage::showUndone()
{
    m_undo->hide();
    m_text->setText(tr("The batch was undone."));
}

}
