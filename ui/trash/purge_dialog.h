// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trash/trash_controller.h"
#include "toolkit/context.h"

#include <tuplewright/configuration/guard_options.h>

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

class DeletionTree;

/// Deletes soft-deleted rows for good, after showing what goes with them and what stands in the
/// way. In production the name of the table has to be typed. Deletes itself when closed.
class PurgeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `trash` over.
    PurgeDialog(UiContext context, TrashController* trash, const QualifiedName& table,
        const QList<TrashRow>& rows, const GuardOptions& guard, QWidget* parent);

public Q_SLOTS:
    void reject() override; ///< asks what is being written to end; closes else

Q_SIGNALS:
    void purged(qint64 rows);

private:
    void createWidgets();
    void createLayout();
    void onPreviewed(const DeletionPreview& preview);
    void updateButton();
    void showText(const QString& text, const char* kind);

    UiContext m_context;
    TrashController* m_trash;
    QualifiedName m_table;
    QList<TrashRow> m_rows;
    GuardOptions m_guard;
    std::optional<DeletionPreview> m_preview;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    DeletionTree* m_tree = nullptr;
    QLabel* m_typing = nullptr;
    QLineEdit* m_typed = nullptr;
    QPushButton* m_run = nullptr;
};

}
