// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/receipts/receipt_undo.h"
#include "toolkit/context.h"

#include <tuplewright/configuration/guard_options.h>

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace tw {

/// Shows what the undo of a save would do and which rows stand against it, found out by trying it,
/// and then does it. In production rows are only deleted for good after the name of their table was
/// typed. Deletes itself when closed.
class UndoDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `undoing` over.
    UndoDialog(UiContext context, ReceiptUndo* undoing, const GuardOptions& guard, QWidget* parent);

Q_SIGNALS:
    void undone(const tw::UndoReport& report);

public Q_SLOTS:
    void reject() override; ///< stops what is tried; an undo under way is asked to end

private:
    void createWidgets();
    void createLayout();
    void rehearse();
    void onRehearsed(const UndoReport& report);
    void onFinished(const UndoReport& report);
    void showReport(const UndoReport& report);
    void showProblem(const UndoReport& report);
    void showList(const QStringList& lines);
    void setBusy(const QString& text);
    void run();
    [[nodiscard]] bool mustType() const; ///< rows go for good, in production
    [[nodiscard]] QString typedTable() const;
    void updateButton();

    UiContext m_context;
    ReceiptUndo* m_undoing;
    GuardOptions m_guard;
    std::optional<UndoReport> m_rehearsal; ///< of what would be done now; unset: not tried yet
    QLabel* m_title = nullptr;
    QCheckBox* m_whole = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_typing = nullptr;
    QLineEdit* m_typed = nullptr;
    QPushButton* m_run = nullptr;
};

}
