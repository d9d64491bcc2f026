// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/row_file.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<ImportFormat> importFormatFromName(const QString& name)
{
    if (name == u"csv"_s)
        return ImportFormat::Csv;
    if (name == u"ndjson"_s)
        return ImportFormat::Ndjson;
    return fail(ErrorKind::InvalidArgument, u"There is no import format %1."_s.arg(name), {},
        u"The formats are csv, ndjson."_s);
}

}
