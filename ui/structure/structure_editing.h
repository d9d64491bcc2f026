// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/structure/column_draft_model.h"
#include "models/text/error_text.h"
#include "structure_review.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QPointer>

class QLabel;
class QToolButton;

namespace tw {

/// What the buttons of a structure being edited are about.
struct EditTarget
{
    enum class Kind
    {
        None,
        Column,
        KeyOrIndex
    };

    Kind kind = Kind::None;
    int place = -1; ///< in the draft; -1: none
    ModelKind newRule = ModelKind::Constraint; ///< that a button adds
    bool isForeignKey = false; ///< likewise
};

/// The strip below a table's structure: adds, drops and restores what is staged, tells how much it
/// is, and takes it to a review and into the database.
class StructureEditing final : public QFrame
{
    Q_OBJECT

public:
    StructureEditing(UiContext context, std::shared_ptr<const Adapter> adapter,
        const QualifiedName& table, StructureDraft::Of of, QWidget* parent);

    [[nodiscard]] StructureDraft& draft() { return m_draft; }
    [[nodiscard]] const StructureDraft& draft() const { return m_draft; }
    [[nodiscard]] ColumnDraftModel& columns() { return m_columns; }

    /// What is current on the page.
    void setTarget(const EditTarget& target);

    /// Something is staged that can be looked at now.
    [[nodiscard]] bool canReview() const;
    /// Looks at what is staged, and runs it when the person says so.
    void review();
    void discard();

    /// Where a change is written that is to be run later; empty: nowhere in particular.
    void setMigrationFolder(const QString& folder) { m_migrations = folder; }

    /// How long a change has been under way; unset: none is.
    [[nodiscard]] std::optional<std::chrono::milliseconds> runningFor() const;

Q_SIGNALS:
    void columnAdded(int place);
    void told(bool isDone, const tw::ErrorText& text); ///< how a change ended, or why none can be
    void made(const tw::QualifiedName& table); ///< a new table is there
    void written(); ///< the structure is another one now, or may be
    void stateChanged();

private:
    void createWidgets();
    void refresh();
    void addRule();
    void drop();
    void restore();
    void showReview(const ReviewedChange& reviewed);
    void onFinished(const StructureReport& report);
    void askForMigration(const ReviewedChange& reviewed);
    void onWritten(const WrittenMigration& written);
    void onFailed(const Error& error);
    [[nodiscard]] DraftState targetState() const;

    UiContext m_context;
    std::shared_ptr<const Adapter> m_adapter;
    QualifiedName m_table;
    StructureDraft m_draft;
    ColumnDraftModel m_columns;
    EditTarget m_target;
    QPointer<StructureReview> m_review;
    QElapsedTimer m_clock;
    QString m_migrations; ///< a folder
    QToolButton* m_addColumn = nullptr;
    QToolButton* m_addRule = nullptr;
    QToolButton* m_drop = nullptr;
    QToolButton* m_restore = nullptr;
    QLabel* m_summary = nullptr;
    QToolButton* m_discard = nullptr;
    QToolButton* m_reviewButton = nullptr;
};

}
