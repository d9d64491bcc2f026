// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/xlsx_file.h>

#include "importing/xlsx/sheet_cells.h"

#include <tuplewright/importing/csv_file.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class XlsxFile final : public RowFile
{
public:
    XlsxFile(std::unique_ptr<Workbook> book, ZipReader::Bytes sheet, bool hasHeader)
        : m_book(std::move(book))
        , m_cells(*m_book, std::move(sheet))
        , m_hasHeader(hasHeader)
    { }

    Result<QStringList> fields() override;
    Result<bool> next(QList<Value>& row) override;
    [[nodiscard]] qint64 line() const override { return m_row.number; }

private:
    Result<bool> readRow();

    std::unique_ptr<Workbook> m_book;
    SheetCells m_cells;
    const bool m_hasHeader;
    QStringList m_fields;
    SheetRow m_row;
    bool m_isAhead = false;
};

Result<QStringList> XlsxFile::fields()
{
    if (!m_fields.isEmpty())
        return m_fields;
    TW_TRY(const bool found, m_cells.next(m_row));
    if (!found)
        return fail(ErrorKind::InvalidText, u"The sheet is empty."_s);
    m_isAhead = !m_hasHeader;
    if (m_isAhead)
        return m_fields = numberedFields(m_row.cells.size());
    m_fields.clear();
    for (const Value& name : std::as_const(m_row.cells))
        m_fields.append(name.toText());
    return m_fields;
}

Result<bool> XlsxFile::readRow()
{
    return std::exchange(m_isAhead, false) ? Result<bool>(true) : m_cells.next(m_row);
}

/// Cells at the end that hold nothing need not be there.
Result<bool> XlsxFile::next(QList<Value>& row)
{
    TW_TRY(const bool found, readRow());
    if (!found)
        return false;
    if (m_row.error)
        return fail(*m_row.error);
    row = m_row.cells;
    while (row.size() < m_fields.size())
        row.append(Value());
    while (row.size() > m_fields.size() && row.constLast().isNull())
        row.removeLast();
    if (row.size() == m_fields.size())
        return true;
    Error error{ErrorKind::InvalidText,
        u"Line %1: the row has %2 cells, the first one %3."_s.arg(QString::number(m_row.number),
            QString::number(row.size()), QString::number(m_fields.size()))};
    return fail(std::move(error));
}

}

Result<std::unique_ptr<RowFile>> openXlsxFile(const QString& path, const XlsxOptions& options)
{
    TW_TRY(std::unique_ptr<Workbook> book, Workbook::open(path));
    TW_TRY(ZipReader::Bytes sheet, book->sheet(options.sheet));
    return std::make_unique<XlsxFile>(std::move(book), std::move(sheet), options.hasHeader);
}

}
