// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/editing/change.h>

#include <tuplewright/base/json.h>

#include "base/ascii.h"
#include "base/names.h"
#include "values/json_value.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr auto kChangeKinds = std::to_array<std::pair<ChangeKind, QLatin1StringView>>({
    {ChangeKind::Insert, "insert"_L1},
    {ChangeKind::Update, "update"_L1},
    {ChangeKind::Delete, "delete"_L1},
    {ChangeKind::SoftDelete, "soft-delete"_L1},
    {ChangeKind::Restore, "restore"_L1},
});

/// One entry of the array, and its place for the error message.
class ChangeReader
{
public:
    ChangeReader(const Json& json, size_t index)
        : m_json(json)
        , m_index(index)
    { }

    Result<Change> read() const
    {
        TW_TRY_VOID(checkMembers());
        Change change;
        TW_TRY(const QString table, text(u"table"_s));
        Result<QualifiedName> name = QualifiedName::parse(table);
        if (!name)
            return bad(u"table"_s, name.error().message, name.error().hint);
        change.row.table = *std::move(name);
        TW_TRY(change.kind, kind());
        TW_TRY(change.row.key, columnValues(u"key"_s));
        TW_TRY(change.values, columnValues(u"values"_s));
        TW_TRY(change.expected, columnValues(u"expect"_s));
        return change;
    }

private:
    [[nodiscard]] std::unexpected<Error> bad(
        const QString& member, const QString& reason, const QString& hint = {}) const
    {
        const QString place = member.isEmpty() ? QString() : u", "_s + member;
        return fail(ErrorKind::InvalidArgument,
            u"Change %1%2: %3"_s.arg(QString::number(m_index + 1), place, reason), {}, hint);
    }

    /// A misspelled member, above all of `expect`, would silently change the meaning.
    Result<void> checkMembers() const
    {
        if (m_json.type() != Json::Type::Object)
            return bad({}, u"an object was expected."_s);
        const QStringList known{u"table"_s, u"op"_s, u"key"_s, u"values"_s, u"expect"_s};
        QStringList seen;
        for (const auto& [name, content] : m_json.members()) {
            if (!known.contains(name))
                return bad(name, u"unknown member."_s, nearestNameHint(name, known));
            if (seen.contains(name))
                return bad(name, u"the member is repeated."_s);
            seen.append(name);
        }
        return {};
    }

    Result<QString> text(const QString& member) const
    {
        const Json* const found = m_json.find(member);
        if (!found || found->type() != Json::Type::String)
            return bad(member, u"a string was expected."_s);
        return found->toString();
    }

    Result<ChangeKind> kind() const
    {
        TW_TRY(const QString wanted, text(u"op"_s));
        QStringList known;
        for (const auto& [kind, name] : kChangeKinds) {
            if (name == wanted)
                return kind;
            known.append(name);
        }
        return bad(u"op"_s, u"there is no operation %1."_s.arg(wanted),
            u"The operations are %1."_s.arg(known.join(u", "_s)));
    }

    Result<ColumnValues> columnValues(const QString& member) const
    {
        ColumnValues values;
        const Json* const found = m_json.find(member);
        if (!found || found->isNull())
            return values;
        if (found->type() != Json::Type::Object)
            return bad(member, u"an object of column names and values was expected."_s);
        for (const auto& [column, value] : found->members())
            values.append({column, valueFromJson(value)});
        return values;
    }

    const Json& m_json;
    size_t m_index;
};

bool spellsBytes(const Value& value)
{
    const QByteArray& text = value.bytes();
    return value.storage() == StorageClass::Text && text.startsWith("\\x") && text.size() % 2 == 0
        && std::all_of(text.begin() + 2, text.end(), isHexDigitByte);
}

void decodeBytes(ColumnValues& values, const Table& table)
{
    for (auto& [name, value] : values) {
        const Column* const column = table.find(name);
        if (column && column->type.typeClass == TypeClass::Bytes)
            value = decodedBytes(value);
    }
}

}

QString changeKindName(ChangeKind kind)
{
    for (const auto& [known, name] : kChangeKinds) {
        if (known == kind)
            return name;
    }
    return {};
}

size_t qHash(const RowIdentity& identity, size_t seed)
{
    // Rows that are kept together are of the same table and named by the same columns.
    for (const auto& [column, value] : identity.key)
        seed = qHash(value.bytes(), seed + size_t(value.storage()));
    return seed;
}

Result<QList<Change>> changesFromJson(const Json& json)
{
    if (json.type() != Json::Type::Array)
        return fail(ErrorKind::InvalidArgument, u"An array of changes was expected."_s);
    QList<Change> changes;
    for (size_t i = 0; i < json.items().size(); ++i) {
        TW_TRY(Change change, ChangeReader(json.items()[i], i).read());
        changes.append(std::move(change));
    }
    return changes;
}

Value decodedBytes(const Value& value)
{
    return spellsBytes(value)
        ? Value::stored(StorageClass::Bytes, QByteArray::fromHex(value.bytes().sliced(2)))
        : value;
}

Change withDecodedBytes(Change change, const Table& table)
{
    decodeBytes(change.row.key, table);
    decodeBytes(change.values, table);
    decodeBytes(change.expected, table);
    return change;
}

}
