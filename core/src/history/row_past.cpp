// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/history/row_past.h>

#include "history/archive_versions.h"
#include "history/audit_versions.h"
#include "history/receipt_versions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<void> checkKey(const Table& table, const ColumnValues& key)
{
    const auto isNamed = [&key](const QString& column) {
        return std::ranges::any_of(key, [&](const auto& part) { return part.first == column; });
    };
    if (table.rowAddress == RowAddress::Key && key.size() == table.identityColumns.size()
        && std::ranges::all_of(table.identityColumns, isNamed))
        return {};
    return fail(ErrorKind::InvalidArgument,
        u"The history of a row of %1 is found by its key: %2."_s.arg(table.name.display(),
            table.identityColumns.isEmpty() ? u"it has none"_s
                                            : table.identityColumns.join(u", "_s)));
}

/// The row as it is. Its key is spelled as the server does from here on.
Result<std::optional<ColumnValues>> readPresent(PastRow& row)
{
    std::vector<Filter> parts;
    for (const auto& [column, value] : std::as_const(row.key))
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    TW_TRY(const QList<ColumnValues> found,
        readPastRows(row, row.table, Filter::all(std::move(parts)), {}, 1));
    if (found.isEmpty())
        return std::optional<ColumnValues>();
    for (auto& [column, value] : row.key)
        value = valueIn(found.first(), column);
    return std::optional(found.first());
}

/// A source that keeps rows alone tells what was changed by the row before.
void compareWithOlder(QList<RowVersion>& versions)
{
    for (qsizetype i = 0; i + 1 < versions.size(); ++i) {
        const RowVersion& older = versions[i + 1];
        if (versions[i].is && !versions[i].was && older.is && older.source == versions[i].source
            && (older.source == VersionSource::Archive || older.origin == versions[i].origin))
            versions[i].changed = changedColumns(*older.is, *versions[i].is);
    }
}

void add(PastVersions found, RowPast& past)
{
    past.versions += std::move(found.versions);
    past.unread += found.unread;
    past.isCut |= found.isCut;
}

bool isLater(const RowVersion& a, const RowVersion& b)
{
    return a.at.isValid() && (!b.at.isValid() || a.at > b.at);
}

}

QString versionSourceName(VersionSource source)
{
    switch (source) {
    case VersionSource::Receipt:
        return u"receipt"_s;
    case VersionSource::Archive:
        return u"archive"_s;
    case VersionSource::Audit:
        break;
    }
    return u"audit"_s;
}

QString versionOperationName(VersionOperation operation)
{
    switch (operation) {
    case VersionOperation::Insert:
        return u"insert"_s;
    case VersionOperation::Update:
        return u"update"_s;
    case VersionOperation::Delete:
        return u"delete"_s;
    case VersionOperation::Unknown:
        break;
    }
    return u"unknown"_s;
}

Result<RowPast> readRowPast(const Adapter& adapter, const ReceiptStore* store,
    const TablePtr& table, const ColumnValues& key, qsizetype most, const CallOptions& call)
{
    TW_TRY_VOID(checkKey(*table, key));
    PastRow row{adapter, *table, key, most, call};
    RowPast past;
    TW_TRY(past.present, readPresent(row));
    if (store) {
        TW_TRY(PastVersions found, receiptVersions(row, *store));
        add(std::move(found), past);
    }
    TW_TRY(PastVersions copies, archiveVersions(row));
    compareWithOlder(copies.versions);
    add(std::move(copies), past);
    TW_TRY(PastVersions audited, auditVersions(row));
    compareWithOlder(audited.versions);
    add(std::move(audited), past);
    std::ranges::stable_sort(past.versions, isLater);
    return past;
}

}
