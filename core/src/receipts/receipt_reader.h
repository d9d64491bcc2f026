// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/receipts/receipt.h>

#include <QFile>

#include <memory>
#include <vector>

namespace tw {

/// Reads the images of one receipt, slice by slice in any order; no more than a slice is in memory.
/// Fails with File when it cannot be read, and with Corruption where it is torn.
class ReceiptReader
{
public:
    /// Reads where the slices are, and no image.
    [[nodiscard]] static Result<std::unique_ptr<ReceiptReader>> open(const QString& path);

    /// In the order rows name them by index.
    [[nodiscard]] const QList<ReceiptTable>& tables() const { return m_tables; }
    /// Parts of the save, in the order they were written.
    [[nodiscard]] qsizetype sliceCount() const { return qsizetype(m_slices.size()); }
    /// The images of one part.
    [[nodiscard]] Result<std::vector<RowImage>> slice(qsizetype number);

private:
    explicit ReceiptReader(const QString& path)
        : m_file(path)
    { }

    [[nodiscard]] Result<void> scan();

    QFile m_file;
    QList<ReceiptTable> m_tables;
    std::vector<qint64> m_slices; ///< where each begins
};

/// The facts of a receipt from its first line and its last ones; nothing when it is none.
[[nodiscard]] std::optional<ReceiptSummary> readSummary(const QString& path);

}
