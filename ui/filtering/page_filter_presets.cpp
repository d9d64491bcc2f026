// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ways to rows that a person knows by what they want: words, groups, related rows.

#include "first_rows_dialog.h"
#include "group_dialog.h"
#include "models/filters/filter_parts.h"
#include "models/filters/word_search.h"
#include "page_filter.h"
#include "related_rows_dialog.h"
#include "words_dialog.h"

namespace tw {

namespace {

using Fact = ComputedColumn::Found::Fact;

/// A name that no column of the table has.
QString freeName(const QString& wanted, const Table& table)
{
    QString name = wanted;
    for (int number = 2; table.columnNames().contains(name, Qt::CaseInsensitive); ++number)
        name = wanted + u'_' + QString::number(number);
    return name;
}

std::vector<ComputedColumn> foundColumns(const WordSearch& search, const Table& table)
{
    std::vector<ComputedColumn> columns;
    const QString& searched = search.condition.column;
    if (search.showsRelevance) {
        ComputedColumn column{freeName(QStringLiteral("relevance"), table)};
        column.found = ComputedColumn::Found{Fact::Relevance, searched};
        columns.push_back(std::move(column));
    }
    if (!search.snippetsOf.isEmpty()) {
        ComputedColumn column{freeName(QStringLiteral("found_in"), table)};
        column.found = ComputedColumn::Found{Fact::Snippet, searched, search.snippetsOf};
        columns.push_back(std::move(column));
    }
    return columns;
}

bool isFound(const ComputedColumn& column)
{
    return column.found.has_value();
}

}

void PageFilter::groupRows(int column)
{
    const TablePtr& table = m_controller.readTable();
    const bool isOwn = column >= 0 && column < table->columns.size();
    showGroups(isOwn ? table->columns.at(column).name : QString());
}

void PageFilter::uniqueRows()
{
    showGroups({})->setUnique(true);
}

GroupDialog* PageFilter::showGroups(const QString& column)
{
    const TablePtr& table = m_controller.readTable();
    RowFilter rows = m_controller.rows();
    rows.filter = m_controller.inScope(rows.filter);
    auto groups = std::make_unique<RowGroups>(
        m_controller.sharedAdapter(), table, rows, m_controller.query().deleted);
    auto* dialog = new GroupDialog(std::move(groups), table->name.name, column, &m_page);
    dialog->offerUnique(m_shown());
    connect(dialog, &GroupDialog::rowsWanted, this,
        [this, before = m_controller.query().filter](const QList<FilterCondition>& conditions) {
            std::vector<Filter> parts = conjuncts(before);
            for (const FilterCondition& condition : conditions)
                parts.push_back(Filter::condition(condition));
            m_controller.setFilter(Filter::all(std::move(parts)));
        });
    dialog->show();
    return dialog;
}

void PageFilter::keepRelated()
{
    auto* dialog
        = new RelatedRowsDialog(m_controller.sharedAdapter(), m_controller.readTable(), &m_page);
    connect(dialog, &RelatedRowsDialog::chosen, this, &PageFilter::addPart);
    dialog->open();
}

void PageFilter::keepFirst(int column)
{
    const TablePtr& table = m_controller.readTable();
    const QString name = column >= 0 && column < table->columns.size()
        ? table->columns.at(column).name
        : QString();
    auto* dialog = new FirstRowsDialog(*table, name, &m_page);
    const RowFilter inForce = m_controller.rows();
    if (!inForce.filter.isEmpty() && inForce.whereSql.isEmpty())
        dialog->offerAmong(words(inForce));
    connect(dialog, &FirstRowsDialog::chosen, this, [this](const FirstRows& rows, bool isAmong) {
        const Filter& filter = m_controller.query().filter;
        if (isAmong)
            return m_controller.setFilter(Filter::all({Filter::first(rows, filter)}));
        addPart(Filter::first(rows, {}));
    });
    dialog->open();
}

void PageFilter::addPart(const Filter& part)
{
    std::vector<Filter> parts = conjuncts(m_controller.query().filter);
    parts.push_back(part);
    m_controller.setFilter(Filter::all(std::move(parts)));
}

bool PageFilter::isPostgres() const
{
    return m_controller.adapter().dialect().syntax().family == SqlFamily::PostgreSql;
}

WordSearch PageFilter::searchInForce() const
{
    const RowFilter inForce = m_controller.rows();
    WordSearch search;
    for (const Filter& part : conjuncts(inForce.filter))
        if (isWordSearch(part))
            search.condition = part.leaf();
    search.bestFirst = std::ranges::any_of(inForce.sort, [&search](const SortKey& key) {
        return key.byRelevance && key.column == search.condition.column;
    });
    for (const ComputedColumn& column : m_controller.computed()) {
        if (!column.found)
            continue;
        if (column.found->fact == Fact::Relevance)
            search.showsRelevance = true;
        else
            search.snippetsOf = column.found->text;
    }
    return search;
}

void PageFilter::searchWords(const QString& column)
{
    if (!m_controller.table())
        return;
    auto* dialog = new WordsDialog(*m_controller.readTable(), isPostgres(), &m_page);
    dialog->setColumn(column);
    if (const WordSearch inForce = searchInForce(); !inForce.condition.column.isEmpty())
        dialog->setSearch(inForce);
    connect(dialog, &WordsDialog::chosen, this, &PageFilter::search);
    dialog->open();
}

// The filter first: columns that tell of a search go with it.
void PageFilter::search(const WordSearch& search)
{
    RowFilter rows = m_controller.rows();
    std::vector<Filter> parts = conjuncts(rows.filter);
    std::erase_if(parts, isWordSearch);
    parts.push_back(Filter::condition(search.condition));
    rows.filter = Filter::all(std::move(parts));
    rows.sort.removeIf([](const SortKey& key) { return key.byRelevance; });
    if (search.bestFirst) {
        SortKey best{search.condition.column};
        best.byRelevance = true;
        rows.sort = {best};
    }
    if (!m_controller.setRows(rows))
        return;
    std::vector<ComputedColumn> computed = m_controller.computed();
    std::erase_if(computed, isFound);
    for (ComputedColumn& column : foundColumns(search, *m_controller.readTable()))
        computed.push_back(std::move(column));
    if (computed != m_controller.computed())
        Q_EMIT computedWanted(computed);
}

void PageFilter::dropUnsearched()
{
    std::vector<ComputedColumn> computed = m_controller.computed();
    const QList<SearchedWords> searched = searchedWords(m_controller.query().filter, isPostgres());
    const auto isUnsearched = [&searched](const ComputedColumn& column) {
        return column.found
            && std::ranges::find(searched, column.found->column, &SearchedWords::column)
            == searched.end();
    };
    if (std::erase_if(computed, isUnsearched) > 0)
        Q_EMIT computedWanted(computed);
}

}
