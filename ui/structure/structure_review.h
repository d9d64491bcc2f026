// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/structure/structure_draft.h"
#include "toolkit/context.h"

#include <tuplewright/configuration/guard_options.h>

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace tw {

/// Shows what a change of a structure will send, with what is known of each statement by the
/// written rules of the engine. In production values are only lost after the name of the table was
/// typed. Accepted means "run". Deletes itself when closed.
class StructureReview final : public QDialog
{
    Q_OBJECT

public:
    /// `target` is the database, for people.
    StructureReview(UiContext context, ReviewedChange reviewed, const GuardOptions& guard,
        const QString& target, QWidget* parent);

    [[nodiscard]] const ReviewedChange& reviewed() const { return m_reviewed; }

Q_SIGNALS:
    void migrationWanted(); ///< it is to be written instead of run; the dialog is closed then

private:
    [[nodiscard]] QWidget* createHeader(const QString& target);
    [[nodiscard]] QWidget* createBody();
    [[nodiscard]] QWidget* createTyping();
    void fillStatements();

    UiContext m_context;
    ReviewedChange m_reviewed;
    bool m_mustType;
    QTreeWidget* m_statements = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_run = nullptr;
};

}
