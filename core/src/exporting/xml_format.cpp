// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/xml_format.h"

#include "exporting/markup_text.h"

#include <tuplewright/exporting/export_recipe.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QByteArray declaredEncoding(const ExportRecipe& recipe)
{
    const QString encoding = recipe.choice(u"encoding"_s);
    if (encoding == u"utf-16"_s)
        return "UTF-16";
    return encoding == u"latin-1"_s ? "ISO-8859-1" : "UTF-8";
}

/// The names are attributes: not each one could be an element.
class XmlWriter final : public RowWriter
{
public:
    XmlWriter(const ExportRecipe& recipe, const ExportSource& source)
        : m_encoding(declaredEncoding(recipe))
        , m_table(source.table.name.toUtf8())
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        out += "<?xml version=\"1.0\" encoding=\"" + m_encoding + "\"?>\n<rows";
        if (!m_table.isEmpty())
            out += " table=\"" + escaped(m_table) + '"';
        out += ">\n";
        m_opening.clear();
        for (const ResultColumn& column : header.columns) {
            if (!isXmlText(column.name.toUtf8()))
                return fail(ErrorKind::Limit,
                    u"XML cannot hold the name of the column %1."_s.arg(column.name), {},
                    u"Give the column a caption."_s);
            m_opening.append("<column name=\"" + escaped(column.name.toUtf8()) + '"');
        }
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            out += "<row>";
            for (int column = 0; column < chunk.columnCount(); ++column)
                appendCell(out, chunk.cell(row, column), column);
            out += "</row>\n";
        }
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        out += "</rows>\n";
        return {};
    }

private:
    static QByteArray escaped(const QByteArray& text)
    {
        QByteArray out;
        appendMarkupText(out, text);
        return out;
    }

    void appendCell(QByteArray& out, const CellView& cell, int column) const
    {
        out += m_opening[column];
        if (cell.isNull()) {
            out += " null=\"true\"/>";
            return;
        }
        if (cell.storage == StorageClass::Bytes || !isXmlText(cell.bytes)) {
            out += " encoding=\"base64\">";
            out += cell.bytes.toByteArray().toBase64();
        } else {
            out += '>';
            appendMarkupText(out, cell.bytes);
        }
        out += "</column>";
    }

    QByteArray m_encoding;
    QByteArray m_table;
    QList<QByteArray> m_opening; ///< start of each column's tag
};

Result<std::unique_ptr<RowWriter>> makeXml(const ExportRecipe& recipe, const ExportSource& source)
{
    return std::make_unique<XmlWriter>(recipe, source);
}

}

ExportFormat xmlFormat()
{
    return {u"xml"_s, u".xml"_s, {}, true, makeXml};
}

}
