// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/records/table_adapter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isTrue(const Value& value)
{
    static const QStringList words{u"t"_s, u"true"_s, u"1"_s};
    return !value.isNull() && words.contains(value.toText());
}

/// `values` with those of `others` in place of their own.
ColumnValues overlaid(ColumnValues values, const ColumnValues& others)
{
    for (auto& [column, value] : values) {
        const auto other = std::find_if(others.begin(), others.end(),
            [&name = column](const auto& cell) { return cell.first == name; });
        if (other != others.end())
            value = other->second;
    }
    return values;
}

}

Result<void> TableAdapter::checkArchivable(const TableRow& row) const
{
    if (!m_traits.isArchivable() || m_table->identityColumns.size() != 1)
        return fail(ErrorKind::InvalidArgument,
            u"%1 keeps no old versions: it needs a key of one column, a flag for versions and a"
            " column that names the row they are of."_s.arg(m_table->name.display()));
    if (isTrue(row.value(m_traits.archived)))
        return fail(ErrorKind::InvalidState,
            u"The row of %1 is an old version itself."_s.arg(m_table->name.display()));
    return {};
}

/// The row as a new one: with a key of its own, and the name of the row it is a version of.
ColumnValues TableAdapter::versionOf(const TableRow& row) const
{
    const QString& key = m_table->identityColumns.first();
    ColumnValues version;
    for (const Column& column : m_table->columns) {
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

Result<TableAdapter::Archived> TableAdapter::archive(const RowIdentity& row,
    const ColumnValues& changes, const ColumnValues& expected, const CallOptions& options) const
{
    TW_TRY(const TableRow current, existing(row, options));
    TW_TRY_VOID(checkArchivable(current));
    const Change copy = newRow(versionOf(current));
    if (changes.isEmpty()) {
        TW_TRY(const TableRow version, saveOne(copy, options));
        return Archived{shown(current), version};
    }
    // The change goes first, so that a unique value that it gives up is free for the version.
    const Change change{ChangeKind::Update, row, changes, overlaid(current.values, expected)};
    TW_TRY(const QList<TableRow> saved, save({change, copy}, options));
    return Archived{shown(saved[0]), shown(saved[1])};
}

Result<QList<TableRow>> TableAdapter::versions(
    const RowIdentity& row, const CallOptions& options) const
{
    TW_TRY(const TableRow current, existing(row, options));
    TW_TRY_VOID(checkArchivable(current));
    SelectQuery query
        = queryFor(Filter::all({Filter::condition(m_traits.origin, FilterOperator::Equal,
                                    {current.value(m_table->identityColumns.first())}),
                       Filter::condition(m_traits.archived, FilterOperator::IsTrue)}),
            DeletedRows::All);
    const QString& time = m_traits.updatedAt.isEmpty() ? m_traits.createdAt : m_traits.updatedAt;
    if (!time.isEmpty())
        query.sort = {{time, SortOrder::Descending}};
    return selectAll(query, options);
}

Result<TableAdapter::Archived> TableAdapter::restoreVersion(
    const RowIdentity& version, const CallOptions& options) const
{
    TW_TRY(const TableRow old, existing(version, options));
    if (!m_traits.isArchivable() || !isTrue(old.value(m_traits.archived)))
        return fail(ErrorKind::InvalidState,
            u"The row of %1 is no old version."_s.arg(m_table->name.display()));
    const QStringList own{m_traits.archived, m_traits.origin, m_traits.createdAt,
        m_traits.updatedAt, m_traits.createdBy, m_traits.updatedBy, m_traits.createdByAdmin,
        m_traits.updatedByAdmin};
    ColumnValues changes = versionOf(old);
    changes.removeIf([&own](const auto& cell) { return own.contains(cell.first); });
    return archive(key(old.value(m_traits.origin)), changes, {}, options);
}

}
