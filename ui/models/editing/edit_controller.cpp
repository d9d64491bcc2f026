// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_controller.h"

#include "models/text/value_codec.h"

#include <tuplewright/query/mask.h>

#include <QUndoCommand>

namespace tw {

class StageCommand final : public QUndoCommand
{
public:
    StageCommand(
        EditController& controller, const QString& text, EditController::Transitions transitions)
        : QUndoCommand(text)
        , m_controller(controller)
        , m_transitions(std::move(transitions))
    { }

    void undo() override { m_controller.apply(m_transitions, false); }
    void redo() override { m_controller.apply(m_transitions, true); }

private:
    EditController& m_controller;
    EditController::Transitions m_transitions;
};

namespace {

bool isMarkedDeleted(const Table& table, const QList<Value>& row)
{
    if (!table.lifecycle || row.isEmpty())
        return false;
    const int column = table.columnIndex(table.lifecycle->column);
    return ValueCodec::marksDeleted(*table.lifecycle, viewOf(row.at(column)));
}

/// The row as loaded; what was not loaded this time is as it was when it was staged. What is masked
/// is not compared when it is saved, and must not get to the disk because somebody looked at it.
QList<Value> completed(QList<Value> original, const StagedRow* staged, const Table& table)
{
    for (qsizetype i = 0; i < std::min(original.size(), table.columns.size()); ++i)
        if (table.columns.at(i).isMasked && !original.at(i).isDefault())
            original[i] = maskedValue(original.at(i));
    if (!staged)
        return original;
    for (qsizetype i = 0; i < std::min(original.size(), staged->original.size()); ++i)
        if (original.at(i).isDefault())
            original[i] = staged->original.at(i);
    return original;
}

}

EditController::EditController(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_writer(std::move(adapter), Lane::Writes)
{ }

TypeChecks EditController::typeChecks() const
{
    const bool isStrict = m_adapter && m_adapter->dialect().enforcesTypes();
    return isStrict ? TypeChecks::Strict : TypeChecks::Lenient;
}

void EditController::setTable(TablePtr table, const RelationStamp& stamp)
{
    if (m_saving || table == m_changes.table())
        return;
    m_stamp = stamp;
    m_undo.clear();
    m_failures.clear();
    m_lost.reset();
    m_changes = ChangeSet(std::move(table));
    if (m_journal && m_changes.table())
        m_journal->setTable(*m_changes.table());
    Q_EMIT rowsReset();
}

void EditController::stageCell(
    const RowKey& row, const QList<Value>& original, int column, const Value& value)
{
    const QString name = m_changes.table()->columns.at(column).name;
    stageCells({{row, original, column, value}}, tr("edit of %1").arg(name));
}

void EditController::stageCells(const QList<CellEdit>& cells, const QString& text)
{
    push(text, transitionsOf(cells));
}

void EditController::stageBlock(
    const QList<CellEdit>& cells, const QList<QMap<int, Value>>& newRows, const QString& text)
{
    if (m_saving)
        return;
    Transitions transitions = transitionsOf(cells);
    for (const QMap<int, Value>& values : newRows)
        transitions.append(transition(
            m_changes.newRow(), StagedRow{ChangeKind::Insert, {}, completedNewRow(values)}));
    push(text, transitions);
}

QMap<int, Value> EditController::completedNewRow(QMap<int, Value> values) const
{
    for (auto own = m_newRowValues.cbegin(); own != m_newRowValues.cend(); ++own)
        if (!values.contains(own.key()))
            values.insert(own.key(), own.value());
    return values;
}

EditController::Transitions EditController::transitionsOf(const QList<CellEdit>& cells) const
{
    Transitions transitions;
    transitions.reserve(cells.size());
    QHash<RowKey, qsizetype> places;
    places.reserve(cells.size());
    for (const CellEdit& cell : cells) {
        const qsizetype known = places.size();
        qsizetype& place = places[cell.row];
        if (places.size() != known) {
            place = transitions.size();
            transitions.append(transition(cell.row, staged(cell.row)));
        }
        std::optional<StagedRow>& after = transitions[place].after;
        const StagedRow* now = after ? &*after : nullptr;
        after = withCell(now, cell.row, completed(cell.original, now, *m_changes.table()),
            cell.column, cell.value);
    }
    return transitions;
}

RowKey EditController::stageNewRow()
{
    if (m_saving)
        return {};
    const RowKey row = m_changes.newRow();
    push(tr("new row"), {transition(row, StagedRow{ChangeKind::Insert, {}, completedNewRow({})})});
    return row;
}

void EditController::stageKind(const QList<std::pair<RowKey, QList<Value>>>& rows, ChangeKind kind)
{
    Transitions transitions;
    for (const auto& [row, original] : rows)
        transitions.append(transition(row, withKind(row, original, kind)));
    const int count = int(rows.size());
    if (kind == ChangeKind::Restore)
        push(count == 1 ? tr("restoring of 1 row") : tr("restoring of %n rows", nullptr, count),
            transitions);
    else
        push(count == 1 ? tr("deletion of 1 row") : tr("deletion of %n rows", nullptr, count),
            transitions);
}

std::optional<StagedRow> EditController::withKind(
    const RowKey& row, const QList<Value>& original, ChangeKind kind) const
{
    if (row.isNew())
        return isRemoval(kind) ? std::nullopt : staged(row);
    std::optional<StagedRow> before = staged(row);
    const bool isDeleted = isMarkedDeleted(*m_changes.table(), original);
    if (kind == ChangeKind::Restore && before && isRemoval(before->kind))
        return std::nullopt;
    if (kind == ChangeKind::SoftDelete && before && before->kind == ChangeKind::Restore)
        return std::nullopt;
    const bool isSoAlready = (kind == ChangeKind::SoftDelete && isDeleted)
        || (kind == ChangeKind::Restore && !isDeleted);
    if (isSoAlready)
        return before;
    return StagedRow{kind, completed(original, m_changes.find(row), *m_changes.table()), {}};
}

void EditController::revert(const QList<RowKey>& rows)
{
    Transitions transitions;
    for (const RowKey& row : rows)
        transitions.append(transition(row, std::nullopt));
    const int count = int(rows.size());
    push(count == 1 ? tr("revert of 1 row") : tr("revert of %n rows", nullptr, count), transitions);
}

void EditController::revertCell(const RowKey& row, int column)
{
    std::optional<StagedRow> after = staged(row);
    if (!after || after->cells.remove(column) == 0)
        return;
    if (after->cells.isEmpty() && !row.isNew())
        after.reset();
    push(tr("revert of %1").arg(m_changes.table()->columns.at(column).name),
        {transition(row, std::move(after))});
}

void EditController::discardAll()
{
    Transitions transitions;
    for (const RowKey& row : m_changes.keys())
        transitions.append(transition(row, std::nullopt));
    push(tr("discarding of all changes"), transitions);
}

std::optional<StagedRow> EditController::staged(const RowKey& row) const
{
    const StagedRow* found = m_changes.find(row);
    return found ? std::optional(*found) : std::nullopt;
}

EditController::Transition EditController::transition(
    const RowKey& row, std::optional<StagedRow> after) const
{
    return {row, staged(row), std::move(after)};
}

void EditController::push(const QString& text, Transitions transitions)
{
    transitions.removeIf([](const Transition& step) { return step.before == step.after; });
    if (!m_saving && !transitions.isEmpty())
        m_undo.push(new StageCommand(*this, text, std::move(transitions)));
}

void EditController::apply(const Transitions& transitions, bool forward)
{
    if (m_saving)
        return;
    m_changes.expect(transitions.size());
    bool newRowsDiffer = false;
    for (const Transition& step : transitions) {
        m_changes.set(step.row, forward ? step.after : step.before);
        m_failures.remove(step.row);
        newRowsDiffer = newRowsDiffer
            || (step.row.isNew() && step.before.has_value() != step.after.has_value());
    }
    keep(transitions, forward);
    if (newRowsDiffer) {
        Q_EMIT rowsReset();
        return;
    }
    for (const Transition& step : transitions)
        Q_EMIT rowChanged(step.row);
}

void EditController::restage(
    const QList<std::pair<RowKey, std::optional<StagedRow>>>& rows, const QString& text)
{
    Transitions transitions;
    for (const auto& [row, after] : rows)
        transitions.append(transition(row, after));
    push(text, transitions);
}

}
