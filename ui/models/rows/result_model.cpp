// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_model.h"

#include "models/editing/edit_controller.h"
#include "models/editing/failure_words.h"
#include "models/text/value_codec.h"

#include <tuplewright/query/mask.h>

#include <algorithm>

namespace tw {

namespace {

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

bool isConflict(const Error& failure)
{
    return failure.kind == ErrorKind::ConcurrentModification || failure.kind == ErrorKind::NotFound;
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
    makeRules();
    m_facts = m_table ? factsOf(*m_table) : QList<ColumnFacts>();
    m_computed.clear();
    m_sort.clear();
    m_rows.setTable(m_table, m_edits ? &m_edits->changes() : nullptr);
    m_windowStart = 0;
    m_windowRows = 0;
    m_isRevealed = false;
    endResetModel();
    if (m_edits) {
        connect(m_edits, &EditController::rowChanged, this, &ResultModel::onRowChanged);
        connect(m_edits, &EditController::rowsReset, this, &ResultModel::onRowsReset);
        onRowsReset();
    }
    Q_EMIT totalRowsChanged();
}

void ResultModel::makeRules()
{
    m_problems.clear();
    m_rules = TableRules();
    if (!m_table || !m_edits)
        return;
    m_rules = TableRules::of(*m_table, m_edits->typeChecks());
    declareTreatments(m_rules, *m_table, m_treatments, true);
    m_edits->setTreatments(m_treatments);
}

void ResultModel::setTreatments(const ColumnTreatments& treatments)
{
    m_treatments = treatments;
    makeRules();
    announceAll();
    if (!m_columns.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QString ResultModel::caption(int column) const
{
    const QString& name = m_columns.at(column).name;
    const QString caption = m_treatments.value(name).caption;
    return caption.isEmpty() ? name : caption;
}

Value ResultModel::treated(int column, const Value& value) const
{
    return m_rules.transformed({{m_columns.at(column).name, value}}).constFirst().second;
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

void ResultModel::setSearchedWords(const QList<SearchedWords>& searched)
{
    if (std::exchange(m_searched, searched) != searched)
        announceAll();
}

const SearchedWords* ResultModel::searchedWords(int column) const
{
    const auto found
        = std::ranges::find(m_searched, m_columns.at(column).name, &SearchedWords::column);
    return found == m_searched.end() ? nullptr : &*found;
}

void ResultModel::setRevealed(bool revealed)
{
    if (std::exchange(m_isRevealed, revealed) == revealed || m_columns.isEmpty())
        return;
    announceAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

RowKey ResultModel::rowKey(int row) const
{
    return m_rows.key(position(row));
}

QList<Value> ResultModel::loadedRow(int row) const
{
    QList<Value> values = m_rows.row(position(row));
    for (int column = 0; column < values.size(); ++column)
        if (isMasked(column))
            values[column] = maskedValue(values.at(column));
    return values;
}

Value ResultModel::value(int row, int column) const
{
    return valueAt(position(row), column);
}

Value ResultModel::valueAt(qint64 position, int column) const
{
    const Value* staged = stagedValue(position, column);
    if (isHidden(position, column))
        return maskedValue(staged ? *staged : loadedCell(position, column).toValue());
    if (staged)
        return *staged;
    if (m_rows.isUnsaved(position))
        return Value::defaultMarker();
    return loadedCell(position, column).toValue();
}

CellDisplay ResultModel::display(int row, int column) const
{
    CellDisplay shown = serverDisplay(row, column);
    if (shown.glyph == CellGlyph::Text && isZoned(column))
        if (std::optional<QString> moved = m_zone.shown(shown.text))
            shown.text = std::move(*moved);
    return shown;
}

// As the server writes it, whatever the formatters make of it.
CellDisplay ResultModel::serverDisplay(int row, int column) const
{
    const Column& definition = m_columns.at(column);
    if (!isPresent(row))
        return {{}, CellGlyph::Awaited};
    if (isHidden(position(row), column) && !value(row, column).isNull())
        return CellFormatter::masked();
    if (const Value* value = stagedValue(position(row), column))
        return CellFormatter::display(*value, definition);
    if (m_rows.isUnsaved(position(row)))
        return CellFormatter::display(Value::defaultMarker(), definition);
    if (isUnknown(position(row), column))
        return {{}, CellGlyph::Awaited};
    return CellFormatter::display(loadedCell(position(row), column), definition.type);
}

CellState ResultModel::cellState(int row, int column) const
{
    const StagedRow* staged = m_rows.staged(position(row));
    if (!staged)
        return typedBefore(row, column) ? CellState::Replaced : CellState::Clean;
    const Error* error = rowFailure(row);
    if ((error && error->column == m_columns.at(column).name)
        || problems(position(row)).contains(column))
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
        if (const Error* failure = rowFailure(row))
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
    if (!m_table || !m_table->lifecycle || m_rows.isUnsaved(at) || !isPresent(row))
        return RowState::Clean;
    const int column = m_table->columnIndex(m_table->lifecycle->column);
    return ValueCodec::marksDeleted(*m_table->lifecycle, m_rows.cell(at, column))
        ? RowState::Deleted
        : RowState::Clean;
}

const Error* ResultModel::rowFailure(int row) const
{
    const RowKey* key = m_edits ? m_rows.stagedKey(position(row)) : nullptr;
    if (!key)
        return nullptr;
    if (const Error* failure = m_edits->failure(*key))
        return failure;
    const QMap<int, Error>& found = problems(position(row));
    return found.isEmpty() ? nullptr : &found.first();
}

QString ResultModel::failureText(int row) const
{
    const Error* failure = rowFailure(row);
    const StagedRow* staged = m_rows.staged(position(row));
    return failure && staged ? failureLines(FailedRow(*failure, *m_table, *staged)) : QString();
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_windowRows;
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

}
