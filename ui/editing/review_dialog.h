// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/context.h"

#include <tuplewright/editing/batch.h>
#include <tuplewright/profiles/connection_config.h>

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace tw {

/// Shows exactly what a save will send: every statement with its values and the rows it expects,
/// and the database it goes to. In production rows are only deleted for good after the name of
/// their table was typed. Accepted means "save". Deletes itself when closed.
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    ReviewDialog(UiContext context, const Batch& batch, const QualifiedName& table,
        const ConnectionConfig& target, QWidget* parent);

    /// The statements as text, values in comments.
    [[nodiscard]] static QString statementsText(const Batch& batch);

Q_SIGNALS:
    void discardRequested();

private:
    QWidget* createHeader(
        const Batch& batch, const QualifiedName& table, const ConnectionConfig& target);
    QWidget* createTyping(const QString& table, int deletions);
    QWidget* createBody(const Batch& batch);
    QWidget* createFooter(qsizetype changes);

    UiContext m_context;
    QListWidget* m_list = nullptr;
    QPlainTextEdit* m_statements = nullptr;
    QPushButton* m_save = nullptr;
};

}
