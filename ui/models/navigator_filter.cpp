// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_filter.h"

#include "navigator_model.h"

#include <algorithm>

namespace tw {

NavigatorFilter::NavigatorFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void NavigatorFilter::setFilterText(const QString& text)
{
    m_words.clear();
    for (const QString& part : text.split(u' ', Qt::SkipEmptyParts)) {
        Word word{part, part.startsWith(u'^'), part.endsWith(u'$')};
        if (word.atStart)
            word.text.remove(0, 1);
        if (word.atEnd)
            word.text.chop(1);
        if (!word.text.isEmpty())
            m_words.append(word);
    }
    invalidateFilter();
}

bool NavigatorFilter::Word::matches(const QString& name) const
{
    if (atStart && atEnd)
        return name.compare(text, Qt::CaseInsensitive) == 0;
    if (atStart)
        return name.startsWith(text, Qt::CaseInsensitive);
    if (atEnd)
        return name.endsWith(text, Qt::CaseInsensitive);
    return name.contains(text, Qt::CaseInsensitive);
}

bool NavigatorFilter::matches(const QString& name) const
{
    return std::all_of(
        m_words.begin(), m_words.end(), [&name](const Word& word) { return word.matches(name); });
}

bool NavigatorFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    switch (index.data(NodeKindRole).value<NodeKind>()) {
    case NodeKind::Connection:
    case NodeKind::Relation:
        return matches(index.data(Qt::DisplayRole).toString());
    case NodeKind::Schema:
    case NodeKind::Group:
        return false; // kept by what is in them
    case NodeKind::Loading:
    case NodeKind::Failure:
        return true;
    }
    return true;
}

}
