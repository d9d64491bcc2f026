// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_table.h"
#include "models/connections/connection_list.h"
#include "models/diagnostics/statement_again.h"
#include "statement_log_filter.h"
#include "toolkit/context.h"

class QTreeView;

namespace tw {

class NoticeBar;
class StatementLogModel;

/// What can be done with the statements of the log: copied, explained or run again, and the listed
/// ones written to a file. Lives in the GUI thread.
class LogActions final : public QObject
{
    Q_OBJECT

public:
    /// What is given must outlive it; `listed` are those of the log that are shown in `dock`.
    LogActions(UiContext context, StatementLogModel& log, const StatementLogFilter& listed,
        const ConnectionList& connections, QWidget& dock);

    /// The list whose selection commands act on, and where their outcome is said. Until then no
    /// command is possible.
    void setView(QTreeView& lines, NoticeBar& notice);

    /// Adds the handlers of the commands of the log.
    void addTo(CommandTable& table);

    /// Compares what is possible with what was announced last; to be called after changes.
    void announceState();

Q_SIGNALS:
    void stateChanged(); ///< what commands are possible

private:
    [[nodiscard]] bool hasStatement() const; ///< one is selected, and to be seen
    [[nodiscard]] bool hasStatements() const; ///< some are listed, and to be seen
    void copySelected(int role) const;
    void askAgain(AgainKind kind);
    [[nodiscard]] const ConnectionEntry* connectionOf(const StatementRecord& record) const;
    void chooseFile();
    void writeTo(const QString& path);
    void showWritten(const QString& path, int count, const Result<void>& written);

    UiContext m_context;
    StatementLogModel& m_log;
    const StatementLogFilter& m_listed;
    const ConnectionList& m_connections;
    QWidget& m_dock;
    QTreeView* m_lines = nullptr;
    NoticeBar* m_notice = nullptr;
    std::pair<bool, bool> m_announced; ///< hasStatement() and hasStatements() at the last signal
    Executor m_files{QStringLiteral("log file")};
};

}
