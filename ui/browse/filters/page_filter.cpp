// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_filter.h"

#include "filtering/condition_dialog.h"
#include "filtering/filter_bar.h"
#include "filtering/filter_builder.h"
#include "filtering/values_popup.h"
#include "grid/blocks/whole_cells.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "models/filters/filter_parts.h"
#include "models/filters/filter_words.h"
#include "models/filters/word_search.h"

#include <tuplewright/query/related_names.h>

#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QTableView>

namespace tw {

namespace {

/// With its corner at `position`, or as near as the screen lets the whole of it be seen.
void placeOnScreen(QWidget& popup, QPoint position)
{
    const QScreen* screen = QGuiApplication::screenAt(position);
    if (!screen)
        screen = popup.screen();
    const QRect area = screen->availableGeometry();
    popup.move(std::max(std::min(position.x(), area.right() - popup.width()), area.left()),
        std::max(std::min(position.y(), area.bottom() - popup.height()), area.top()));
}

}

PageFilter::PageFilter(const PageParts& parts, FilterBar& bar)
    : m_parts(parts)
    , m_bar(bar)
    , m_describer(parts.controller.sharedAdapter(), Lane::Facts)
    , m_hints(parts.controller.sharedAdapter())
{
    connectBar();
}

void PageFilter::connectBar()
{
    BrowseController& controller = m_parts.controller;
    connect(&m_bar, &FilterBar::applied, this, [this](const QString& where, const QString& order) {
        if (m_parts.controller.query().setLines(where, order))
            m_bar.supersedeLines();
    });
    connect(&m_bar, &FilterBar::deletedChosen, &controller.query(), &BrowseQuery::setDeleted);
    connect(&m_bar, &FilterBar::cleared, &controller.query(), &BrowseQuery::clearFilter);
    connect(&m_bar, &FilterBar::chipChosen, this, &PageFilter::changeChip);
    connect(&m_bar, &FilterBar::chipRemoved, this, &PageFilter::removeChip);
    connect(&m_bar, &FilterBar::buildRequested, this, &PageFilter::buildFilter);
    connect(&m_bar, &FilterBar::wordsRequested, this, [this] { Q_EMIT wordsRequested({}); });
    connect(&m_bar, &FilterBar::addRequested, this, [this] { addFilter({}); });
    connect(&m_bar, &FilterBar::refusalShown, &m_parts.grid, &GridView::setStale);
    connect(&m_parts.grid, &GridView::filterRequested, this, &PageFilter::addCondition);
    connect(&m_parts.grid, &GridView::sortRequested, &controller.query(), &BrowseQuery::setSort);
    connect(&controller.query(), &BrowseQuery::relatedTablesChanged, &m_bar.where(),
        &SqlLine::completeAgain);
    connect(&m_hints, &ValueHints::came, &m_bar.where(), &SqlLine::completeAgain);
    connect(&controller.query(), &BrowseQuery::changed, this, &PageFilter::onQueryChanged);
    connect(&controller.query(), &BrowseQuery::filterRefused, this, &PageFilter::onFilterRefused);
    connect(&controller, &BrowseController::stateChanged, this, [this] {
        if (m_parts.controller.state() == BrowseController::State::Failed)
            endAsking(); // the page tells what happened
    });
    connect(&controller.query(), &BrowseQuery::orderRefused, this, &PageFilter::onOrderRefused);
}

void PageFilter::onFilterRefused(const Error& error)
{
    if (m_asking && m_asking->isWaiting()) { // told where it was typed
        showInForce();
        updateChips();
        return m_asking->refuse(error.message);
    }
    m_bar.holdLines(); // both lines were put together, so neither of them came into force
    showInForce();
    updateChips();
    const int place = placeInCondition(error, m_bar.where().text().trimmed());
    Error shown = error;
    if (place > 0) {
        // The caret says it in the line that was typed.
        shown.position = 0;
        shown.amend([](ErrorFacts& facts) { facts.line = facts.columnNumber = 0; });
    }
    m_bar.showError(
        FilterBar::Line::Where, tr("Filter not applied: %1").arg(shown.toText()), place);
}

void PageFilter::onOrderRefused(const Error& error)
{
    m_bar.holdLines();
    showInForce();
    m_bar.showError(
        FilterBar::Line::OrderBy, tr("Order not applied: %1").arg(error.message), error.position);
}

void PageFilter::setTable()
{
    const TablePtr table = m_parts.controller.table();
    const Adapter& adapter = m_parts.controller.adapter();
    m_bar.setLifecycleVisible(table->lifecycle.has_value());
    m_bar.setWordsVisible(canSearchWords(*table));
    m_hints.setTable(table);
    m_bar.where().setCompletion([this, table, &adapter](const QString& line, int cursor) {
        m_parts.controller.query().related().loadNeighbours();
        return completeCondition(
            line, cursor, *table, adapter.dialect(),
            [this](const Column& column) { return m_hints.of(column); },
            &m_parts.controller.query().related().tables());
    });
    m_bar.orderBy().setCompletion([table, &adapter](const QString& line, int cursor) {
        return completeOrder(line, cursor, *table, adapter.dialect());
    });
}

// Another condition replaces one that is being written; another order of the same rows does not.
void PageFilter::onQueryChanged()
{
    if (m_parts.controller.query().whereText() != m_bar.where().applied())
        m_bar.where().supersede();
    if (orderText(m_parts.controller.query().requested().sort) != m_bar.orderBy().applied())
        m_bar.orderBy().supersede();
}

void PageFilter::showInForce()
{
    m_bar.setLines(m_parts.controller.query().whereText(),
        orderText(m_parts.controller.query().requested().sort));
}

void PageFilter::update()
{
    const SelectQuery& query = m_parts.controller.query().requested();
    endAsking();
    showInForce();
    m_bar.setDeleted(query.deleted);
    updateChips();
    if (!m_parts.controller.query().rows().filter.isEmpty()
        || !m_parts.controller.query().rows().whereSql.isEmpty())
        m_bar.show();
    m_parts.model().headers().setSort(query.sort);
    m_parts.model().headers().setFilteredColumns(testedColumns(query.filter));
}

void PageFilter::updateChips()
{
    const SelectQuery& query = m_parts.controller.query().requested();
    QStringList texts;
    if (!query.whereSql.isEmpty())
        texts.append(tr("custom SQL"));
    for (const Filter& part : conjuncts(query.filter)) {
        const QString text = filterWords(part);
        texts.append(text.isEmpty() ? m_parts.conditionOf({part, {}, {}}) : text);
    }
    m_bar.setChips(texts);
}

void PageFilter::changeChip(int index)
{
    const RowFilter rows = m_parts.controller.query().rows();
    const int custom = rows.whereSql.isEmpty() ? 0 : 1;
    if (index < custom)
        return m_bar.focusCondition();
    const auto place = size_t(index - custom);
    const Filter part = conjuncts(rows.filter).at(place);
    if (isWordSearch(part))
        return Q_EMIT wordsRequested(part.leaf().column);
    changePart(place, part);
}

// What the fields of one condition cannot say opens the builder, which shows the whole filter.
void PageFilter::changePart(size_t place, const Filter& part)
{
    if (part.kind() != Filter::Kind::Condition)
        return buildFilter();
    auto dialog = std::make_unique<ConditionDialog>(
        m_parts.controller.description().readTable(), QString(), &m_parts.page);
    if (!dialog->setCondition(part.leaf()))
        return buildFilter();
    connect(
        dialog.get(), &ConditionDialog::chosen, this, [this, place, part](const Filter& filter) {
            const std::vector<Filter> parts
                = conjuncts(m_parts.controller.query().requested().filter);
            if (place < parts.size() && parts.at(place) == part)
                replacePart(place, filter);
        });
    ask(dialog.release(),
        int(place) + (m_parts.controller.query().rows().whereSql.isEmpty() ? 0 : 1));
}

void PageFilter::replacePart(size_t place, const Filter& filter)
{
    std::vector<Filter> parts = conjuncts(m_parts.controller.query().requested().filter);
    parts.at(place) = filter;
    m_parts.controller.query().setFilter(Filter::all(std::move(parts)));
}

void PageFilter::removeChip(int index)
{
    RowFilter rows = m_parts.controller.query().rows();
    const int custom = rows.whereSql.isEmpty() ? 0 : 1;
    if (index < custom) {
        rows.whereSql.clear();
    } else {
        std::vector<Filter> parts = conjuncts(rows.filter);
        parts.erase(parts.begin() + (index - custom));
        rows.filter = Filter::all(std::move(parts));
    }
    m_parts.controller.query().setRows(rows);
}

void PageFilter::add(const Filter& part)
{
    std::vector<Filter> parts = conjuncts(m_parts.controller.query().requested().filter);
    parts.push_back(part);
    m_parts.controller.query().setFilter(Filter::all(std::move(parts)));
}

void PageFilter::addCondition(const FilterCondition& condition)
{
    m_bar.show();
    add(Filter::condition(condition));
}

void PageFilter::replaceConditions(const QString& column, const Filter& filter)
{
    std::vector<Filter> parts = conjuncts(m_parts.controller.query().requested().filter);
    std::erase_if(parts, [&column](const Filter& part) { return testedColumn(part) == column; });
    if (!filter.isEmpty())
        parts.push_back(filter);
    m_parts.controller.query().setFilter(Filter::all(std::move(parts)));
}

void PageFilter::showValues(int column)
{
    BrowseController& controller = m_parts.controller;
    const Column& definition = controller.table()->columns.at(column);
    auto* popup
        = new ValuesPopup(m_parts.context, definition, controller.sharedAdapter(), &m_parts.page);
    connect(popup, &ValuesPopup::chosen, this,
        [this, name = definition.name](const QList<Value>& values, bool exclude) {
            FilterCondition condition{
                name, exclude ? FilterOperator::NotInList : FilterOperator::InList, values};
            // What is left is all other rows, those without a value too.
            condition.includeNulls = exclude && !values.contains(Value());
            replaceConditions(name, Filter::condition(condition));
        });
    RowFilter rows = controller.query().rows();
    std::vector<Filter> parts = conjuncts(rows.filter);
    std::erase_if(parts, [&](const Filter& part) { return testedColumn(part) == definition.name; });
    rows.filter = controller.query().inScope(Filter::all(std::move(parts)));
    placeOnScreen(*popup, m_parts.grid.columns().menuPosition(column));
    popup->QWidget::show();
    popup->load(controller.description().readTable(), rows, controller.query().requested().deleted);
}

bool PageFilter::canAddByValue() const
{
    const int column = m_parts.grid.currentColumn();
    const ResultModel& model = m_parts.model();
    return m_parts.grid.currentCell().isValid() && !model.isMasked(column)
        && !model.computed(column);
}

void PageFilter::addByValue(FilterOperator op)
{
    const QModelIndex cell = m_parts.grid.currentCell();
    if (!m_parts.grid.wholeCells().ensure({cell}, [this, op] { addByValue(op); }))
        return;
    const Column& column = m_parts.controller.table()->columns.at(cell.column());
    const Value value = m_parts.model().loadedRow(cell.row()).value(cell.column());
    add(Filter::condition({column.name, op, {value}}));
}

// The value of the cell stands there already: another operator is all that is missing.
void PageFilter::addAtCursor()
{
    const QModelIndex cell = m_parts.grid.currentCell();
    const int column = m_parts.grid.currentColumn();
    const ResultModel& model = m_parts.model();
    Value value;
    if (canAddByValue() && model.isPresent(cell.row())
        && !model.cells().shortened(model.position(cell.row()), column))
        value = model.loadedRow(cell.row()).value(column);
    addFilter(column < 0 ? QString() : model.columns().at(column).name, value);
}

void PageFilter::addFilter(const QString& column, const Value& value)
{
    if (!m_parts.controller.table())
        return;
    auto* dialog
        = new ConditionDialog(m_parts.controller.description().readTable(), column, &m_parts.page);
    if (!value.isNull() && !value.isDefault())
        dialog->suggest(value);
    connect(dialog, &ConditionDialog::chosen, this, &PageFilter::add);
    offerRelatedColumns(dialog,
        [dialog](const QString& name, const TablePtr& table) { dialog->addColumns(name, *table); });
    ask(dialog, -1);
}

void PageFilter::ask(ConditionDialog* dialog, int chip)
{
    delete m_asking;
    m_asking = dialog;
    const QWidget* anchor = m_parts.grid.table()->horizontalHeader();
    if (m_bar.isVisible())
        anchor = &m_bar.chip(chip);
    dialog->openBelow(*anchor);
}

void PageFilter::endAsking()
{
    if (m_asking && m_asking->isWaiting())
        m_asking->finish();
}

void PageFilter::buildFilter()
{
    if (!m_parts.controller.table())
        return;
    auto* dialog = new FilterBuilder(m_parts.context, m_parts.controller, &m_parts.page);
    connect(dialog, &FilterBuilder::chosen, &m_parts.controller.query(), &BrowseQuery::setFilter);
    connect(dialog, &FilterBuilder::nameRequested, this, &PageFilter::nameRequested);
    offerRelatedColumns(dialog,
        [dialog](const QString& name, const TablePtr& table) { dialog->addColumns(name, table); });
    dialog->open();
}

void PageFilter::offerRelatedColumns(
    QObject* receiver, const std::function<void(const QString&, const TablePtr&)>& offer)
{
    for (const auto& [name, key] : parentLinks(*m_parts.controller.table()))
        m_describer.describe(key->target)
            .then(receiver, [offer, name](const Result<TablePtr>& table) {
                if (table)
                    offer(name, *table);
            });
}

void PageFilter::sortBy(const QString& column, std::optional<SortOrder> order, bool keepOthers)
{
    Sort sort = keepOthers ? m_parts.controller.query().requested().sort : Sort();
    sort.removeIf([&column](const SortKey& key) { return key.column == column; });
    if (order)
        sort.append({column, *order});
    m_parts.controller.query().setSort(sort);
}

void PageFilter::focus()
{
    m_bar.show();
    m_bar.focusCondition();
}

}
