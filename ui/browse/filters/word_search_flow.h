// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

struct WordSearch;

/// Searches the rows of a page for words: the condition, the computed columns that go with it, and
/// the marks on what was found.
class WordSearchFlow final : public QObject
{
    Q_OBJECT

public:
    explicit WordSearchFlow(const PageParts& parts);

    void search(const QString& column); ///< asks for the words
    void setUpIndex(); ///< asks for an index that makes it fast
    [[nodiscard]] bool canSearch() const;
    [[nodiscard]] bool canSetUpIndex() const; ///< by the table and the engine
    /// What the server lacks for it; empty: nothing.
    [[nodiscard]] QString whyNotSearch() const;
    [[nodiscard]] QString whyNotSetUp() const;

    void dropEndedColumns(); ///< computed columns of a search that is no longer in force
    void markMatches();

Q_SIGNALS:
    void computedWanted(const std::vector<tw::ComputedColumn>& columns);

private:
    void apply(const WordSearch& search);
    [[nodiscard]] WordSearch searchInForce() const;
    [[nodiscard]] bool knowsForms() const; ///< of words, which have a language, and rows a rank

    PageParts m_parts;
};

}
