// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tw {

namespace {

struct Words
{
    const char* id;
    const char* text;
};

constexpr std::array kFormats{
    Words{"csv", QT_TRANSLATE_NOOP("ExportWords", "CSV")},
    Words{"tsv", QT_TRANSLATE_NOOP("ExportWords", "TSV, as COPY writes it")},
    Words{"xlsx", QT_TRANSLATE_NOOP("ExportWords", "Excel workbook (XLSX)")},
    Words{"json", QT_TRANSLATE_NOOP("ExportWords", "JSON")},
    Words{"ndjson", QT_TRANSLATE_NOOP("ExportWords", "NDJSON, one object a line")},
    Words{"sql", QT_TRANSLATE_NOOP("ExportWords", "SQL statements")},
    Words{"markdown", QT_TRANSLATE_NOOP("ExportWords", "Markdown table")},
    Words{"html", QT_TRANSLATE_NOOP("ExportWords", "HTML page")},
    Words{"xml", QT_TRANSLATE_NOOP("ExportWords", "XML")},
};

constexpr std::array kOptions{
    Words{"delimiter", QT_TRANSLATE_NOOP("ExportWords", "Delimiter")},
    Words{"quote", QT_TRANSLATE_NOOP("ExportWords", "Quotes")},
    Words{"header", QT_TRANSLATE_NOOP("ExportWords", "First line")},
    Words{"formulas", QT_TRANSLATE_NOOP("ExportWords", "Formulas")},
    Words{"line-end", QT_TRANSLATE_NOOP("ExportWords", "Line ends")},
    Words{"null", QT_TRANSLATE_NOOP("ExportWords", "NULL text")},
    Words{"decimal", QT_TRANSLATE_NOOP("ExportWords", "Decimal sign")},
    Words{"dates", QT_TRANSLATE_NOOP("ExportWords", "Dates and times")},
    Words{"encoding", QT_TRANSLATE_NOOP("ExportWords", "Encoding")},
    Words{"compress", QT_TRANSLATE_NOOP("ExportWords", "Compression")},
    Words{"layout", QT_TRANSLATE_NOOP("ExportWords", "Each row as")},
    Words{"statements", QT_TRANSLATE_NOOP("ExportWords", "Statements")},
    Words{"batch", QT_TRANSLATE_NOOP("ExportWords", "Rows per INSERT")},
    Words{"into", QT_TRANSLATE_NOOP("ExportWords", "Into table")},
    Words{"sheet", QT_TRANSLATE_NOOP("ExportWords", "Sheet name")},
    Words{"zones", QT_TRANSLATE_NOOP("ExportWords", "Times with zone")},
};

/// By `option choice`.
constexpr std::array kChoices{
    Words{"delimiter comma", QT_TRANSLATE_NOOP("ExportWords", "Comma  ,")},
    Words{"delimiter semicolon", QT_TRANSLATE_NOOP("ExportWords", "Semicolon  ;")},
    Words{"delimiter tab", QT_TRANSLATE_NOOP("ExportWords", "Tab")},
    Words{"delimiter pipe", QT_TRANSLATE_NOOP("ExportWords", "Vertical bar  |")},
    Words{"quote needed", QT_TRANSLATE_NOOP("ExportWords", "Only where needed")},
    Words{"quote always", QT_TRANSLATE_NOOP("ExportWords", "Around every value")},
    Words{"header yes", QT_TRANSLATE_NOOP("ExportWords", "Column names")},
    Words{"header no", QT_TRANSLATE_NOOP("ExportWords", "First row of data")},
    Words{"formulas keep", QT_TRANSLATE_NOOP("ExportWords", "As stored")},
    Words{"formulas disarm", QT_TRANSLATE_NOOP("ExportWords", "Apostrophe before = + - @")},
    Words{"line-end lf", QT_TRANSLATE_NOOP("ExportWords", "LF (Linux, macOS)")},
    Words{"line-end crlf", QT_TRANSLATE_NOOP("ExportWords", "CRLF (Windows)")},
    Words{"decimal point", QT_TRANSLATE_NOOP("ExportWords", "Point  1.5")},
    Words{"decimal comma", QT_TRANSLATE_NOOP("ExportWords", "Comma  1,5")},
    Words{"dates server", QT_TRANSLATE_NOOP("ExportWords", "As the server sends them")},
    Words{"dates iso", QT_TRANSLATE_NOOP("ExportWords", "ISO 8601, with T")},
    Words{"encoding utf-8", QT_TRANSLATE_NOOP("ExportWords", "UTF-8")},
    Words{"encoding utf-8-bom", QT_TRANSLATE_NOOP("ExportWords", "UTF-8 with byte order mark")},
    Words{"encoding utf-16", QT_TRANSLATE_NOOP("ExportWords", "UTF-16")},
    Words{"encoding latin-1", QT_TRANSLATE_NOOP("ExportWords", "Latin-1 (ISO 8859-1)")},
    Words{"compress none", QT_TRANSLATE_NOOP("ExportWords", "None")},
    Words{"compress gzip", QT_TRANSLATE_NOOP("ExportWords", "gzip")},
    Words{"compress zstd", QT_TRANSLATE_NOOP("ExportWords", "Zstandard")},
    Words{"layout objects", QT_TRANSLATE_NOOP("ExportWords", "Object with names")},
    Words{"layout arrays", QT_TRANSLATE_NOOP("ExportWords", "Array, names once")},
    Words{"statements insert", QT_TRANSLATE_NOOP("ExportWords", "INSERT")},
    Words{"statements skip", QT_TRANSLATE_NOOP("ExportWords", "INSERT, skip existing rows")},
    Words{"statements upsert", QT_TRANSLATE_NOOP("ExportWords", "INSERT, update existing rows")},
    Words{"statements copy", QT_TRANSLATE_NOOP("ExportWords", "COPY with data")},
    Words{"zones text", QT_TRANSLATE_NOOP("ExportWords", "Text, as the server sends it")},
    Words{"zones drop", QT_TRANSLATE_NOOP("ExportWords", "Date and time without zone")},
};

template <size_t size>
QString wordsOf(const std::array<Words, size>& words, const QString& id)
{
    const auto found = std::ranges::find_if(
        words, [&id](const Words& each) { return id == QLatin1StringView(each.id); });
    return found == words.end() ? QString()
                                : QCoreApplication::translate("ExportWords", found->text);
}

}

QString exportFormatWords(const QString& format)
{
    return wordsOf(kFormats, format);
}

QString exportOptionWords(const QString& option)
{
    return wordsOf(kOptions, option);
}

QString exportChoiceWords(const QString& option, const QString& choice)
{
    return wordsOf(kChoices, option + u' ' + choice);
}

}
