// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/xlsx/xlsx_parts.h"

#include "exporting/xlsx/cell_value.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr char kDeclaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char kMain[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr char kRelations[] = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr char kOffice[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr qsizetype kLongestSheetName = 31;
constexpr int kFirstOwnFormat = 164;

QByteArray relation(const QByteArray& id, const QByteArray& type, const QByteArray& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + '/' + type + "\" Target=\""
        + target + "\"/>";
}

QByteArray numberFormat(int id, const QByteArray& code)
{
    return "<numFmt numFmtId=\"" + QByteArray::number(id) + "\" formatCode=\"" + code + "\"/>";
}

QByteArray cellFormat(int numberFormatId, int font = 0)
{
    return "<xf numFmtId=\"" + QByteArray::number(numberFormatId) + "\" fontId=\""
        + QByteArray::number(font)
        + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
          "applyNumberFormat=\"1\" applyFont=\"1\"/>";
}

/// In the order of CellStyle, from Date on.
QByteArrayList formatCodes()
{
    QByteArrayList codes{"yyyy\\-mm\\-dd", "hh:mm:ss", "yyyy\\-mm\\-dd\\ hh:mm:ss",
        "yyyy\\-mm\\-dd\\ hh:mm:ss.000", "hh:mm:ss.000", "0"};
    for (int decimals = 1; decimals <= kMostDecimals; ++decimals)
        codes.append("0." + QByteArray(decimals, '0'));
    return codes;
}

}

QByteArray contentTypesPart(int sheets)
{
    const QByteArray kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    QByteArray part = QByteArray(kDeclaration)
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Default Extension=\"rels\" "
          "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
        + kind + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + kind
        + "styles+xml\"/>";
    for (int i = 1; i <= sheets; ++i)
        part += "<Override PartName=\"/xl/worksheets/sheet" + QByteArray::number(i)
            + ".xml\" ContentType=\"" + kind + "worksheet+xml\"/>";
    return part + "</Types>";
}

QByteArray packageRelationsPart()
{
    return QByteArray(kDeclaration) + "<Relationships xmlns=\"" + kRelations + "\">"
        + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>";
}

QByteArray workbookPart(const QStringList& sheetNames)
{
    QByteArray part = QByteArray(kDeclaration) + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\""
        + kOffice + "\"><sheets>";
    for (qsizetype i = 0; i < sheetNames.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        part += "<sheet name=\"" + sheetNames[i].toHtmlEscaped().toUtf8() + "\" sheetId=\"" + number
            + "\" r:id=\"rId" + number + "\"/>";
    }
    return part + "</sheets></workbook>";
}

QByteArray workbookRelationsPart(int sheets)
{
    QByteArray part = QByteArray(kDeclaration) + "<Relationships xmlns=\"" + kRelations + "\">";
    for (int i = 1; i <= sheets; ++i) {
        const QByteArray number = QByteArray::number(i);
        part += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    }
    return part + relation("rId" + QByteArray::number(sheets + 1), "styles", "styles.xml")
        + "</Relationships>";
}

QByteArray stylesPart()
{
    const QByteArrayList codes = formatCodes();
    QByteArray formats;
    QByteArray cells = cellFormat(0) + cellFormat(0, 1);
    for (int i = 0; i < codes.size(); ++i) {
        formats += numberFormat(kFirstOwnFormat + i, codes[i]);
        cells += cellFormat(kFirstOwnFormat + i);
    }
    const QByteArray count = QByteArray::number(codes.size());
    return QByteArray(kDeclaration) + "<styleSheet xmlns=\"" + kMain + "\"><numFmts count=\""
        + count + "\">" + formats
        + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          "<borders count=\"1\"><border/></borders>"
          "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\""
        + QByteArray::number(codes.size() + 2) + "\">" + cells + "</cellXfs></styleSheet>";
}

QString sheetName(const QString& wanted, int number)
{
    QString name;
    for (const QChar character : wanted) {
        const bool isRefused
            = u"[]:*?/\\"_s.contains(character) || !character.isPrint() || character.isSurrogate();
        name += isRefused ? QChar(u'_') : character;
    }
    const QString suffix = number > 1 ? u" (%1)"_s.arg(number) : QString();
    name.truncate(kLongestSheetName - suffix.size());
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    if (name.isEmpty())
        name = u"Rows"_s;
    if (name.compare(u"History"_s, Qt::CaseInsensitive) == 0)
        name += u'_';
    return name + suffix;
}

QByteArray columnLetters(int column)
{
    constexpr int kLetters = 26;
    QByteArray letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.prepend(char('A' + (rest - 1) % kLetters));
    return letters;
}

}
