// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/xlsx_format.h"

#include "exporting/xlsx/xlsx_book.h"

#include <tuplewright/exporting/export_recipe.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

XlsxBook::Options bookOptions(const ExportRecipe& recipe, const ExportSource& source)
{
    const QString sheet = recipe.choice(u"sheet"_s);
    return {sheet.isEmpty() ? source.table.name : sheet, recipe.has(u"header"_s, u"yes"_s),
        recipe.has(u"zones"_s, u"drop"_s)};
}

class XlsxWriter final : public RowWriter
{
public:
    explicit XlsxWriter(XlsxBook::Options options)
        : m_book(std::move(options))
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        return m_book.begin(header, out);
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        m_book.append(chunk, out);
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        m_book.end(out);
        return {};
    }

    QStringList remarks() const override { return m_book.remarks(); }

private:
    XlsxBook m_book;
};

Result<std::unique_ptr<RowWriter>> makeXlsx(const ExportRecipe& recipe, const ExportSource& source)
{
    return std::make_unique<XlsxWriter>(bookOptions(recipe, source));
}

}

ExportFormat xlsxFormat()
{
    return {u"xlsx"_s, u".xlsx"_s,
        {
            {u"header"_s, u"a first line with the names of the columns"_s, {u"yes"_s, u"no"_s},
                u"yes"_s},
            {u"sheet"_s, u"the name of the sheet; that of the table"_s},
            {u"zones"_s, u"moments with a time zone as texts, or as dates without it"_s,
                {u"text"_s, u"drop"_s}, u"text"_s},
        },
        false, makeXlsx};
}

}
