// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection_list.h"
#include "models/statement_again.h"
#include "statement_log_filter.h"
#include "window/context.h"

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
/// writes the log to a file. Its widgets are made when it is first shown.
class StatementLogDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `log` and `connections` must outlive the dock.
    StatementLogDock(UiContext context, StatementLogModel& log, const ConnectionList& connections,
        QWidget* parent = nullptr);

    /// Shows the dock with the keyboard in its filter.
    void focusFilter();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createContent();
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void connectSignals();
    void createActions();
    [[nodiscard]] QAction* command(
        const QString& text, const char* name, const QString& icon, const QKeySequence& key);
    [[nodiscard]] QToolButton* iconButton(QAction& action, const char* name, QWidget* parent);
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
    StatementLogFilter m_filtered;
    NoticeBar* m_notice = nullptr;
    QAction* m_explain = nullptr;
    QAction* m_again = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_copyAll = nullptr;
    QAction* m_save = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_kind = nullptr;
    QCheckBox* m_values = nullptr;
    QLabel* m_count = nullptr;
    QTreeView* m_lines = nullptr;
    QPlainTextEdit* m_statement = nullptr;
    Executor m_files{QStringLiteral("log file")};
};

}
