// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/locked_rows.h"

#include <QHash>

namespace tw {

/// What a write does to rows that other rows depend on.
enum class DependenceEffect
{
    Deletes,
    MovesKeys ///< changes values that foreign keys may name
};

/// An image and the table it is of.
struct SliceImage
{
    const ImageTable* table = nullptr;
    RowImage image;
};

/// The rows of one part of a save: locked and read before it is written, read again afterwards,
/// with all rows that foreign keys drag along. Memory grows with the part.
class ImageSlice
{
public:
    using Index = qsizetype;

    ImageSlice(Session& session, ImageTables& tables, const CallOptions& options)
        : m_session(session)
        , m_tables(tables)
        , m_options(options)
    { }

    /// Locks and reads the rows with these keys; gives the row of each key, -1 where there is none.
    [[nodiscard]] Result<QList<Index>> touch(
        const ImageTable& table, const QStringList& columns, const QList<KeyValues>& keys);

    /// Likewise all that the server is going to change with these rows.
    [[nodiscard]] Result<void> touchDependants(const QList<Index>& rows, DependenceEffect effect);

    /// A row that is there after the write.
    Index expect(const ImageTable& table, const KeyValues& identity);

    /// The row with this identity by now; -1: not one of this slice.
    [[nodiscard]] Index find(const ImageTable& table, const KeyValues& identity) const;

    /// The write gave the row another key.
    void moved(Index row, const KeyValues& identity);

    /// Later ones are taken back before earlier ones. 0 unless told.
    void setSequence(Index row, qsizetype sequence);

    /// The identity columns of a row as it was touched.
    [[nodiscard]] const KeyValues& identityOf(Index row) const
    {
        return m_rows[size_t(row)].identity;
    }
    /// Its kept columns before the save; unset when there was no row.
    [[nodiscard]] const std::optional<RowImage::Cells>& was(Index row) const
    {
        return m_rows[size_t(row)].was;
    }

    /// Reads all rows again. Those that are as before are left out; those that were dragged along
    /// stand before the row that did it.
    [[nodiscard]] Result<std::vector<SliceImage>> compare();

    /// Why the images do not tell the whole truth; empty when they do.
    [[nodiscard]] const QString& objection() const { return m_objection; }
    /// Says why the save cannot be undone; the first reason stays.
    void object(const QString& reason);

private:
    struct Row
    {
        const ImageTable* table = nullptr;
        KeyValues identity;
        std::optional<RowImage::Cells> was;
        std::optional<RowImage::Cells> is;
        qsizetype sequence = 0;
        int depth = 0; ///< how many foreign keys away from a row that was written itself
        Index parent = -1;
        ForeignKey via = {}; ///< that led here
        bool isGoing = false; ///< and what goes with it was looked for
    };
    /// Rows of one table that something happens to.
    struct Dragging
    {
        const ImageTable* table = nullptr;
        QList<Index> rows;
        DependenceEffect effect = DependenceEffect::Deletes;
        QStringList changed; ///< columns that may change; empty: any
    };

    Index add(Row row);
    [[nodiscard]] QList<Dragging> byTable(const QList<Index>& rows, DependenceEffect effect) const;
    [[nodiscard]] Result<void> follow(
        const Dragging& from, const IncomingKey& incoming, QList<Dragging>& next);
    void predictIdentity(Row& row) const;
    [[nodiscard]] Result<void> readDepth(int depth);
    [[nodiscard]] int deepest() const;

    Session& m_session;
    ImageTables& m_tables;
    const CallOptions& m_options;
    std::vector<Row> m_rows;
    QHash<std::pair<const ImageTable*, QByteArray>, Index> m_known;
    QString m_objection;
};

}
