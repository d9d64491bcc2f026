// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/image_slice.h"
#include "undoing/undo_writes.h"

#include <QSet>

namespace tw {

/// A part of a receipt on its way back: its rows are locked and compared, then written in the
/// reverse of the order in which the save wrote them.
class UndoSlice
{
public:
    /// `slice` keeps the images for the receipt of the undo. Everything must outlive it.
    UndoSlice(Session& session, ImageTables& tables, ImageSlice& slice,
        const QList<ReceiptTable>& receipt, const QList<UndoTable>& checked,
        const std::vector<RowImage>& images, const CallOptions& call)
        : m_session(session)
        , m_tables(tables)
        , m_slice(slice)
        , m_receipt(receipt)
        , m_checked(checked)
        , m_images(images)
        , m_call(call)
    { }

    /// Adds what keeps rows from being taken back.
    [[nodiscard]] Result<void> compare(QList<UndoConflict>& conflicts);

    /// Checks and writes the rows of the slice; the first refusal ends it.
    [[nodiscard]] Result<void> write();

private:
    using Place = size_t; ///< of an image

    enum class Kind
    {
        Insert, ///< what was deleted
        Delete, ///< what was inserted
        Update
    };

    [[nodiscard]] static Kind kindOf(const RowImage& image);
    [[nodiscard]] UndoWrites writes(qsizetype table) const;
    [[nodiscard]] QList<QList<Place>> byTable() const;
    [[nodiscard]] Result<void> lock(
        qsizetype table, const QList<Place>& places, QList<UndoConflict>& conflicts);
    [[nodiscard]] QString difference(const RowImage& image, const RowImage::Cells& now) const;
    [[nodiscard]] Result<void> checkHanging(
        qsizetype table, const QList<Place>& places, QList<UndoConflict>& conflicts);
    [[nodiscard]] Result<void> lookAround();

    [[nodiscard]] Result<void> writeInReverse();
    [[nodiscard]] Result<void> writeByKind();
    [[nodiscard]] Result<void> makeRoom();
    [[nodiscard]] Result<void> writeRun(Kind kind, QList<Place> places);
    [[nodiscard]] Result<void> writeFollowers();
    [[nodiscard]] Result<void> send(const Batch& batch);
    void parentsFirst(QList<Place>& places) const;
    [[nodiscard]] Result<Batch> parked(const QList<Place>& places);
    [[nodiscard]] BatchStep stepFor(Kind kind, Place place);
    void recordMove(Place place);

    Session& m_session;
    ImageTables& m_tables;
    ImageSlice& m_slice;
    const QList<ReceiptTable>& m_receipt;
    const QList<UndoTable>& m_checked;
    const std::vector<RowImage>& m_images;
    const CallOptions& m_call;
    QHash<Place, ImageSlice::Index> m_rows; ///< that are there
    QHash<Place, RowImage::Cells> m_parked; ///< what rows hold that made room
    QSet<std::pair<qsizetype, QByteArray>> m_own; ///< keys of rows that the save left
};

}
