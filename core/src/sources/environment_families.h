// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sources/environment.h>

#include <optional>
#include <span>

namespace tw {

/// The value of a setting that a variable's text means; nothing when it means none.
using VariableMeaning = std::optional<QString> (*)(const QString& text);

/// One variable of a family.
struct VariableMapping
{
    QLatin1StringView variable; ///< without the family's prefix
    QLatin1StringView key; ///< Setting::key; empty: the value is a URL
    VariableMeaning meaning = nullptr; ///< null: the text itself
    bool isShared = false; ///< other programs use it too, so it alone shows no family
};

struct VariableFamily
{
    QLatin1StringView name;
    QLatin1StringView summary;
    QLatin1StringView prefix; ///< not empty: every setting is named by its field behind it
    QLatin1StringView backend; ///< the engine it means when no variable says so
    std::span<const VariableMapping> mappings; ///< beside the fields
};

/// In the order they are tried.
[[nodiscard]] std::span<const VariableFamily> variableFamilies();

/// What libpq reads that is no keyword's own variable.
[[nodiscard]] std::span<const VariableMapping> libpqMappings();

}
