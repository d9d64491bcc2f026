// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class FilterBar;

/// The menu of a page's filter bar: filters that a person gave a name, and those used last.
class NamedFilters final : public QObject
{
    Q_OBJECT

public:
    NamedFilters(const PageParts& parts, FilterBar& bar);

    void save(); ///< the filter in force; asks for a name
    void remember(); ///< the filter in force as the one used last

private:
    void fillMenu();
    void addAction(const QString& text, const QString& name, std::function<void()> run);
    void use(const NamedFilter& filter);

    PageParts m_parts;
    FilterBar& m_bar;
};

}
