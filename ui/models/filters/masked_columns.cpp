// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "masked_columns.h"

#include <tuplewright/query/mask.h>

#include <QCoreApplication>

#include <algorithm>

namespace tw {

namespace {

struct MaskedColumnsTexts
{
    Q_DECLARE_TR_FUNCTIONS(MaskedColumns)
};

QString lastPart(const QString& name)
{
    return name.sliced(name.lastIndexOf(u'.') + 1).trimmed();
}

QString listEntry(const QString& name)
{
    const bool isPlain = !name.contains(u',') && !name.contains(u'"');
    return isPlain ? name : Dialect::quote(name);
}

}

QStringList maskedColumns(const Table& table)
{
    QStringList names;
    for (const Column& column : table.columns)
        if (column.isMasked)
            names.append(column.name);
    return names;
}

QStringList revealableColumns(const Table& table)
{
    QStringList names = maskedColumns(table);
    names.removeIf([&table](const QString& name) { return !table.find(name)->readable; });
    return names;
}

bool canBeMasked(const Table& table, const QString& column)
{
    const auto leads = [&column](const ForeignKey& key) { return key.columns.contains(column); };
    const Column* definition = table.find(column);
    return definition && definition->readable && !table.identityColumns.contains(column)
        && std::ranges::none_of(table.foreignKeys, leads);
}

MaskedNames::MaskedNames(const Table& table, const Dialect& dialect, const QString& setting)
    : m_dialect(dialect)
    , m_own(maskedColumns(table))
{
    m_inSql = m_own;
    for (const QString& entry : parseColumnList(setting).value_or(QStringList())) {
        const QString name = lastPart(entry);
        m_anywhere.append(name);
        if (!table.find(name))
            m_inSql.append(name);
    }
}

QString MaskedNames::inCondition(const RowFilter& rows) const
{
    const QString found = inFilter(rows.filter);
    return found.isEmpty() ? inSql(rows.whereSql) : found;
}

QString MaskedNames::inOrder(const Sort& sort) const
{
    for (const SortKey& key : sort)
        if (m_own.contains(key.column)
            || (key.column.contains(u'.') && m_anywhere.contains(lastPart(key.column))))
            return key.column;
    return {};
}

// Which columns a related table masks is not known before it was described; the setting's names
// are.
QString MaskedNames::inFilter(const Filter& filter, bool isRelated) const
{
    if (filter.kind() == Filter::Kind::Condition) {
        const QString& name = filter.leaf().column;
        const bool isElsewhere = isRelated || name.contains(u'.');
        const bool isMasked
            = m_own.contains(name) || (isElsewhere && m_anywhere.contains(lastPart(name)));
        return isMasked ? name : QString();
    }
    if (filter.kind() == Filter::Kind::First) {
        for (const QString& name : filter.firstRows().groupBy)
            if (m_own.contains(name))
                return name;
        if (const QString found = inOrder(filter.firstRows().order); !found.isEmpty())
            return found;
    }
    const bool isBelow = isRelated || filter.kind() == Filter::Kind::Related;
    for (const Filter& part : filter.parts())
        if (const QString found = inFilter(part, isBelow); !found.isEmpty())
            return found;
    return {};
}

QString MaskedNames::inComputed(const ComputedColumn& column) const
{
    for (const ComputedColumn::Branch& branch : column.branches)
        if (const QString found = inFilter(branch.when); !found.isEmpty())
            return found;
    if (column.found)
        for (const QString& name : {column.found->column, column.found->text})
            if (m_own.contains(name))
                return name;
    return inSql(column.expression);
}

QString MaskedNames::inSql(const QString& sql) const
{
    return spokenName(sql, m_inSql, m_dialect.syntax());
}

RowFilter MaskedNames::removedFrom(RowFilter rows) const
{
    std::vector<Filter> parts;
    if (rows.filter.kind() == Filter::Kind::And)
        parts = rows.filter.parts();
    else
        parts.push_back(rows.filter);
    if (std::erase_if(parts, [this](const Filter& part) { return !inFilter(part).isEmpty(); }) > 0)
        rows.filter = Filter::all(std::move(parts));
    if (!inSql(rows.whereSql).isEmpty())
        rows.whereSql.clear();
    rows.sort.removeIf([this](const SortKey& key) { return !inOrder({key}).isEmpty(); });
    return rows;
}

Error MaskedNames::refusal(const QString& column)
{
    Error error{ErrorKind::InvalidArgument, MaskedColumnsTexts::tr("%1 is masked.").arg(column)};
    error.hint = MaskedColumnsTexts::tr("Reveal the masked values first (View menu).");
    error.column = column;
    return error;
}

Result<QStringList> checkedMasks(const QString& setting)
{
    QStringList entries;
    if (!setting.isEmpty()) {
        TW_TRY(entries, parseColumnList(setting));
    }
    for (QString& entry : entries) {
        entry = entry.trimmed();
        if (entry.isEmpty() || entry.startsWith(u'.') || entry.endsWith(u'.'))
            return fail(ErrorKind::InvalidArgument,
                MaskedColumnsTexts::tr("A name is missing in the list of masked columns."));
    }
    return entries;
}

Result<QString> withMask(
    const QString& setting, const QualifiedName& table, const QString& column, bool isMasked)
{
    TW_TRY(QStringList entries, checkedMasks(setting));
    const QString inTable = table.name + u'.' + column;
    const QString full = table.schema.isEmpty() ? inTable : table.schema + u'.' + inTable;
    if (isMasked) {
        entries.append(full);
    } else {
        entries.removeIf([&full](const QString& entry) { return entry == full; });
        for (const QString& entry : std::as_const(entries))
            if (entry == column || entry == inTable) {
                Error error{ErrorKind::InvalidArgument,
                    MaskedColumnsTexts::tr(
                        "%1 is masked by the entry %2, which may mask it in other tables too.")
                        .arg(column, entry)};
                error.hint = MaskedColumnsTexts::tr(
                    "Change the masked columns in the settings of the connection.");
                return fail(std::move(error));
            }
    }
    QStringList texts;
    texts.reserve(entries.size());
    for (const QString& entry : std::as_const(entries))
        texts.append(listEntry(entry));
    return texts.join(u',');
}

}
