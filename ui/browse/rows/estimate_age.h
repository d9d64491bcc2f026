// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class PagerBar;

/// How old the statistics are that an estimated total comes from, read for each new estimate.
class EstimateAge final : public QObject
{
    Q_OBJECT

public:
    /// `pager` must outlive it.
    EstimateAge(const PageParts& parts, PagerBar& pager);

    void update(); ///< the total may be another one

private:
    PageParts m_parts;
    PagerBar& m_pager;
    std::optional<qint64> m_estimate; ///< the one whose age was asked for
};

}
