// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/import_format.h>

#include "importing/decoding/text_encoding.h"

#include <tuplewright/importing/csv_file.h>
#include <tuplewright/importing/import_input.h>
#include <tuplewright/importing/import_recipe.h>
#include <tuplewright/importing/json_file.h>
#include <tuplewright/importing/tsv_file.h>
#include <tuplewright/importing/xlsx_file.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using OpenedRows = Result<std::unique_ptr<RowFile>>;

char separatorOf(const QString& word)
{
    if (word == u"semicolon"_s)
        return ';';
    if (word == u"tab"_s)
        return '\t';
    return word == u"pipe"_s ? '|' : ',';
}

char quoteOf(const QString& word)
{
    if (word == u"none"_s)
        return '\0';
    return word == u"single"_s ? '\'' : '"';
}

OpenedRows openCsv(const ImportInput& input, const ImportRecipe& recipe, const JsonOptions&)
{
    CsvOptions options;
    options.separator = separatorOf(recipe.choice(u"delimiter"_s));
    options.quote = quoteOf(recipe.choice(u"quote"_s));
    options.hasHeader = recipe.has(u"header"_s, u"yes"_s);
    if (const QString null = recipe.choice(u"null"_s); !null.isEmpty())
        options.nullText = null.toUtf8();
    TW_TRY(ByteSource text, input.text(recipe.choice(u"encoding"_s)));
    return makeCsvFile(std::move(text), options);
}

OpenedRows openTsv(const ImportInput& input, const ImportRecipe& recipe, const JsonOptions&)
{
    TsvOptions options;
    options.nullText = recipe.choice(u"null"_s).toUtf8();
    options.hasHeader = recipe.has(u"header"_s, u"yes"_s);
    TW_TRY(ByteSource text, input.text(recipe.choice(u"encoding"_s)));
    return makeTsvFile(std::move(text), options);
}

OpenedRows openJson(const ImportInput& input, const ImportRecipe& recipe, const JsonOptions& fields)
{
    TW_TRY(ByteSource text, input.text(recipe.choice(u"encoding"_s)));
    return makeJsonFile(std::move(text), fields);
}

OpenedRows openNdjson(
    const ImportInput& input, const ImportRecipe& recipe, const JsonOptions& fields)
{
    TW_TRY(ByteSource text, input.text(recipe.choice(u"encoding"_s)));
    return makeNdjsonFile(std::move(text), fields);
}

OpenedRows openXlsx(const ImportInput& input, const ImportRecipe& recipe, const JsonOptions&)
{
    if (input.path().isEmpty())
        return fail(ErrorKind::InvalidText, u"%1 is text and no workbook."_s.arg(input.name()));
    return openXlsxFile(
        input.path(), {recipe.choice(u"sheet"_s), recipe.has(u"header"_s, u"yes"_s)});
}

const QString kAuto = u"auto"_s;

FormatOption headerOption()
{
    return {u"header"_s, u"whether the first line names the columns"_s, {kAuto, u"yes"_s, u"no"_s},
        kAuto};
}

QList<FormatOption> formOptions()
{
    return {
        {u"decimal"_s, u"the sign before the decimals of numbers"_s, {u"point"_s, u"comma"_s},
            u"point"_s},
        {u"dates"_s, u"dates as the server reads them, or day or month first"_s,
            {u"server"_s, u"day-first"_s, u"month-first"_s}, u"server"_s},
    };
}

ImportFormat csvImport()
{
    return {u"csv"_s, {u".csv"_s, u".txt"_s},
        QList<FormatOption>{
            {u"delimiter"_s, u"what stands between two values"_s,
                {kAuto, u"comma"_s, u"semicolon"_s, u"tab"_s, u"pipe"_s}, kAuto},
            {u"quote"_s, u"what values may stand in"_s,
                {kAuto, u"double"_s, u"single"_s, u"none"_s}, kAuto},
            headerOption(),
            {u"null"_s, u"what means NULL without quotes, nothing by itself"_s, {}, {}},
        } + formOptions(),
        true, openCsv};
}

ImportFormat tsvImport()
{
    return {u"tsv"_s, {u".tsv"_s, u".tab"_s},
        QList<FormatOption>{headerOption(), {u"null"_s, u"what means NULL"_s, {}, u"\\N"_s}}
            + formOptions(),
        true, openTsv};
}

QList<ImportFormat> allFormats()
{
    QList<ImportFormat> formats{csvImport(), tsvImport(),
        {u"json"_s, {u".json"_s}, {}, true, openJson},
        {u"ndjson"_s, {u".ndjson"_s, u".jsonl"_s}, {}, true, openNdjson},
        {u"xlsx"_s, {u".xlsx"_s},
            QList<FormatOption>{
                {u"sheet"_s, u"the sheet, the first one by itself"_s, {}, {}}, headerOption()},
            false, openXlsx},
        {u"sql"_s, {u".sql"_s}, {}, true, nullptr}};
    const FormatOption encoding{u"encoding"_s, u"the encoding of the file"_s,
        QStringList{kAuto} + encodingChoices(), kAuto};
    for (ImportFormat& format : formats) {
        if (format.isText)
            format.options.append(encoding);
    }
    return formats;
}

}

const QList<ImportFormat>& importFormats()
{
    static const QList<ImportFormat> formats = allFormats();
    return formats;
}

const ImportFormat* findImportFormat(const QString& id)
{
    const QList<ImportFormat>& formats = importFormats();
    const auto found = std::ranges::find(formats, id, &ImportFormat::id);
    return found == formats.end() ? nullptr : &*found;
}

}
