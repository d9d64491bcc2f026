// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnostics/statement_again.h"
#include "models/tables/rows_model.h"
#include "toolkit/context.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace tw {

/// The plan or the first rows of a statement of the log, or why there is none. Stays beside the
/// work; once closed, and its statement has ended, it deletes itself.
class StatementAnswer final : public QDialog
{
    Q_OBJECT

public:
    /// `sql` is the statement as the log shows it.
    StatementAnswer(
        UiContext context, AgainKind kind, const QString& sql, QWidget* parent = nullptr);

    void refuse(const Error& error);

    /// `note` stands behind what is told of a plan.
    void ask(
        std::shared_ptr<ConnectionPool> pool, const Statement& statement, const QString& note = {});

    void done(int result) override;

private:
    void createWidgets(UiContext context, const QString& sql);
    void createLayout();
    void onEnded();
    void showPlan(qint64 elapsedNs);
    void showRows(qint64 elapsedNs);
    void showButtons();
    void copy() const;

    AgainKind m_kind;
    QString m_note;
    StatementAgain* m_again = nullptr; ///< null until asked
    RowsModel m_rows;
    QPlainTextEdit* m_statement = nullptr;
    QLabel* m_summary = nullptr;
    QStackedWidget* m_stack = nullptr;
    QPlainTextEdit* m_plan = nullptr;
    QTreeView* m_view = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_close = nullptr;
};

}
