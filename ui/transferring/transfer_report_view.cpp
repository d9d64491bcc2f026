// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_report_view.h"

#include "models/transferring/transfer_words.h"
#include "theme/fonts.h"
#include "toolkit/icon_label.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

namespace tw {

namespace {

constexpr int kTransferIconSize = 18;

}

TransferReportView::TransferReportView(UiContext context, QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("transfer.report.frame"));
    setProperty("kind", QStringLiteral("bar"));
    createWidgets(context);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details, 1);
    hide();
}

void TransferReportView::createWidgets(UiContext context)
{
    m_icon = new IconLabel(
        context, QStringLiteral("circle-check"), Token::OkFg, kTransferIconSize, this);
    m_title = plainLabel({}, this);
    m_title->setObjectName(QStringLiteral("transfer.end.label"));
    m_title->setFont(uiFont(13, QFont::DemiBold));
    m_accept = namedButton("transfer.accept.button", tr("Transfer &although this is lost"), this);
    connect(m_accept, &QPushButton::clicked, this, &TransferReportView::lossesAccepted);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("transfer.report.view"));
    m_table->setAccessibleName(tr("What became of the tables"));
    m_table->setProperty("kind", QStringLiteral("list"));
    // Before there are sections, which are measured in the style of then.
    m_table->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_table->setModel(&m_model);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(context.theme.rowHeight());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(QStringLiteral("transfer.details.text"));
    m_details->setAccessibleName(tr("What is lost or was refused"));
    m_details->setProperty("kind", QStringLiteral("flat"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
}

void TransferReportView::show(const TransferResult& result)
{
    const bool isFine = !result.report.error && result.report.outcome != Outcome::Unknown;
    m_icon->setIcon(isFine ? QStringLiteral("circle-check") : QStringLiteral("alert-triangle"),
        isFine ? Token::OkFg : Token::StateFailedFg);
    m_title->setText(transferEndWords(result));
    m_accept->setVisible(result.wasRefusedForLosses());
    m_model.setTables(result.report.error ? QList<TransferredTable>() : result.report.tables);
    m_table->setVisible(m_model.rowCount() > 0);
    const QStringList details = transferDetailWords(result);
    m_details->setPlainText(details.join(u'\n'));
    m_details->setVisible(!details.isEmpty());
    setVisible(true);
}

}
