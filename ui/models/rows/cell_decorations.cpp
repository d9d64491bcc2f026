// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_decorations.h"

#include "models/text/value_codec.h"
#include "reference_labels.h"

#include <algorithm>
#include <numeric>

namespace tw {

namespace {

bool meets(const ColourRule& rule, const ResultCells& cells, qint64 position, int column)
{
    if (cells.columns().isMasked(column))
        return false;
    const ColumnType& type = cells.columns().at(column).type;
    if (const Value* staged = cells.staged(position, column))
        return !staged->isDefault() && rule.holds(viewOf(*staged), type);
    if (cells.isMissing(position, column))
        return false;
    const CellView cell = cells.loaded(position, column);
    return !cell.isShortened() && rule.holds(cell, type);
}

bool hasRelevance(const ResultColumns& columns, int column)
{
    const ComputedColumn* own = columns.computed(column);
    return own && own->found && own->found->fact == ComputedColumn::Found::Fact::Relevance;
}

double relevance(const ResultCells& cells, qint64 position, int column)
{
    return cells.loaded(position, column).bytes.toDouble();
}

}

const ColourRule* ColourMarks::rule(const ResultCells& cells, qint64 position, int column) const
{
    const QList<Column>& columns = cells.columns().all();
    for (const ColourRule& rule : m_rules) {
        const bool isAbout = columns.at(column).name == rule.condition.column;
        if (!isAbout && !rule.wholeRow)
            continue;
        const auto found = std::ranges::find(columns, rule.condition.column, &Column::name);
        const int tested = found == columns.end() ? -1 : int(found - columns.begin());
        if (tested >= 0 && cells.rows().isPresent(position) && meets(rule, cells, position, tested))
            return &rule;
    }
    return nullptr;
}

void RelevanceBars::scale(const ResultCells& cells, qint64 first, qint64 end)
{
    const ResultColumns& columns = cells.columns();
    m_best = 0;
    for (int column = columns.ownCount(); columns.computed(column); ++column)
        for (qint64 at = first; hasRelevance(columns, column) && at < end; ++at)
            m_best = std::max(m_best, relevance(cells, at, column));
}

void RelevanceBars::decorate(
    CellDecoration& decoration, const ResultCells& cells, qint64 position, int column) const
{
    if (m_best > 0 && hasRelevance(cells.columns(), column) && cells.rows().isPresent(position))
        decoration.fit = std::clamp(relevance(cells, position, column) / m_best, 0.0, 1.0);
}

bool SearchMarks::setWords(const QList<SearchedWords>& searched)
{
    return std::exchange(m_searched, searched) != searched;
}

bool SearchMarks::setFound(const std::optional<SearchedWords>& found)
{
    return std::exchange(m_found, found) != found;
}

void SearchMarks::decorate(
    CellDecoration& decoration, const ResultCells& cells, qint64 /*position*/, int column) const
{
    if (m_found && m_found->column == cells.columns().at(column).name) {
        decoration.searched = &*m_found;
        return;
    }
    const auto found
        = std::ranges::find(m_searched, cells.columns().at(column).name, &SearchedWords::column);
    decoration.searched = found == m_searched.end() ? nullptr : &*found;
}

bool LabelMarks::isLabelled(int column) const
{
    return m_labels && m_labels->isLabelled(column);
}

QString LabelMarks::label(qint64 position, int column) const
{
    return m_labels ? m_labels->label(position, column) : QString();
}

void LabelMarks::decorate(
    CellDecoration& decoration, const ResultCells& cells, qint64 position, int column) const
{
    if (!cells.columns().facts(column).isReference || !isLabelled(column))
        return;
    decoration.isLabelled = true;
    decoration.label = label(position, column);
}

CellDecorations::CellDecorations(const ResultCells& cells)
    : m_cells(cells)
{ }

CellDecoration CellDecorations::at(qint64 position, int column) const
{
    CellDecoration decoration;
    std::apply(
        [&](const auto&... decorator) {
            (decorator.decorate(decoration, m_cells, position, column), ...);
        },
        m_decorators);
    return decoration;
}

const ColourRule* CellDecorations::colourRule(qint64 position, int column) const
{
    return std::get<ColourMarks>(m_decorators).rule(m_cells, position, column);
}

bool CellDecorations::isLabelled(int column) const
{
    return std::get<LabelMarks>(m_decorators).isLabelled(column);
}

QString CellDecorations::label(qint64 position, int column) const
{
    return std::get<LabelMarks>(m_decorators).label(position, column);
}

CellDisplay CellDecorations::display(qint64 position, int column) const
{
    CellDisplay shown = m_cells.display(position, column);
    if (shown.glyph == CellGlyph::Text && isZoned(column))
        if (std::optional<QString> moved = m_zone.shown(shown.text))
            shown.text = std::move(*moved);
    return shown;
}

void CellDecorations::setColourRules(const QList<ColourRule>& rules)
{
    get<ColourMarks>().setRules(rules);
    Q_EMIT changed();
}

void CellDecorations::setSearchedWords(const QList<SearchedWords>& searched)
{
    if (get<SearchMarks>().setWords(searched))
        Q_EMIT changed();
}

void CellDecorations::setFound(const std::optional<SearchedWords>& found)
{
    if (get<SearchMarks>().setFound(found))
        Q_EMIT changed();
}

void CellDecorations::setLabels(const ReferenceLabels* labels)
{
    get<LabelMarks>().setLabels(labels);
    if (!labels)
        return;
    connect(labels, &ReferenceLabels::changed, this, [this](int column, bool isFirst) {
        Q_EMIT labelsChanged(column, column);
        if (isFirst)
            Q_EMIT labelsCame(column);
    });
    connect(labels, &ReferenceLabels::columnsChanged, this,
        [this] { Q_EMIT labelsChanged(0, int(m_cells.columns().all().size()) - 1); });
}

void CellDecorations::scaleRelevance(qint64 first, qint64 end)
{
    get<RelevanceBars>().scale(m_cells, first, end);
}

void CellDecorations::setDisplayZone(const DisplayZone& zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    Q_EMIT changed();
    Q_EMIT zoneChanged();
}

void CellDecorations::setTyped(const RowKey& key, const QMap<int, Value>& typed)
{
    const bool wasTyped = m_typed.remove(key) > 0;
    if (!typed.isEmpty())
        m_typed.insert(key, typed);
    else if (!wasTyped)
        return;
    Q_EMIT rowChanged(key);
}

void CellDecorations::forgetTyped()
{
    if (!std::exchange(m_typed, {}).isEmpty())
        Q_EMIT changed();
}

const Value* CellDecorations::typed(qint64 position, int column) const
{
    if (m_typed.isEmpty())
        return nullptr;
    const auto found = m_typed.constFind(m_cells.rows().key(position));
    if (found == m_typed.cend())
        return nullptr;
    const auto cell = found->constFind(column);
    return cell == found->cend() ? nullptr : &*cell;
}

qsizetype CellDecorations::replacedCells() const
{
    return std::accumulate(m_typed.cbegin(), m_typed.cend(), qsizetype(0),
        [](qsizetype sum, const QMap<int, Value>& typed) { return sum + typed.size(); });
}

}
