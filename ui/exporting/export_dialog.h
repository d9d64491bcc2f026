// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/export_controller.h"
#include "toolkit/context.h"

#include <tuplewright/query/page.h>

#include <QDialog>
#include <QElapsedTimer>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tw {

/// Writes all rows of a page's filter to a file, with progress and cancel. Deletes itself.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A table as it is described, and as its rows are read in the page: what is masked there stays
    /// out of the file, and what is revealed unless it is asked for.
    struct Source
    {
        TablePtr described;
        TablePtr read;
    };

    ExportDialog(UiContext context, std::shared_ptr<const Adapter> adapter, Source source,
        SelectQuery query, const PageInfo& page, QWidget* parent);

    void reject() override;

    [[nodiscard]] bool isRunning() const { return m_controller.isRunning(); }
    [[nodiscard]] std::chrono::milliseconds runningFor() const;
    void stop(); ///< no file is left behind

private:
    void createWidgets(const PageInfo& page);
    void createMasked();
    void createLayout();
    void connectSignals();
    void chooseFile();
    void askOrStart(); ///< asks before a file is replaced
    void start();
    void setRunning(bool running);
    void onProgress(qint64 rows, qint64 bytes);
    void onFinished(qint64 rows);
    void onFailed(const Error& error);
    [[nodiscard]] ExportFormat format() const;

    [[nodiscard]] SelectQuery exportedQuery() const;

    UiContext m_context;
    Source m_from;
    TablePtr m_table;
    SelectQuery m_query;
    ExportController m_controller;
    QElapsedTimer m_since; ///< the export began
    std::optional<qint64> m_total;
    QString m_replaced; ///< the file that a person said may be replaced
    QLabel* m_source = nullptr;
    QLabel* m_masked = nullptr; ///< which columns stay out; null: none is masked
    QCheckBox* m_withMasked = nullptr; ///< in its place while they are revealed
    QButtonGroup* m_formats = nullptr;
    QWidget* m_formatRow = nullptr;
    QLineEdit* m_path = nullptr;
    QPushButton* m_browse = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_export = nullptr;
};

}
