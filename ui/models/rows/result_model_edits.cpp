// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "models/filters/computed_words.h"
#include "models/text/value_codec.h"
#include "result_model.h"

#include <numeric>

namespace tw {

Result<CellEdit> ResultModel::editOf(qint64 position, int column, const QString& text) const
{
    const int row = int(position - m_windowStart);
    if (!isWritable(row, column))
        return fail(readOnlyError(row, column));
    TW_TRY(
        const Value value, ValueCodec::parse(text, m_columns.at(column), storedValue(row, column)));
    return CellEdit{m_rows.key(position), m_rows.row(position), column, value};
}

Value ResultModel::storedValue(int row, int column) const
{
    if (m_rows.isUnsaved(position(row)) || isMasked(column))
        return value(row, column);
    const CellView loaded = loadedCell(position(row), column);
    if (loaded.isShortened())
        return ShortenedValue::read(loaded.bytes).start;
    return loaded.isNull() ? value(row, column) : loaded.toValue();
}

std::optional<ShortenedValue> ResultModel::shortened(int row, int column) const
{
    const CellView loaded = loadedCell(position(row), column);
    if (!loaded.isShortened() || stagedValue(position(row), column))
        return std::nullopt;
    return ShortenedValue::read(loaded.bytes);
}

void ResultModel::showWhole(const RowKey& key, int column, const Value& value)
{
    m_rows.setWhole(key, column, value);
    if (const std::optional<qint64> found = m_rows.find(key))
        announceRow(*found);
}

void ResultModel::showSaved(const RowKey& key, const QList<Value>& values)
{
    const std::optional<qint64> found = m_rows.find(key);
    if (!found)
        return;
    m_rows.setSaved(key, values);
    announceRow(*found);
}

void ResultModel::setTyped(const RowKey& key, const QMap<int, Value>& typed)
{
    const bool wasTyped = m_typed.remove(key) > 0;
    if (!typed.isEmpty())
        m_typed.insert(key, typed);
    else if (!wasTyped)
        return;
    if (const std::optional<qint64> found = m_rows.find(key))
        announceRow(*found);
}

void ResultModel::forgetTyped()
{
    if (!std::exchange(m_typed, {}).isEmpty())
        announceAll();
}

qsizetype ResultModel::replacedCells() const
{
    return std::accumulate(m_typed.cbegin(), m_typed.cend(), qsizetype(0),
        [](qsizetype sum, const QMap<int, Value>& typed) { return sum + typed.size(); });
}

const Value* ResultModel::typedBefore(int row, int column) const
{
    if (m_typed.isEmpty())
        return nullptr;
    const auto found = m_typed.constFind(m_rows.key(position(row)));
    if (found == m_typed.cend())
        return nullptr;
    const auto cell = found->constFind(column);
    return cell == found->cend() ? nullptr : &*cell;
}

Qt::ItemFlags ResultModel::flags(const QModelIndex& index) const
{
    if (!holds(index))
        return Qt::NoItemFlags;
    // The cursor may be in a row that was not read yet; nothing can be done with it.
    if (!isPresent(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
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
    if (value.isShortened())
        return fail(ErrorKind::InvalidArgument, tr("The value has not been read whole."));
    // What is there already was not entered.
    if (value != storedValue(index.row(), index.column()))
        value = treated(index.column(), value);
    // The server fills a DEFAULT.
    const QList<Violation> violations
        = value.isDefault() ? QList<Violation>() : m_rules.checkValue(column.name, value);
    if (!violations.isEmpty())
        return fail(violationError(m_table->name, violations));
    return value;
}

Result<void> ResultModel::take(const QModelIndex& index, const Value& value)
{
    TW_TRY(const Value wanted, valueFor(index, QVariant::fromValue(value)));
    return put(index, wanted);
}

Result<void> ResultModel::put(const QModelIndex& index, const Value& value)
{
    if (!isWritable(index.row(), index.column())) {
        Error error = readOnlyError(index.row(), index.column());
        if (m_edits && m_edits->isSaving()) {
            error.kind = ErrorKind::InvalidState;
            error.message = tr("Changes are being saved.");
        }
        return fail(std::move(error));
    }
    m_edits->stageCell(rowKey(index.row()), loadedRow(index.row()), index.column(), value);
    return {};
}

bool ResultModel::stage(const QModelIndex& index, const Value& value)
{
    const Result<void> taken = put(index, value);
    if (!taken)
        Q_EMIT valueRejected(index, taken.error());
    return taken.has_value();
}

bool ResultModel::isWritable(int row, int column) const
{
    if (!m_table || !m_edits || !m_table->isEditable() || m_edits->isSaving())
        return false;
    const Generation generation = m_columns.at(column).generation;
    if (generation == Generation::Expression || generation == Generation::IdentityAlways)
        return false;
    const bool isNew = m_rows.isUnsaved(position(row));
    if (isHidden(position(row), column))
        return false;
    const Column& definition = m_columns.at(column);
    if (!(isNew ? definition.insertable : definition.updatable))
        return false;
    const StagedRow* staged = m_rows.staged(position(row));
    if (!isNew && (!m_rows.isLoaded(column) || shortened(row, column)))
        return false;
    if (staged && staged->kind != ChangeKind::Insert && staged->kind != ChangeKind::Update)
        return false;
    return m_rows.isAddressable(position(row));
}

Error ResultModel::readOnlyError(int row, int column) const
{
    const Column& definition = m_columns.at(column);
    Error error;
    error.kind = ErrorKind::ReadOnly;
    error.column = definition.name;
    error.message = m_table && !m_table->isEditable()
        ? tr("Read-only: %1").arg(m_table->readOnlyReason)
        : readOnlyText(row, column);
    return error;
}

/// Why this one cell cannot be changed.
QString ResultModel::readOnlyText(int row, int column) const
{
    const Column& definition = m_columns.at(column);
    const QString& name = definition.name;
    if (const ComputedColumn* own = computed(column))
        return tr("%1 is computed from %2 and cannot be changed.").arg(name, computedFrom(*own));
    if (shortened(row, column))
        return tr("The value of %1 has not been read whole.").arg(name);
    if (definition.generation == Generation::Expression)
        return tr("The server computes %1 itself.").arg(name);
    if (definition.generation == Generation::IdentityAlways)
        return tr("The server numbers %1 itself.").arg(name);
    if (isHidden(position(row), column))
        return tr("%1 is masked. Its values can be changed once they are shown.").arg(name);
    const StagedRow* staged = m_rows.staged(position(row));
    if (staged && (staged->kind == ChangeKind::Delete || staged->kind == ChangeKind::SoftDelete))
        return tr("%1 is in a row that is to be deleted. Take that back to change it.").arg(name);
    const bool isNew = m_rows.isUnsaved(position(row));
    const QString role = m_table ? m_table->privileges.role : QString();
    if (!(isNew ? definition.insertable : definition.updatable) && !role.isEmpty())
        return tr("The role %1 may not change %2.").arg(role, name);
    return tr("%1 cannot be changed here.").arg(name);
}

bool ResultModel::refuses(int column, const Value& value) const
{
    return !value.isDefault() && !m_rules.checkValue(m_columns.at(column).name, value).isEmpty();
}

// What was typed was looked at before it was staged, what was pasted is only now.
const QMap<int, Error>& ResultModel::problems(qint64 position) const
{
    static const QMap<int, Error> kNone;
    const RowKey* key = m_edits ? m_rows.stagedKey(position) : nullptr;
    const StagedRow* staged = key ? m_rows.staged(position) : nullptr;
    if (!staged || staged->cells.isEmpty())
        return kNone;
    const auto known = m_problems.constFind(*key);
    if (known != m_problems.cend())
        return *known;
    QMap<int, Error> found;
    for (auto cell = staged->cells.cbegin(); cell != staged->cells.cend(); ++cell) {
        const QString& column = m_columns.at(cell.key()).name;
        const QList<Violation> violations
            = cell->isDefault() ? QList<Violation>() : m_rules.checkValue(column, *cell);
        if (!violations.isEmpty())
            found.insert(cell.key(), violationError(m_table->name, violations));
    }
    return *m_problems.insert(*key, found);
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
    m_problems.remove(key);
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
    m_problems.clear();
    placeUnsavedRows(shownNewRows());
    m_rows.restageAll();
    announceAll();
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

}
