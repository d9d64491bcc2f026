// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_request.h"

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/configuration/engine_descriptor.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace tw {

namespace {

constexpr QLatin1StringView kStart("start");
constexpr QLatin1StringView kTarget("target");
constexpr QLatin1StringView kProfile("profile");
constexpr QLatin1StringView kTable("table");
constexpr QLatin1StringView kToken("token");

// In the order of OpenRequest::Start.
constexpr std::array kStarts{QLatin1StringView("nothing"), QLatin1StringView("new-connection"),
    QLatin1StringView("open-file"), QLatin1StringView("sample")};

}

bool OpenRequest::isEmpty() const
{
    return start == Start::Nothing && target.isEmpty() && profile.isEmpty();
}

Result<OpenRequest> OpenRequest::fromAnywhere() const
{
    OpenRequest request = *this;
    if (target.isEmpty())
        return request;
    TW_TRY(const ParsedUrl url, parseUrl(target));
    const EngineDescriptor& engine = url.config.engine();
    if (!engine.isFileBased() || url.config.database == engine.memoryName)
        return request;
    ConnectionConfig config = url.config;
    config.database = QDir::current().absoluteFilePath(config.database);
    request.target = config.toUrl();
    return request;
}

QByteArray OpenRequest::toLine() const
{
    const QJsonObject object{{kStart, kStarts[size_t(start)]}, {kTarget, target},
        {kProfile, profile}, {kTable, table}, {kToken, QString::fromUtf8(token)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<OpenRequest> OpenRequest::fromLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    for (size_t index = 0; index < kStarts.size(); ++index) {
        if (object.value(kStart).toString() == kStarts[index])
            return OpenRequest{Start(index), object.value(kTarget).toString(),
                object.value(kProfile).toString(), object.value(kTable).toString(),
                object.value(kToken).toString().toUtf8()};
    }
    return fail(ErrorKind::InvalidArgument, QStringLiteral("This is no request to a window."));
}

}
