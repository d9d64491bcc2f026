// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exporting/export_controller.h"
#include "models/exporting/export_preview.h"
#include "toolkit/context.h"

#include <QDialog>

#include <optional>

class QBoxLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace tw {

class ExportColumnsButton;
class ExportOptionsForm;

/// Writes rows to a file: format, options and columns with a preview of the first rows, progress
/// and cancel. Deletes itself.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What the rows are, in words, and how many.
    struct Scope
    {
        QString heading;
        QString about;
        std::optional<qint64> total; ///< unset: nobody knows
    };

    ExportDialog(
        UiContext context, std::unique_ptr<ExportRows> rows, const Scope& scope, QWidget* parent);
    ~ExportDialog() override;

    void reject() override;

    [[nodiscard]] bool isRunning() const { return m_controller.isRunning(); }
    [[nodiscard]] std::chrono::milliseconds runningFor() const { return m_controller.runningFor(); }
    void stop(); ///< no file is left behind

private:
    void createHeader(const Scope& scope, QBoxLayout& layout);
    void createOptions(QBoxLayout& layout);
    void createPreview(QBoxLayout& layout);
    void createTarget(QBoxLayout& layout);
    void createFooter(UiContext context, QBoxLayout& layout);
    void connectSignals();
    void chooseFile();
    void askOrStart(); ///< asks before a file is replaced
    void start();
    void setRunning(bool running);
    void refresh(); ///< shows what the choices make of the rows
    void showPreview(const QString& text);
    void onProgress(qint64 rows, qint64 bytes);
    void onFinished(const ExportReport& report);
    void onFailed(const Error& error);
    [[nodiscard]] ExportTask task() const;

    std::unique_ptr<ExportRows> m_rows;
    ExportController m_controller;
    ExportPreview m_preview;
    std::optional<qint64> m_total;
    QString m_replaced; ///< the file that a person said may be replaced
    ExportOptionsForm* m_options = nullptr;
    ExportColumnsButton* m_columns = nullptr; ///< null: the rows are written as they are
    QPlainTextEdit* m_text = nullptr; ///< the preview
    QFrame* m_target = nullptr;
    QLineEdit* m_path = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_command = nullptr; ///< null: no command line does the same
    QPushButton* m_cancel = nullptr;
    QPushButton* m_export = nullptr;
};

}
