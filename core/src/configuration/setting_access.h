// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/setting.h>

#include <chrono>

// How the table reads and writes the typed parts of a ConnectionConfig. Members are template
// arguments, so each row costs one name and no code of its own.

namespace tw::access {

struct Functions
{
    QString (*read)(const Setting&, const ConnectionConfig&);
    void (*write)(const Setting&, ConnectionConfig&, const QString&);
};

/// A part of the configuration, and a member of it.
template <auto Part, auto Member>
auto& in(auto& config)
{
    return config.*Part.*Member;
}

/// For a text member of ConnectionConfig itself.
template <auto Member>
constexpr Functions plainText()
{
    return {[](const Setting&, const ConnectionConfig& config) { return config.*Member; },
        [](const Setting&, ConnectionConfig& config, const QString& text) {
            config.*Member = text;
        }};
}

/// For a text member of one of its parts.
template <auto Part, auto Member>
constexpr Functions text()
{
    return {[](const Setting&, const ConnectionConfig& config) { return in<Part, Member>(config); },
        [](const Setting&, ConnectionConfig& config, const QString& text) {
            in<Part, Member>(config) = text;
        }};
}

/// For a truth value, spelled true or false.
template <auto Part, auto Member>
constexpr Functions boolean()
{
    return {[](const Setting&, const ConnectionConfig& config) {
                return in<Part, Member>(config) ? QStringLiteral("true") : QStringLiteral("false");
            },
        [](const Setting&, ConnectionConfig& config, const QString& text) {
            in<Part, Member>(config) = text == u"true";
        }};
}

/// For a whole number.
template <auto Part, auto Member>
constexpr Functions integer()
{
    return {[](const Setting&, const ConnectionConfig& config) {
                return QString::number(in<Part, Member>(config));
            },
        [](const Setting&, ConnectionConfig& config, const QString& text) {
            in<Part, Member>(config) = text.toInt();
        }};
}

/// A duration as a whole number of its own unit.
template <auto Part, auto Member>
constexpr Functions count()
{
    return {[](const Setting&, const ConnectionConfig& config) {
                return QString::number(in<Part, Member>(config).count());
            },
        [](const Setting&, ConnectionConfig& config, const QString& text) {
            auto& duration = in<Part, Member>(config);
            duration = std::remove_reference_t<decltype(duration)>(text.toLongLong());
        }};
}

/// Seconds with at most three decimals, none where they are zero.
[[nodiscard]] QString secondsText(std::chrono::milliseconds duration);
/// The inverse of secondsText(); the text must be normalized.
[[nodiscard]] std::chrono::milliseconds toMilliseconds(const QString& seconds);

/// Milliseconds, written as seconds with decimals.
template <auto Part, auto Member>
constexpr Functions seconds()
{
    return {[](const Setting&, const ConnectionConfig& config) {
                return secondsText(in<Part, Member>(config));
            },
        [](const Setting&, ConnectionConfig& config, const QString& text) {
            in<Part, Member>(config) = toMilliseconds(text);
        }};
}

/// The enumerators stand in the order of Setting::choices.
template <auto Part, auto Member>
constexpr Functions choice()
{
    return {[](const Setting& setting, const ConnectionConfig& config) -> QString {
                return setting.choices[size_t(in<Part, Member>(config))];
            },
        [](const Setting& setting, ConnectionConfig& config, const QString& text) {
            auto& value = in<Part, Member>(config);
            for (size_t i = 0; i < setting.choices.size(); ++i) {
                if (setting.choices[i] == text)
                    value = std::remove_reference_t<decltype(value)>(int(i));
            }
        }};
}

/// One of libpq's keywords that has no member of its own. Empty means that it is not given.
constexpr Functions option()
{
    return {[](const Setting& setting, const ConnectionConfig& config) {
                return config.options.value(setting.key);
            },
        [](const Setting& setting, ConnectionConfig& config, const QString& text) {
            if (text.isEmpty())
                config.options.remove(setting.key);
            else
                config.options.insert(setting.key, text);
        }};
}

/// The password travels beside the configuration, never in it.
constexpr Functions nowhere()
{
    return {[](const Setting&, const ConnectionConfig&) { return QString(); },
        [](const Setting&, ConnectionConfig&, const QString&) {}};
}

}
