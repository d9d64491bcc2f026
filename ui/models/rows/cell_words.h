// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tw {

class ResultModel;
struct CellDisplay;

/// `text` with details behind it, by commas.
[[nodiscard]] QString withDetails(const QString& text, const QStringList& details);

/// Tool tips and accessible texts of the cells and rows of a model, by model row. The model must
/// outlive it.
class CellWords
{
    Q_DECLARE_TR_FUNCTIONS(tw::CellWords)

public:
    explicit CellWords(const ResultModel& model)
        : m_model(model)
    { }

    /// The tool tip of a cell: its value, what is staged and what is wrong.
    [[nodiscard]] QString toolTip(int row, int column) const;

    /// The cell as a screen reader says it.
    [[nodiscard]] QString accessibleText(int row, int column) const;
    [[nodiscard]] QString rowText(int row) const; ///< accessible, of the row's header
    /// Why the last save did not take the row; empty: it did not fail.
    [[nodiscard]] QString failureText(int row) const;

private:
    [[nodiscard]] QStringList cellDetails(int row, int column, const CellDisplay& shown) const;
    [[nodiscard]] QStringList momentLines(int row, int column) const;
    [[nodiscard]] QString originalText(int row, int column) const;

    const ResultModel& m_model;
};

}
