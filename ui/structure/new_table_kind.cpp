// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_table_kind.h"

#include "models/navigator/new_table_target.h"
#include "new_table_page.h"

#include <QCoreApplication>

namespace tw {

QString NewTableKind::id() const
{
    return kNewTablePage;
}

PageDescriptor NewTableKind::resolved(
    const PageDescriptor& page, const ConnectionEntry& /*connection*/) const
{
    return page;
}

QString NewTableKind::label(const PageDescriptor& /*page*/) const
{
    return QCoreApplication::translate("tw::NewTablePage", "New table");
}

Page* NewTableKind::open(
    const PageDescriptor& page, const ConnectionEntry& connection, QWidget* parent) const
{
    return new NewTablePage(
        m_context, connection.adapter, newTableSchema(page, connection), parent);
}

}
