// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/xlsx/xlsx_book.h"

#include "exporting/xlsx/cell_value.h"

#include <tuplewright/base/json_scanner.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kMostColumns = 16'384;
constexpr qint64 kLargestSheet = qint64(3) << 30; ///< bytes; entries hold less than four
constexpr int kNarrowest = 10; ///< characters
constexpr int kWidest = 60;

int widthFor(const ColumnType& type)
{
    switch (type.typeClass) {
    case TypeClass::Boolean:
    case TypeClass::Integer:
    case TypeClass::Date:
    case TypeClass::Time:
        return kNarrowest + 2;
    case TypeClass::Decimal:
    case TypeClass::Real:
        return 16;
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
        return 24;
    default:
        return 30;
    }
}

bool isTruth(QByteArrayView text, bool& truth)
{
    truth = text == "t" || text == "true" || text == "1";
    return truth || text == "f" || text == "false" || text == "0";
}

QString deviationText(const QString& what, qint64 count, const QByteArray& first)
{
    return what.arg(QString::number(count), QString::fromLatin1(first));
}

}

Result<void> XlsxBook::begin(const ResultHeader& header, QByteArray& out)
{
    if (header.columns.size() > kMostColumns)
        return fail(ErrorKind::Limit,
            u"A sheet has at most %1 columns, not %2."_s.arg(
                QString::number(kMostColumns), QString::number(header.columns.size())));
    m_columns.clear();
    for (const ResultColumn& column : header.columns)
        m_columns.push_back(
            {columnLetters(int(m_columns.size())), column.name.toUtf8(), column.type});
    beginSheet(out);
    return {};
}

void XlsxBook::beginSheet(QByteArray& out)
{
    m_sheets.append(sheetName(m_options.name, int(m_sheets.size()) + 1));
    m_zip.beginEntry("xl/worksheets/sheet" + QByteArray::number(m_sheets.size()) + ".xml", out);
    m_xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet "
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            "<sheetViews><sheetView workbookViewId=\"0\">";
    if (m_options.hasHeader)
        m_xml += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                 "state=\"frozen\"/>";
    m_xml += "</sheetView></sheetViews>";
    if (!m_columns.empty())
        m_xml += "<cols>";
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const int width
            = std::clamp(int(m_columns[i].name.size()) + 2, widthFor(m_columns[i].type), kWidest);
        const QByteArray number = QByteArray::number(i + 1);
        m_xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\""
            + QByteArray::number(width) + "\" customWidth=\"1\"/>";
    }
    m_xml += m_columns.empty() ? "<sheetData>" : "</cols><sheetData>";
    m_row = 0;
    if (!m_options.hasHeader)
        return;
    beginRow();
    for (const SheetColumn& column : m_columns)
        appendText(column, column.name, CellStyle::Header);
    m_xml += "</row>";
}

void XlsxBook::endSheet(QByteArray& out)
{
    m_xml += "</sheetData></worksheet>";
    m_zip.write(m_xml, out);
    m_xml.resize(0);
}

void XlsxBook::beginRow()
{
    m_rowNumber = QByteArray::number(++m_row);
    m_xml += "<row r=\"";
    m_xml += m_rowNumber;
    m_xml += "\">";
}

void XlsxBook::append(const RowChunk& chunk, QByteArray& out)
{
    for (qint64 row = 0; row < chunk.rowCount(); ++row) {
        if (m_row == m_options.mostRows || m_zip.entrySize() + m_xml.size() > kLargestSheet) {
            endSheet(out);
            beginSheet(out);
        }
        beginRow();
        for (int column = 0; column < chunk.columnCount(); ++column)
            appendCell(m_columns[size_t(column)], chunk.cell(row, column));
        m_xml += "</row>";
    }
    m_zip.write(m_xml, out);
    m_xml.resize(0);
}

void XlsxBook::end(QByteArray& out)
{
    endSheet(out);
    const int sheets = int(m_sheets.size());
    m_zip.addEntry("xl/workbook.xml", workbookPart(m_sheets), out);
    m_zip.addEntry("xl/_rels/workbook.xml.rels", workbookRelationsPart(sheets), out);
    m_zip.addEntry("xl/styles.xml", stylesPart(), out);
    m_zip.addEntry("_rels/.rels", packageRelationsPart(), out);
    m_zip.addEntry("[Content_Types].xml", contentTypesPart(sheets), out);
    m_zip.end(out);
}

void XlsxBook::appendCell(const SheetColumn& column, const CellView& cell)
{
    if (cell.isNull())
        return;
    if (cell.storage == StorageClass::Bytes) {
        const QByteArray hex = "\\x" + cell.bytes.toByteArray().toHex();
        return appendText(column, hex, CellStyle::General);
    }
    const bool isDate = cell.storage == StorageClass::Text && appendDate(column, cell.bytes);
    if (!isDate && !appendTyped(column, cell))
        appendText(column, cell.bytes, CellStyle::General);
}

bool XlsxBook::appendDate(const SheetColumn& column, QByteArrayView text)
{
    const bool hasParts = text.contains('.');
    switch (column.type.typeClass) {
    case TypeClass::Date:
        return appendMoment(column, daySerial(text), CellStyle::Date);
    case TypeClass::Time:
        return appendMoment(
            column, timeSerial(text), hasParts ? CellStyle::TimeWithMilliseconds : CellStyle::Time);
    case TypeClass::TimestampTz:
        if (!m_options.dropsZones)
            return false;
        [[fallthrough]];
    case TypeClass::Timestamp:
        return appendMoment(column, momentSerial(zonelessMoment(text)),
            hasParts ? CellStyle::MomentWithMilliseconds : CellStyle::Moment);
    default:
        return false;
    }
}

bool XlsxBook::appendTyped(const SheetColumn& column, const CellView& cell)
{
    const QByteArrayView text = cell.bytes;
    bool truth = false;
    if (column.type.typeClass == TypeClass::Boolean && isTruth(text, truth)) {
        m_xml += "<c r=\"" + column.letters + m_rowNumber + "\" t=\"b\"><v>";
        m_xml += truth ? "1</v></c>" : "0</v></c>";
        return true;
    }
    if ((!column.type.isNumeric() && cell.storage == StorageClass::Text) || !isJsonNumber(text))
        return false;
    const std::optional<int> decimals = exactDecimals(text);
    if (!decimals) {
        note(m_longNumbers, column);
        return false;
    }
    const bool isPlain = !text.contains('e') && !text.contains('E');
    appendNumber(column, isPlain ? int(CellStyle::Decimals) + *decimals : 0, text);
    return true;
}

QByteArray XlsxBook::zonelessMoment(QByteArrayView text) const
{
    QByteArray moment = text.toByteArray();
    if (!m_options.dropsZones)
        return moment;
    const qsizetype time = moment.indexOf(' ');
    const qsizetype zone = std::max(moment.lastIndexOf('+'), moment.lastIndexOf('-'));
    if (time > 0 && zone > time)
        moment.truncate(zone);
    return moment;
}

bool XlsxBook::appendMoment(
    const SheetColumn& column, const std::optional<QByteArray>& serial, CellStyle style)
{
    if (serial)
        appendNumber(column, int(style), *serial);
    else
        note(m_otherDates, column);
    return serial.has_value();
}

void XlsxBook::appendNumber(const SheetColumn& column, int style, QByteArrayView number)
{
    m_xml += "<c r=\"";
    m_xml += column.letters;
    m_xml += m_rowNumber;
    if (style > 0) {
        m_xml += "\" s=\"";
        m_xml += QByteArray::number(style);
    }
    m_xml += "\"><v>";
    m_xml.append(number);
    m_xml += "</v></c>";
}

void XlsxBook::appendText(const SheetColumn& column, QByteArrayView text, CellStyle style)
{
    m_xml += "<c r=\"";
    m_xml += column.letters;
    m_xml += m_rowNumber;
    m_xml += style == CellStyle::Header
        ? "\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        : "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">";
    const TextOutcome outcome = appendCellText(m_xml, text);
    if (outcome.isCut)
        note(m_cut, column);
    if (outcome.isBroken)
        note(m_broken, column);
    m_xml += "</t></is></c>";
}

void XlsxBook::note(Deviation& deviation, const SheetColumn& column) const
{
    if (deviation.count++ == 0)
        deviation.first = column.letters + m_rowNumber;
}

QStringList XlsxBook::remarks() const
{
    QStringList remarks;
    if (m_cut.count > 0)
        remarks << deviationText(
            u"Texts cut to the 32,767 characters that a cell holds: %1, the first in cell %2."_s,
            m_cut.count, m_cut.first);
    if (m_longNumbers.count > 0)
        remarks << deviationText(
            u"Numbers of more than 15 digits, written as texts: %1, the first in cell %2."_s,
            m_longNumbers.count, m_longNumbers.first);
    if (m_otherDates.count > 0)
        remarks << deviationText(
            u"Dates and times that spreadsheets do not have, written as texts: %1, the first in "
            "cell %2."_s,
            m_otherDates.count, m_otherDates.first);
    if (m_broken.count > 0)
        remarks << deviationText(u"Texts that are not UTF-8, with \uFFFD in place of their other "
                                 u"bytes: %1, the first in "
                                 "cell %2."_s,
            m_broken.count, m_broken.first);
    if (m_sheets.size() > 1)
        remarks << u"The rows fill %1 sheets; one holds %2 rows."_s.arg(
            QString::number(m_sheets.size()), QString::number(m_options.mostRows));
    return remarks;
}

}
