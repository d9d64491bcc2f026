// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/comparing/difference.h>

#include <memory>
#include <vector>

namespace tw {

class SyncSpool;

/// Writes the script that turns B into A: one transaction whose statements name each row by its key
/// and by what the comparison saw of it, so that it fails as a whole when one was changed since.
/// Tables are in the order of their foreign keys. Written in constant memory, beside the target
/// first; without finish() nothing of it remains.
class TW_CORE_EXPORT SyncScript final : public DifferenceSink
{
public:
    /// The sides as they are compared.
    SyncScript(const Adapter& a, const Adapter& b, QString path);
    ~SyncScript() override;

    /// Fails with Unsupported when the engine of B has no such scripts.
    [[nodiscard]] Result<void> check() const;

    Result<void> begin(const ComparedTable& table) override;
    Result<void> add(const DifferentRow& row) override;
    Result<void> end(const RowCounts& counts) override;

    /// Writes the file. Fails with File.
    [[nodiscard]] Result<void> finish();

    /// Rows that the script changes.
    [[nodiscard]] qint64 rows() const { return m_rows; }

    /// In words, what running the script does not bring about.
    [[nodiscard]] const QStringList& remarks() const { return m_remarks; }

private:
    [[nodiscard]] Result<void> spool(std::unique_ptr<SyncSpool>& into, const QByteArray& sql);
    [[nodiscard]] QByteArray heading() const;
    [[nodiscard]] QByteArray numbers() const;

    struct Part;

    const Adapter m_a;
    const Adapter m_b;
    const QString m_path;
    std::vector<Part> m_parts; ///< one for each table, parents first
    qint64 m_rows = 0;
    QStringList m_remarks;
};

}
