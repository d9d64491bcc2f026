// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/display_label.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QStringList kTellingNames{u"name"_s, u"full_name"_s, u"display_name"_s, u"title"_s,
    u"label"_s, u"username"_s, u"user_name"_s, u"login"_s, u"email"_s, u"subject"_s, u"caption"_s};
const QStringList kTellingEndings{u"_name"_s, u"_title"_s, u"_label"_s};
const QStringList kFirstNames{u"first_name"_s, u"firstname"_s, u"given_name"_s};
const QStringList kLastNames{u"last_name"_s, u"lastname"_s, u"surname"_s, u"family_name"_s};

bool isText(const Column& column)
{
    return column.readable && !column.isMasked && column.type.typeClass == TypeClass::Text;
}

QString textNamed(const Table& table, const QStringList& names)
{
    for (const QString& name : names) {
        for (const Column& column : table.columns) {
            if (isText(column) && column.name.compare(name, Qt::CaseInsensitive) == 0)
                return column.name;
        }
    }
    return {};
}

bool hasTellingEnding(const Column& column)
{
    return std::ranges::any_of(kTellingEndings, [&column](const QString& ending) {
        return column.name.endsWith(ending, Qt::CaseInsensitive);
    });
}

QString textWithTellingEnding(const Table& table)
{
    for (const Column& column : table.columns) {
        if (isText(column) && hasTellingEnding(column))
            return column.name;
    }
    return {};
}

QString uniqueText(const Table& table)
{
    for (const Key& key : table.uniqueKeys) {
        const Column* column = key.columns.size() == 1 ? table.find(key.columns.first()) : nullptr;
        if (column && isText(*column))
            return column->name;
    }
    return {};
}

}

QStringList displayColumns(const Table& table, const QStringList& declared)
{
    const auto isThere = [&table](const QString& name) {
        const Column* const column = table.find(name);
        return column && !column->isMasked;
    };
    if (!declared.isEmpty() && std::ranges::all_of(declared, isThere))
        return declared;
    if (const QString name = textNamed(table, kTellingNames); !name.isEmpty())
        return {name};
    const QString first = textNamed(table, kFirstNames);
    const QString last = textNamed(table, kLastNames);
    if (!first.isEmpty() && !last.isEmpty())
        return {first, last};
    for (const QString& name : {uniqueText(table), textWithTellingEnding(table)}) {
        if (!name.isEmpty())
            return {name};
    }
    return table.identityColumns;
}

}
