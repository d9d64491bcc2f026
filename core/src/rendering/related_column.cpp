// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/related_column.h"

#include "query/table_link.h"

#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// A selection for each step stands inside of the one before, which leaves the names of the
/// statement's own relation what they are.
class RelatedColumnWriter
{
public:
    explicit RelatedColumnWriter(const RenderContext& context)
        : m_context(context)
    { }

    Result<QString> write(const QString& rest, const Table& table, const QString& qualifier)
    {
        TW_TRY(const auto parts, splitRelatedColumn(rest));
        if (parts.second.isEmpty()) {
            TW_TRY(const Column* column, table.require(parts.first));
            return maskedSql(*column, qualifier + u'.' + m_context.dialect.quote(column->name));
        }
        TW_TRY(const RelatedRows rows, linkNamed(parts.first, table));
        if (rows.direction != RelatedRows::Direction::ToParent)
            return fail(ErrorKind::InvalidArgument,
                u"%1 of %2 can be several rows; load them beside the rows."_s.arg(
                    parts.first, table.name.display()));
        TW_TRY(const TableLink link, findLink(rows, table, m_context.lookup));
        const QString alias = m_context.dialect.quote(u"parent_%1"_s.arg(++m_depth));
        QStringList terms;
        for (qsizetype i = 0; i < link.ownColumns.size(); ++i)
            terms.append(alias + u'.' + m_context.dialect.quote(link.otherColumns[i]) + u" = "_s
                + qualifier + u'.' + m_context.dialect.quote(link.ownColumns[i]));
        TW_TRY(const QString value, write(parts.second, *link.other, alias));
        return u"(SELECT %1 FROM %2 AS %3 WHERE %4)"_s.arg(
            value, m_context.dialect.quote(link.other->name), alias, terms.join(u" AND "_s));
    }

private:
    const RenderContext& m_context;
    int m_depth = 0;
};

}

Result<QString> relatedColumn(const QString& path, const RenderContext& context)
{
    const Table& table = context.table;
    return RelatedColumnWriter(context).write(path, table, context.dialect.quote(table.name));
}

}
