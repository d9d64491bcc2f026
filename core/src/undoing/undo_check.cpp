// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "undoing/undo_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What happened to the column since; empty: nothing.
QString changeOf(const ReceiptColumn& column, const ReceiptTable& now)
{
    const auto same = [&column](const ReceiptColumn& other) {
        return column.number > 0 ? other.number == column.number : other.name == column.name;
    };
    const auto found = std::ranges::find_if(now.columns, same);
    if (found == now.columns.end())
        return u"column %1 is not there any more, or may not be read"_s.arg(column.name);
    if (found->name != column.name)
        return u"column %1 was renamed to %2"_s.arg(column.name, found->name);
    if (found->type != column.type)
        return u"column %1 was %2 and is %3 now"_s.arg(column.name, column.type, found->type);
    return {};
}

}

RowImage::Cells UndoTable::inOrder(const RowImage::Cells& cells) const
{
    RowImage::Cells ordered;
    ordered.reserve(places.size());
    for (const qsizetype place : places)
        ordered.append(cells[place]);
    return ordered;
}

Result<UndoTable> checkTable(
    ImageTables& tables, const ReceiptTable& table, QList<UndoConflict>& conflicts)
{
    const qsizetype before = conflicts.size();
    const auto object = [&](const QString& reason) { conflicts.append({table.name, {}, reason}); };
    const Result<const ImageTable*> found = tables.find(table.name);
    if (!found) {
        if (found.error().kind != ErrorKind::UndefinedObject)
            return fail(found.error());
        object(u"the table is not there any more"_s);
        return UndoTable();
    }
    const ImageTable& image = **found;
    const ReceiptTable now = image.described();
    if (now.object != table.object) {
        object(u"the table was dropped, and another one was made under its name"_s);
        return UndoTable();
    }
    UndoTable checked;
    for (const ReceiptColumn& column : table.columns) {
        if (const QString change = changeOf(column, now); !change.isEmpty())
            object(change);
        checked.places.append(image.placeOf(column.name));
    }
    if (now.key != table.key)
        object(u"its key is another one"_s);
    if (conflicts.size() == before)
        checked.now = &image;
    return checked;
}

}
