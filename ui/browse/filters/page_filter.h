// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"
#include "models/cells/value_hints.h"

#include <QPointer>

namespace tw {

class ConditionDialog;
class FilterBar;

/// Keeps the filter bar of a page and its controller in step: chips and lines, and conditions that
/// start at a column or a cell.
class PageFilter final : public QObject
{
    Q_OBJECT

public:
    PageFilter(const PageParts& parts, FilterBar& bar);

    void setTable(); ///< the controller knows its table now
    void update(); ///< shows what is in force

    void add(const Filter& part); ///< beside what is in force
    void addCondition(const FilterCondition& condition); ///< likewise, and shows the bar
    void buildFilter(); ///< asks for groups of conditions

    /// Asks for a condition on the column of the cursor, with the cell's value as a suggestion.
    void addAtCursor();
    void addByValue(FilterOperator op); ///< a condition with the value of the current cell
    [[nodiscard]] bool canAddByValue() const;

    /// The values of a column to choose from, below its header.
    void showValues(int column);

    /// Sorts by one column alone, or beside the others; unset: no longer by it.
    void sortBy(const QString& column, std::optional<SortOrder> order, bool keepOthers);

    void focus(); ///< shows the bar, with the cursor in its condition

Q_SIGNALS:
    void wordsRequested(const QString& column); ///< a search is to be changed; empty: a new one
    void nameRequested(); ///< the filter is to be kept under a name

private:
    void connectBar();
    void addFilter(const QString& column, const Value& value = {});
    void ask(ConditionDialog* dialog, int chip);
    void endAsking();
    void onQueryChanged();
    void onFilterRefused(const Error& error);
    void onOrderRefused(const Error& error);
    void showInForce();
    void updateChips();
    void changeChip(int index);
    void changePart(size_t place, const Filter& part);
    void removeChip(int index);
    void replacePart(size_t place, const Filter& filter);
    void offerRelatedColumns(
        QObject* receiver, const std::function<void(const QString&, const TablePtr&)>& offer);
    void replaceConditions(const QString& column, const Filter& filter);

    PageParts m_parts;
    FilterBar& m_bar;
    AsyncAdapter m_describer;
    ValueHints m_hints;
    QPointer<ConditionDialog> m_asking; ///< for one condition
};

}
