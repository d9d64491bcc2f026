// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "applying/batch_images.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// By what a step names the row that it finds: its key, or what an upsert may meet.
const ColumnValues& nameOf(const BatchStep& step)
{
    return step.kind == ChangeKind::Insert ? step.rival : step.row.key;
}

QStringList columnsOf(const ColumnValues& values)
{
    QStringList columns;
    for (const auto& [column, value] : values)
        columns.append(column);
    return columns;
}

KeyValues valuesOf(const ColumnValues& named)
{
    KeyValues values;
    for (const auto& [column, value] : named)
        values.append(value);
    return values;
}

/// The identity of the row that is named so; nothing when it is named otherwise.
std::optional<KeyValues> identityIn(const ColumnValues& name, const QStringList& identity)
{
    KeyValues values;
    for (const QString& column : identity) {
        const auto found = std::ranges::find(name, column, &std::pair<QString, Value>::first);
        if (found == name.end())
            return std::nullopt;
        values.append(found->second);
    }
    return values;
}

/// Given numbers as an engine answers them that has texts only.
KeyValues asTexts(KeyValues values)
{
    for (Value& value : values)
        value = Value::stored(StorageClass::Text, value.bytes());
    return values;
}

bool areSame(const std::optional<KeyValues>& answer, const KeyValues& given)
{
    return answer && (*answer == given || *answer == asTexts(given));
}

/// What the server answered of the columns; nothing unless it told all of them.
std::optional<KeyValues> returnedValues(
    const BatchStep& step, const StepReport& report, const QStringList& columns)
{
    KeyValues values;
    for (const QString& column : columns) {
        const qsizetype place = step.returning.indexOf(column);
        if (place < 0 || place >= report.returned.size())
            return std::nullopt;
        values.append(report.returned.at(place));
    }
    return values;
}

}

Result<void> BatchImages::before()
{
    m_rowOfStep.fill(-1, m_batch.size());
    QMap<std::pair<QString, QStringList>, QList<qsizetype>> groups;
    for (qsizetype step = 0; step < m_batch.size(); ++step) {
        const ColumnValues& name = nameOf(m_batch[step]);
        if (!name.isEmpty() && m_batch[step].row.address == RowAddress::Key)
            groups[{m_batch[step].row.table.display(), columnsOf(name)}].append(step);
    }
    for (const auto& [group, steps] : groups.asKeyValueRange()) {
        TW_TRY(const ImageTable* const table,
            m_recording.tables().find(m_batch[steps.first()].row.table));
        if (table->hasKey())
            TW_TRY_VOID(touchRows(*table, group.second, steps));
    }
    return touchDependants();
}

Result<void> BatchImages::touchRows(
    const ImageTable& table, const QStringList& columns, const QList<qsizetype>& steps)
{
    QList<KeyValues> keys;
    for (const qsizetype step : steps)
        keys.append(valuesOf(nameOf(m_batch[step])));
    TW_TRY(const QList<Row> rows, m_slice.touch(table, columns, keys));
    for (qsizetype i = 0; i < steps.size(); ++i)
        m_rowOfStep[steps[i]] = rows[i];
    return {};
}

Result<void> BatchImages::touchDependants()
{
    QList<Row> going;
    QList<Row> moving;
    for (qsizetype step = 0; step < m_batch.size(); ++step) {
        const Row row = m_rowOfStep[step];
        if (row < 0)
            continue;
        m_slice.setSequence(row, step);
        if (m_batch[step].kind == ChangeKind::Delete)
            going.append(row);
        else if (m_batch[step].movesKeys)
            moving.append(row);
    }
    TW_TRY_VOID(m_slice.touchDependants(going, DependenceEffect::Deletes));
    return m_slice.touchDependants(moving, DependenceEffect::MovesKeys);
}

Result<void> BatchImages::after(const QList<StepReport>& steps)
{
    for (qsizetype step = 0; step < m_batch.size(); ++step) {
        if (steps.value(step).done)
            TW_TRY_VOID(recordStep(step, steps));
    }
    TW_TRY_VOID(m_recording.add(m_slice));
    return m_loose.empty() ? Result<void>() : m_recording.add(std::move(m_loose));
}

Result<void> BatchImages::recordStep(qsizetype step, const QList<StepReport>& steps)
{
    const BatchStep& planned = m_batch[step];
    TW_TRY(const ImageTable* const table, m_recording.tables().find(planned.row.table));
    TW_TRY_VOID(m_recording.recordStatement(planned.statement, *table));
    if (table->hasKey() && planned.row.address == RowAddress::Key) {
        follow(step, *table, steps);
        return {};
    }
    m_recording.object(
        u"%1 has no key that tells its rows apart."_s.arg(planned.row.table.display()));
    m_loose.push_back(looseImage(planned, *table, steps[step]));
    return {};
}

void BatchImages::follow(qsizetype step, const ImageTable& table, const QList<StepReport>& steps)
{
    const BatchStep& planned = m_batch[step];
    const auto returned = returnedValues(planned, steps[step], table.table->identityColumns);
    Row row = rowOf(step, table, returned, steps);
    if (row < 0 && planned.kind == ChangeKind::Insert && returned) {
        row = m_slice.expect(table, *returned);
        m_slice.setSequence(row, step);
    }
    if (row < 0)
        return m_recording.object(
            u"It is not known which row of %1 was written."_s.arg(planned.row.table.display()));
    m_answers.insert(row, step);
    if (returned && planned.kind != ChangeKind::Delete)
        m_slice.moved(row, *returned);
}

/// Earlier steps may have made the row, or given it a key that another one had.
BatchImages::Row BatchImages::rowOf(qsizetype step, const ImageTable& table,
    const std::optional<KeyValues>& returned, const QList<StepReport>& steps) const
{
    const BatchStep& planned = m_batch[step];
    if (planned.kind == ChangeKind::Insert && planned.rival.isEmpty())
        return -1;
    const auto named = identityIn(nameOf(planned), table.table->identityColumns);
    Row byName = named ? m_slice.find(table, *named) : -1;
    if (named && byName < 0)
        byName = m_slice.find(table, asTexts(*named));
    if (byName >= 0)
        return byName;
    const Row byAnswer = returned && !planned.movesKeys ? m_slice.find(table, *returned) : -1;
    if (byAnswer >= 0)
        return byAnswer;
    return m_rowOfStep[step] >= 0 ? m_rowOfStep[step] : rowAnswered(table, nameOf(planned), steps);
}

/// The row of which an earlier step was answered that it holds these values.
BatchImages::Row BatchImages::rowAnswered(
    const ImageTable& table, const ColumnValues& name, const QList<StepReport>& steps) const
{
    for (const auto& [row, step] : m_answers.asKeyValueRange()) {
        const BatchStep& earlier = m_batch[step];
        if (earlier.row.table == table.table->name
            && areSame(returnedValues(earlier, steps[step], columnsOf(name)), valuesOf(name)))
            return row;
    }
    return -1;
}

SliceImage BatchImages::looseImage(
    const BatchStep& step, const ImageTable& table, const StepReport& report) const
{
    QStringList columns;
    for (const Column* column : table.kept)
        columns.append(column->name);
    SliceImage image{&table, {}};
    const auto cells = returnedValues(step, report, columns);
    if (step.kind == ChangeKind::Delete)
        image.image.was = cells.value_or(RowImage::Cells());
    else
        image.image.is = cells.value_or(RowImage::Cells());
    return image;
}

}
