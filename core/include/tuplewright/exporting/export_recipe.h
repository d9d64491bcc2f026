// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

#include <QMap>

class QJsonObject;

namespace tw {

/// How rows become a file, to be kept and used again.
struct TW_CORE_EXPORT ExportRecipe
{
    QString format = QStringLiteral("csv");
    QMap<QString, QString> choices = {}; ///< by option; the others are as preset
    QMap<QString, QString> captions = {}; ///< by column: what the file calls it

    /// What was chosen for an option, else its preset; empty for an option the format has not.
    [[nodiscard]] QString choice(const QString& option) const;

    /// Whether `word` is the choice for the option.
    [[nodiscard]] bool has(const QString& option, const QString& word) const
    {
        return choice(option) == word;
    }

    /// The header with captions in place of the names they stand for.
    [[nodiscard]] ResultHeader captioned(ResultHeader header) const;

    /// Fails with InvalidArgument naming a format, an option or a choice there is not, and those
    /// there are.
    [[nodiscard]] Result<void> check() const;

    /// The suffix of such a file, with the dot, such as ".csv.gz"; empty for an unknown format.
    [[nodiscard]] QString suffix() const;

    /// The options of the command line's export that say the same, each one word.
    [[nodiscard]] QStringList arguments() const;

    /// For files of settings.
    [[nodiscard]] QJsonObject toJson() const;
    /// What toJson() made; fails as check() does.
    [[nodiscard]] static Result<ExportRecipe> fromJson(const QJsonObject& json);

    friend bool operator==(const ExportRecipe&, const ExportRecipe&) = default;
};

/// The writer of a recipe that check() accepts; fails as that does, or as the format says.
[[nodiscard]] TW_CORE_EXPORT Result<std::unique_ptr<RowWriter>> makeRowWriter(
    const ExportRecipe& recipe, const ExportSource& source = {});

}
