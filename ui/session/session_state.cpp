// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tw {

namespace {

constexpr QLatin1StringView kConnections("connections");
constexpr QLatin1StringView kTabs("tabs");
constexpr QLatin1StringView kFront("front");
constexpr QLatin1StringView kProfile("profile");
constexpr QLatin1StringView kUrl("url");
constexpr QLatin1StringView kOpen("open");
constexpr QLatin1StringView kConnection("connection");
constexpr QLatin1StringView kKind("kind");
constexpr QLatin1StringView kTarget("target");
constexpr QLatin1StringView kSchema("schema"); // of the rows a tab of an earlier version showed
constexpr QLatin1StringView kName("name");
constexpr QLatin1StringView kView("view");
constexpr QLatin1StringView kPinned("pinned");
constexpr QLatin1StringView kSecond("second");
constexpr QLatin1StringView kShown("shown");
constexpr QLatin1StringView kStacked("stacked");
constexpr QLatin1StringView kShare("share");

PageDescriptor pageOf(const QJsonObject& tab)
{
    PageDescriptor page{{}, tab.value(kKind).toString(), tab.value(kTarget).toObject()};
    if (!tab.contains(kKind))
        page = PageDescriptor::rows(
            {}, {tab.value(kSchema).toString(), tab.value(kName).toString()});
    page.view = tab.value(kView).toString();
    return page;
}

}

QByteArray WindowSession::toJson() const
{
    QJsonArray connectionList;
    for (const SessionConnection& each : connections) {
        QJsonObject object{{kOpen, each.isOpen}};
        if (each.profile.isNull())
            object.insert(kUrl, each.url);
        else
            object.insert(kProfile, each.profile.toString(QUuid::WithoutBraces));
        connectionList.append(object);
    }
    QJsonArray tabList;
    for (const SessionTab& tab : tabs)
        tabList.append(QJsonObject{{kConnection, tab.connection}, {kKind, tab.page.kind},
            {kTarget, tab.page.target}, {kView, tab.page.view}, {kPinned, tab.isPinned},
            {kSecond, tab.isSecond}, {kShown, tab.isShown}});
    return QJsonDocument(QJsonObject{{kConnections, connectionList}, {kTabs, tabList},
                             {kFront, front}, {kStacked, isStacked}, {kShare, share}})
        .toJson(QJsonDocument::Compact);
}

WindowSession WindowSession::fromJson(const QByteArray& json)
{
    WindowSession state;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const QJsonValue value : object.value(kConnections).toArray()) {
        const QJsonObject each = value.toObject();
        state.connections.append({QUuid::fromString(each.value(kProfile).toString()),
            each.value(kUrl).toString(), each.value(kOpen).toBool()});
    }
    for (const QJsonValue value : object.value(kTabs).toArray()) {
        const QJsonObject tab = value.toObject();
        const int connection = tab.value(kConnection).toInt(-1);
        if (connection < 0 || connection >= state.connections.size())
            continue;
        state.tabs.append({connection, pageOf(tab), tab.value(kPinned).toBool(),
            tab.value(kSecond).toBool(), tab.value(kShown).toBool()});
    }
    state.front = qBound(-1, object.value(kFront).toInt(-1), int(state.tabs.size()) - 1);
    state.isStacked = object.value(kStacked).toBool();
    state.share = qBound(0, object.value(kShare).toInt(state.share), 100);
    return state;
}

}
