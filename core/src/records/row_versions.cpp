// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "records/row_versions.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isTrue(const Value& value)
{
    static const QStringList words{u"t"_s, u"true"_s, u"1"_s};
    return !value.isNull() && words.contains(value.toText());
}

}

Result<void> RowVersions::check(const TableRow& row) const
{
    if (!m_traits.isArchivable() || m_table.identityColumns.size() != 1)
        return fail(ErrorKind::InvalidArgument,
            u"%1 keeps no old versions: it needs a key of one column, a flag for versions and a"
            " column that names the row they are of."_s.arg(m_table.name.display()));
    if (isTrue(row.value(m_traits.archived)))
        return fail(ErrorKind::InvalidState,
            u"The row of %1 is an old version itself."_s.arg(m_table.name.display()));
    return {};
}

ColumnValues RowVersions::versionOf(const TableRow& row) const
{
    const QString& key = m_table.identityColumns.first();
    ColumnValues version;
    for (const Column& column : m_table.columns) {
        if (column.isGenerated() || column.generation == Generation::IdentityAlways
            || column.name == key)
            continue;
        if (column.name == m_traits.archived)
            version.append({column.name, Value::integer(1)});
        else if (column.name == m_traits.origin)
            version.append({column.name, row.value(key)});
        else
            version.append({column.name, row.value(column.name)});
    }
    return version;
}

SelectQuery RowVersions::queryOf(const TableRow& row, const TableReads& reads) const
{
    SelectQuery query
        = reads.queryFor(Filter::all({Filter::condition(m_traits.origin, FilterOperator::Equal,
                                          {row.value(m_table.identityColumns.first())}),
                             Filter::condition(m_traits.archived, FilterOperator::IsTrue)}),
            DeletedRows::All);
    const QString& time = m_traits.updatedAt.isEmpty() ? m_traits.createdAt : m_traits.updatedAt;
    if (!time.isEmpty())
        query.sort = {{time, SortOrder::Descending}};
    return query;
}

Result<ColumnValues> RowVersions::changesTo(const TableRow& version) const
{
    if (!m_traits.isArchivable() || !isTrue(version.value(m_traits.archived)))
        return fail(ErrorKind::InvalidState,
            u"The row of %1 is no old version."_s.arg(m_table.name.display()));
    const QStringList own{m_traits.archived, m_traits.origin, m_traits.createdAt,
        m_traits.updatedAt, m_traits.createdBy, m_traits.updatedBy, m_traits.createdByAdmin,
        m_traits.updatedByAdmin};
    ColumnValues changes = versionOf(version);
    changes.removeIf([&own](const auto& cell) { return own.contains(cell.first); });
    return changes;
}

}
