// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/exporting/export_format.h>

#include "exporting/csv_format.h"
#include "exporting/html_format.h"
#include "exporting/json_format.h"
#include "exporting/markdown_format.h"
#include "exporting/ndjson_format.h"
#include "exporting/sql_format.h"
#include "exporting/tsv_format.h"
#include "exporting/xlsx_format.h"
#include "exporting/xml_format.h"

#include <tuplewright/schema/table.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What every text format offers.
QList<FormatOption> fileOptions()
{
    return {
        {u"encoding"_s, u"the encoding of the file"_s,
            {u"utf-8"_s, u"utf-8-bom"_s, u"utf-16"_s, u"latin-1"_s}, u"utf-8"_s},
        {u"compress"_s, u"how the file is compressed"_s, {u"none"_s, u"gzip"_s, u"zstd"_s},
            u"none"_s},
    };
}

QList<ExportFormat> allFormats()
{
    QList<ExportFormat> formats{csvFormat(), tsvFormat(), xlsxFormat(), jsonFormat(),
        ndjsonFormat(), sqlFormat(), markdownFormat(), htmlFormat(), xmlFormat()};
    for (ExportFormat& format : formats) {
        if (format.isText)
            format.options += fileOptions();
    }
    return formats;
}

}

ExportSource ExportSource::of(const Table& table, const Dialect& dialect)
{
    ExportSource source{&dialect, table.name, table.identityColumns, {}, false};
    for (const Column& column : table.columns) {
        if (column.isGenerated())
            source.computed.append(column.name);
        source.hasIdentity |= column.generation == Generation::IdentityAlways;
    }
    return source;
}

const QList<ExportFormat>& exportFormats()
{
    static const QList<ExportFormat> formats = allFormats();
    return formats;
}

const ExportFormat* findExportFormat(const QString& id)
{
    const QList<ExportFormat>& formats = exportFormats();
    const auto found = std::ranges::find(formats, id, &ExportFormat::id);
    return found == formats.end() ? nullptr : &*found;
}

}
