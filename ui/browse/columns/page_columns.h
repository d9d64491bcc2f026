// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class DisplayZone;

/// How a page shows the columns of its table, kept in the memory of tables: layout, colours,
/// captions and rules of values, and the columns that identify a row.
class PageColumns final : public QObject
{
    Q_OBJECT

public:
    explicit PageColumns(const PageParts& parts);

    void restore(); ///< what is remembered of the table, but for the layout
    void restoreLayout(); ///< once all columns are there

    void chooseLayout(); ///< asks which columns are shown, in which order
    void chooseColours(); ///< asks for rules by which cells are coloured
    void chooseKey(); ///< asks for columns that identify a row
    void treat(int column); ///< asks for its caption and rules

    void setZone(const DisplayZone& zone); ///< in which moments are shown
    void updateRead(); ///< tells the controller which columns it need not read

    void beginTableChange(const TableChange& change);
    void endTableChange(const TableChange& change);

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] Table shownTable() const;
    void setLayout(const ColumnLayout& layout);
    void setColours(const QList<ColourRule>& rules);
    void onLayoutChanged();
    [[nodiscard]] QList<ColourRule> movedColours(const TableChange& change) const;

    PageParts m_parts;
    QList<ColourRule> m_colours;
    ColumnLayout m_nextLayout; ///< for a table that is being described anew
};

}
