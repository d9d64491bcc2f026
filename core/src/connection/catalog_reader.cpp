// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/connection/catalog_reader.h>

using namespace Qt::StringLiterals;

namespace tw {

CatalogReader::~CatalogReader() = default;

Result<QList<TablePtr>> CatalogReader::describeAll(const RelationScope&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine describes one relation at a time."_s);
}

Result<QList<RelationDetailsPtr>> CatalogReader::details(
    const RelationScope&, DetailDepth, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine tells no details of relations."_s);
}

Result<QString> CatalogReader::definition(const ObjectReference&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine does not tell how objects are made."_s);
}

Result<ObjectDependencies> CatalogReader::dependencies(const ObjectReference&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine tells no dependencies."_s);
}

Result<QList<DatabaseSummary>> CatalogReader::databases(const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine does not list databases."_s);
}

Result<SchemaNotes> CatalogReader::schemaNotes(const QString&, const CallOptions&)
{
    return SchemaNotes();
}

Result<QString> CatalogReader::fingerprint(const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine does not tell whether it changed."_s);
}

}
