// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/import_input.h>
#include <tuplewright/importing/import_recipe.h>
#include <tuplewright/schema/column_type.h>

namespace tw {

/// A field of a file, and what its values have shown.
struct ImportField
{
    QString name;
    TypeClass typeClass = TypeClass::Text; ///< that keeps every value as it is written
    int digits = 0; ///< the most a number has
    bool isFilled = false; ///< no value is missing
    bool isUnique = false; ///< looked at in a field called id only
};

/// What was seen in a file.
struct ImportSurvey
{
    QList<ImportField> fields;
    QList<QList<Value>> sample; ///< the first rows, as the file has them
    qint64 rows = 0;
    qint64 badRows = 0; ///< that cannot be read
    bool isComplete = false; ///< no row was left unread

    /// Of the fields, in their order.
    [[nodiscard]] QStringList names() const;
};

/// A file of rows or statements, and how it is read. A value.
class TW_CORE_EXPORT ImportFile
{
public:
    /// Finds out what the recipe leaves open: by the name and the beginning of the file; `columns`
    /// are those of a table that a header may name. Fails as ImportRecipe::check() does, or with
    /// File, InvalidText or Corruption.
    [[nodiscard]] static Result<ImportFile> open(
        ImportInput input, ImportRecipe recipe, const QStringList& columns = {});

    /// How it is read; nothing is left open.
    [[nodiscard]] const ImportRecipe& recipe() const { return m_recipe; }
    /// The bytes it is made of.
    [[nodiscard]] const ImportInput& input() const { return m_input; }
    /// It holds statements, which text() hands out.
    [[nodiscard]] bool isScript() const;

    /// Reads so many rows, or all for 0, to tell fields and types. Rows that cannot be read are
    /// passed over.
    [[nodiscard]] Result<ImportSurvey> survey(qint64 mostRows, qsizetype sampleRows = 100) const;

    /// The rows from the beginning, with those fields where the format allows any.
    [[nodiscard]] Result<std::unique_ptr<RowFile>> rows(const QStringList& fields = {}) const;

    /// The statements of a script, in UTF-8.
    [[nodiscard]] Result<ByteSource> text() const;

private:
    ImportFile(ImportInput input, ImportRecipe recipe)
        : m_input(std::move(input))
        , m_recipe(std::move(recipe))
    { }

    [[nodiscard]] Result<void> guessShape(const QStringList& columns);

    ImportInput m_input;
    ImportRecipe m_recipe;
};

}
