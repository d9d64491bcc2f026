// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/image_slice.h"

#include <tuplewright/receipts/receipt_store.h>
#include <tuplewright/session/apply_report.h>

namespace tw {

class ReceiptWriter;

/// The receipt of one transaction as it goes on. Unless it is sealed its file goes with it.
class Recording
{
public:
    /// In an open transaction. Null when there is no book.
    [[nodiscard]] static Result<std::unique_ptr<Recording>> begin(
        Session& session, const ReceiptBook* book, const CallOptions& options);
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    /// The tables described so far, shared by all slices.
    [[nodiscard]] ImageTables& tables() { return m_tables; }

    /// A part of the save. Add it before the next one is begun.
    [[nodiscard]] ImageSlice slice() { return {m_session, m_tables, m_options}; }

    /// Keeps a statement. Its values are left out where the connection hides them, and where they
    /// may be those of masked columns.
    [[nodiscard]] Result<void> recordStatement(const Statement& statement, const ImageTable& table);

    /// Reads the rows of a slice again and keeps them.
    [[nodiscard]] Result<void> add(ImageSlice& slice);
    [[nodiscard]] Result<void> add(std::vector<SliceImage> images);

    /// Says why the images are not enough to take the save back.
    void object(const QString& reason);

    /// Of a part of a batch: the key of its last row.
    void setLast(const KeyValues& key) { m_summary.last = key; }
    /// Rows written so far, by table.
    [[nodiscard]] const QList<ReceiptCounts>& counts() const { return m_summary.counts; }

    /// All is on disk afterwards. An error means that the COMMIT must not be sent.
    [[nodiscard]] Result<void> seal(const std::optional<CommitEvidence>& evidence);

    /// Closes the receipt with the outcome of the save.
    void complete(Outcome outcome);

    /// Of the receipt; empty before there is one.
    [[nodiscard]] const QString& id() const { return m_head.id; }

private:
    Recording(Session& session, ReceiptHead head, std::unique_ptr<ReceiptWriter> writer,
        const CallOptions& options);

    [[nodiscard]] Result<qsizetype> placeOf(const ImageTable& table);

    Session& m_session;
    const CallOptions m_options;
    ImageTables m_tables;
    ReceiptHead m_head;
    std::unique_ptr<ReceiptWriter> m_writer;
    QHash<const ImageTable*, qsizetype> m_places;
    ReceiptSummary m_summary; ///< counts by place
    qsizetype m_slices = 0;
};

}
