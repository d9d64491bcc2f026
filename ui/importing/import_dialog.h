// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/import_controller.h"
#include "toolkit/context.h"

#include <tuplewright/configuration/guard_options.h>

#include <QDialog>

class QBoxLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tw {

class ImportColumnsView;
class ImportOptionsForm;
class ImportReportView;
class ImportTargetForm;

/// Brings the rows of a file into a table, or into a new one: the format as it was found out, the
/// column of each field, a trial, progress, and how it ended. In production a person is asked
/// first. While it runs the dialog stays; closing asks it to stop. Deletes itself.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes `import` over.
    ImportDialog(
        UiContext context, ImportController* import, const GuardOptions& guard, QWidget* parent);

    void setFile(const QString& path); ///< as if it had been chosen
    void setClipboardText(const QString& text); ///< in place of a file, until one is chosen
    void reject() override; ///< an import under way is asked to end instead

    [[nodiscard]] bool isRunning() const { return m_import->isRunning(); }
    [[nodiscard]] std::chrono::milliseconds runningFor() const { return m_import->runningFor(); }
    void stop() { m_import->stop(); } ///< nothing is saved then

Q_SIGNALS:
    void imported(const tw::ImportResult& result); ///< rows were saved
    void undone(); ///< and taken back

private:
    void createHeader(QBoxLayout& layout);
    void createFile(QBoxLayout& layout);
    void createChoices(QBoxLayout& layout);
    void createResults(QBoxLayout& layout);
    void createFooter(QBoxLayout& layout);
    void connectSignals();
    void chooseFile();
    void onLooked();
    void alignLabels();
    void hideReport();
    void ask(bool isTrial); ///< where production or a file that is replaced demand it
    [[nodiscard]] QString warning(bool isTrial) const;
    void start(bool isTrial);
    void undo();
    void refresh();
    void onProgress(qint64 rows, qint64 rejected, qint64 bytes);
    void onEnded(const ImportResult& result);
    [[nodiscard]] QString runText() const;
    [[nodiscard]] QString fileText() const;

    UiContext m_context;
    ImportController* m_import;
    GuardOptions m_guard;
    ImportOptionsForm* m_options = nullptr;
    ImportTargetForm* m_target = nullptr;
    ImportColumnsView* m_columns = nullptr;
    ImportReportView* m_report = nullptr;
    QLabel* m_about = nullptr;
    QFrame* m_file = nullptr;
    QLineEdit* m_path = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_try = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_run = nullptr;
    std::optional<ReceiptSummary> m_receipt; ///< of the import that was saved last
    bool m_isDone = false; ///< what is chosen was imported; it is not meant twice
};

}
