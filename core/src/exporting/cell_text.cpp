// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/cell_text.h"

#include "base/ascii.h"
#include "exporting/byte_cursor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

CellText::CellText(const ExportRecipe& recipe)
    : m_null(recipe.choice(u"null"_s).toUtf8())
    , m_hasComma(recipe.has(u"decimal"_s, u"comma"_s))
    , m_hasIsoDates(recipe.has(u"dates"_s, u"iso"_s))
{ }

QList<FormatOption> CellText::options(const QString& presetNull)
{
    return {
        {u"null"_s, u"what stands for NULL"_s, {}, presetNull},
        {u"decimal"_s, u"the sign before the decimals of numbers"_s, {u"point"_s, u"comma"_s},
            u"point"_s},
        {u"dates"_s, u"moments as the server writes them, or as ISO 8601 does"_s,
            {u"server"_s, u"iso"_s}, u"server"_s},
    };
}

CellText::Form CellText::formOf(const ColumnType& type) const
{
    if (m_hasComma && (type.typeClass == TypeClass::Decimal || type.typeClass == TypeClass::Real))
        return Form::DecimalComma;
    const bool isMoment
        = type.typeClass == TypeClass::Timestamp || type.typeClass == TypeClass::TimestampTz;
    return m_hasIsoDates && isMoment ? Form::IsoMoment : Form::Stored;
}

void CellText::begin(const ResultHeader& header)
{
    m_forms.clear();
    for (const ResultColumn& column : header.columns)
        m_forms.push_back(formOf(column.type));
}

QByteArrayView CellText::text(const CellView& cell, int column)
{
    if (cell.storage == StorageClass::Bytes) {
        m_text.resize(0);
        ByteCursor out(m_text);
        out.reserve(hexSize(cell.bytes));
        appendHex(out, cell.bytes);
    } else if (m_forms[size_t(column)] == Form::DecimalComma) {
        m_text = cell.bytes.toByteArray();
        m_text.replace('.', ',');
    } else if (m_forms[size_t(column)] == Form::IsoMoment) {
        m_text = isoMoment(cell.bytes);
    } else {
        return cell.bytes;
    }
    return m_text;
}

QByteArray isoMoment(QByteArrayView text)
{
    constexpr qsizetype kShortestDay = 10;
    QByteArray moment = text.toByteArray();
    const qsizetype blank = moment.indexOf(' ');
    const bool isMoment = blank >= kShortestDay && moment.indexOf(' ', blank + 1) < 0
        && blank + 1 < moment.size() && isDigitByte(moment.at(0))
        && isDigitByte(moment.at(blank + 1));
    if (!isMoment)
        return moment;
    moment[blank] = 'T';
    const qsizetype sign = std::max(moment.lastIndexOf('+'), moment.lastIndexOf('-'));
    if (sign > blank && moment.size() - sign == qsizetype(sizeof "+00") - 1)
        moment += ":00";
    return moment;
}

}
