// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/xlsx/xlsx_parts.h"
#include "exporting/xlsx/zip_stream.h"

#include <tuplewright/results/row_sink.h>

#include <vector>

namespace tw {

/// Writes rows as a workbook while they come, sheet after sheet. Values become what a spreadsheet
/// keeps exactly: numbers, dates and truths where it has them, else texts; never a formula.
class XlsxBook
{
public:
    struct Options
    {
        QString name; ///< of the sheet
        bool hasHeader = true;
        bool dropsZones = false; ///< moments with a zone become dates and times without
        qint64 mostRows = 1'048'576; ///< of a sheet, its header among them
    };

    explicit XlsxBook(Options options)
        : m_options(std::move(options))
    { }

    /// Fails with Limit for more columns than a sheet has.
    [[nodiscard]] Result<void> begin(const ResultHeader& header, QByteArray& out);
    void append(const RowChunk& chunk, QByteArray& out);
    void end(QByteArray& out);

    /// Where cells differ from the rows, in words.
    [[nodiscard]] QStringList remarks() const;

private:
    struct SheetColumn
    {
        QByteArray letters;
        QByteArray name;
        ColumnType type;
    };
    /// A kind of cell that differs from its value, how often and where first.
    struct Deviation
    {
        qint64 count = 0;
        QByteArray first;
    };

    void beginSheet(QByteArray& out);
    void endSheet(QByteArray& out);
    void beginRow();
    void appendCell(const SheetColumn& column, const CellView& cell);
    bool appendDate(const SheetColumn& column, QByteArrayView text);
    bool appendTyped(const SheetColumn& column, const CellView& cell);
    bool appendMoment(
        const SheetColumn& column, const std::optional<QByteArray>& serial, CellStyle style);
    void appendNumber(const SheetColumn& column, int style, QByteArrayView number);
    void appendText(const SheetColumn& column, QByteArrayView text, CellStyle style);
    void note(Deviation& deviation, const SheetColumn& column) const;
    [[nodiscard]] QByteArray zonelessMoment(QByteArrayView text) const;

    Options m_options;
    ZipStream m_zip;
    std::vector<SheetColumn> m_columns;
    QStringList m_sheets;
    QByteArray m_xml; ///< of rows that are not yet compressed
    qint64 m_row = 0; ///< of the sheet, from 1
    QByteArray m_rowNumber;
    Deviation m_cut;
    Deviation m_longNumbers;
    Deviation m_otherDates;
    Deviation m_broken;
};

}
