// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "models/connections/connection_list.h"
#include "models/diagnostics/statement_again.h"
#include "statement_log_filter.h"
#include "toolkit/context.h"

#include <QDockWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QTreeView;

namespace tw {

class NoticeBar;
class StatementLogModel;

/// The dock at the bottom that lists every statement the program ran, with its timings, and shows
/// the whole of the selected one. Asks servers for its plan, runs it again where it only reads, and
/// writes the log to a file. Its widgets are made when it is first shown. Commands come from the
/// registry.
class StatementLogDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `log`, `connections` and `actions` must outlive the dock, which carries out commands of the
    /// log.
    StatementLogDock(UiContext context, StatementLogModel& log, const ConnectionList& connections,
        Actions& actions, QWidget* parent = nullptr);

    void showSlowest(); ///< first
    /// Shows the dock with the keyboard in its filter.
    void focusFilter();

Q_SIGNALS:
    void stateChanged(); ///< what commands are possible

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createContent();
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void connectSignals();
    [[nodiscard]] QToolButton* iconButton(const char* name, QWidget* parent);
    [[nodiscard]] QToolButton* iconButton(CommandId id, const char* name, QWidget* parent);
    void addCommands(CommandTable& table);
    [[nodiscard]] bool hasStatement() const; ///< one is selected, and to be seen
    [[nodiscard]] bool hasStatements() const; ///< some are listed, and to be seen
    void tellState();
    void fitStatements();
    void onKind();
    void showCurrent();
    void showCount();
    void showMenu(const QPoint& position);
    void copySelected(int role) const;
    void askAgain(AgainKind kind);
    [[nodiscard]] const ConnectionEntry* connectionOf(const StatementRecord& record) const;
    void chooseFile();
    void writeTo(const QString& path);
    void followNewest();

    UiContext m_context;
    StatementLogModel& m_log;
    const ConnectionList& m_connections;
    const Actions& m_actions;
    StatementLogFilter m_filtered;
    NoticeBar* m_notice = nullptr;
    std::pair<bool, bool> m_told; ///< hasStatement() and hasStatements() at the last signal
    QLineEdit* m_filter = nullptr;
    QComboBox* m_kind = nullptr;
    QCheckBox* m_values = nullptr;
    QLabel* m_count = nullptr;
    QTreeView* m_lines = nullptr;
    QPlainTextEdit* m_statement = nullptr;
    Executor m_files{QStringLiteral("log file")};
};

}
