// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_layout.h"

#include <tuplewright/base/json.h>

namespace tw {

namespace {

/// Longer texts are shown as they are: laying them out would hold the window up.
constexpr qsizetype kJsonLayoutLongest = 1 << 20;

void lay(const Json& json, qsizetype depth, QByteArray& out)
{
    const QByteArray indent = "\n" + QByteArray(2 * (depth + 1), ' ');
    const bool isObject = json.type() == Json::Type::Object;
    const bool isEmpty = isObject ? json.members().empty() : json.items().empty();
    if ((!isObject && json.type() != Json::Type::Array) || isEmpty) {
        out += json.toBytes();
        return;
    }
    out += isObject ? '{' : '[';
    bool isFirst = true;
    const auto separate = [&] {
        if (!std::exchange(isFirst, false))
            out += ',';
        out += indent;
    };
    for (const auto& [name, value] : json.members()) {
        separate();
        appendJsonString(out, name.toUtf8());
        out += ": ";
        lay(value, depth + 1, out);
    }
    for (const Json& item : json.items()) {
        separate();
        lay(item, depth + 1, out);
    }
    out += '\n' + QByteArray(2 * depth, ' ') + (isObject ? '}' : ']');
}

}

QString laidOutJson(const QByteArray& json)
{
    if (json.size() > kJsonLayoutLongest)
        return QString::fromUtf8(json);
    const Result<Json> parsed = Json::parse(json);
    if (!parsed)
        return QString::fromUtf8(json);
    QByteArray out;
    lay(*parsed, 0, out);
    return QString::fromUtf8(out);
}

}
