// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "models/connections/connection_list.h"
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

class LogActions;
class NoticeBar;
class StatementLogModel;

/// The dock at the bottom that lists every statement the program ran, with its timings, and shows
/// the whole of the selected one. What is done with statements is in LogActions. Its widgets are
/// made when it is first shown; commands come from the registry.
class StatementLogDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `log`, `connections` and `actions` must outlive the dock, which carries out commands of the
    /// log.
    StatementLogDock(UiContext context, StatementLogModel& log, const ConnectionList& connections,
        Actions& actions, QWidget* parent = nullptr);

    void showSlowest(); ///< first; the dock must have been shown

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
    void fitStatements();
    void onKind();
    void showCurrent();
    void showCount();
    void showMenu(const QPoint& position);
    void followNewest();

    UiContext m_context;
    StatementLogModel& m_log;
    const Actions& m_actions;
    StatementLogFilter m_filtered;
    LogActions* m_commands = nullptr;
    NoticeBar* m_notice = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_kind = nullptr;
    QCheckBox* m_values = nullptr;
    QCheckBox* m_catalog = nullptr;
    QLabel* m_count = nullptr;
    QTreeView* m_lines = nullptr;
    QPlainTextEdit* m_statement = nullptr;
};

}
