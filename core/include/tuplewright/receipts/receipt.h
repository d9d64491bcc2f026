// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/schema/qualified_name.h>
#include <tuplewright/values/value.h>

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace tw {

/// What tells a database from all others, and what people call it.
struct ReceiptPlace
{
    QString identity; ///< see Connection::databaseIdentity(); empty: it cannot be found again
    QString engine; ///< as ServerInfo::product
    QString host; ///< or the file
    QString database;

    friend bool operator==(const ReceiptPlace&, const ReceiptPlace&) = default;
};

/// The first facts of a receipt.
struct ReceiptHead
{
    QString id; ///< later ones are greater
    QDateTime at; ///< UTC
    QString by; ///< the program and its command
    QString user; ///< of this computer
    QString role; ///< of the server
    QString actor; ///< who was written into columns such as created_by
    ReceiptPlace place;
    QString reverses; ///< the receipt or batch that this one took back; empty: none
    QString batch; ///< what the parts of one batch share; empty: it is none
};

struct ReceiptColumn
{
    QString name;
    QString type; ///< as the server spells it
    int number = 0; ///< never given twice; 0 where the engine does not tell

    friend bool operator==(const ReceiptColumn&, const ReceiptColumn&) = default;
};

/// A table whose rows were written.
struct ReceiptTable
{
    QualifiedName name;
    QString object; ///< RelationStamp::object
    QList<ReceiptColumn> columns; ///< of the images, in their order
    QStringList key; ///< what tells rows apart; empty: nothing does
    QStringList leftOut; ///< masked or unreadable columns, of which nothing is kept
    QStringList triggers; ///< that may write besides
};

/// One row before and after. A large value that did not change is a digest, see isDigest().
struct RowImage
{
    using Cells = QList<Value>;

    qsizetype table = 0; ///< index into the tables of the receipt
    std::optional<Cells> was; ///< unset: there was no such row
    std::optional<Cells> is; ///< unset: there is none any more
    bool follows = false; ///< the server changed it along a foreign key
};

/// Values of more bytes that did not change are kept as a digest.
inline constexpr qsizetype kLargestKeptValue = 1024;

/// The SHA-256 of a value and its storage class, as a Value that nothing can be bound with.
[[nodiscard]] TW_CORE_EXPORT Value digestOf(const Value& value);
/// Whether an image kept the digest of a value instead of the value.
[[nodiscard]] inline bool isDigest(const Value& value)
{
    return value.isShortened();
}

/// Whether a value is the one that an image kept.
[[nodiscard]] TW_CORE_EXPORT bool isSameValue(const Value& kept, const Value& value);

/// How many rows of one table became what.
struct ReceiptCounts
{
    QString table;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 deleted = 0;

    /// Rows of the table that the save wrote.
    [[nodiscard]] qint64 rows() const { return inserted + updated + deleted; }
};

enum class ReceiptOutcome
{
    Saved,
    NotSaved,
    Unknown ///< the COMMIT was sent, and nobody has looked yet what became of it
};

/// The stable spelling in files and JSON: "not-saved".
[[nodiscard]] TW_CORE_EXPORT QString receiptOutcomeName(ReceiptOutcome outcome);

/// What is known of a receipt without reading its images.
struct ReceiptSummary
{
    ReceiptHead head;
    ReceiptOutcome outcome = ReceiptOutcome::NotSaved;
    QList<ReceiptCounts> counts;
    QString objection; ///< why it cannot be undone; empty: it can as far as it tells
    std::optional<CommitEvidence> evidence; ///< names the transaction
    QList<Value> last; ///< of a part of a batch: the key of its last row; the next part comes after
    qint64 bytes = 0; ///< on disk
    QString reversedBy; ///< the receipt of its undo; empty: none
};

}
