// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate_age.h"

#include "pager_bar.h"

#include <tuplewright/reading/statistics_age.h>

namespace tw {

EstimateAge::EstimateAge(const PageParts& parts, PagerBar& pager)
    : m_parts(parts)
    , m_pager(pager)
{ }

void EstimateAge::update()
{
    const PageInfo& page = m_parts.controller.loader().page();
    const std::optional<qint64> estimate
        = page.totalKind == TotalKind::Estimate ? page.total : std::nullopt;
    if (std::exchange(m_estimate, estimate) == estimate)
        return;
    m_pager.setEstimateAge({});
    if (!estimate)
        return;
    m_parts.facts
        .call([table = m_parts.controller.table()](const Adapter& adapter,
                  const CallOptions& options) { return statisticsAge(adapter, *table, options); })
        .then(this, [this](const Result<PagerBar::Age>& age) {
            if (age && m_estimate)
                m_pager.setEstimateAge(*age);
        });
}

}
