// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/mask.h>

#include <tuplewright/query/dialect.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kMask = u"***"_s;

}

Value maskedValue(const Value& value)
{
    return value.isNull() ? value : Value::text(kMask);
}

ColumnValues maskedValues(ColumnValues values, const QStringList& masked)
{
    for (auto& [column, value] : values) {
        if (masked.contains(column))
            value = maskedValue(value);
    }
    return values;
}

QString maskedTerm(const Column& column)
{
    const QString name = Dialect::quote(column.name);
    return u"CASE WHEN %1 IS NOT NULL THEN '%2' END AS "_s.arg(name, kMask) + name;
}

Result<void> checkMask(const QStringList& masked, const Sort& sort, const Table& table)
{
    for (const QString& name : masked) {
        TW_TRY_VOID(table.require(name));
        const bool sorts = std::any_of(
            sort.begin(), sort.end(), [&name](const SortKey& key) { return key.column == name; });
        if (!sorts && !table.identityColumns.contains(name))
            continue;
        Error error{ErrorKind::InvalidArgument,
            u"%1.%2 is masked: it can neither tell rows apart nor order them."_s.arg(
                table.name.display(), name)};
        error.schema = table.name.schema;
        error.table = table.name.name;
        error.column = name;
        return fail(std::move(error));
    }
    return {};
}

}
