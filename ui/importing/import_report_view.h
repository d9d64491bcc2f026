// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/import_run.h"
#include "models/importing/import_table.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace tw {

class IconLabel;

/// How an import or its trial ended: what became of the rows, the rejected ones, and the way back.
/// Hidden until there is something to tell.
class ImportReportView final : public QFrame
{
    Q_OBJECT

public:
    explicit ImportReportView(UiContext context, QWidget* parent = nullptr);

    void show(const ImportResult& result, const QString& rejectsPath);
    void showUndone(); ///< all of it was taken back

Q_SIGNALS:
    void undoRequested();

private:
    void showRejects(const ImportResult& result);
    [[nodiscard]] static QString textOf(const ImportResult& result, const QString& rejectsPath);

    IconLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QTableView* m_view = nullptr;
    QPushButton* m_undo = nullptr;
    ImportTable m_rejects;
};

}
