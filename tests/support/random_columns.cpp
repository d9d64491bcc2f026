// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_columns.h"

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Maker = std::function<QByteArray(RandomValues&)>;

// One of so many is NULL.
constexpr int kNulls = 10;

RandomColumn column(const QString& declaration, const Maker& make)
{
    return {{}, declaration, [make](RandomValues& random) {
                return random.below(kNulls) == 0 ? Value()
                                                 : Value::stored(StorageClass::Text, make(random));
            }};
}

QList<RandomColumn> named(QList<RandomColumn> columns)
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        columns[i].name = u"c%1"_s.arg(i);
    return columns;
}

QByteArray padded(int number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

QByteArray date(RandomValues& random)
{
    if (random.below(5) == 0)
        return random.pick({"infinity", "-infinity", "4713-01-01 BC", "0001-12-31 BC", "0001-01-01",
            "12026-02-28", "5874897-12-31", "2000-02-29", "1582-10-10"});
    // The calendar begins in 4714 BC.
    const bool isBefore = random.below(10) == 0;
    return padded(random.below(isBefore ? 4713 : 9999) + 1, 4) + '-'
        + padded(random.below(12) + 1, 2) + '-' + padded(random.below(28) + 1, 2)
        + (isBefore ? " BC" : "");
}

QByteArray timeOfDay(RandomValues& random)
{
    if (random.below(8) == 0)
        return random.pick({"24:00:00", "00:00:00", "23:59:59.999999", "00:00:00.000001"});
    return padded(random.below(24), 2) + ':' + padded(random.below(60), 2) + ':'
        + padded(random.below(60), 2) + '.' + padded(random.below(1'000'000), 6);
}

QByteArray timestamp(RandomValues& random)
{
    if (random.below(8) == 0)
        return random.pick({"infinity", "-infinity", "4713-01-01 00:00:00 BC",
            "294276-12-31 23:59:59.999999", "0044-03-15 10:00:00.5 BC", "1999-12-31 24:00:00"});
    return padded(random.below(9998) + 1, 4) + '-' + padded(random.below(12) + 1, 2) + '-'
        + padded(random.below(28) + 1, 2) + ' ' + timeOfDay(random);
}

QByteArray zone(RandomValues& random)
{
    return random.pick({"+00", "-12", "+05:45", "+14", "-00:30", "+01:00:01"});
}

QByteArray interval(RandomValues& random)
{
    if (random.below(2) == 0)
        return random.digits(5) + " months -" + random.digits(4) + " days " + random.digits(4)
            + " hours";
    return random.pick({"1 mon -1 days", "-178000000 years", "1 year 2 mons -3 days +04:05:06.7",
        "00:00:00", "-00:00:00.000001", "@ 25 hours ago"});
}

QByteArray point(RandomValues& random)
{
    return '(' + random.real() + ',' + random.real() + ')';
}

QByteArray points(RandomValues& random, int count)
{
    QByteArray text = point(random);
    for (int i = 1; i < count; ++i)
        text += ',' + point(random);
    return text;
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
}

QByteArray textArray(RandomValues& random)
{
    QByteArray items;
    const int count = random.below(5) + 1;
    for (int i = 0; i < count; ++i)
        items += (i > 0 ? "," : "")
            + (random.below(4) == 0 ? QByteArray("NULL") : quoted(random.text(8)));
    const int first = random.below(7) - 3;
    if (random.below(3) == 0)
        return '[' + QByteArray::number(first) + ':' + QByteArray::number(first + count - 1) + "]={"
            + items + '}';
    if (random.below(3) == 0)
        return "{{" + items + "},{" + items + "}}";
    return '{' + items + '}';
}

QByteArray range(RandomValues& random, const Maker& bound)
{
    if (random.below(6) == 0)
        return "empty";
    const QByteArray low = random.below(5) == 0 ? QByteArray() : bound(random);
    // Empty bounds are in order whatever the other one is; so is a bound with itself.
    const QByteArray high = random.below(2) == 0 ? QByteArray() : low;
    return random.pick({"[", "("}) + low + ',' + high + random.pick({"]", ")"});
}

QByteArray bits(RandomValues& random, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += random.pick({"0", "1"});
    return text;
}

QByteArray hex(RandomValues& random, int bytes)
{
    QByteArray raw;
    for (int i = 0; i < bytes; ++i)
        raw += char(random.below(256));
    return raw.toHex();
}

QByteArray composite(RandomValues& random)
{
    return '(' + random.whole(32) + ',' + quoted(random.text(12)) + ','
        + random.pick({"", "{}", "\"{1,NULL}\""}) + ')';
}

QList<RandomColumn> postgresNumbers(bool infiniteNumerics)
{
    return {
        column(u"smallint"_s, [](RandomValues& random) -> QByteArray { return random.whole(16); }),
        column(u"integer"_s, [](RandomValues& random) -> QByteArray { return random.whole(32); }),
        column(u"bigint"_s, [](RandomValues& random) -> QByteArray { return random.whole(64); }),
        column(u"numeric"_s,
            [infiniteNumerics](RandomValues& random) -> QByteArray {
                if (random.below(8) > 0)
                    return random.decimal(200, 60);
                return infiniteNumerics ? random.pick({"NaN", "Infinity", "-Infinity", "0.000"})
                                        : random.pick({"NaN", "0.000"});
            }),
        column(u"numeric(1000, 400)"_s,
            [](RandomValues& random) -> QByteArray { return random.decimal(600, 400); }),
        column(u"real"_s,
            [](RandomValues& random) -> QByteArray {
                return random.decimal(8, 8) + "e" + QByteArray::number(random.below(50) - 25);
            }),
        column(u"double precision"_s,
            [](RandomValues& random) -> QByteArray {
                return random.below(8) == 0 ? random.pick({"NaN", "Infinity", "-Infinity", "-0"})
                                            : random.real();
            }),
        column(u"boolean"_s,
            [](RandomValues& random) -> QByteArray { return random.pick({"t", "f"}); }),
        column(u"oid"_s, [](RandomValues& random) -> QByteArray { return random.digits(9); }),
    };
}

QList<RandomColumn> postgresTexts()
{
    return {
        column(u"text"_s, [](RandomValues& random) -> QByteArray { return random.text(40); }),
        column(
            u"varchar(20)"_s, [](RandomValues& random) -> QByteArray { return random.text(20); }),
        column(u"char(12)"_s, [](RandomValues& random) -> QByteArray { return random.text(12); }),
        column(u"bytea"_s,
            [](RandomValues& random) -> QByteArray { return "\\x" + random.bytes(30).toHex(); }),
        column(u"json"_s,
            [](RandomValues& random) -> QByteArray {
                return " {\"a\" : 1,  \"a\":" + random.json(3) + "}\n";
            }),
        column(u"jsonb"_s, [](RandomValues& random) -> QByteArray { return random.json(4); }),
        column(u"uuid"_s, [](RandomValues& random) -> QByteArray { return hex(random, 16); }),
        column(u"tsvector"_s,
            [](RandomValues& random) -> QByteArray {
                return "'" + random.text(6).replace("\\", "\\\\").replace("'", "''") + "x':"
                    + QByteArray::number(random.below(900) + 1) + random.pick({"A", "B", ""});
            }),
        column(u"tsquery"_s,
            [](RandomValues& random) -> QByteArray {
                return random.pick({"a & b", "!'x y'", "c:*A | d <3> e"});
            }),
    };
}

QList<RandomColumn> postgresTimes()
{
    return {
        column(u"date"_s, date),
        column(u"time"_s, timeOfDay),
        column(u"timetz"_s,
            [](RandomValues& random) -> QByteArray { return timeOfDay(random) + zone(random); }),
        column(u"timestamp"_s, timestamp),
        column(u"timestamptz"_s, timestamp),
        column(u"interval"_s, interval),
    };
}

QList<RandomColumn> postgresShapes()
{
    return {
        column(u"point"_s, point),
        column(u"lseg"_s, [](RandomValues& random) -> QByteArray { return points(random, 2); }),
        column(u"box"_s, [](RandomValues& random) -> QByteArray { return points(random, 2); }),
        column(u"path"_s,
            [](RandomValues& random) -> QByteArray {
                return random.below(2) == 0 ? '[' + points(random, 3) + ']'
                                            : '(' + points(random, 3) + ')';
            }),
        column(u"polygon"_s,
            [](RandomValues& random) -> QByteArray { return '(' + points(random, 4) + ')'; }),
        column(u"circle"_s,
            [](RandomValues& random) -> QByteArray {
                return '<' + point(random) + ',' + random.digits(3) + '>';
            }),
        column(u"inet"_s,
            [](RandomValues& random) -> QByteArray {
                return random.pick({"10.1.2.3/8", "::1", "fe80::1/64", "0.0.0.0/0"});
            }),
        column(u"macaddr8"_s, [](RandomValues& random) -> QByteArray { return hex(random, 8); }),
        column(u"bit(12)"_s, [](RandomValues& random) -> QByteArray { return bits(random, 12); }),
        column(u"varbit"_s,
            [](RandomValues& random) -> QByteArray { return bits(random, random.below(40)); }),
    };
}

QList<RandomColumn> postgresContainers()
{
    return {
        column(u"text[]"_s, textArray),
        column(u"trio"_s, composite),
        column(u"trio[]"_s,
            [](RandomValues& random) -> QByteArray {
                return '{' + quoted(composite(random)) + ",NULL}";
            }),
        column(u"int4range"_s,
            [](RandomValues& random) -> QByteArray {
                return range(random, [](RandomValues& r) -> QByteArray { return r.digits(9); });
            }),
        column(u"numrange"_s,
            [](RandomValues& random) -> QByteArray {
                return range(
                    random, [](RandomValues& r) -> QByteArray { return r.decimal(20, 20); });
            }),
        column(u"datemultirange"_s,
            [](RandomValues& random) -> QByteArray {
                return random.pick({"{}", "{[2020-01-01,2020-02-01),[2021-01-01,)}", "{(,)}"});
            }),
    };
}

Value anyStorage(RandomValues& random)
{
    switch (random.below(5)) {
    case 0:
        return {};
    case 1:
        return Value::stored(StorageClass::Integer, random.whole(64));
    case 2:
        return Value::stored(StorageClass::Real, random.real());
    case 3:
        return Value::stored(StorageClass::Text, random.text(30));
    default:
        return Value::stored(StorageClass::Bytes, random.bytes(30));
    }
}

}

QList<RandomColumn> postgresColumns(bool infiniteNumerics)
{
    return named(postgresNumbers(infiniteNumerics) + postgresTexts() + postgresTimes()
        + postgresShapes() + postgresContainers());
}

QList<RandomColumn> sqliteColumns()
{
    QList<RandomColumn> columns;
    for (const QString& declaration :
        {u"integer"_s, u"real"_s, u"text"_s, u"blob"_s, u"numeric"_s, u"date"_s, QString()})
        columns.append({{}, declaration, anyStorage});
    return named(columns);
}

}
