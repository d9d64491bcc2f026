// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_report.h"

#include "../output/json_members.h"
#include "../output/terminal.h"
#include "../output/text_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr qsizetype kLongestValue = 60; // characters, in a line for people

QString textOf(const Value& value)
{
    return value.storage() == StorageClass::Bytes
        ? u"\\x"_s + QString::fromLatin1(value.bytes().toHex())
        : value.toText();
}

/// Between quotes, so that blanks at the end are seen, and an empty text is told from NULL.
QString shownValue(const Value& value)
{
    if (value.isNull())
        return u"NULL"_s;
    const QString text = textOf(value);
    const bool isLong = text.size() > kLongestValue;
    return u'\'' + visibleText(isLong ? text.first(kLongestValue) : text)
        + (isLong ? u"…"_s : u"'"_s);
}

QString pairName(const ComparedTable& table)
{
    const QString a = table.a->name.display();
    const QString b = table.b->name.display();
    return visibleText(a == b ? a : a + u" = "_s + b);
}

QString counted(qint64 number)
{
    return QString::number(number);
}

QList<int> firstPlaces(qsizetype count)
{
    QList<int> places;
    for (int i = 0; i < count; ++i)
        places.append(i);
    return places;
}

const QList<Value>& sideOf(const DifferentRow& row)
{
    return row.kind == DifferenceKind::OnlyInB ? row.b : row.a;
}

}

QStringList tolerated(const Tolerance& tolerance)
{
    QStringList words;
    if (tolerance.scale)
        words.append(u"numbers are compared by value, so that 1.0 equals 1.00"_s);
    if (tolerance.timeZone)
        words.append(u"times with a zone are compared by the moment they name"_s);
    return words;
}

Result<void> ShownDifferences::begin(const ComparedTable& table)
{
    m_table = table;
    m_shown = 0;
    return {};
}

Result<void> ShownDifferences::add(const DifferentRow& row)
{
    if (m_shown == m_most)
        return {};
    ++m_shown;
    return show(row);
}

Result<void> ComparisonText::show(const DifferentRow& row)
{
    QString text = isFirst() ? pairName(table()) + u'\n' : QString();
    QStringList key;
    for (qsizetype i = 0; i < table().key.size(); ++i)
        key.append(visibleText(table().key[i]) + u'=' + shownValue(sideOf(row)[i]));
    text += u"  "_s + differenceKindName(row.kind) + u"  "_s + key.join(u", "_s);
    QStringList changes;
    for (const int place : row.places)
        changes.append(u"%1: %2 in A, %3 in B"_s.arg(visibleText(table().columns[place]),
            shownValue(row.a[place]), shownValue(row.b[place])));
    if (!changes.isEmpty())
        text += u"  "_s + changes.join(u"; "_s);
    return m_reporter.print(text + u'\n');
}

Result<void> ComparisonText::end(const RowCounts& counts)
{
    const qint64 more = counts.differences() - m_most;
    return more > 0 ? m_reporter.print(u"  and %1 more, see --limit\n"_s.arg(counted(more)))
                    : Result<void>();
}

Result<void> ComparisonText::finish(const ComparisonReport& report)
{
    TextTable lines({u"table"_s, u"equal"_s, u"different"_s, u"only in A"_s, u"only in B"_s},
        {false, true, true, true, true});
    QString rest;
    for (const ComparisonReport::Item& item : report.tables) {
        lines.append(
            {pairName(item.table), counted(item.counts.equal), counted(item.counts.different),
                counted(item.counts.onlyInA), counted(item.counts.onlyInB)});
        for (const QString& what : item.table.leftOut)
            rest
                += u"Not compared: column %1 (%2)\n"_s.arg(visibleText(what), pairName(item.table));
    }
    for (const NotCompared& item : report.notCompared)
        rest += u"Not compared: %1 %2\n"_s.arg(visibleText(item.name), visibleText(item.reason));
    for (const QString& what : tolerated(report.tolerance))
        rest += u"Tolerated: %1\n"_s.arg(what);
    TW_TRY_VOID(m_reporter.print(lines.take()));
    return m_reporter.print(rest);
}

Json ComparisonJson::values(const QList<Value>& row, const QList<int>& places) const
{
    std::vector<Json::Member> members;
    for (const int place : places) {
        const Value& value = row[place];
        members.emplace_back(
            table().columns[place], value.isNull() ? Json() : Json::string(textOf(value)));
    }
    return Json::object(std::move(members));
}

Result<void> ComparisonJson::show(const DifferentRow& row)
{
    std::vector<Json::Member> members{{u"kind"_s, Json::string(differenceKindName(row.kind))},
        {u"key"_s, values(sideOf(row), firstPlaces(table().key.size()))}};
    const QList<int> places
        = row.kind == DifferenceKind::Different ? row.places : firstPlaces(table().columns.size());
    if (!row.a.isEmpty())
        members.emplace_back(u"a"_s, values(row.a, places));
    if (!row.b.isEmpty())
        members.emplace_back(u"b"_s, values(row.b, places));
    m_rows.push_back(Json::object(std::move(members)));
    return {};
}

Result<void> ComparisonJson::end(const RowCounts& counts)
{
    const qint64 leftOut = counts.differences() - qint64(m_rows.size());
    m_tables.push_back(Json::object({
        {u"a"_s, Json::string(table().a->name.display())},
        {u"b"_s, Json::string(table().b->name.display())},
        {u"key"_s, textsJson(table().key)},
        {u"columns"_s, textsJson(table().columns)},
        {u"left_out"_s, textsJson(table().leftOut)},
        {u"equal"_s, numberJson(counts.equal)},
        {u"different"_s, numberJson(counts.different)},
        {u"only_in_a"_s, numberJson(counts.onlyInA)},
        {u"only_in_b"_s, numberJson(counts.onlyInB)},
        {u"rows"_s, Json::array(std::exchange(m_rows, {}))},
        {u"rows_left_out"_s, numberJson(leftOut)},
    }));
    return {};
}

std::vector<Json::Member> ComparisonJson::finish(const ComparisonReport& report)
{
    std::vector<Json> notCompared;
    for (const NotCompared& item : report.notCompared)
        notCompared.push_back(Json::object(
            {{u"name"_s, Json::string(item.name)}, {u"reason"_s, Json::string(item.reason)}}));
    return {
        {u"equal"_s, Json::boolean(report.isEqual())},
        {u"tables"_s, Json::array(std::move(m_tables))},
        {u"not_compared"_s, Json::array(std::move(notCompared))},
        {u"tolerated"_s, textsJson(tolerated(report.tolerance))},
    };
}

}
