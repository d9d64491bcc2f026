// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_kind.h"

#include "comparison_page.h"
#include "models/navigator/comparison_target.h"

namespace tw {

QString ComparisonKind::id() const
{
    return kComparisonPage;
}

Page* ComparisonKind::openObject(
    const ObjectReference& object, const ConnectionEntry& connection, QWidget* parent) const
{
    return new ComparisonPage(m_context, m_connections, connection, object.name, parent);
}

}
