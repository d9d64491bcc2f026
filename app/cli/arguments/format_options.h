// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <tuplewright/base/format_option.h>

#include <algorithm>

namespace tw::cli {

// What --format and the options of all formats are, from the core's list of formats.

template <class Format>
[[nodiscard]] QStringList namesOf(const QList<Format>& formats)
{
    QStringList names;
    for (const Format& format : formats)
        names.append(format.id);
    return names;
}

/// The options of all formats, each with the formats that have it.
template <class Format>
[[nodiscard]] QList<Option> optionsOf(const QList<Format>& formats)
{
    QList<Option> options;
    for (const Format& format : formats) {
        for (const FormatOption& option : format.options) {
            const auto known = std::ranges::find(options, option.id, &Option::name);
            if (known != options.end())
                known->help += QStringLiteral(", ") + format.id;
            else
                options.append({option.id,
                    option.choices.isEmpty() ? QStringLiteral("TEXT") : option.choices.join(u'|'),
                    option.help + QStringLiteral(": ") + format.id});
        }
    }
    return options;
}

/// What was said of them, by option.
template <class Format>
[[nodiscard]] QMap<QString, QString> choicesOf(
    const QList<Format>& formats, const Arguments& arguments)
{
    QMap<QString, QString> choices;
    for (const Option& option : optionsOf(formats)) {
        if (arguments.has(option.name))
            choices.insert(option.name, arguments.value(option.name));
    }
    return choices;
}

}
