// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/json.h>

#include <QStringList>

#include <optional>
#include <vector>

namespace tw::cli {

/// An empty text stands for something that is not there.
[[nodiscard]] inline Json textOrNull(const QString& text)
{
    return text.isEmpty() ? Json() : Json::string(text);
}

[[nodiscard]] inline Json numberOrNull(const std::optional<qint64>& number)
{
    return number ? Json::number(QByteArray::number(*number)) : Json();
}

[[nodiscard]] inline Json numberJson(qint64 number)
{
    return Json::number(QByteArray::number(number));
}

[[nodiscard]] inline Json textsJson(const QStringList& texts)
{
    std::vector<Json> items;
    items.reserve(size_t(texts.size()));
    for (const QString& text : texts)
        items.push_back(Json::string(text));
    return Json::array(std::move(items));
}

}
