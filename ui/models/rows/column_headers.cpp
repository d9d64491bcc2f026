// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_headers.h"

#include "cell_words.h"
#include "models/filters/computed_words.h"

#include <algorithm>

namespace tw {

ColumnHeaders::ColumnHeaders(
    const ResultColumns& columns, const CellRules& rules, const CellDecorations& decorations)
    : m_columns(columns)
    , m_rules(rules)
    , m_decorations(decorations)
{ }

void ColumnHeaders::setSort(const Sort& sort)
{
    m_sort = sort;
    Q_EMIT changed();
}

void ColumnHeaders::setFilteredColumns(const QStringList& columns)
{
    m_filtered = columns;
    Q_EMIT changed();
}

QString ColumnHeaders::caption(int column) const
{
    const QString& name = m_columns.at(column).name;
    const QString caption = m_rules.treatments().value(name).caption;
    return caption.isEmpty() ? name : caption;
}

// With the short name of the type, so that the zone has room beside it.
QString ColumnHeaders::typeText(int column) const
{
    QString text = m_columns.at(column).type.name;
    if (!m_decorations.isZoned(column))
        return text;
    constexpr QStringView kWords = u" with time zone";
    if (text.startsWith(u"timestamp") && text.endsWith(kWords))
        text = QStringLiteral("timestamptz") + text.sliced(9).chopped(kWords.size());
    return text + QStringLiteral(" · ") + m_decorations.displayZone().name();
}

QString ColumnHeaders::toolTip(int section) const
{
    const Column& column = m_columns.at(section);
    QString text = column.name;
    if (const QString shown = caption(section); shown != column.name)
        text = shown + u'\n' + text;
    if (!column.type.name.isEmpty())
        text = withDetails(text, {column.type.name});
    if (!column.comment.isEmpty())
        text += u'\n' + column.comment;
    if (m_decorations.isZoned(section))
        text += u'\n'
            + tr("Shown in %1; copied, changed and exported as the server writes it")
                  .arg(m_decorations.displayZone().name());
    if (const ComputedColumn* own = m_columns.computed(section))
        text += u'\n' + tr("Computed from %1").arg(computedFrom(*own));
    return text;
}

QString ColumnHeaders::accessibleText(int section) const
{
    const Column& column = m_columns.at(section);
    QStringList words{column.type.name};
    const ColumnFacts known = m_columns.facts(section);
    if (known.isKey)
        words.append(tr("key"));
    if (!column.nullable)
        words.append(tr("not null"));
    if (known.isUnique)
        words.append(tr("unique"));
    if (known.isReference)
        words.append(tr("reference"));
    if (m_columns.computed(section))
        words.append(tr("computed"));
    else if (column.generation != Generation::None)
        words.append(tr("generated"));
    if (column.isMasked && !column.readable)
        words.append(tr("not readable"));
    else if (column.isMasked)
        words.append(m_columns.isMasked(section) ? tr("masked") : tr("masked, now shown"));
    if (m_decorations.isZoned(section))
        words.append(tr("shown in %1").arg(m_decorations.displayZone().name()));
    if (isFiltered(section))
        words.append(tr("filtered"));
    if (const QString sorted = sortText(column.name); !sorted.isEmpty())
        words.append(sorted);
    const QString shown = caption(section);
    if (shown != column.name)
        words.prepend(column.name);
    return withDetails(shown, words);
}

QString ColumnHeaders::sortText(const QString& column) const
{
    const auto key = std::ranges::find(m_sort, column, &SortKey::column);
    if (key == m_sort.end())
        return {};
    const auto rank = key - m_sort.begin() + 1;
    if (key->byRelevance)
        return tr("best matches first %1").arg(rank);
    return key->order == SortOrder::Ascending ? tr("sorted ascending %1").arg(rank)
                                              : tr("sorted descending %1").arg(rank);
}

}
