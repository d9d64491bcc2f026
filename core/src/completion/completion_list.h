// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/completion/completion_item.h>

#include <QStringList>

#include <vector>

namespace tw {

/// Gathers what fits the letters that were typed, and puts the best first.
class CompletionList final
{
public:
    static constexpr qsizetype kMost = 200; ///< items that are handed out

    explicit CompletionList(const QString& typed)
        : m_typed(typed.toCaseFolded())
    { }

    /// How well a folded name fits; unset: not at all.
    [[nodiscard]] std::optional<int> match(QStringView folded) const;
    [[nodiscard]] bool isTyped() const { return !m_typed.isEmpty(); }

    /// Adds it when it fits by its label. Of those that fit alike the one of the greater weight
    /// comes first, then the one that was added first.
    void add(CompletionItem item, int weight);
    /// Adds what is known to fit so well.
    void add(CompletionItem item, int weight, int match);

    [[nodiscard]] QList<CompletionItem> take();

private:
    struct Found
    {
        int score;
        CompletionItem item;
    };

    QString m_typed;
    std::vector<Found> m_found;
};

}
