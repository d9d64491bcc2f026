// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/loading/import_plan.h>

#include "base/names.h"
#include "loading/new_table.h"

#include <tuplewright/importing/csv_file.h>

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const ImportMapping* saidFor(const QString& field, const QList<ImportMapping>& mapping)
{
    const auto said = std::ranges::find(mapping, field, &ImportMapping::field);
    return said == mapping.end() ? nullptr : &*said;
}

/// Null when there is none, or more than one that differs by letter case only.
const Column* columnNamed(const QString& field, const Table& table)
{
    if (const Column* exact = table.find(field))
        return exact;
    const QString name = field.trimmed();
    const Column* found = nullptr;
    for (const Column& column : table.columns) {
        if (column.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return nullptr;
        found = &column;
    }
    return found;
}

Result<void> checkMapping(const QStringList& fields, const QList<ImportMapping>& mapping)
{
    QSet<QString> said;
    for (const ImportMapping& each : mapping) {
        if (!fields.contains(each.field))
            return fail(ErrorKind::InvalidArgument, u"The file has no field %1."_s.arg(each.field),
                {}, u"Its fields are %1."_s.arg(fields.join(u", "_s)));
        if (said.contains(each.field))
            return fail(
                ErrorKind::InvalidArgument, u"The field %1 is mapped twice."_s.arg(each.field));
        said.insert(each.field);
    }
    return {};
}

/// Fields without a name of their own go to the columns by their place, where the two are as many.
QList<PlannedField> plannedByPlace(const QStringList& fields, const Table& table)
{
    QList<PlannedField> planned;
    if (fields != numberedFields(fields.size()))
        return planned;
    for (const Column& column : table.columns) {
        if (!column.isGenerated())
            planned.append({planned.size(), column.name});
    }
    return planned.size() == fields.size() ? planned : QList<PlannedField>();
}

Result<void> checkPlanned(const ImportPlan& plan)
{
    QSet<QString> seen;
    for (const PlannedField& each : plan.planned) {
        if (seen.contains(each.column))
            return fail(ErrorKind::InvalidArgument,
                u"Two fields go to the column %1."_s.arg(each.column), {},
                u"Leave one out with --map FIELD=."_s);
        seen.insert(each.column);
    }
    if (plan.planned.isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"No field of the file is named as a column of %1."_s.arg(plan.table->name.display()),
            {},
            u"Its fields are %1; the columns are %2."_s.arg(
                plan.fields.join(u", "_s), plan.table->columnNames().join(u", "_s)));
    return {};
}

}

QStringList ImportPlan::columns() const
{
    QStringList columns;
    for (const PlannedField& each : planned)
        columns.append(each.column);
    return columns;
}

Result<ImportPlan> planImport(
    const QStringList& fields, TablePtr table, const QList<ImportMapping>& mapping)
{
    TW_TRY_VOID(checkMapping(fields, mapping));
    ImportPlan plan;
    plan.table = std::move(table);
    plan.fields = fields;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (const ImportMapping* said = saidFor(fields[i], mapping)) {
            if (said->column.isEmpty())
                continue;
            TW_TRY_VOID(plan.table->require(said->column));
            plan.planned.append({i, said->column});
            continue;
        }
        const Column* column = columnNamed(fields[i], *plan.table);
        if (!column)
            plan.unmapped.append(fields[i]);
        else if (column->isGenerated())
            plan.computed.append(fields[i]);
        else
            plan.planned.append({i, column->name});
    }
    if (plan.unmapped == fields) {
        plan.planned = plannedByPlace(fields, *plan.table);
        if (!plan.planned.isEmpty())
            plan.unmapped.clear();
    }
    TW_TRY_VOID(checkPlanned(plan));
    return plan;
}

Result<ImportPlan> planNewTable(const ImportSurvey& survey, const QualifiedName& name,
    const QList<ImportMapping>& mapping, const Dialect& dialect)
{
    const QStringList fields = survey.names();
    TW_TRY_VOID(checkMapping(fields, mapping));
    ImportPlan plan;
    plan.fields = fields;
    QList<NewColumn> columns;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const ImportMapping* said = saidFor(fields[i], mapping);
        const QString column = said ? said->column : fields[i].trimmed();
        if (said && column.isEmpty())
            continue;
        if (column.isEmpty())
            return fail(ErrorKind::InvalidArgument,
                u"The field %1 of the file has no name."_s.arg(i + 1), {},
                u"Say --header=no, and name the columns with --map."_s);
        columns.append({column, survey.fields[i]});
        plan.planned.append({i, column});
    }
    const NewTable made = newTable(name, columns, dialect);
    plan.table = made.table;
    plan.creation = made.sql;
    TW_TRY_VOID(checkPlanned(plan));
    return plan;
}

}
