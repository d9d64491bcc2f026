// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/xlsx/workbook.h"

#include "importing/xlsx/xml_feed.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kBook = u"xl/workbook.xml"_s;
const QString kBookRelations = u"xl/_rels/workbook.xml.rels"_s;

/// Reads a small part of the workbook element by element.
template <class Visit>
Result<void> visit(ZipReader& zip, const QString& part, Visit&& take)
{
    TW_TRY(const ZipReader::Bytes bytes, zip.member(part));
    XmlFeed xml(bytes);
    for (;;) {
        TW_TRY(const bool more, xml.next());
        if (!more)
            return {};
        take(xml);
    }
}

/// Targets are told from the folder of the workbook, or from the root.
QString partOf(const QString& target)
{
    return target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target;
}

}

Result<std::unique_ptr<Workbook>> Workbook::open(const QString& path)
{
    auto book = std::make_unique<Workbook>();
    TW_TRY(book->m_zip, ZipReader::open(path));
    TW_TRY_VOID(book->readBook());
    TW_TRY_VOID(book->readRelations());
    TW_TRY_VOID(book->readStyles());
    TW_TRY_VOID(book->readTexts());
    return book;
}

QStringList Workbook::sheetNames() const
{
    QStringList names;
    for (const Sheet& sheet : m_sheets)
        names.append(sheet.name);
    return names;
}

Result<ZipReader::Bytes> Workbook::sheet(const QString& name)
{
    const auto found
        = name.isEmpty() ? m_sheets.begin() : std::ranges::find(m_sheets, name, &Sheet::name);
    if (found == m_sheets.end())
        return fail(ErrorKind::InvalidArgument, u"The workbook has no sheet %1."_s.arg(name), {},
            u"Its sheets are %1."_s.arg(sheetNames().join(u", "_s)));
    return m_zip->member(m_parts.value(found->relation));
}

SerialForm Workbook::formOf(int style) const
{
    return style >= 0 && style < m_forms.size() ? m_forms[style] : SerialForm::Number;
}

Result<void> Workbook::readBook()
{
    return visit(*m_zip, kBook, [this](const XmlFeed& xml) {
        if (xml.begins(u"sheet"))
            m_sheets.append({xml.attribute(u"name"), xml.attribute(u"id")});
        if (xml.begins(u"workbookPr")) {
            const QString is = xml.attribute(u"date1904");
            m_countsFrom1904 = is == u"1"_s || is == u"true"_s;
        }
    });
}

Result<void> Workbook::readRelations()
{
    return visit(*m_zip, kBookRelations, [this](const XmlFeed& xml) {
        if (!xml.begins(u"Relationship"))
            return;
        const QString part = partOf(xml.attribute(u"Target"));
        const QString type = xml.attribute(u"Type");
        m_parts.insert(xml.attribute(u"Id"), part);
        if (type.endsWith(u"/styles"_s))
            m_stylesPart = part;
        if (type.endsWith(u"/sharedStrings"_s))
            m_textsPart = part;
    });
}

Result<void> Workbook::readStyles()
{
    if (m_stylesPart.isEmpty() || !m_zip->contains(m_stylesPart))
        return {};
    QHash<int, SerialForm> own;
    bool areCells = false;
    return visit(*m_zip, m_stylesPart, [this, &own, &areCells](const XmlFeed& xml) {
        if (xml.begins(u"numFmt"))
            own.insert(
                xml.attribute(u"numFmtId").toInt(), serialForm(xml.attribute(u"formatCode")));
        else if (xml.begins(u"cellXfs") || xml.ends(u"cellXfs"))
            areCells = xml.begins(u"cellXfs");
        else if (xml.begins(u"xf") && areCells) {
            const int format = xml.attribute(u"numFmtId").toInt();
            m_forms.append(own.value(format, serialForm(format)));
        }
    });
}

Result<void> Workbook::readTexts()
{
    if (m_textsPart.isEmpty() || !m_zip->contains(m_textsPart))
        return {};
    TW_TRY(const ZipReader::Bytes bytes, m_zip->member(m_textsPart));
    return m_texts.read(bytes);
}

}
