// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/receipts/receipt.h>

#include <chrono>

namespace tw {

/// How much is kept. Older receipts go when a new one is begun, and the oldest when all together
/// are larger; one that would be larger alone refuses its save.
struct ReceiptLimits
{
    std::chrono::days age{90};
    qint64 bytes = qint64(2) << 30;
};

/// The receipts of one person: a folder with one file for each, readable by the owner alone. Single
/// files, so that a torn one harms no other, each can be thrown away by itself, and programs that
/// save at the same time need no lock. Blocks; a value; thread-safe.
class TW_CORE_EXPORT ReceiptStore
{
public:
    /// Creates nothing; the folder is made for the first receipt.
    explicit ReceiptStore(QString folder, ReceiptLimits limits = {});

    /// Below the data folder of the person.
    [[nodiscard]] static QString defaultFolder();

    /// Newest first. Files that are no receipts are passed over.
    [[nodiscard]] Result<QList<ReceiptSummary>> list() const;

    /// By the id or a beginning that no other has. Fails with InvalidArgument.
    [[nodiscard]] Result<ReceiptSummary> find(const QString& id) const;

    /// The lines of a receipt as they are in its file: statements, images and all. Fails with File.
    [[nodiscard]] Result<QByteArray> text(const QString& id) const;

    /// Adds what became of a save whose outcome was unknown.
    [[nodiscard]] Result<void> complete(const QString& id, ReceiptOutcome outcome) const;

    /// Removes what is over the limits.
    void prune() const;

    /// The file of a receipt with this full id, whether or not it exists.
    [[nodiscard]] QString path(const QString& id) const;
    /// Where the receipts are.
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Age and size beyond which prune() removes receipts.
    [[nodiscard]] const ReceiptLimits& limits() const { return m_limits; }

private:
    QString m_folder;
    ReceiptLimits m_limits;
};

/// Where the saves of a program leave their receipts, and in which name.
struct ReceiptBook
{
    ReceiptStore store;
    QString by; ///< see ReceiptHead
    QString reverses = {};
    QString batch = {};
};

}
