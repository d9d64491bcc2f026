// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/completion_list.h"

#include "completion/name_match.h"

#include <QSet>

#include <algorithm>

namespace tw {

std::optional<int> CompletionList::match(QStringView folded) const
{
    return nameMatch(folded, m_typed);
}

void CompletionList::add(CompletionItem item, int weight)
{
    if (const std::optional<int> fit = match(item.label.toCaseFolded()))
        add(std::move(item), weight, *fit);
}

void CompletionList::add(CompletionItem item, int weight, int match)
{
    m_found.push_back({match + weight, std::move(item)});
}

QList<CompletionItem> CompletionList::take()
{
    std::ranges::stable_sort(m_found, std::ranges::greater(), &Found::score);
    QList<CompletionItem> items;
    QSet<QString> texts;
    for (Found& found : m_found) {
        if (items.size() == kMost)
            break;
        const qsizetype known = texts.size();
        texts.insert(found.item.insert + found.item.detail);
        if (texts.size() > known)
            items.append(std::move(found.item));
    }
    m_found.clear();
    return items;
}

}
