// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_draft_model.h"

#include <QCoreApplication>

namespace tw {

namespace {

constexpr int kParts = ColumnDraftModel::Comment + 1;

/// Words that the page has for the same columns when they are only read.
QString word(const char* text)
{
    return QCoreApplication::translate("tw::Structure", text);
}

}

ColumnDraftModel::ColumnDraftModel(StructureDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
    , m_rows(int(draft.draft().columns.size()))
{
    connect(&draft, &StructureDraft::changed, this, &ColumnDraftModel::update);
}

void ColumnDraftModel::setKey(const QStringList& columns)
{
    m_key = columns;
    update();
}

int ColumnDraftModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ColumnDraftModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || (m_rows == 0 && !m_draft.isReady()) ? 0 : kParts;
}

QString ColumnDraftModel::text(const ColumnDraft& column, int part) const
{
    switch (part) {
    case Name:
        return m_key.contains(column.original) ? word("%1 (key)").arg(column.name) : column.name;
    case Type:
        return column.type;
    case Null:
        return column.isNotNull ? word("not null") : word("allowed");
    case Default:
        return column.filledBy.isEmpty() ? column.defaultExpression : column.filledBy;
    default:
        return column.comment;
    }
}

QVariant ColumnDraftModel::editValue(const ColumnDraft& column, int part) const
{
    if (part == Name)
        return column.name;
    if (part == Null)
        return column.isNotNull;
    return text(column, part);
}

bool ColumnDraftModel::isChanged(const ColumnDraft& column, int part) const
{
    const ColumnDraft* const was = m_draft.before(column);
    return was && editValue(*was, part) != editValue(column, part);
}

QVariant ColumnDraftModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_draft.draft().columns.size())
        return {};
    const ColumnDraft& column = m_draft.draft().columns[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(column, index.column());
    case Qt::EditRole:
        return editValue(column, index.column());
    case StateRole:
        return int(m_draft.stateOf(column));
    case CellChangedRole:
        return isChanged(column, index.column());
    case Qt::AccessibleDescriptionRole:
        switch (m_draft.stateOf(column)) {
        case DraftState::New:
            return tr("new");
        case DraftState::Changed:
            return tr("changed");
        case DraftState::Dropped:
            return tr("to be dropped");
        case DraftState::Kept:
            return {};
        }
        return {};
    default:
        return {};
    }
}

QVariant ColumnDraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr const char* kHeaders[kParts]{"Name", "Type", "Null", "Default", "Comment"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= kParts)
        return {};
    return word(kHeaders[section]);
}

Qt::ItemFlags ColumnDraftModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.row() >= m_draft.draft().columns.size())
        return flags;
    const ColumnDraft& column = m_draft.draft().columns[index.row()];
    const bool isFixed
        = (index.column() == Default && !column.filledBy.isEmpty() && !column.isNew())
        || (index.column() == Comment && !m_draft.draft().hasComments);
    if (!isFixed && !column.isDropped && !m_draft.isRunning())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ColumnDraftModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    ColumnDraft column = m_draft.draft().columns[index.row()];
    switch (index.column()) {
    case Name:
        column.name = value.toString();
        break;
    case Type:
        column.type = value.toString().trimmed();
        if (column.isNew() && !column.type.contains(QLatin1StringView("int"), Qt::CaseInsensitive))
            column.filledBy.clear(); // only whole numbers are counted
        break;
    case Null:
        column.isNotNull = value.toBool();
        break;
    case Default:
        if (value.toString() == column.filledBy && !column.filledBy.isEmpty())
            return false;
        column.filledBy.clear();
        column.defaultExpression = value.toString().trimmed();
        break;
    default:
        column.comment = value.toString();
        break;
    }
    m_draft.setColumn(index.row(), column);
    return true;
}

void ColumnDraftModel::update()
{
    const int rows = int(m_draft.draft().columns.size());
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, kParts - 1));
    }
}

}
