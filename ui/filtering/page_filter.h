// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cells/value_hints.h"
#include "models/page/browse_controller.h"
#include "models/tables/table_memory.h"
#include "toolkit/context.h"

namespace tw {

class FilterBar;
class GroupDialog;
struct WordSearch;

/// Keeps the filter bar of a page and its controller in step: chips, lines, history, named
/// filters, and the ways to a condition that start at a column or a cell.
class PageFilter final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; without a memory nothing is remembered.
    PageFilter(UiContext context, FilterBar& bar, BrowseController& controller, TableMemory* memory,
        QWidget& page);

    void setTable(); ///< the controller knows its table now
    void update(); ///< shows what is in force

    void groupRows(int column); ///< of those that the filter leaves
    void addCondition(const FilterCondition& condition); ///< beside those in force

    /// The values of a column to pick from, at a place on the screen.
    void showValues(int column, const QPoint& globalPosition);
    /// Asks for a condition, and suggests to compare with a value unless that is NULL.
    void addFilter(const QString& column, const Value& value = {});
    void buildFilter(); ///< asks for groups of conditions
    void searchWords(const QString& column); ///< asks which
    void keepRelated(); ///< asks by which related rows
    void keepFirst(int column); ///< asks for one row of each group
    void uniqueRows(); ///< of the columns that are shown, each once
    /// Names the columns that are shown.
    void setShownColumns(std::function<QStringList()> shown) { m_shown = std::move(shown); }
    void dropUnsearched(); ///< columns that tell of a search that is over
    void saveFilter(); ///< asks for a name
    [[nodiscard]] bool isPostgres() const; ///< words have forms and a language, and rows a rank

    /// Sorts by one column alone, or beside the others; unset: no longer by it.
    void sortBy(const QString& column, std::optional<SortOrder> order, bool keepOthers);

Q_SIGNALS:
    void computedWanted(const std::vector<tw::ComputedColumn>& columns);

private:
    void connectBar();
    void addPart(const Filter& part);
    void search(const WordSearch& search);
    GroupDialog* showGroups(const QString& column);
    [[nodiscard]] WordSearch searchInForce() const;
    void useNamed(const NamedFilter& filter);
    void onAsked();
    void onRefused();
    void showInForce();
    void fillMenu();
    void updateChips();
    void changeChip(int index);
    void removeChip(int index);
    void replacePart(size_t part, const Filter& filter);
    void remember();
    void offerRelatedColumns(
        QObject* receiver, std::function<void(const QString&, const TablePtr&)> offer);
    void replaceConditions(const QString& column, const Filter& filter);
    void addAction(const QString& text, const QString& name, std::function<void()> run);
    [[nodiscard]] QString words(const RowFilter& rows) const;

    UiContext m_context;
    FilterBar& m_bar;
    BrowseController& m_controller;
    TableMemory* m_memory;
    QWidget& m_page;
    QString m_place; ///< of the table in the memory
    AsyncAdapter m_describer;
    ValueHints m_hints;
    std::function<QStringList()> m_shown;
};

}
