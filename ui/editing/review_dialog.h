// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staging/staged_change.h"
#include "toolkit/context.h"

#include <tuplewright/adapter/adapter.h>

#include <QDialog>

class QHBoxLayout;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace tw {

class ReviewDetails;

/// Shows exactly what a save will send: every statement with its values and the rows it expects,
/// and the database it goes to. In production rows are only deleted for good after the name of
/// their table was typed. Accepted means "save". Deletes itself when closed.
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    ReviewDialog(UiContext context, const Batch& batch, const QualifiedName& table,
        const ConnectionConfig& target, QWidget* parent);

    /// Whether whoever saves can leave rows out that cannot be saved.
    enum class GoodRows
    {
        MayBeKept,
        StandWithAll
    };

    /// Shows each row before and after too, and offers a dry run. `changes` are those of the batch,
    /// in its order.
    void showRows(const QList<StagedChange>& changes, std::shared_ptr<const Adapter> adapter,
        GoodRows goodRows);

    /// What shall become of the others when a row cannot be saved; asked where it may be chosen.
    [[nodiscard]] BadRows badRows() const;

Q_SIGNALS:
    void discardRequested();

private:
    QWidget* createHeader(const Batch& batch, const ConnectionConfig& target);
    QWidget* createTyping(const QString& table, int deletions);
    QWidget* createBody(const Batch& batch);
    QWidget* createFooter(qsizetype changes);

    void markFailures(const ApplyReport& report);

    UiContext m_context;
    Batch m_batch;
    ReviewDetails* m_rows = nullptr; ///< null: rows are not shown
    QVBoxLayout* m_right = nullptr; ///< the statements, and what is shown below them
    QHBoxLayout* m_buttons = nullptr;
    QListWidget* m_list = nullptr;
    QPlainTextEdit* m_statements = nullptr;
    QPushButton* m_save = nullptr;
};

}
