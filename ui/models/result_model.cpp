// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_model.h"

#include "edit_controller.h"
#include "value_codec.h"

#include <algorithm>

namespace tw {

namespace {

/// So many rows stay above and below what is on screen before the window is moved.
constexpr qint64 kMargin = ResultModel::kWindow / 4;

QList<Column> columnsOf(const ResultHeader& header)
{
    QList<Column> columns;
    for (const ResultColumn& column : header.columns)
        columns.append(Column{.name = column.name, .type = column.type});
    return columns;
}

QList<ColumnFacts> factsOf(const Table& table)
{
    QList<ColumnFacts> facts;
    for (const Column& column : table.columns) {
        const auto isUnique
            = [&column](const Key& key) { return key.columns == QStringList{column.name}; };
        const auto refers
            = [&column](const ForeignKey& key) { return key.columns.contains(column.name); };
        facts.append({table.primaryKey.columns.contains(column.name),
            std::ranges::any_of(table.foreignKeys, refers),
            std::ranges::any_of(table.uniqueKeys, isUnique)});
    }
    return facts;
}

bool haveSameColumns(const QList<Column>& a, const QList<Column>& b)
{
    return std::ranges::equal(a, b, [](const Column& left, const Column& right) {
        return left.name == right.name && left.type == right.type;
    });
}

}

ResultModel::ResultModel(QObject* parent)
    : QAbstractTableModel(parent)
{ }

void ResultModel::setTable(TablePtr table, EditController* edits)
{
    beginResetModel();
    if (m_edits)
        m_edits->disconnect(this);
    m_table = std::move(table);
    m_edits = edits;
    m_columns = m_table ? m_table->columns : QList<Column>();
    m_rules = m_table && m_edits ? TableRules::of(*m_table, m_edits->typeChecks()) : TableRules();
    m_facts = m_table ? factsOf(*m_table) : QList<ColumnFacts>();
    m_sort.clear();
    m_rows.setTable(m_table, m_edits ? &m_edits->changes() : nullptr);
    m_windowStart = 0;
    m_windowRows = 0;
    endResetModel();
    if (m_edits) {
        connect(m_edits, &EditController::rowChanged, this, &ResultModel::onRowChanged);
        connect(m_edits, &EditController::rowsReset, this, &ResultModel::onRowsReset);
        onRowsReset();
    }
    Q_EMIT totalRowsChanged();
}

void ResultModel::setSort(const Sort& sort)
{
    m_sort = sort;
    if (!m_columns.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ResultModel::setFilteredColumns(const QStringList& columns)
{
    m_filtered = columns;
    if (!m_columns.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ResultModel::clear()
{
    const qint64 unsaved = m_rows.unsavedRows().size();
    const int first = int(std::clamp<qint64>(unsaved - m_windowStart, 0, m_windowRows));
    if (first < m_windowRows) {
        beginRemoveRows({}, first, m_windowRows - 1);
        m_windowRows = first;
        m_rows.clear();
        endRemoveRows();
    } else {
        m_rows.clear();
    }
    if (m_windowRows == 0)
        m_windowStart = 0;
    fillWindow();
    Q_EMIT totalRowsChanged();
}

void ResultModel::append(RowStream::Batch batch)
{
    if (batch.header) {
        if (loadedRows() > 0)
            clear();
        const QList<Column> columns = m_table ? m_table->columns : columnsOf(*batch.header);
        const bool isReset = !haveSameColumns(columns, m_columns);
        if (isReset)
            beginResetModel();
        m_columns = columns;
        m_rows.begin(*batch.header);
        if (isReset)
            endResetModel();
    }
    for (RowChunkPtr& chunk : batch.chunks)
        m_rows.append(std::move(chunk));
    if (batch.chunks.empty())
        return;
    fillWindow();
    Q_EMIT totalRowsChanged();
}

void ResultModel::ensureVisible(qint64 position)
{
    const qint64 end = m_windowStart + m_windowRows;
    const bool isFarFromStart = m_windowStart == 0 || position >= m_windowStart + kMargin;
    const bool isFarFromEnd = end == totalRows() || position < end - kMargin;
    if (isFarFromStart && isFarFromEnd)
        return;
    const qint64 last = std::max<qint64>(0, totalRows() - kWindow);
    moveWindow(std::clamp<qint64>(position - kWindow / 2, 0, last));
}

// What leaves is removed before what comes is inserted, so that rows in both windows keep their
// indexes and the window never holds more than kWindow rows.
void ResultModel::moveWindow(qint64 start)
{
    const qint64 end = std::min<qint64>(start + kWindow, totalRows());
    const int keptFrom = int(std::clamp<qint64>(start - m_windowStart, 0, m_windowRows));
    const int keptTo = int(std::clamp<qint64>(end - m_windowStart, keptFrom, m_windowRows));
    if (keptTo < m_windowRows) {
        beginRemoveRows({}, keptTo, m_windowRows - 1);
        m_windowRows = keptTo;
        endRemoveRows();
    }
    if (keptFrom > 0) {
        beginRemoveRows({}, 0, keptFrom - 1);
        m_windowStart += keptFrom;
        m_windowRows -= keptFrom;
        endRemoveRows();
    }
    if (m_windowRows == 0)
        m_windowStart = start;
    if (start < m_windowStart) {
        const int count = int(m_windowStart - start);
        beginInsertRows({}, 0, count - 1);
        m_windowStart = start;
        m_windowRows += count;
        endInsertRows();
    }
    fillWindow();
}

void ResultModel::fillWindow()
{
    const qint64 wanted = std::min<qint64>(kWindow, totalRows() - m_windowStart);
    if (wanted <= m_windowRows)
        return;
    beginInsertRows({}, m_windowRows, int(wanted) - 1);
    m_windowRows = int(wanted);
    endInsertRows();
}

RowKey ResultModel::rowKey(int row) const
{
    return m_rows.key(position(row));
}

QList<Value> ResultModel::loadedRow(int row) const
{
    return m_rows.row(position(row));
}

Value ResultModel::value(int row, int column) const
{
    return valueAt(position(row), column);
}

Value ResultModel::valueAt(qint64 position, int column) const
{
    if (const Value* value = stagedValue(position, column))
        return *value;
    if (m_rows.isUnsaved(position))
        return Value::defaultMarker();
    return m_rows.cell(position, column).toValue();
}

Result<CellEdit> ResultModel::editOf(qint64 position, int column, const QString& text) const
{
    const int row = int(position - m_windowStart);
    const Column& definition = m_columns.at(column);
    if (!isWritable(row, column)) {
        Error error;
        error.kind = ErrorKind::ReadOnly;
        error.message = tr("%1 cannot be changed here.").arg(definition.name);
        error.column = definition.name;
        return fail(std::move(error));
    }
    TW_TRY(const Value value, ValueCodec::parse(text, definition, storedValue(row, column)));
    return CellEdit{m_rows.key(position), m_rows.row(position), column, value};
}

Value ResultModel::storedValue(int row, int column) const
{
    if (m_rows.isUnsaved(position(row)))
        return value(row, column);
    const CellView loaded = m_rows.cell(position(row), column);
    return loaded.isNull() ? value(row, column) : loaded.toValue();
}

CellDisplay ResultModel::display(int row, int column) const
{
    const Column& definition = m_columns.at(column);
    if (const Value* value = stagedValue(position(row), column))
        return CellFormatter::display(*value, definition);
    if (m_rows.isUnsaved(position(row)))
        return CellFormatter::display(Value::defaultMarker(), definition);
    return CellFormatter::display(m_rows.cell(position(row), column), definition.type);
}

CellState ResultModel::cellState(int row, int column) const
{
    const StagedRow* staged = m_rows.staged(position(row));
    if (!staged)
        return CellState::Clean;
    if (const Error* error = rowFailure(row); error && error->column == m_columns.at(column).name)
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
    if (const StagedRow* staged = m_rows.staged(at)) {
        if (rowFailure(row))
            return RowState::Failed;
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
    if (!m_table || !m_table->lifecycle || m_rows.isUnsaved(at))
        return RowState::Clean;
    const int column = m_table->columnIndex(m_table->lifecycle->column);
    return ValueCodec::marksDeleted(*m_table->lifecycle, m_rows.cell(at, column))
        ? RowState::Deleted
        : RowState::Clean;
}

const Error* ResultModel::rowFailure(int row) const
{
    const RowKey* key = m_edits ? m_rows.stagedKey(position(row)) : nullptr;
    return key ? m_edits->failure(*key) : nullptr;
}

std::optional<qint64> ResultModel::findPosition(const RowKey& key) const
{
    return m_rows.find(key);
}

std::optional<int> ResultModel::findRow(const RowKey& key) const
{
    const std::optional<qint64> found = m_rows.find(key);
    if (!found || *found < m_windowStart || *found >= m_windowStart + m_windowRows)
        return std::nullopt;
    return int(*found - m_windowStart);
}

void ResultModel::showSaved(const RowKey& key, const QList<Value>& values)
{
    const std::optional<qint64> found = m_rows.find(key);
    if (!found)
        return;
    m_rows.setSaved(key, values);
    announceRow(*found);
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_windowRows;
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

Qt::ItemFlags ResultModel::flags(const QModelIndex& index) const
{
    if (!holds(index))
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (!isWritable(index.row(), index.column()))
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
    if (!holds(index))
        return false;
    if (role == Qt::CheckStateRole) {
        const Value stored = storedValue(index.row(), index.column());
        const auto state = Qt::CheckState(value.toInt());
        return stage(index,
            state == Qt::PartiallyChecked ? Value()
                                          : ValueCodec::fromBoolean(state == Qt::Checked, stored));
    }
    if (role != Qt::EditRole)
        return false;
    const Result<Value> wanted = valueFor(index, value);
    if (!wanted) {
        Q_EMIT valueRejected(index, wanted.error());
        return false;
    }
    return stage(index, *wanted);
}

Result<Value> ResultModel::valueFor(const QModelIndex& index, const QVariant& input) const
{
    const Column& column = m_columns.at(index.column());
    Value value = input.value<Value>();
    if (input.metaType() != QMetaType::fromType<Value>()) {
        TW_TRY(value,
            ValueCodec::parse(input.toString(), column, storedValue(index.row(), index.column())));
    }
    // The server fills a DEFAULT.
    const QList<Violation> violations
        = value.isDefault() ? QList<Violation>() : m_rules.checkValue(column.name, value);
    if (!violations.isEmpty())
        return fail(violationError(m_table->name, violations));
    return value;
}

bool ResultModel::stage(const QModelIndex& index, const Value& value)
{
    if (!isWritable(index.row(), index.column())) {
        Error error;
        error.kind = m_edits && m_edits->isSaving() ? ErrorKind::InvalidState : ErrorKind::ReadOnly;
        error.message = error.kind == ErrorKind::InvalidState
            ? tr("Changes are being saved.")
            : tr("%1 cannot be changed here.").arg(m_columns.at(index.column()).name);
        error.column = m_columns.at(index.column()).name;
        Q_EMIT valueRejected(index, error);
        return false;
    }
    m_edits->stageCell(rowKey(index.row()), loadedRow(index.row()), index.column(), value);
    return true;
}

bool ResultModel::isWritable(int row, int column) const
{
    if (!m_table || !m_edits || !m_table->isEditable() || m_edits->isSaving())
        return false;
    const Generation generation = m_columns.at(column).generation;
    if (generation == Generation::Expression || generation == Generation::IdentityAlways)
        return false;
    const bool isNew = m_rows.isUnsaved(position(row));
    const Column& definition = m_columns.at(column);
    if (!(isNew ? definition.insertable : definition.updatable))
        return false;
    const StagedRow* staged = m_rows.staged(position(row));
    if (!m_rows.isLoaded(column) && !isNew)
        return false;
    if (staged && staged->kind != ChangeKind::Insert && staged->kind != ChangeKind::Update)
        return false;
    return m_rows.isAddressable(position(row));
}

const Value* ResultModel::stagedValue(qint64 position, int column) const
{
    const StagedRow* staged = m_edits ? m_rows.staged(position) : nullptr;
    if (!staged)
        return nullptr;
    const auto cell = staged->cells.constFind(column);
    return cell == staged->cells.cend() ? nullptr : &*cell;
}

void ResultModel::onRowChanged(const RowKey& key)
{
    m_rows.restage(key);
    if (const std::optional<qint64> position = m_rows.find(key))
        announceRow(*position);
}

void ResultModel::setNewRowTest(std::function<bool(const StagedRow&)> test)
{
    m_newRowTest = std::move(test);
    if (m_edits)
        onRowsReset();
}

QList<RowKey> ResultModel::shownNewRows() const
{
    QList<RowKey> rows = m_edits->changes().newRows();
    if (m_newRowTest)
        rows.removeIf([this](const RowKey& row) {
            const StagedRow* staged = m_edits->changes().find(row);
            return !staged || !m_newRowTest(*staged);
        });
    return rows;
}

void ResultModel::onRowsReset()
{
    placeUnsavedRows(shownNewRows());
    m_rows.restageAll();
    if (m_windowRows > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_windowRows - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, m_windowRows - 1);
    }
    Q_EMIT totalRowsChanged();
}

void ResultModel::placeUnsavedRows(const QList<RowKey>& staged)
{
    QList<RowKey> shown = m_rows.unsavedRows();
    for (qsizetype at = shown.size() - 1; at >= 0; --at)
        if (!staged.contains(shown.at(at))) {
            removeUnsaved(at);
            shown.removeAt(at);
        }
    for (qsizetype at = 0; at < staged.size(); ++at)
        if (at >= shown.size() || shown.at(at) != staged.at(at)) {
            insertUnsaved(at, staged.at(at));
            shown.insert(at, staged.at(at));
        }
}

void ResultModel::insertUnsaved(qsizetype at, const RowKey& key)
{
    const qint64 row = at - m_windowStart;
    if (row < 0 || row > m_windowRows || row >= kWindow) {
        m_rows.insertUnsaved(at, key);
        m_windowStart += row < 0 ? 1 : 0;
        return;
    }
    if (m_windowRows == kWindow) {
        beginRemoveRows({}, kWindow - 1, kWindow - 1);
        --m_windowRows;
        endRemoveRows();
    }
    beginInsertRows({}, int(row), int(row));
    m_rows.insertUnsaved(at, key);
    ++m_windowRows;
    endInsertRows();
}

void ResultModel::removeUnsaved(qsizetype at)
{
    const qint64 row = at - m_windowStart;
    if (row < 0 || row >= m_windowRows) {
        m_rows.removeUnsaved(at);
        m_windowStart -= row < 0 ? 1 : 0;
        return;
    }
    beginRemoveRows({}, int(row), int(row));
    m_rows.removeUnsaved(at);
    --m_windowRows;
    endRemoveRows();
    fillWindow();
}

void ResultModel::announceRow(qint64 position)
{
    const qint64 row = position - m_windowStart;
    if (row < 0 || row >= m_windowRows || m_columns.isEmpty())
        return;
    Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, int(row), int(row));
}

}
