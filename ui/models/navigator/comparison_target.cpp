// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_target.h"

namespace tw {

PageDescriptor comparisonPage(const QUuid& connection, const QualifiedName& name)
{
    PageDescriptor page{connection, kComparisonPage, {}};
    page.setObject(ObjectReference::relation(name));
    return page;
}

}
