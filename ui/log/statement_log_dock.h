// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement_log_filter.h"
#include "window/context.h"

#include <QDockWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeView;

namespace tw {

class StatementLogModel;

/// The dock at the bottom that lists every statement the program ran, with its timings, and shows
/// the whole of the selected one. Its widgets are made when it is first shown.
class StatementLogDock final : public QDockWidget
{
    Q_OBJECT

public:
    StatementLogDock(UiContext context, StatementLogModel& log, QWidget* parent = nullptr);

    /// Shows the dock with the keyboard in its filter.
    void focusFilter();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createContent();
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void connectSignals();
    void showCurrent();
    void showCount();
    void copySelected() const;
    void followNewest();

    UiContext m_context;
    StatementLogModel& m_log;
    StatementLogFilter m_filtered;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_kind = nullptr;
    QCheckBox* m_values = nullptr;
    QLabel* m_count = nullptr;
    QTreeView* m_lines = nullptr;
    QPlainTextEdit* m_statement = nullptr;
};

}
