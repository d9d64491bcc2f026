// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tw {

namespace {

constexpr QLatin1StringView kFilter("filter");
constexpr QLatin1StringView kCondition("where");
constexpr QLatin1StringView kOrder("order");
constexpr QLatin1StringView kPage("page");
constexpr QLatin1StringView kPageSize("size");
constexpr QLatin1StringView kDeleted("deleted");
constexpr QLatin1StringView kBrowseViewTop("top");

QJsonArray orderJson(const Sort& sort)
{
    QJsonArray order;
    for (const SortKey& key : sort)
        order.append(QJsonArray{key.column, int(key.order), int(key.nulls), key.byRelevance});
    return order;
}

Sort orderOf(const QJsonArray& order)
{
    Sort sort;
    for (const QJsonValue value : order) {
        const QJsonArray key = value.toArray();
        sort.append({key.at(0).toString(),
            key.at(1).toInt() == int(SortOrder::Descending) ? SortOrder::Descending
                                                            : SortOrder::Ascending,
            NullsOrder(qBound(0, key.at(2).toInt(), int(NullsOrder::Last))), key.at(3).toBool()});
    }
    return sort;
}

/// As a text inside of the text: the values of a filter must not pass through Qt's JSON numbers.
QString filterText(const Filter& filter)
{
    return filter.isEmpty() ? QString() : QString::fromUtf8(filter.toJson().toBytes());
}

Filter filterOf(const QString& text)
{
    if (text.isEmpty())
        return {};
    const Result<Json> json = Json::parse(text.toUtf8());
    const Result<Filter> filter = json ? Filter::fromJson(*json) : Filter();
    return filter.value_or(Filter());
}

}

QString viewText(const BrowseController& controller, qint64 top)
{
    const SelectQuery& query = controller.query().requested();
    const PageInfo& page = controller.loader().page();
    QJsonObject view{{kFilter, filterText(query.filter)}, {kCondition, query.whereSql},
        {kOrder, orderJson(query.sort)}, {kPage, page.number}, {kPageSize, page.size},
        {kDeleted, int(query.deleted)}};
    if (top > 0)
        view.insert(kBrowseViewTop, top);
    return QString::fromUtf8(QJsonDocument(view).toJson(QJsonDocument::Compact));
}

qint64 restoreView(BrowseController& controller, const QString& view)
{
    const QJsonObject json = QJsonDocument::fromJson(view.toUtf8()).object();
    if (json.isEmpty())
        return 0;
    controller.query().setRows({filterOf(json.value(kFilter).toString()),
        json.value(kCondition).toString(), orderOf(json.value(kOrder).toArray())});
    controller.query().setDeleted(
        DeletedRows(qBound(0, json.value(kDeleted).toInt(), int(DeletedRows::All))));
    controller.loader().setPageSize(
        std::clamp<qint64>(json.value(kPageSize).toInteger(100), 1, 10'000));
    controller.loader().setPage(json.value(kPage).toInteger(1));
    return std::max<qint64>(0, json.value(kBrowseViewTop).toInteger(0));
}

}
