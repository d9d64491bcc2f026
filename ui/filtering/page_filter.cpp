// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_filter.h"

#include "condition_dialog.h"
#include "filter_bar.h"
#include "filter_builder.h"
#include "filter_name_dialog.h"
#include "filter_values_dialog.h"
#include "models/filters/filter_parts.h"
#include "models/filters/filter_words.h"
#include "models/filters/word_search.h"
#include "toolkit/plain_text.h"
#include "values_popup.h"

#include <tuplewright/query/related_names.h>

#include <QMenu>

namespace tw {

namespace {

constexpr qsizetype kHistoryInMenu = 10;
constexpr qsizetype kLongestEntry = 70;

}

PageFilter::PageFilter(UiContext context, FilterBar& bar, BrowseController& controller,
    TableMemory* memory, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_bar(bar)
    , m_controller(controller)
    , m_memory(memory)
    , m_page(page)
    , m_describer(controller.sharedAdapter(), Lane::Facts)
    , m_hints(controller.sharedAdapter())
{
    connectBar();
}

void PageFilter::connectBar()
{
    connect(&m_bar, &FilterBar::applied, this, [this](const QString& where, const QString& order) {
        if (m_controller.setLines(where, order))
            m_bar.supersedeLines();
    });
    connect(&m_bar, &FilterBar::deletedChosen, &m_controller, &BrowseController::setDeleted);
    connect(&m_bar, &FilterBar::cleared, &m_controller, &BrowseController::clearFilter);
    connect(&m_bar, &FilterBar::chipChosen, this, &PageFilter::changeChip);
    connect(&m_bar, &FilterBar::chipRemoved, this, &PageFilter::removeChip);
    connect(&m_bar, &FilterBar::buildRequested, this, &PageFilter::buildFilter);
    connect(&m_bar, &FilterBar::wordsRequested, this, [this] { searchWords({}); });
    connect(&m_bar, &FilterBar::addRequested, this, [this] { addFilter({}); });
    connect(&m_bar.menu(), &QMenu::aboutToShow, this, &PageFilter::fillMenu);
    connect(&m_controller, &BrowseController::relatedTablesCame, &m_bar.where(),
        &SqlLine::completeAgain);
    connect(&m_hints, &ValueHints::came, &m_bar.where(), &SqlLine::completeAgain);
    connect(&m_controller, &BrowseController::asked, this, &PageFilter::onAsked);
    connect(&m_controller, &BrowseController::filterRefused, this, [this](const Error& error) {
        onRefused();
        updateChips();
        const QString typed = m_bar.where().text().trimmed();
        const int place = placeInCondition(error, typed);
        Error shown = error;
        if (place > 0) {
            // The caret says it in the line that was typed.
            shown.position = 0;
            shown.amend([](ErrorFacts& facts) { facts.line = facts.columnNumber = 0; });
        }
        m_bar.showError(
            FilterBar::Line::Where, tr("Filter not applied: %1").arg(shown.toText()), place);
    });
    connect(&m_controller, &BrowseController::orderRefused, this, [this](const Error& error) {
        onRefused();
        m_bar.showError(FilterBar::Line::OrderBy, tr("Order not applied: %1").arg(error.message),
            error.position);
    });
}

void PageFilter::setTable()
{
    const TablePtr table = m_controller.table();
    const Adapter& adapter = m_controller.adapter();
    m_place = TableMemory::placeOf(adapter.pool()->config(), table->name);
    m_bar.setLifecycleVisible(table->lifecycle.has_value());
    m_bar.setWordsVisible(canSearchWords(*table));
    m_hints.setTable(table);
    m_bar.where().setCompletion([this, table, &adapter](const QString& line, int cursor) {
        m_controller.learnNeighbours();
        return completeCondition(
            line, cursor, *table, adapter.dialect(),
            [this](const Column& column) { return m_hints.of(column); },
            &m_controller.relatedTables());
    });
    m_bar.orderBy().setCompletion([table, &adapter](const QString& line, int cursor) {
        return completeOrder(line, cursor, *table, adapter.dialect());
    });
}

// Another condition replaces one that is being written; another order of the same rows does not.
void PageFilter::onAsked()
{
    if (m_controller.whereText() != m_bar.where().applied())
        m_bar.where().supersede();
    if (orderText(m_controller.query().sort) != m_bar.orderBy().applied())
        m_bar.orderBy().supersede();
}

// Both lines were put together, so neither of them came into force.
void PageFilter::onRefused()
{
    m_bar.holdLines();
    showInForce();
}

void PageFilter::showInForce()
{
    m_bar.setLines(m_controller.whereText(), orderText(m_controller.query().sort));
}

void PageFilter::update()
{
    showInForce();
    m_bar.setDeleted(m_controller.query().deleted);
    updateChips();
    remember();
}

void PageFilter::remember()
{
    if (!m_memory)
        return;
    if (const RowFilter rows = m_controller.rows(); !rows.isEmpty())
        m_memory->addToHistory(m_place, rows);
    QStringList texts;
    for (const RowFilter& rows : m_memory->history(m_place))
        texts.append(words(rows));
    m_bar.where().setHistory(texts);
}

QString PageFilter::words(const RowFilter& rows) const
{
    return conditionText(rows, *m_controller.table(), m_controller.adapter().dialect(),
        &m_controller.relatedTables());
}

void PageFilter::updateChips()
{
    const SelectQuery& query = m_controller.query();
    QStringList texts;
    if (!query.whereSql.isEmpty())
        texts.append(tr("custom SQL"));
    for (const Filter& part : conjuncts(query.filter)) {
        const QString text = filterWords(part);
        texts.append(text.isEmpty() ? words({part, {}, {}}) : text);
    }
    m_bar.setChips(texts);
}

// A chip that the fields of one condition cannot say opens the builder, which shows all of them.
void PageFilter::changeChip(int index)
{
    const RowFilter rows = m_controller.rows();
    const int custom = rows.whereSql.isEmpty() ? 0 : 1;
    if (index < custom)
        return m_bar.focusCondition();
    const auto place = size_t(index - custom);
    const Filter part = conjuncts(rows.filter).at(place);
    if (isWordSearch(part))
        return searchWords(part.leaf().column);
    if (part.kind() != Filter::Kind::Condition)
        return buildFilter();
    auto dialog = std::make_unique<ConditionDialog>(m_controller.readTable(), QString(), &m_page);
    if (!dialog->setCondition(part.leaf()))
        return buildFilter();
    connect(
        dialog.get(), &ConditionDialog::chosen, this, [this, place, part](const Filter& filter) {
            const std::vector<Filter> parts = conjuncts(m_controller.query().filter);
            if (place < parts.size() && parts.at(place) == part)
                replacePart(place, filter);
        });
    dialog.release()->open();
}

void PageFilter::replacePart(size_t part, const Filter& filter)
{
    std::vector<Filter> parts = conjuncts(m_controller.query().filter);
    parts.at(part) = filter;
    m_controller.setFilter(Filter::all(std::move(parts)));
}

void PageFilter::removeChip(int index)
{
    RowFilter rows = m_controller.rows();
    const int custom = rows.whereSql.isEmpty() ? 0 : 1;
    if (index < custom) {
        rows.whereSql.clear();
    } else {
        std::vector<Filter> parts = conjuncts(rows.filter);
        parts.erase(parts.begin() + (index - custom));
        rows.filter = Filter::all(std::move(parts));
    }
    m_controller.setRows(rows);
}

void PageFilter::addCondition(const FilterCondition& condition)
{
    std::vector<Filter> parts = conjuncts(m_controller.query().filter);
    parts.push_back(Filter::condition(condition));
    m_controller.setFilter(Filter::all(std::move(parts)));
}

void PageFilter::replaceConditions(const QString& column, const Filter& filter)
{
    std::vector<Filter> parts = conjuncts(m_controller.query().filter);
    std::erase_if(parts, [&column](const Filter& part) { return testedColumn(part) == column; });
    if (!filter.isEmpty())
        parts.push_back(filter);
    m_controller.setFilter(Filter::all(std::move(parts)));
}

void PageFilter::showValues(int column, const QPoint& globalPosition)
{
    const Column& definition = m_controller.table()->columns.at(column);
    auto* popup = new ValuesPopup(m_context, definition, m_controller.sharedAdapter(), &m_page);
    connect(popup, &ValuesPopup::chosen, this,
        [this, name = definition.name](const QList<Value>& values, bool exclude) {
            FilterCondition condition{
                name, exclude ? FilterOperator::NotInList : FilterOperator::InList, values};
            // What is left is all other rows, those without a value too.
            condition.includeNulls = exclude && !values.contains(Value());
            replaceConditions(name, Filter::condition(condition));
        });
    RowFilter rows = m_controller.rows();
    std::vector<Filter> parts = conjuncts(rows.filter);
    std::erase_if(parts, [&](const Filter& part) { return testedColumn(part) == definition.name; });
    rows.filter = m_controller.inScope(Filter::all(std::move(parts)));
    popup->move(globalPosition);
    popup->QWidget::show();
    popup->load(m_controller.readTable(), rows, m_controller.query().deleted);
}

void PageFilter::addFilter(const QString& column, const Value& value)
{
    if (!m_controller.table())
        return;
    auto* dialog = new ConditionDialog(m_controller.readTable(), column, &m_page);
    if (!value.isNull() && !value.isDefault())
        dialog->suggest(value);
    connect(dialog, &ConditionDialog::chosen, this, [this](const Filter& filter) {
        std::vector<Filter> parts = conjuncts(m_controller.query().filter);
        parts.push_back(filter);
        m_controller.setFilter(Filter::all(std::move(parts)));
    });
    offerRelatedColumns(dialog,
        [dialog](const QString& name, const TablePtr& table) { dialog->addColumns(name, *table); });
    dialog->open();
}

void PageFilter::buildFilter()
{
    if (!m_controller.table())
        return;
    auto* dialog = new FilterBuilder(m_context, m_controller, &m_page);
    connect(dialog, &FilterBuilder::chosen, &m_controller, &BrowseController::setFilter);
    connect(dialog, &FilterBuilder::nameWanted, this, &PageFilter::saveFilter);
    offerRelatedColumns(dialog,
        [dialog](const QString& name, const TablePtr& table) { dialog->addColumns(name, table); });
    dialog->open();
}

void PageFilter::offerRelatedColumns(
    QObject* receiver, std::function<void(const QString&, const TablePtr&)> offer)
{
    for (const auto& [name, key] : parentLinks(*m_controller.table()))
        m_describer.describe(key->target)
            .then(receiver, [offer, name](const Result<TablePtr>& table) {
                if (table)
                    offer(name, *table);
            });
}

void PageFilter::addAction(const QString& text, const QString& name, std::function<void()> run)
{
    const QString shown
        = text.size() <= kLongestEntry ? text : text.left(kLongestEntry) + QChar(0x2026);
    QAction* action = m_bar.menu().addAction(mnemonicText(shown), this, std::move(run));
    action->setObjectName(name);
}

void PageFilter::fillMenu()
{
    QMenu& menu = m_bar.menu();
    menu.clear();
    addAction(tr("Save this filter…"), QStringLiteral("grid.filter.save.action"),
        [this] { saveFilter(); });
    menu.actions().last()->setEnabled(m_memory && !m_controller.rows().isEmpty());
    if (!m_memory)
        return;
    const QList<NamedFilter> named = m_memory->namedFilters(m_place);
    if (!named.isEmpty())
        menu.addSection(tr("Named filters"));
    for (const NamedFilter& filter : named)
        addAction(filter.asks ? tr("%1…").arg(filter.name) : filter.name,
            QStringLiteral("grid.filter.named.action"), [this, filter] { useNamed(filter); });
    const QList<RowFilter> history = m_memory->history(m_place);
    if (!history.isEmpty())
        menu.addSection(tr("Used last"));
    for (const RowFilter& rows : history.first(std::min(history.size(), kHistoryInMenu)))
        addAction(words(rows), QStringLiteral("grid.filter.history.action"),
            [this, rows] { m_controller.setRows(rows); });
    if (named.isEmpty())
        return;
    QMenu* removal = menu.addMenu(tr("Remove a named filter"));
    for (const NamedFilter& filter : named)
        removal->addAction(mnemonicText(filter.name), this,
            [this, name = filter.name] { m_memory->removeFilter(m_place, name); });
}

void PageFilter::saveFilter()
{
    if (!m_memory || m_controller.rows().isEmpty())
        return;
    auto* dialog
        = new FilterNameDialog(!comparisons(m_controller.rows().filter).isEmpty(), &m_page);
    connect(dialog, &FilterNameDialog::chosen, this, [this](const QString& name, bool asks) {
        m_memory->saveFilter(m_place, {name, m_controller.rows(), asks});
    });
    dialog->open();
}

void PageFilter::useNamed(const NamedFilter& filter)
{
    if (!filter.asks || comparisons(filter.rows.filter).isEmpty()) {
        m_controller.setRows(filter.rows);
        return;
    }
    auto* dialog = new FilterValuesDialog(filter, *m_controller.readTable(), &m_page);
    connect(
        dialog, &FilterValuesDialog::chosen, this, [this, rows = filter.rows](const Filter& asked) {
            m_controller.setRows({asked, rows.whereSql, rows.sort});
        });
    dialog->open();
}

void PageFilter::sortBy(const QString& column, std::optional<SortOrder> order, bool keepOthers)
{
    Sort sort = keepOthers ? m_controller.query().sort : Sort();
    sort.removeIf([&column](const SortKey& key) { return key.column == column; });
    if (order)
        sort.append({column, *order});
    m_controller.setSort(sort);
}

}
