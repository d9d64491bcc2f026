// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/import_format.h>

#include <QMap>

namespace tw {

/// How a file becomes rows.
struct TW_CORE_EXPORT ImportRecipe
{
    QString format = {}; ///< empty: as name and content of the file show
    QMap<QString, QString> choices = {}; ///< by option; the others are as preset

    /// What was chosen for an option, else its preset; empty for an option the format has not.
    [[nodiscard]] QString choice(const QString& option) const;

    /// Whether `word` is the choice for the option.
    [[nodiscard]] bool has(const QString& option, const QString& word) const
    {
        return choice(option) == word;
    }

    /// Fails with InvalidArgument naming a format, an option or a choice there is not, and those
    /// there are.
    [[nodiscard]] Result<void> check() const;

    /// In words how the file is read: "comma, quotes \", header, UTF-8".
    [[nodiscard]] QString said() const;

    friend bool operator==(const ImportRecipe&, const ImportRecipe&) = default;
};

}
