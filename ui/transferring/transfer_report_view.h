// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/transferring/transfer_report_model.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace tw {

class IconLabel;

/// How a transfer or its trial ended: what became of each table, what is lost, and which rows were
/// refused. Hidden until there is something to tell.
class TransferReportView final : public QFrame
{
    Q_OBJECT

public:
    explicit TransferReportView(UiContext context, QWidget* parent = nullptr);

    void show(const TransferResult& result);

Q_SIGNALS:
    void lossesAccepted(); ///< it shall be done although something is lost

private:
    void createWidgets(UiContext context);

    TransferReportModel m_model;
    IconLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QTableView* m_table = nullptr;
    QPlainTextEdit* m_details = nullptr;
    QPushButton* m_accept = nullptr;
};

}
