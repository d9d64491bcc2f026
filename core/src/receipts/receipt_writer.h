// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/receipts/receipt_store.h>

#include <QFile>

#include <memory>

namespace tw {

/// Writes the file of one receipt. The file goes when it is destroyed before seal(): then no COMMIT
/// was sent, and there is nothing to tell of. Fails with File, DiskFull or Limit.
class ReceiptWriter
{
public:
    /// Makes the file, readable by the owner alone, and writes its head.
    [[nodiscard]] static Result<std::unique_ptr<ReceiptWriter>> create(
        const ReceiptStore& store, const ReceiptHead& head);
    ~ReceiptWriter();
    ReceiptWriter(const ReceiptWriter&) = delete;
    ReceiptWriter& operator=(const ReceiptWriter&) = delete;

    /// Appends a line; on disk only after seal().
    [[nodiscard]] Result<void> write(const QByteArray& line);

    /// The last line before the COMMIT; all is on disk afterwards.
    [[nodiscard]] Result<void> seal(const QByteArray& line);

    /// What became of it. An outcome that cannot be written any more stays unknown.
    void complete(ReceiptOutcome outcome);

    /// The COMMIT may be sent.
    [[nodiscard]] bool isSealed() const { return m_isSealed; }

private:
    ReceiptWriter(const QString& path, qint64 limit)
        : m_file(path)
        , m_limit(limit)
    { }

    [[nodiscard]] Result<void> open();
    [[nodiscard]] std::unexpected<Error> cannotWrite() const;

    QFile m_file;
    qint64 m_limit;
    qint64 m_bytes = 0;
    bool m_isSealed = false;
};

/// Whether a program that is running still writes the file.
[[nodiscard]] bool isBeingWritten(const QString& path);

/// Appends to a file and waits until it is on disk.
[[nodiscard]] Result<void> appendDurably(QFile& file, const QByteArray& line);

}
