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
    // One change of the layout, however many rows come and go.
    invalidate();
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
    const NavigatorNode& node
        = *static_cast<const NavigatorModel*>(sourceModel())->nodeAt(sourceRow, sourceParent);
    switch (node.kind) {
    case NodeKind::Connection:
        return matches(
            sourceModel()->index(sourceRow, 0, sourceParent).data(Qt::DisplayRole).toString());
    case NodeKind::Relation:
    case NodeKind::Object:
    case NodeKind::Database:
        return !node.isShortcut && matches(node.text);
    case NodeKind::Schema:
    case NodeKind::Group:
    case NodeKind::Notice:
        return false; // kept by what is in them
    case NodeKind::Loading:
    case NodeKind::Failure:
        return node.parent->kind == NodeKind::Connection;
    }
    return true;
}

}
