// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_search_flow.h"

#include "filtering/search_setup_dialog.h"
#include "filtering/words_dialog.h"
#include "models/filters/filter_parts.h"
#include "models/filters/word_search.h"
#include "toolkit/notice_bar.h"

namespace tw {

namespace {

using Fact = ComputedColumn::Found::Fact;

/// A name that is not among those in use.
QString freeName(const QString& wanted, const QStringList& used)
{
    QString name = wanted;
    for (int number = 2; used.contains(name, Qt::CaseInsensitive); ++number)
        name = wanted + u'_' + QString::number(number);
    return name;
}

std::vector<ComputedColumn> foundColumns(const WordSearch& search, const QStringList& used)
{
    std::vector<ComputedColumn> columns;
    const QString& searched = search.condition.column;
    if (search.showsRelevance) {
        ComputedColumn column{freeName(QStringLiteral("relevance"), used)};
        column.found = ComputedColumn::Found{Fact::Relevance, searched};
        columns.push_back(std::move(column));
    }
    if (!search.snippetsOf.isEmpty()) {
        ComputedColumn column{freeName(QStringLiteral("found_in"), used)};
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

WordSearchFlow::WordSearchFlow(const PageParts& parts)
    : m_parts(parts)
{ }

bool WordSearchFlow::knowsForms() const
{
    return m_parts.controller.adapter().engine().wordSearch == WordSearchKind::Language;
}

bool WordSearchFlow::canSearch() const
{
    return m_parts.controller.table()
        && canSearchWords(*m_parts.controller.description().readTable())
        && whyNotSearch().isEmpty();
}

QString WordSearchFlow::whyNotSearch() const
{
    const Capabilities& abilities = m_parts.controller.description().abilities();
    return knowsForms() ? abilities.reason(Feature::FullTextSearch) : QString();
}

QString WordSearchFlow::whyNotSetUp() const
{
    const QString reason = whyNotSearch();
    return reason.isEmpty() ? m_parts.controller.description().abilities().reason(Feature::Write)
                            : reason;
}

bool WordSearchFlow::canSetUpIndex() const
{
    const TablePtr& table = m_parts.controller.table();
    return table && m_parts.controller.adapter().engine().setsUpWordSearch
        && table->kind == RelationKind::Table && whyNotSetUp().isEmpty();
}

void WordSearchFlow::setUpIndex()
{
    auto* dialog = new SearchSetupDialog(m_parts.controller.sharedAdapter(),
        m_parts.controller.description().serverTable(), &m_parts.page);
    connect(dialog, &SearchSetupDialog::columnReady, this, [this](const QString& column) {
        m_parts.notice.show(NoticeBar::Kind::Done,
            {tr("Words can be searched in %1 now.").arg(column), {}, {}, {}});
        m_parts.controller.refresh();
    });
    dialog->open();
}

WordSearch WordSearchFlow::searchInForce() const
{
    const RowFilter inForce = m_parts.controller.query().rows();
    WordSearch search;
    for (const Filter& part : conjuncts(inForce.filter))
        if (isWordSearch(part))
            search.condition = part.leaf();
    search.bestFirst = std::ranges::any_of(inForce.sort, [&search](const SortKey& key) {
        return key.byRelevance && key.column == search.condition.column;
    });
    for (const ComputedColumn& column : m_parts.controller.query().columns().computed()) {
        if (!column.found)
            continue;
        if (column.found->fact == Fact::Relevance)
            search.showsRelevance = true;
        else
            search.snippetsOf = column.found->text;
    }
    return search;
}

void WordSearchFlow::search(const QString& column)
{
    if (!m_parts.controller.table())
        return;
    auto* dialog = new WordsDialog(
        *m_parts.controller.description().readTable(), knowsForms(), &m_parts.page);
    dialog->setColumn(column);
    if (const WordSearch inForce = searchInForce(); !inForce.condition.column.isEmpty())
        dialog->setSearch(inForce);
    connect(dialog, &WordsDialog::chosen, this, &WordSearchFlow::apply);
    dialog->open();
}

// The filter first: computed columns of a search go with it.
void WordSearchFlow::apply(const WordSearch& search)
{
    BrowseController& controller = m_parts.controller;
    RowFilter rows = controller.query().rows();
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
    if (!controller.query().setRows(rows))
        return;
    std::vector<ComputedColumn> computed = controller.query().columns().computed();
    std::erase_if(computed, isFound);
    QStringList used = controller.description().readTable()->columnNames();
    for (const ComputedColumn& column : computed)
        used.append(column.alias);
    for (ComputedColumn& column : foundColumns(search, used))
        computed.push_back(std::move(column));
    if (computed != controller.query().columns().computed())
        Q_EMIT computedWanted(computed);
}

void WordSearchFlow::dropEndedColumns()
{
    std::vector<ComputedColumn> computed = m_parts.controller.query().columns().computed();
    const QList<SearchedWords> searched
        = searchedWords(m_parts.controller.query().requested().filter, knowsForms());
    const auto hasEnded = [&searched](const ComputedColumn& column) {
        return column.found
            && std::ranges::find(searched, column.found->column, &SearchedWords::column)
            == searched.end();
    };
    if (std::erase_if(computed, hasEnded) > 0)
        Q_EMIT computedWanted(computed);
}

/// In the columns that are searched, and in the snippets of them that a search adds.
void WordSearchFlow::markMatches()
{
    QList<SearchedWords> searched
        = searchedWords(m_parts.controller.query().requested().filter, knowsForms());
    for (const ComputedColumn& column : m_parts.controller.query().columns().computed()) {
        if (!column.found || column.found->fact != Fact::Snippet)
            continue;
        const auto source
            = std::ranges::find(searched, column.found->column, &SearchedWords::column);
        if (source == searched.end())
            continue;
        SearchedWords shown = *source;
        shown.column = column.alias;
        searched.append(shown);
    }
    m_parts.model().decorations().setSearchedWords(searched);
}

}
