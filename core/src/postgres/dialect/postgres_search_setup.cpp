// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_search_setup.h"

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> invalid(const QString& message)
{
    return fail(ErrorKind::InvalidArgument, message);
}

QString configLiteral(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

Result<QString> weighted(
    const Table& table, const SearchSetup::Source& source, const QString& config)
{
    TW_TRY(const Column* column, table.require(source.column));
    TW_TRY_VOID(checkShown(*column, table, u"searched"_s));
    if (column->type.typeClass != TypeClass::Text)
        return invalid(u"Column %1 of %2 holds no text."_s.arg(column->name, table.name.display()));
    if (column->isGenerated())
        return invalid(u"Column %1 is computed itself, so nothing can be computed from it."_s.arg(
            column->name));
    if (source.weight < 'A' || source.weight > 'D')
        return invalid(u"A weight is one of A, B, C and D."_s);
    return u"setweight(to_tsvector(%1, coalesce(%2::text, '')), '%3')"_s.arg(
        configLiteral(config) + u"::regconfig"_s, doubleQuoted(column->name),
        QString(QLatin1Char(source.weight)));
}

}

Result<QStringList> postgresSearchSetup(const Table& table, const SearchSetup& setup)
{
    if (setup.column.trimmed().isEmpty())
        return invalid(u"The new column has no name."_s);
    if (table.find(setup.column))
        return invalid(
            u"%1 has a column named %2 already."_s.arg(table.name.display(), setup.column));
    if (setup.config.isEmpty())
        return invalid(u"The language of the words is missing: what is kept cannot depend on a "
                       "setting."_s);
    if (setup.sources.isEmpty())
        return invalid(u"No column was chosen to be searched."_s);
    QStringList parts;
    for (const SearchSetup::Source& source : setup.sources) {
        TW_TRY(const QString part, weighted(table, source, setup.config));
        parts.append(part);
    }
    const QString name = doubleQuoted(table.name);
    return QStringList{
        u"ALTER TABLE %1 ADD COLUMN %2 tsvector GENERATED ALWAYS AS (%3) STORED"_s.arg(
            name, doubleQuoted(setup.column), parts.join(u" || "_s)),
        u"CREATE INDEX ON %1 USING gin (%2)"_s.arg(name, doubleQuoted(setup.column))};
}

}
