// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

#include <tuplewright/editing/change.h>
#include <tuplewright/query/keyed_query.h>

namespace tw {

/// Stages changes of whole rows and blocks: new, deleted, restored and reverted rows, pasted text,
/// password hashes; and changes all rows of the filter at once.
class RowOperations final : public QObject
{
    Q_OBJECT

public:
    explicit RowOperations(const PageParts& parts);

    void addRow();
    void removeRows(); ///< softly where the table has a column for that
    void removeWithChildren(); ///< softly and at once, after asking about their children
    void removeForGood();
    void restoreRows();
    void revertRows();
    void changeMany(); ///< asks which rows and what, and changes them in the database
    void pasteSpecial(); ///< asks how the text is laid out
    void insertPasswordHash(); ///< asks for the password

Q_SIGNALS:
    void hinted(const QString& text);
    void rowsChanged(); ///< in the database

private:
    void stageKind(ChangeKind kind);
    [[nodiscard]] QList<KeyValues> selectedKeys() const; ///< of rows that are in the database
    void showNumberAhead();
    void onAllChanged(qint64 count);

    PageParts m_parts;
};

}
