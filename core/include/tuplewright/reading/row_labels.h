// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter_operator.h>
#include <tuplewright/query/keyed_query.h>
#include <tuplewright/session/session.h>

namespace tw {

/// A row that can be chosen by what people call it.
struct RowLabel
{
    KeyValues key;
    QString text;
};

/// What people call the rows of one table, see displayColumns(). A value.
class TW_CORE_EXPORT RowLabels
{
public:
    /// `declared` columns are the label where the table has them. `keyColumns` are those that keys
    /// are values of, such as the target of a foreign key; empty: the table's own key.
    explicit RowLabels(
        TablePtr table, const QStringList& declared = {}, const QStringList& keyColumns = {});

    /// The columns a label is made of, in its order.
    [[nodiscard]] const QStringList& columns() const { return m_columns; }

    /// One statement for all keys. A null text for a key that has a NULL or no row; rows marked as
    /// deleted have their label still.
    [[nodiscard]] Result<QStringList> of(
        Session& session, const QList<KeyValues>& keys, const CallOptions& options = {}) const;

    /// Rows whose label begins with the text, in the order of labels; digits are also found as a
    /// whole key. With letter case an index over the column can answer it, where the engine has one
    /// that is sorted by bytes.
    [[nodiscard]] Result<QList<RowLabel>> search(Session& session, const QString& text,
        qint64 limit, LetterCase letterCase = LetterCase::Match,
        const CallOptions& options = {}) const;

private:
    TablePtr m_table;
    QStringList m_columns;
    QStringList m_keyColumns;
};

}
