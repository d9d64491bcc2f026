// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_model.h"

#include "cell_words.h"
#include "models/editing/edit_controller.h"
#include "models/text/value_codec.h"

#include <algorithm>

namespace tw {

namespace {

bool isConflict(const Error& failure)
{
    return failure.kind == ErrorKind::ConcurrentModification || failure.kind == ErrorKind::NotFound;
}

bool haveSameColumns(const QList<Column>& a, const QList<Column>& b)
{
    return std::ranges::equal(a, b, [](const Column& left, const Column& right) {
        return left.name == right.name && left.type == right.type;
    });
}

bool holds(const ResultModel& model, const QModelIndex& index)
{
    return index.isValid() && index.row() < model.rowCount()
        && index.column() < model.columnCount();
}

Value checkedValue(Qt::CheckState state, const Value& stored)
{
    return state == Qt::PartiallyChecked ? Value()
                                         : ValueCodec::fromBoolean(state == Qt::Checked, stored);
}

}

ResultModel::ResultModel(QObject* parent)
    : WindowedModel(parent)
{
    connect(&m_headers, &ColumnHeaders::changed, this, &ResultModel::announceHeaders);
    connect(&m_rules, &CellRules::treatmentsChanged, this, [this] {
        announceAll();
        announceHeaders();
    });
    connect(&m_decorations, &CellDecorations::changed, this, &ResultModel::announceAll);
    connect(&m_decorations, &CellDecorations::zoneChanged, this, &ResultModel::announceHeaders);
    connect(&m_decorations, &CellDecorations::rowChanged, this, [this](const RowKey& key) {
        if (const std::optional<qint64> found = findPosition(key))
            announceRow(*found);
    });
    connect(&m_decorations, &CellDecorations::labelsChanged, this, [this](int first, int last) {
        if (rowCount() > 0 && last < columnCount())
            Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, last),
                {Qt::AccessibleTextRole, Qt::TextAlignmentRole});
    });
}

void ResultModel::setTable(TablePtr table, EditController* edits)
{
    beginResetModel();
    if (m_rules.edits())
        m_rules.edits()->disconnect(this);
    m_columns.setTable(table);
    m_rules.setEdits(edits);
    m_headers.forgetSort();
    resetRows(std::move(table), edits ? &edits->changes() : nullptr);
    endResetModel();
    if (edits) {
        connect(edits, &EditController::rowChanged, this, &ResultModel::onRowChanged);
        connect(edits, &EditController::rowsReset, this, &ResultModel::onRowsReset);
        onRowsReset();
    }
    Q_EMIT totalRowsChanged();
}

void ResultModel::setNewRowTest(std::function<bool(const StagedRow&)> test)
{
    m_newRowTest = std::move(test);
    if (edits())
        onRowsReset();
}

void ResultModel::setComputed(const std::vector<ComputedColumn>& columns)
{
    if (!table() || m_columns.computed() == columns)
        return;
    beginResetModel();
    m_columns.setComputed(columns);
    QStringList names;
    for (const ComputedColumn& column : columns)
        names.append(column.alias);
    overlay().setComputed(names);
    endResetModel();
    adoptTypes();
}

void ResultModel::adoptTypes()
{
    if (!m_columns.adoptTypes(header()))
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, m_columns.ownCount(), columnCount() - 1);
    announceAll();
}

void ResultModel::setRevealed(bool revealed)
{
    if (!m_columns.setRevealed(revealed))
        return;
    announceAll();
    announceHeaders();
}

void ResultModel::append(RowStream::Batch batch)
{
    if (window().isArranged())
        arrange(nullptr);
    if (batch.header) {
        if (loadedRows() > 0)
            clear();
        ResultColumns columns = m_columns;
        if (!table())
            columns.setHeader(*batch.header);
        const bool isReset = !haveSameColumns(columns.all(), m_columns.all());
        if (isReset)
            beginResetModel();
        m_columns = std::move(columns);
        overlay().begin(*batch.header);
        if (isReset)
            endResetModel();
        adoptTypes();
    }
    for (RowChunkPtr& chunk : batch.chunks)
        overlay().append(std::move(chunk));
    if (batch.chunks.empty())
        return;
    fillWindow();
    onRowsCame();
    Q_EMIT totalRowsChanged();
}

void ResultModel::open(const ResultHeader& header, const RowWindow::Limits& limits)
{
    clear();
    overlay().open(header, limits);
    adoptTypes();
}

void ResultModel::take(const RowRequest& request, const RowArrival& arrival)
{
    takeRows(request, arrival);
    onRowsCame();
    announceAll();
    Q_EMIT totalRowsChanged();
}

void ResultModel::onRowsCame()
{
    const qint64 end = windowStart() + rowCount();
    m_columns.inferTypes(m_cells, windowStart(), end);
    m_decorations.scaleRelevance(windowStart(), end);
}

void ResultModel::showWhole(const RowKey& key, int column, const Value& value)
{
    overlay().setWhole(key, column, value);
    if (const std::optional<qint64> found = findPosition(key))
        announceRow(*found);
}

void ResultModel::showSaved(const RowKey& key, const QList<Value>& values)
{
    const std::optional<qint64> found = findPosition(key);
    if (!found)
        return;
    overlay().setSaved(key, values);
    announceRow(*found);
}

void ResultModel::onRowChanged(const RowKey& key)
{
    m_rules.recheck(key);
    overlay().restage(key);
    if (const std::optional<qint64> found = findPosition(key))
        announceRow(*found);
}

void ResultModel::onRowsReset()
{
    m_rules.recheckAll();
    QList<RowKey> rows = edits()->changes().newRows();
    if (m_newRowTest)
        rows.removeIf([this](const RowKey& row) {
            const StagedRow* staged = edits()->changes().find(row);
            return !staged || !m_newRowTest(*staged);
        });
    placeUnsavedRows(rows);
    overlay().restageAll();
    announceAll();
    Q_EMIT totalRowsChanged();
}

void ResultModel::announceHeaders()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

CellState ResultModel::cellState(int row, int column) const
{
    const qint64 at = position(row);
    const StagedRow* staged = overlay().staged(at);
    if (!staged)
        return m_decorations.typed(at, column) ? CellState::Replaced : CellState::Clean;
    const Error* error = m_rules.failure(at);
    if ((error && error->column == m_columns.at(column).name)
        || m_rules.problems(at).contains(column))
        return CellState::Failed;
    switch (staged->kind) {
    case ChangeKind::Insert:
        return CellState::New;
    case ChangeKind::Delete:
    case ChangeKind::SoftDelete:
        return CellState::Removed;
    case ChangeKind::Update:
    case ChangeKind::Restore:
        break;
    }
    return staged->cells.contains(column) ? CellState::Edited : CellState::Clean;
}

RowState ResultModel::rowState(int row) const
{
    const qint64 at = position(row);
    if (const StagedRow* staged = overlay().staged(at)) {
        if (const Error* failure = m_rules.failure(at))
            return isConflict(*failure) ? RowState::Conflict : RowState::Failed;
        switch (staged->kind) {
        case ChangeKind::Insert:
            return RowState::New;
        case ChangeKind::Update:
            return RowState::Edited;
        case ChangeKind::Delete:
            return RowState::Removed;
        case ChangeKind::SoftDelete:
            return RowState::SoftRemoved;
        case ChangeKind::Restore:
            return RowState::Restored;
        }
    }
    const TablePtr& table = m_columns.table();
    if (!table || !table->lifecycle || overlay().isUnsaved(at) || !isPresent(row))
        return RowState::Clean;
    const int column = table->columnIndex(table->lifecycle->column);
    return ValueCodec::marksDeleted(*table->lifecycle, overlay().cell(at, column))
        ? RowState::Deleted
        : RowState::Clean;
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.all().size());
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    if (!holds(*this, index))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column).text;
    case Qt::EditRole:
        return ValueCodec::editText(value(row, column));
    case Qt::CheckStateRole:
        return m_cells.checkState(position(row), column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(m_decorations.isLabelled(column)
                ? Qt::AlignVCenter | Qt::AlignLeft
                : CellFormatter::alignment(m_columns.at(column).type));
    case Qt::ToolTipRole:
        return CellWords(*this).toolTip(row, column);
    case Qt::AccessibleTextRole:
        return CellWords(*this).accessibleText(row, column);
    case CellRole:
        return QVariant::fromValue(value(row, column));
    case CellStateRole:
        return QVariant::fromValue(cellState(row, column));
    case RowStateRole:
        return QVariant::fromValue(rowState(row));
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::AccessibleTextRole)
            return CellWords(*this).rowText(section);
        if (role == Qt::ToolTipRole && m_rules.failure(position(section)))
            return CellWords(*this).failureText(section);
        if (role == RowStateRole)
            return QVariant::fromValue(rowState(section));
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return m_columns.at(section).name;
    case Qt::ToolTipRole:
        return m_headers.toolTip(section);
    case Qt::AccessibleTextRole:
        return m_headers.accessibleText(section);
    case ColumnRole:
        return QVariant::fromValue(m_columns.at(section));
    default:
        return {};
    }
}

Qt::ItemFlags ResultModel::flags(const QModelIndex& index) const
{
    if (!holds(*this, index))
        return Qt::NoItemFlags;
    // The cursor may be in a row that was not read yet; nothing can be done with it.
    if (!isPresent(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (!m_rules.isWritable(position(index.row()), index.column()))
        return flags;
    flags |= Qt::ItemIsEditable;
    const Column& column = m_columns.at(index.column());
    if (column.type.typeClass == TypeClass::Boolean)
        flags |= Qt::ItemIsUserCheckable;
    if (column.type.typeClass == TypeClass::Boolean && column.nullable)
        flags |= Qt::ItemIsUserTristate;
    return flags;
}

bool ResultModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const bool isKnownRole = role == Qt::EditRole || role == Qt::CheckStateRole;
    if (!isKnownRole || !holds(*this, index))
        return false;
    const qint64 at = position(index.row());
    const int column = index.column();
    const Result<void> staged = role == Qt::EditRole
        ? m_rules.enter(at, column, value)
        : m_rules.stage(
              at, column, checkedValue(Qt::CheckState(value.toInt()), m_cells.stored(at, column)));
    if (!staged)
        Q_EMIT valueRejected(index, staged.error());
    return staged.has_value();
}

}
