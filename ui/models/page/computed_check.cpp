// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "computed_check.h"

#include <tuplewright/reading/row_shape.h>

#include <algorithm>

namespace tw {

ComputedCheck::ComputedCheck(const BrowseController& controller)
    : m_controller(controller)
    , m_reader(controller.sharedAdapter(), Lane::Facts)
{ }

Operation<ColumnType> ComputedCheck::check(const ComputedColumn& column, const QString& replaced)
{
    const TableDescription& description = m_controller.description();
    SelectQuery query;
    query.table = description.name();
    query.computed.assign(1, column);
    for (const ComputedColumn& other : m_controller.query().columns().computed())
        if (other.alias != replaced)
            query.computed.push_back(other);
    const std::optional<MaskedNames> masked = description.maskedNames();
    const QString refused = masked ? masked->inComputed(column) : QString();
    return m_reader.call([table = description.readTable(), query, refused](const Adapter& adapter,
                             const CallOptions& options) -> Result<ColumnType> {
        if (!refused.isEmpty())
            return fail(MaskedNames::refusal(refused));
        TW_TRY(const ResultHeader header, readShape(adapter, *table, query, options));
        const QString& name = query.computed.front().alias;
        const auto found = std::ranges::find(header.columns, name, &ResultColumn::name);
        return found == header.columns.end() ? ColumnType() : found->type;
    });
}

}
