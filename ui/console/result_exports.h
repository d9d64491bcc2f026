// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/export_dialog.h"
#include "models/console/console_controller.h"

namespace tw {

class ResultPane;

/// Has a person export a result. Where not all of its rows are kept it asks whether the statement
/// is to run again for the others. Never waits.
class ResultExports final : public QObject
{
    Q_OBJECT

public:
    /// `console` and `executor`, which writes the files, must outlive it; `page` is the parent of
    /// dialogs.
    ResultExports(UiContext context, ConsoleController& console, Executor& executor,
        std::shared_ptr<const ConnectionPool> pool, QWidget& page);

    /// Opens the dialog, or asks first.
    void begin(const ResultPane& pane);

private:
    void askForAll(const StatementResult& result, const QString& title);
    void exportKept(const StatementResult& result, const QString& title);
    void exportAll(const StatementResult& result, const QString& title);
    void open(std::unique_ptr<ExportRows> rows, const ExportDialog::Scope& scope);

    UiContext m_context;
    ConsoleController& m_console;
    Executor& m_executor;
    std::shared_ptr<const ConnectionPool> m_pool;
    QWidget& m_page;
};

}
