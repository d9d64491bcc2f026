// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/qualified_name.h>

#include "base/names.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QChar kSeparator = u'.';

}

Result<QualifiedName> QualifiedName::parse(const QString& text)
{
    TW_TRY(NamePart first, readNamePart(text, 0, kSeparator));
    if (first.end == text.size())
        return QualifiedName{{}, std::move(first.text)};
    TW_TRY(NamePart second, readNamePart(text, first.end + 1, kSeparator));
    if (second.end != text.size())
        return fail(ErrorKind::InvalidArgument,
            u"Bad name %1: it has more than a schema and a name."_s.arg(text), {},
            u"Put a part that holds dots in double quotes."_s);
    if (first.text.isEmpty())
        return fail(ErrorKind::InvalidArgument, u"Bad name %1: the schema is empty."_s.arg(text));
    return QualifiedName{std::move(first.text), std::move(second.text)};
}

QString QualifiedName::display() const
{
    const QString relation = writeNamePart(name, kSeparator);
    return schema.isEmpty() ? relation : writeNamePart(schema, kSeparator) + kSeparator + relation;
}

}
