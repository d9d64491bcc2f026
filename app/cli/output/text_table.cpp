// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

#include "terminal.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr int kWidest = 100;
/// More characters than this never show; most may be marks without a width of their own.
constexpr qsizetype kLongest = qsizetype(10) * kWidest;

QString cut(const QString& text)
{
    const bool isLong = text.size() > kLongest;
    QString whole = visibleText(isLong ? text.first(kLongest) : text);
    if (!isLong && displayWidth(whole) <= kWidest)
        return whole;
    QString cut;
    int width = 0;
    for (const char32_t c : whole.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        width += displayWidth(character);
        if (width >= kWidest)
            break;
        cut += character;
    }
    return cut + u'…';
}

QStringList cutAll(const QStringList& cells)
{
    QStringList result;
    for (const QString& cell : cells)
        result.append(cut(cell));
    return result;
}

}

TextTable::TextTable(const QStringList& header, QList<bool> numeric)
    : m_header(cutAll(header))
    , m_numeric(std::move(numeric))
{ }

void TextTable::append(const QStringList& cells)
{
    m_rows.append(cutAll(cells));
}

QByteArray TextTable::take()
{
    QString text;
    if (m_widths.isEmpty()) {
        fixWidths();
        QStringList rule;
        for (const int width : m_widths)
            rule.append(QString(width, u'-'));
        text += line(m_header) + line(rule);
    }
    for (const QStringList& row : std::exchange(m_rows, {}))
        text += line(row);
    return text.toUtf8();
}

void TextTable::fixWidths()
{
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        int width = displayWidth(m_header[column]);
        for (const QStringList& row : m_rows)
            width = std::max(width, displayWidth(row[column]));
        m_widths.append(width);
    }
}

QString TextTable::line(const QStringList& cells) const
{
    QString line;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString padding(std::max(0, m_widths[column] - displayWidth(cells[column])), u' ');
        if (column > 0)
            line += u"  "_s;
        line += m_numeric[column] ? padding + cells[column] : cells[column] + padding;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

}
