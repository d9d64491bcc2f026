// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_trail.h"

namespace tw {

ReferenceTrail::ReferenceTrail(BrowseController& controller, Page& page)
    : m_controller(controller)
    , m_page(page)
{ }

void ReferenceTrail::narrow(const Filter& filter, Page* from)
{
    const std::optional<RowFilter> before
        = m_controller.table() ? std::optional(m_controller.query().rows()) : std::nullopt;
    m_steps.append({before, from});
    m_controller.query().setRows({filter, {}, before ? before->sort : Sort()});
}

void ReferenceTrail::back()
{
    const Step step = m_steps.takeLast();
    if (step.rows)
        m_controller.query().setRows(*step.rows);
    if (step.from && step.from != &m_page)
        Q_EMIT returnRequested(step.from);
    Q_EMIT stateChanged();
}

}
