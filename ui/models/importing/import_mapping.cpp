// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_mapping.h"

#include "import_table.h"
#include "models/text/hidden_characters.h"

#include <algorithm>

namespace tw {

namespace {

/// The column of a field's name, as the core finds it; empty: there is none that can be written.
QString columnNamedAs(const QString& field, const TablePtr& table)
{
    if (!table)
        return field.trimmed();
    const Result<ImportPlan> plan = planImport({field}, table, {});
    return plan ? plan->planned.constFirst().column : QString();
}

QString sampleOf(const ImportSurvey& survey, qsizetype place)
{
    for (const QList<Value>& row : survey.sample) {
        if (place < row.size() && !row[place].isNull() && !row[place].isDefault()
            && !row[place].bytes().isEmpty())
            return importCellText(row[place]);
    }
    return {};
}

}

void ImportMappingModel::setFields(const ImportSurvey& survey, TablePtr table)
{
    beginResetModel();
    m_table = std::move(table);
    m_lines.clear();
    m_newTypes.clear();
    for (qsizetype i = 0; i < survey.fields.size(); ++i) {
        const QString& field = survey.fields[i].name;
        m_lines.append({field, sampleOf(survey, i), columnNamedAs(field, m_table)});
    }
    if (m_table && leftOut() == rowCount()) {
        if (const Result<ImportPlan> byPlace = planImport(survey.names(), m_table, {}))
            for (const PlannedField& each : byPlace->planned)
                m_lines[each.field].column = each.column;
    }
    endResetModel();
}

void ImportMappingModel::setNewTypes(const QMap<QString, QString>& types)
{
    if (m_newTypes == types || m_lines.isEmpty())
        return;
    m_newTypes = types;
    Q_EMIT dataChanged(index(0, int(Column::Type)), index(rowCount() - 1, int(Column::Type)));
}

QList<ImportMapping> ImportMappingModel::mapping() const
{
    QList<ImportMapping> mapping;
    for (const Line& line : m_lines)
        mapping.append({line.field, line.column});
    return mapping;
}

QStringList ImportMappingModel::columns() const
{
    QStringList columns;
    if (!m_table)
        return columns;
    for (const tw::Column& column : m_table->columns) {
        if (!column.isGenerated())
            columns.append(column.name);
    }
    return columns;
}

QString ImportMappingModel::doubled() const
{
    QStringList seen;
    for (const Line& line : m_lines) {
        if (!line.column.isEmpty() && seen.contains(line.column))
            return line.column;
        seen.append(line.column);
    }
    return {};
}

QStringList ImportMappingModel::unclear() const
{
    QStringList seen;
    QStringList unclear;
    for (const Line& line : m_lines) {
        if (seen.contains(line.field) && !unclear.contains(line.field))
            unclear.append(line.field);
        seen.append(line.field);
    }
    return unclear;
}

qsizetype ImportMappingModel::leftOut() const
{
    return std::ranges::count_if(m_lines, [](const Line& line) { return line.column.isEmpty(); });
}

int ImportMappingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ImportMappingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString ImportMappingModel::typeOf(const QString& column) const
{
    if (!m_table)
        return m_newTypes.value(column);
    const tw::Column* const found = m_table->find(column);
    return found ? found->type.name : QString();
}

QVariant ImportMappingModel::data(const QModelIndex& index, int role) const
{
    const Line& line = m_lines.at(index.row());
    const auto column = Column(index.column());
    if (role == Qt::EditRole)
        return column == Column::Target ? line.column : QVariant();
    if (role == ImportMutedRole)
        return column != Column::Target || line.column.isEmpty();
    if (role == Qt::AccessibleTextRole && column == Column::Target)
        return line.column.isEmpty()
            ? tr("%1 is left out").arg(revealedText(line.field))
            : tr("%1 goes to %2").arg(revealedText(line.field), revealedText(line.column));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Field:
        return line.field.isEmpty() ? tr("(no name)") : revealedText(line.field);
    case Column::Sample:
        return line.sample;
    case Column::Target:
        return line.column.isEmpty() ? tr("(leave out)") : revealedText(line.column);
    case Column::Type:
        return typeOf(line.column);
    case Column::Count:
        break;
    }
    return {};
}

QVariant ImportMappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Field:
        return tr("In the file");
    case Column::Sample:
        return tr("For example");
    case Column::Target:
        return tr("Goes to column");
    case Column::Type:
        return tr("Type");
    case Column::Count:
        break;
    }
    return {};
}

Qt::ItemFlags ImportMappingModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return Column(index.column()) == Column::Target ? flags | Qt::ItemIsEditable : flags;
}

bool ImportMappingModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || Column(index.column()) != Column::Target)
        return false;
    QString& column = m_lines[index.row()].column;
    const QString wanted = value.toString();
    if (m_table && !wanted.isEmpty() && !columns().contains(wanted))
        return false;
    if (column == wanted)
        return true;
    column = wanted;
    Q_EMIT dataChanged(index, index.siblingAtColumn(int(Column::Type)));
    Q_EMIT mappingChanged();
    return true;
}

}
