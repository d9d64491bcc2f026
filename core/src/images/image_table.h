// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/receipts/receipt.h>
#include <tuplewright/schema/relation_details.h>
#include <tuplewright/session/session.h>

#include <QHash>

namespace tw {

/// A table whose rows are kept as images.
struct ImageTable
{
    TablePtr table; ///< with the columns masked that the configuration says
    RelationStamp stamp;
    QList<const Column*> kept; ///< what an image holds; computed columns are left to the server
    QList<qsizetype> keyPlaces; ///< of the identity in `kept`; empty: nothing tells rows apart
    QList<IncomingKey> incoming; ///< foreign keys of other tables, and its own, that name it
    QStringList triggers; ///< that fire on writing, enabled ones

    /// Rows can be found again after the save.
    [[nodiscard]] bool hasKey() const { return !keyPlaces.isEmpty(); }
    [[nodiscard]] qsizetype placeOf(const QString& column) const; ///< in `kept`; -1: not there
    /// The key columns of an image.
    [[nodiscard]] KeyValues keyOf(const RowImage::Cells& cells) const;

    /// Unset when a column is not kept.
    [[nodiscard]] std::optional<KeyValues> valuesOf(
        const RowImage::Cells& cells, const QStringList& columns) const;

    /// Rows of this table name each other, or its unique keys are checked late: what is written has
    /// to be one statement.
    [[nodiscard]] bool needsOneStatement() const { return isTied; }

    /// The table as a receipt names it.
    [[nodiscard]] ReceiptTable described() const;

    bool isTied = false;
};

/// The tables that one transaction writes, each described once. They live as long as this does.
class ImageTables
{
public:
    ImageTables(Session& session, const CallOptions& options)
        : m_session(session)
        , m_options(options)
    { }

    /// `name` has its schema.
    [[nodiscard]] Result<const ImageTable*> find(const QualifiedName& name);

private:
    [[nodiscard]] Result<ImageTable> load(const QualifiedName& name);

    Session& m_session;
    const CallOptions& m_options;
    QHash<QualifiedName, std::shared_ptr<const ImageTable>> m_tables;
};

}
