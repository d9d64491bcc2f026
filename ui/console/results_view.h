// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/console/statement_result.h"
#include "toolkit/context.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace tw {

class ConsoleController;
class Executor;
class MessagesView;
class ResultPane;

/// What a run brought: a tab for each result, for a plan, and for messages. Pinned results stay.
class ResultsView final : public QWidget
{
    Q_OBJECT

public:
    /// `sorter` must outlive the view.
    ResultsView(UiContext context, const ConsoleController& console, Executor& sorter,
        QWidget* parent = nullptr);

    /// Drops what is not pinned. `isPlan`: the run asks for a plan, not for rows.
    void begin(bool isPlan);
    /// A statement of the run began, got rows, or ended.
    void refresh(int number);
    void showMessages(); ///< brings them to the front
    void appendNote(const QString& text); ///< to the messages

    [[nodiscard]] ResultPane* current() const; ///< null: no result is in front
    /// What a copy of the messages or the plan in front is; null: a result is in front.
    [[nodiscard]] QString currentText() const;
    /// Shows a plan that somebody kept as text, in a tab of its own; false: it is none.
    [[nodiscard]] bool showPlanText(const QString& text);
    void togglePin(); ///< of the result in front

Q_SIGNALS:
    void currentChanged(); ///< another tab is in front, or pinned
    void statusMessage(const QString& text);
    void menuRequested(const QPoint& globalPosition);
    void exportRequested();
    void pinRequested();

private:
    void createLayout();
    QToolButton* addTool(const char* name, const char* icon, const QString& text);
    void addResult(int number, const StatementResult& result);
    void showPlanOf(const StatementResult& result);
    void addPlan(QWidget* plan);
    void addTab(int at, QWidget* pane, const QString& title);
    void showTitles();
    void showCurrent();

    UiContext m_context;
    const ConsoleController& m_console;
    Executor& m_sorter;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    MessagesView* m_messages = nullptr;
    QToolButton* m_pin = nullptr;
    QToolButton* m_export = nullptr;
    QHash<int, ResultPane*> m_panes; ///< of the run, by the number of their statement
    int m_lastNumber = 0; ///< of the titles of results
    bool m_isPlan = false;
};

}
