// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_settings.h"

#include "models/journal/owner_file.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace tw {

namespace {

const QString kLayout = QStringLiteral("/layout");
const QString kColours = QStringLiteral("/colours");
const QString kComputed = QStringLiteral("/computed");
const QString kTreatments = QStringLiteral("/treatments");
const QString kKey = QStringLiteral("/key");
const QString kFilters = QStringLiteral("/filters");
const QString kContinuous = QStringLiteral("/continuous");
const QString kHistory = QStringLiteral("/history");
const QString kLifecycleAsked = QStringLiteral("/lifecycleAsked");

QJsonArray toJson(const QStringList& names)
{
    return QJsonArray::fromStringList(names);
}

QStringList namesFrom(const QJsonValue& json)
{
    QStringList names;
    for (const QJsonValue name : json.toArray())
        names.append(name.toString());
    return names;
}

// The filter itself stays text: its numbers are exact, those of QJsonDocument are not.
QJsonObject toJson(const RowFilter& rows)
{
    QJsonArray sort;
    for (const SortKey& key : rows.sort)
        sort.append(QJsonArray{key.column, int(key.order), int(key.nulls), key.byRelevance});
    return {{QStringLiteral("filter"), QString::fromUtf8(rows.filter.toJson().toBytes())},
        {QStringLiteral("where"), rows.whereSql}, {QStringLiteral("sort"), sort}};
}

std::optional<RowFilter> rowFilterFrom(const QJsonObject& json)
{
    const Result<Json> text = Json::parse(json.value(QStringLiteral("filter")).toString().toUtf8());
    if (!text)
        return std::nullopt;
    const Result<Filter> filter = Filter::fromJson(*text);
    if (!filter)
        return std::nullopt;
    RowFilter rows{*filter, json.value(QStringLiteral("where")).toString(), {}};
    for (const QJsonValue key : json.value(QStringLiteral("sort")).toArray())
        rows.sort.append(
            {key[0].toString(), key[1].toInt() == 0 ? SortOrder::Ascending : SortOrder::Descending,
                NullsOrder(std::clamp(key[2].toInt(), 0, int(NullsOrder::Last))), key[3].toBool()});
    return rows;
}

QJsonDocument read(const QSettings& settings, const QString& key)
{
    return QJsonDocument::fromJson(settings.value(key).toByteArray());
}

QByteArray written(const QJsonDocument& json)
{
    return json.toJson(QJsonDocument::Compact);
}

}

TableSettings::TableSettings(const QString& path)
    : m_settings(ownerFile(path), QSettings::IniFormat)
{ }

QString TableSettings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/tuplewright/tables.ini");
}

QString TableSettings::placeOf(const ConnectionConfig& config, const QualifiedName& table)
{
    ConnectionConfig where;
    where.backend = config.backend;
    where.host = config.host;
    where.port = config.port;
    where.database = config.database;
    const QString text = where.toUrl() + u'\n' + doubleQuoted(table);
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

ColumnLayout TableSettings::layout(const QString& place) const
{
    const QJsonObject json = read(m_settings, place + kLayout).object();
    ColumnLayout layout{namesFrom(json.value(QStringLiteral("order"))),
        namesFrom(json.value(QStringLiteral("hidden"))), {}, {}};
    const QJsonObject widths = json.value(QStringLiteral("widths")).toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width)
        layout.widths.insert(width.key(), width.value().toInt());
    if (const QJsonValue frozen = json.value(QStringLiteral("frozen")); frozen.isDouble())
        layout.frozen = std::max(0, frozen.toInt());
    return layout;
}

void TableSettings::setLayout(const QString& place, const ColumnLayout& layout)
{
    QJsonObject widths;
    for (auto width = layout.widths.begin(); width != layout.widths.end(); ++width)
        widths.insert(width.key(), width.value());
    QJsonObject json{{QStringLiteral("order"), toJson(layout.order)},
        {QStringLiteral("hidden"), toJson(layout.hidden)}, {QStringLiteral("widths"), widths}};
    if (layout.frozen)
        json.insert(QStringLiteral("frozen"), *layout.frozen);
    m_settings.setValue(place + kLayout, written(QJsonDocument(json)));
}

QList<ColourRule> TableSettings::colourRules(const QString& place) const
{
    return colourRulesFrom(m_settings.value(place + kColours).toByteArray());
}

void TableSettings::setColourRules(const QString& place, const QList<ColourRule>& rules)
{
    m_settings.setValue(place + kColours, colourRulesText(rules));
}

// Texts of their own, as filters are: numbers in conditions are exact.
std::vector<ComputedColumn> TableSettings::computed(const QString& place) const
{
    std::vector<ComputedColumn> columns;
    for (const QString& text : namesFrom(read(m_settings, place + kComputed).array())) {
        const Result<Json> json = Json::parse(text.toUtf8());
        if (!json)
            continue;
        if (Result<ComputedColumn> column = ComputedColumn::fromJson(*json, place))
            columns.push_back(*std::move(column));
    }
    return columns;
}

void TableSettings::setComputed(const QString& place, const std::vector<ComputedColumn>& columns)
{
    QStringList texts;
    for (const ComputedColumn& column : columns)
        texts.append(QString::fromUtf8(column.toJson().toBytes()));
    m_settings.setValue(place + kComputed, written(QJsonDocument(toJson(texts))));
}

ColumnTreatments TableSettings::treatments(const QString& place) const
{
    return treatmentsFrom(m_settings.value(place + kTreatments).toByteArray());
}

void TableSettings::setTreatments(const QString& place, const ColumnTreatments& treatments)
{
    m_settings.setValue(place + kTreatments, treatmentsText(treatments));
}

QStringList TableSettings::key(const QString& place) const
{
    return namesFrom(read(m_settings, place + kKey).array());
}

void TableSettings::setKey(const QString& place, const QStringList& key)
{
    m_settings.setValue(place + kKey, written(QJsonDocument(toJson(key))));
}

bool TableSettings::isLifecycleAsked(const QString& place) const
{
    return m_settings.value(place + kLifecycleAsked).toBool();
}

void TableSettings::setLifecycleAsked(const QString& place)
{
    m_settings.setValue(place + kLifecycleAsked, true);
}

bool TableSettings::isContinuous(const QString& place) const
{
    return m_settings.value(place + kContinuous, m_isContinuous).toBool();
}

void TableSettings::setContinuous(const QString& place, bool isContinuous)
{
    m_settings.setValue(place + kContinuous, isContinuous);
}

QList<NamedFilter> TableSettings::namedFilters(const QString& place) const
{
    QList<NamedFilter> filters;
    for (const QJsonValue entry : read(m_settings, place + kFilters).array()) {
        const QJsonObject json = entry.toObject();
        if (const auto rows = rowFilterFrom(json))
            filters.append({json.value(QStringLiteral("name")).toString(), *rows,
                json.value(QStringLiteral("asks")).toBool()});
    }
    return filters;
}

void TableSettings::saveFilter(const QString& place, const NamedFilter& filter)
{
    QList<NamedFilter> filters = namedFilters(place);
    filters.removeIf([&filter](const NamedFilter& known) { return known.name == filter.name; });
    filters.append(filter);
    setFilters(place, filters);
}

void TableSettings::removeFilter(const QString& place, const QString& name)
{
    QList<NamedFilter> filters = namedFilters(place);
    filters.removeIf([&name](const NamedFilter& known) { return known.name == name; });
    setFilters(place, filters);
}

void TableSettings::setFilters(const QString& place, const QList<NamedFilter>& filters)
{
    QJsonArray entries;
    for (const NamedFilter& filter : filters) {
        QJsonObject json = toJson(filter.rows);
        json.insert(QStringLiteral("name"), filter.name);
        if (filter.asks)
            json.insert(QStringLiteral("asks"), true);
        entries.append(json);
    }
    m_settings.setValue(place + kFilters, written(QJsonDocument(entries)));
}

QList<RowFilter> TableSettings::history(const QString& place) const
{
    QList<RowFilter> history;
    for (const QJsonValue entry : read(m_settings, place + kHistory).array())
        if (const auto rows = rowFilterFrom(entry.toObject()))
            history.append(*rows);
    return history;
}

void TableSettings::addToHistory(const QString& place, const RowFilter& rows)
{
    QList<RowFilter> history = this->history(place);
    if (history.value(0) == rows)
        return;
    history.removeAll(rows);
    history.prepend(rows);
    QJsonArray entries;
    for (const RowFilter& entry :
        history.first(std::min<qsizetype>(history.size(), kLongestHistory)))
        entries.append(toJson(entry));
    m_settings.setValue(place + kHistory, written(QJsonDocument(entries)));
}

}
