// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/page_options.h"
#include "page.h"

#include <tuplewright/query/filter.h>
#include <tuplewright/schema/table.h>

namespace tw {

struct RowKey;

/// A page that shows rows of a relation.
class RowsPage : public Page
{
    Q_OBJECT

public:
    using Page::Page;

    /// Puts the keyboard into that row, where it is among those shown.
    virtual void showRow(const RowKey& row) = 0;

    /// Shows only these rows, on behalf of the page a reference was followed from.
    virtual void narrow(const Filter& filter, Page* from) = 0;

    /// Says why what is shown may be old and cannot be saved; empty: the server answers.
    virtual void setOffline(const QString& reason) = 0;

    /// Rows of a relation were changed by another page, or a part of one. Nothing is read yet.
    virtual void outdate(const QualifiedName& table, const Page* by) = 0;

    /// Reads again, without moving, what may have become old while the server was away, or by
    /// another page.
    virtual void catchUp() = 0;

    /// What the user chose for all such pages.
    virtual void setOptions(const PageOptions& options) = 0;

Q_SIGNALS:
    /// A reference leads to these rows of another relation of the same connection.
    void rowsRequested(const tw::QualifiedName& table, const tw::Filter& filter);
    void returnRequested(tw::Page* page); ///< back to where a reference was followed from
    /// Rows were saved or changed at once by this page, or by the part of it that is named.
    void rowsChanged(const tw::QualifiedName& table, const tw::Page* by);
    /// The values of a column shall be masked, or no longer, wherever this connection reads them.
    void maskRequested(const tw::QualifiedName& table, const QString& column, bool isMasked);
    void lifecycleRequested(const tw::QualifiedName& table); ///< how it marks deleted rows
    /// What became of a row, by its key, shall be shown; `by` is the page that has the row.
    void pastRequested(const tw::TablePtr& table, const tw::ColumnValues& key, tw::Page* by);
    void childRowsClosed(); ///< by the person, who wants them on no page then
};

}
