// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/json.h>

#include <optional>

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

}
