// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/xlsx/sheet_cells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kMostColumns = 16'384;
constexpr int kLetters = 26;

/// The place that `BC12` names, from 0; -1 when it names none.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * kLetters + (letter - u'A' + 1);
        if (column > kMostColumns)
            return -1;
    }
    return column - 1;
}

QString lettersOf(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.prepend(QChar(u'A' + char16_t((rest - 1) % kLetters)));
    return letters;
}

Error badCell(const SheetRow& row, qsizetype column, const QString& reason)
{
    Error error{ErrorKind::InvalidText,
        u"Line %1: the cell %2%1 %3"_s.arg(QString::number(row.number), lettersOf(column), reason)};
    return error;
}

Value textValue(const QString& text)
{
    return Value::stored(StorageClass::Text, text.toUtf8());
}

}

bool SheetRow::isBlank() const
{
    return !error && std::ranges::all_of(cells, &Value::isNull);
}

Result<bool> SheetCells::next(SheetRow& row)
{
    for (;;) {
        TW_TRY(const bool more, m_xml.next());
        if (!more)
            return false;
        if (!m_xml.begins(u"row"))
            continue;
        const qint64 said = m_xml.attribute(u"r").toLongLong();
        m_number = said > 0 ? said : m_number + 1;
        row = {m_number, {}, {}};
        TW_TRY_VOID(readRow(row));
        if (!row.isBlank())
            return true;
    }
}

Result<void> SheetCells::readRow(SheetRow& row)
{
    for (;;) {
        TW_TRY(const bool more, m_xml.next());
        if (!more || m_xml.ends(u"row"))
            return {};
        if (!m_xml.begins(u"c"))
            continue;
        TW_TRY(const Cell cell, readCell(row.cells.size()));
        TW_TRY_VOID(take(row, cell));
    }
}

/// A cell that does not say where it is stands behind the one before.
Result<SheetCells::Cell> SheetCells::readCell(qsizetype column)
{
    Cell cell;
    const QString reference = m_xml.attribute(u"r");
    cell.column = reference.isEmpty() ? column : columnOf(reference);
    cell.type = m_xml.attribute(u"t");
    cell.style = m_xml.attribute(u"s").toInt();
    if (cell.column < column || cell.column >= kMostColumns)
        return fail(
            ErrorKind::Corruption, u"The workbook has a cell %1 out of order."_s.arg(reference));
    bool isInText = false;
    int phonetic = 0;
    for (;;) {
        TW_TRY(const bool more, m_xml.next());
        if (!more || m_xml.ends(u"c"))
            return cell;
        const bool begins = m_xml.begins(u"v") || m_xml.begins(u"t");
        if (m_xml.begins(u"rPh") || m_xml.ends(u"rPh")) {
            phonetic += m_xml.begins(u"rPh") ? 1 : -1;
        } else if (begins || m_xml.ends(u"v") || m_xml.ends(u"t")) {
            isInText = begins && phonetic == 0;
            cell.hasText = cell.hasText || isInText;
        } else if (m_xml.isText() && isInText) {
            cell.text += m_xml.text();
        }
    }
}

Result<void> SheetCells::take(SheetRow& row, const Cell& cell)
{
    while (row.cells.size() < cell.column)
        row.cells.append(Value());
    if (!cell.hasText) {
        row.cells.append(Value());
        return {};
    }
    if (cell.type == u"e"_s) {
        if (!row.error)
            row.error = badCell(row, cell.column, u"holds the error %1."_s.arg(cell.text));
        row.cells.append(Value());
        return {};
    }
    if (cell.type.isEmpty() || cell.type == u"n"_s) {
        row.cells.append(numberOf(cell, row));
        return {};
    }
    TW_TRY(Value value, valueOf(cell));
    row.cells.append(std::move(value));
    return {};
}

Result<Value> SheetCells::valueOf(const Cell& cell)
{
    if (cell.type == u"s"_s) {
        TW_TRY(QByteArray text, m_book.texts().at(cell.text.toLongLong()));
        return Value::stored(StorageClass::Text, std::move(text));
    }
    if (cell.type == u"b"_s)
        return textValue(cell.text == u"1"_s ? u"true"_s : u"false"_s);
    return textValue(cellTextUnescaped(cell.text));
}

Value SheetCells::numberOf(const Cell& cell, SheetRow& row) const
{
    const SerialForm form = m_book.formOf(cell.style);
    if (cell.text.isEmpty())
        return {};
    if (form == SerialForm::Number)
        return Value::number(cell.text.toLatin1());
    const std::optional<QByteArray> text
        = dateOfSerial(cell.text.toDouble(), form, m_book.countsFrom1904());
    if (text)
        return Value::stored(StorageClass::Text, *text);
    if (!row.error)
        row.error
            = badCell(row, cell.column, u"holds the date %1, which there is not."_s.arg(cell.text));
    return {};
}

}
