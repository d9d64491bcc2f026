// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staged_edits.h"

#include "models/text/value_codec.h"

#include <tuplewright/query/mask.h>

#include <QUndoCommand>

namespace tw {

class StageCommand final : public QUndoCommand
{
public:
    StageCommand(StagedEdits& edits, const QString& text, StagedEdits::Transitions transitions)
        : QUndoCommand(text)
        , m_edits(edits)
        , m_transitions(std::move(transitions))
    { }

    void undo() override { m_edits.apply(m_transitions, false); }
    void redo() override { m_edits.apply(m_transitions, true); }

private:
    StagedEdits& m_edits;
    StagedEdits::Transitions m_transitions;
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
QList<Value> withKnownValues(QList<Value> original, const StagedRow* staged, const Table& table)
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

StagedEdits::StagedEdits(QObject* parent)
    : QObject(parent)
{ }

void StagedEdits::setTable(TablePtr table)
{
    m_undo.clear();
    m_changes = ChangeSet(std::move(table));
    Q_EMIT reset();
}

QList<JournalRow> StagedEdits::rows() const
{
    QList<JournalRow> rows;
    rows.reserve(m_changes.size());
    for (const RowKey& row : m_changes.keys())
        rows.append({row, stagedRow(row)});
    return rows;
}

void StagedEdits::stageCell(
    const RowKey& row, const QList<Value>& original, int column, const Value& value)
{
    const QString name = m_changes.table()->columns.at(column).name;
    stageCells({{row, original, column, value}}, tr("edit of %1").arg(name));
}

void StagedEdits::stageCells(const QList<CellEdit>& cells, const QString& text)
{
    push(text, transitionsOf(cells));
}

void StagedEdits::stageBlock(
    const QList<CellEdit>& cells, const QList<QMap<int, Value>>& newRows, const QString& text)
{
    if (m_isLocked)
        return;
    Transitions transitions = transitionsOf(cells);
    for (const QMap<int, Value>& values : newRows)
        transitions.append(transition(
            m_changes.newRow(), StagedRow{ChangeKind::Insert, {}, completedNewRow(values)}));
    push(text, transitions);
}

QMap<int, Value> StagedEdits::completedNewRow(QMap<int, Value> values) const
{
    for (auto own = m_newRowValues.cbegin(); own != m_newRowValues.cend(); ++own)
        if (!values.contains(own.key()))
            values.insert(own.key(), own.value());
    return values;
}

StagedEdits::Transitions StagedEdits::transitionsOf(const QList<CellEdit>& cells) const
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
            transitions.append(transition(cell.row, stagedRow(cell.row)));
        }
        std::optional<StagedRow>& after = transitions[place].after;
        const StagedRow* now = after ? &*after : nullptr;
        after = withCell(now, cell.row, withKnownValues(cell.original, now, *m_changes.table()),
            cell.column, cell.value);
    }
    return transitions;
}

RowKey StagedEdits::stageNewRow()
{
    if (m_isLocked)
        return {};
    const RowKey row = m_changes.newRow();
    push(tr("new row"), {transition(row, StagedRow{ChangeKind::Insert, {}, completedNewRow({})})});
    return row;
}

void StagedEdits::stageKind(const QList<std::pair<RowKey, QList<Value>>>& rows, ChangeKind kind)
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

std::optional<StagedRow> StagedEdits::withKind(
    const RowKey& row, const QList<Value>& original, ChangeKind kind) const
{
    if (row.isNew())
        return isRemoval(kind) ? std::nullopt : stagedRow(row);
    std::optional<StagedRow> before = stagedRow(row);
    const bool isDeleted = isMarkedDeleted(*m_changes.table(), original);
    if (kind == ChangeKind::Restore && before && isRemoval(before->kind))
        return std::nullopt;
    if (kind == ChangeKind::SoftDelete && before && before->kind == ChangeKind::Restore)
        return std::nullopt;
    const bool isSoAlready = (kind == ChangeKind::SoftDelete && isDeleted)
        || (kind == ChangeKind::Restore && !isDeleted);
    if (isSoAlready)
        return before;
    return StagedRow{kind, withKnownValues(original, m_changes.find(row), *m_changes.table()), {}};
}

void StagedEdits::revert(const QList<RowKey>& rows)
{
    Transitions transitions;
    for (const RowKey& row : rows)
        transitions.append(transition(row, std::nullopt));
    const int count = int(rows.size());
    push(count == 1 ? tr("revert of 1 row") : tr("revert of %n rows", nullptr, count), transitions);
}

void StagedEdits::revertCell(const RowKey& row, int column)
{
    std::optional<StagedRow> after = stagedRow(row);
    if (!after || after->cells.remove(column) == 0)
        return;
    if (after->cells.isEmpty() && !row.isNew())
        after.reset();
    push(tr("revert of %1").arg(m_changes.table()->columns.at(column).name),
        {transition(row, std::move(after))});
}

void StagedEdits::discardAll()
{
    Transitions transitions;
    for (const RowKey& row : m_changes.keys())
        transitions.append(transition(row, std::nullopt));
    push(tr("discarding of all changes"), transitions);
}

std::optional<StagedRow> StagedEdits::stagedRow(const RowKey& row) const
{
    const StagedRow* found = m_changes.find(row);
    return found ? std::optional(*found) : std::nullopt;
}

StagedEdits::Transition StagedEdits::transition(
    const RowKey& row, std::optional<StagedRow> after) const
{
    return {row, stagedRow(row), std::move(after)};
}

void StagedEdits::push(const QString& text, Transitions transitions)
{
    transitions.removeIf([](const Transition& step) { return step.before == step.after; });
    if (!m_isLocked && !transitions.isEmpty())
        m_undo.push(new StageCommand(*this, text, std::move(transitions)));
}

void StagedEdits::apply(const Transitions& transitions, bool forward)
{
    if (m_isLocked)
        return;
    m_changes.expect(transitions.size());
    bool newRowsDiffer = false;
    QList<JournalRow> rows;
    rows.reserve(transitions.size());
    for (const Transition& step : transitions) {
        rows.append({step.row, forward ? step.after : step.before});
        m_changes.set(step.row, rows.last().staged);
        newRowsDiffer = newRowsDiffer
            || (step.row.isNew() && step.before.has_value() != step.after.has_value());
    }
    Q_EMIT staged(rows);
    if (newRowsDiffer) {
        Q_EMIT reset();
        return;
    }
    for (const Transition& step : transitions)
        Q_EMIT rowChanged(step.row);
}

void StagedEdits::stageRecovered(const QList<JournalRow>& rows)
{
    Transitions transitions;
    for (const JournalRow& row : rows) {
        const RowKey key = row.row.isNew() ? m_changes.newRow() : row.row;
        if (!m_changes.find(key))
            transitions.append(transition(key, row.staged));
    }
    push(tr("restoring of kept changes"), transitions);
}

void StagedEdits::restage(
    const QList<std::pair<RowKey, std::optional<StagedRow>>>& rows, const QString& text)
{
    Transitions transitions;
    for (const auto& [row, after] : rows)
        transitions.append(transition(row, after));
    push(text, transitions);
}

void StagedEdits::complete(const RowKey& row, const QList<Value>& loaded)
{
    const StagedRow* found = m_changes.find(row);
    if (m_isLocked || !found || !found->original.contains(Value::defaultMarker()))
        return;
    StagedRow whole = *found;
    for (qsizetype column = 0; column < whole.original.size(); ++column)
        if (whole.original.at(column).isDefault())
            whole.original[column] = loaded.value(column, Value::defaultMarker());
    m_changes.set(row, whole);
    Q_EMIT completed({row, whole});
}

void StagedEdits::lock()
{
    m_undoIndexAtLock = m_undo.index();
    m_isLocked = true;
}

// Steps through the undo stack changed nothing meanwhile.
void StagedEdits::unlock()
{
    m_undo.setIndex(m_undoIndexAtLock);
    m_isLocked = false;
}

QSet<RowKey> StagedEdits::removeSaved(const QList<RowKey>& rows, const ChangeSet& saved)
{
    m_undo.clear();
    if (rows.size() == m_changes.size() && m_changes == saved) {
        m_changes.clear();
        return {rows.cbegin(), rows.cend()};
    }
    QSet<RowKey> done;
    for (const RowKey& row : rows) {
        const StagedRow* now = m_changes.find(row);
        if (now && *now == *saved.find(row))
            done.insert(row);
    }
    for (const RowKey& row : std::as_const(done))
        m_changes.set(row, std::nullopt);
    return done;
}

void StagedEdits::follow(ChangeSet changes, bool keepsPlaces)
{
    // Steps of before speak of columns by their places.
    if (!keepsPlaces)
        m_undo.clear();
    m_changes = std::move(changes);
}

}
