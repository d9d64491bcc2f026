// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_words.h"

#include "models/text/error_text.h"
#include "models/text/hidden_characters.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace tw {

namespace {

struct Words
{
    const char* id;
    const char* text;
};

/// Context of the translations in this file.
struct ImportWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

constexpr std::array kFormats{
    Words{"csv", QT_TRANSLATE_NOOP("ImportWords", "CSV")},
    Words{"tsv", QT_TRANSLATE_NOOP("ImportWords", "TSV, as COPY writes it")},
    Words{"xlsx", QT_TRANSLATE_NOOP("ImportWords", "Excel workbook (XLSX)")},
    Words{"json", QT_TRANSLATE_NOOP("ImportWords", "JSON")},
    Words{"ndjson", QT_TRANSLATE_NOOP("ImportWords", "NDJSON, one object a line")},
    Words{"sql", QT_TRANSLATE_NOOP("ImportWords", "SQL script")},
};

constexpr std::array kOptions{
    Words{"delimiter", QT_TRANSLATE_NOOP("ImportWords", "Delimiter")},
    Words{"quote", QT_TRANSLATE_NOOP("ImportWords", "Quotes")},
    Words{"header", QT_TRANSLATE_NOOP("ImportWords", "First line")},
    Words{"null", QT_TRANSLATE_NOOP("ImportWords", "NULL text")},
    Words{"decimal", QT_TRANSLATE_NOOP("ImportWords", "Decimal sign")},
    Words{"dates", QT_TRANSLATE_NOOP("ImportWords", "Dates")},
    Words{"sheet", QT_TRANSLATE_NOOP("ImportWords", "Sheet name")},
    Words{"encoding", QT_TRANSLATE_NOOP("ImportWords", "Encoding")},
};

/// By `option choice`.
constexpr std::array kChoices{
    Words{"delimiter comma", QT_TRANSLATE_NOOP("ImportWords", "Comma  ,")},
    Words{"delimiter semicolon", QT_TRANSLATE_NOOP("ImportWords", "Semicolon  ;")},
    Words{"delimiter tab", QT_TRANSLATE_NOOP("ImportWords", "Tab")},
    Words{"delimiter pipe", QT_TRANSLATE_NOOP("ImportWords", "Vertical bar  |")},
    Words{"quote double", QT_TRANSLATE_NOOP("ImportWords", "Double  \"")},
    Words{"quote single", QT_TRANSLATE_NOOP("ImportWords", "Single  '")},
    Words{"quote none", QT_TRANSLATE_NOOP("ImportWords", "None")},
    Words{"header yes", QT_TRANSLATE_NOOP("ImportWords", "Column names")},
    Words{"header no", QT_TRANSLATE_NOOP("ImportWords", "First row of data")},
    Words{"decimal point", QT_TRANSLATE_NOOP("ImportWords", "Point  1.5")},
    Words{"decimal comma", QT_TRANSLATE_NOOP("ImportWords", "Comma  1,5")},
    Words{"dates server", QT_TRANSLATE_NOOP("ImportWords", "As the server reads them")},
    Words{"dates day-first", QT_TRANSLATE_NOOP("ImportWords", "Day first  31.12.2025")},
    Words{"dates month-first", QT_TRANSLATE_NOOP("ImportWords", "Month first  12/31/2025")},
    Words{"encoding utf-8", QT_TRANSLATE_NOOP("ImportWords", "UTF-8")},
    Words{"encoding utf-16le", QT_TRANSLATE_NOOP("ImportWords", "UTF-16, little endian")},
    Words{"encoding utf-16be", QT_TRANSLATE_NOOP("ImportWords", "UTF-16, big endian")},
    Words{"encoding latin-1", QT_TRANSLATE_NOOP("ImportWords", "Latin-1 (ISO 8859-1)")},
    Words{"encoding windows-1252", QT_TRANSLATE_NOOP("ImportWords", "Windows-1252")},
};

template <size_t size>
QString wordsOf(const std::array<Words, size>& words, const QString& id)
{
    const auto found = std::ranges::find_if(
        words, [&id](const Words& each) { return id == QLatin1StringView(each.id); });
    return found == words.end() ? QString()
                                : QCoreApplication::translate("ImportWords", found->text);
}

QString number(qint64 count)
{
    return QLocale().toString(count);
}

/// The core's hints may name options of the command line.
QString hintOf(const Error& error)
{
    if (error.kind == ErrorKind::DuplicateObject)
        return ImportWordsTexts::tr("Choose another name, or import into that table.");
    return error.hint.contains(QLatin1StringView("--")) ? QString() : error.hint;
}

QString trialWords(const ImportReport& report)
{
    if (report.error)
        return ImportWordsTexts::tr("Tried: the import would fail. Nothing was saved.");
    if (report.rejected > 0)
        return ImportWordsTexts::tr("Tried: %1 of %2 rows cannot be imported. Nothing was saved.")
            .arg(number(report.rejected), number(report.read));
    return ImportWordsTexts::tr("Tried: all rows can be imported. Nothing was saved.");
}

}

QString importFormatWords(const QString& format)
{
    return wordsOf(kFormats, format);
}

QString importOptionWords(const QString& option)
{
    return wordsOf(kOptions, option);
}

QString importChoiceWords(const QString& option, const QString& choice)
{
    return wordsOf(kChoices, option + u' ' + choice);
}

QString importErrorWords(const Error& error)
{
    Error told = error;
    told.hint = hintOf(error);
    // What changed is the file; in the words of others it would be a row.
    if (told.kind == ErrorKind::ConcurrentModification)
        told.kind = ErrorKind::File;
    const ErrorText text = explain(told);
    return QStringList{text.what, text.why, text.hint}.join(u'\n').trimmed();
}

QString importEndWords(const ImportResult& result)
{
    const ImportReport& report = result.report;
    if (report.error && report.error->kind == ErrorKind::Cancelled
        && report.outcome == Outcome::NotSaved)
        return ImportWordsTexts::tr("Stopped. Nothing was saved.");
    if (report.outcome == Outcome::Unknown)
        return ImportWordsTexts::tr("The connection was lost, and it is not known what was saved.");
    if (result.isScript && result.isTrial && !report.error)
        return ImportWordsTexts::tr("Tried: the script ran to its end. Nothing was saved.");
    if (result.isTrial)
        return trialWords(report);
    if (report.outcome == Outcome::NotSaved)
        return ImportWordsTexts::tr("Not imported. Nothing was saved.");
    if (report.rejected > 0)
        return report.rejected == report.read
            ? ImportWordsTexts::tr("No row could be imported.")
            : ImportWordsTexts::tr("Imported, all but the rejected rows.");
    if (!result.made.name.isEmpty())
        return ImportWordsTexts::tr("Imported into the new table %1.")
            .arg(revealedText(result.made.display()));
    return ImportWordsTexts::tr("Imported.");
}

QString importCountWords(const ImportResult& result)
{
    const ImportReport& report = result.report;
    if (report.error)
        return {};
    if (result.isScript)
        return ImportWordsTexts::tr("Statements: %1. Rows written: %2.")
            .arg(number(result.statements), number(report.read));
    return ImportWordsTexts::tr("Read: %1. Inserted: %2, updated: %3, skipped: %4, rejected: %5.")
        .arg(number(report.read), number(report.inserted), number(report.updated),
            number(report.skipped), number(report.rejected));
}

}
