// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export_rows.h"

#include <QObject>

namespace tw {

/// The first rows of an export as they will be written. Reads them once for each choice of columns.
class ExportPreview final : public QObject
{
    Q_OBJECT

public:
    /// The rows outlive this.
    explicit ExportPreview(const ExportRows& rows, QObject* parent = nullptr);

    /// Shows what these choices make of the rows, when they are there.
    void show(const ExportRecipe& recipe, const QStringList& columns);

Q_SIGNALS:
    /// Text of the file, or of a table in place of a format that is no text.
    void ready(const QString& text);
    /// The recipe cannot be followed, or the rows cannot be read.
    void failed(const tw::Error& error);

private:
    void write();

    const ExportRows& m_source;
    ExportRecipe m_recipe;
    std::optional<QStringList> m_columns; ///< that were asked for last
    std::optional<ResultSet> m_rows; ///< in these columns, once they are read
    Operation<ResultSet> m_reading;
};

/// The rows as a recipe writes them, before encoding and compression. A workbook, which is no text,
/// is shown as a table.
[[nodiscard]] Result<QString> previewText(
    const ExportRecipe& recipe, const ExportSource& source, const ResultSet& rows);

}
