// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/exporting/export_recipe.h>

#include <QFileDevice>

#include <atomic>
#include <vector>

namespace tw {

class ByteStage;

/// How far an export is. Read from any thread.
struct ExportProgress
{
    std::atomic<qint64> rows{0};
    std::atomic<qint64> bytes{0};
};

/// A RowSink that writes a file in constant memory: beside the target first, renamed onto it by
/// finish() only when the row counts agree. Without finish() nothing of it remains. A
/// pipe is written into as it is.
class TW_CORE_EXPORT FileExport final : public RowSink
{
public:
    /// `path` "-" writes to standard output, where nothing can be taken back.
    FileExport(QString path, ExportRecipe recipe, ExportSource source = {},
        std::shared_ptr<ExportProgress> progress = {});
    ~FileExport() override;

    /// Fails with InvalidArgument for a recipe that cannot be followed, with File when the target
    /// cannot be written; call before the statement runs. A pipe is waited for until somebody reads
    /// it, ten seconds at most; stopped, it fails with Cancelled.
    [[nodiscard]] Result<void> open(const CallOptions& options = {});

    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

    /// `expectedRows`: how many the server says it returned. Fails with Internal when they differ,
    /// with InvalidArgument when the statement was none that returns rows.
    [[nodiscard]] Result<qint64> finish(qint64 expectedRows);

    /// After finish(): in words, where the file differs from the rows.
    [[nodiscard]] QStringList remarks() const;

private:
    Result<void> prepare();
    Result<void> flush(qsizetype threshold);
    Result<void> flushEnd();
    Result<void> write(); ///< the buffer as it is

    QString m_path;
    ExportRecipe m_recipe;
    ExportSource m_source;
    std::unique_ptr<RowWriter> m_writer;
    std::vector<std::unique_ptr<ByteStage>> m_stages; ///< that the writer's bytes pass in order
    std::unique_ptr<QFileDevice> m_file;
    std::shared_ptr<ExportProgress> m_progress;
    QByteArray m_buffer;
    qint64 m_rows = 0;
    bool m_begun = false;
};

}
