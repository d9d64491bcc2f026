// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_recipe.h>

#include <vector>

namespace tw {

/// Cells as the text formats write them: what stands for NULL, the decimal sign, the form of dates.
class CellText
{
public:
    /// Reads the options null, decimal and dates.
    explicit CellText(const ExportRecipe& recipe);

    void begin(const ResultHeader& header);

    /// The text of a cell that is not NULL, until the next call.
    [[nodiscard]] QByteArrayView text(const CellView& cell, int column);

    /// What stands for NULL.
    [[nodiscard]] QByteArrayView nullText() const { return m_null; }

    /// The options this class reads, with what stands for NULL if nothing is chosen.
    [[nodiscard]] static QList<FormatOption> options(const QString& presetNull);

private:
    enum class Form : quint8
    {
        Stored,
        DecimalComma,
        IsoMoment
    };

    [[nodiscard]] Form formOf(const ColumnType& type) const;

    QByteArray m_null;
    bool m_hasComma;
    bool m_hasIsoDates;
    std::vector<Form> m_forms;
    QByteArray m_text;
};

/// `2026-01-31 08:00:00+02` as `2026-01-31T08:00:00+02:00`; other texts, such as infinity, as they
/// are.
[[nodiscard]] QByteArray isoMoment(QByteArrayView text);

}
