// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_setup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tw {

namespace {

constexpr QLatin1StringView kConnection("connection");
constexpr QLatin1StringView kSchema("schema");
constexpr QLatin1StringView kName("name");
constexpr QLatin1StringView kKey("key");
constexpr QLatin1StringView kColumns("columns");
constexpr QLatin1StringView kWhere("where");
constexpr QLatin1StringView kSameScale("sameScale");
constexpr QLatin1StringView kSameMoment("sameMoment");

QStringList stringsOf(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto& each : array)
        texts.append(each.toString());
    return texts;
}

}

ComparisonOptions ComparisonSetup::options() const
{
    ComparisonOptions options;
    options.tables = {{a, b}};
    options.key = key;
    options.columns = columns;
    options.whereSql = whereSql;
    options.tolerance = tolerance;
    return options;
}

QString ComparisonSetup::toText() const
{
    const QJsonObject json{
        {kConnection, connectionOfB.toString(QUuid::WithoutBraces)},
        {kSchema, b.schema},
        {kName, b.name},
        {kKey, QJsonArray::fromStringList(key)},
        {kColumns, QJsonArray::fromStringList(columns)},
        {kWhere, whereSql},
        {kSameScale, tolerance.scale},
        {kSameMoment, tolerance.timeZone},
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void ComparisonSetup::read(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return;
    const QJsonObject json = document.object();
    connectionOfB = QUuid::fromString(json.value(kConnection).toString());
    b = {json.value(kSchema).toString(), json.value(kName).toString()};
    key = stringsOf(json.value(kKey));
    columns = stringsOf(json.value(kColumns));
    whereSql = json.value(kWhere).toString();
    tolerance = {json.value(kSameScale).toBool(), json.value(kSameMoment).toBool()};
}

}
