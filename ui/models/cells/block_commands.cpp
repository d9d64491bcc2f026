// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "block_commands.h"

#include "edit_list.h"
#include "models/rows/result_model.h"
#include "models/text/tsv.h"
#include "models/text/value_codec.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUuid>

namespace tw {

namespace {

struct BlockCommandsTexts
{
    Q_DECLARE_TR_FUNCTIONS(BlockCommands)
};

/// The value that a piece of clipboard text stands for; nothing is NULL where that is possible.
Result<Value> pastedValue(
    const std::optional<QString>& text, const Column& column, const Value& stored)
{
    if (!text && column.nullable)
        return Value();
    return ValueCodec::parse(text.value_or(QString()), column, stored);
}

/// What tells how the engine stores values of a column, taken from the first row that has one.
Value sampleOf(const ResultModel& model, int column)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (const Value value = model.cells().stored(model.position(row), column);
            !value.isNull() && !value.isDefault())
            return value;
    return {};
}

bool isLeftToServer(const ResultModel& model, int column)
{
    const Column& definition = model.columns().at(column);
    const ColumnFacts facts = model.facts(column);
    return definition.generation != Generation::None
        || ((facts.isKey || facts.isUnique) && !definition.defaultExpression.isNull());
}

}

QList<int> columnsNamed(const TsvRow& row, const ResultModel& model)
{
    QList<int> columns;
    for (const std::optional<QString>& name : row) {
        const auto found
            = std::ranges::find(model.columns(), name.value_or(QString()), &Column::name);
        if (found == model.columns().end())
            return {};
        columns.append(int(found - model.columns().begin()));
    }
    return columns;
}

QList<TsvRow> transposed(const QList<TsvRow>& rows)
{
    QList<TsvRow> turned;
    for (qsizetype row = 0; row < rows.size(); ++row)
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            while (turned.size() <= column)
                turned.append(TsvRow(rows.size()));
            turned[column][row] = rows.at(row).at(column);
        }
    return turned;
}

CellBlock blockOf(const ResultModel& model, const QModelIndexList& cells, const QList<int>& columns)
{
    CellBlock block;
    if (model.table())
        block.table = model.table()->name;
    QMap<int, QSet<int>> selected; // row → columns
    QSet<int> used;
    for (const QModelIndex& cell : cells) {
        selected[cell.row()].insert(cell.column());
        used.insert(cell.column());
    }
    QList<int> order = columns;
    order.removeIf([&](int column) { return !used.contains(column) || model.isMasked(column); });
    for (const int column : std::as_const(order))
        block.columns.append(model.columns().at(column));
    for (auto row = selected.cbegin(); row != selected.cend(); ++row) {
        QList<Value> values;
        for (const int column : std::as_const(order))
            values.append(row.value().contains(column) ? model.value(row.key(), column) : Value());
        block.rows.append(values);
    }
    return block;
}

PasteBlock::PasteBlock(const QString& text, const ResultModel& model, const QList<int>& columns)
    : m_columns(columns)
    , m_rows(fromTsv(text))
{
    const QList<int> named = m_rows.size() > 1 ? columnsNamed(m_rows.first(), model) : QList<int>();
    if (!named.isEmpty()) {
        m_columns = named;
        m_rows.removeFirst();
    }
    measure();
}

PasteBlock::PasteBlock(QList<TsvRow> rows, const QList<int>& columns)
    : m_columns(columns)
    , m_rows(std::move(rows))
{
    measure();
}

void PasteBlock::measure()
{
    qsizetype width = 0;
    for (const TsvRow& row : std::as_const(m_rows)) {
        width = std::max(width, row.size());
        m_left += std::max<qsizetype>(0, row.size() - m_columns.size());
    }
    m_columns.resize(std::min(width, m_columns.size()));
}

Result<PasteBlock::Outcome> PasteBlock::stage(ResultModel& model, int row, bool grows) const
{
    EditList edits(model);
    Outcome outcome;
    for (const TsvRow& cells : m_rows) {
        const bool isNew = row >= model.rowCount();
        if (isNew && !grows) {
            ++outcome.rowsLeft;
            continue;
        }
        QMap<int, Value> values;
        for (qsizetype i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
            const int column = m_columns.at(i);
            if (column < 0 || (isNew && model.computed(column)))
                continue;
            const Value stored = isNew ? sampleOf(model, column)
                                       : model.cells().stored(model.position(row), column);
            const Result<Value> fitting
                = pastedValue(cells.at(i), model.columns().at(column), stored);
            // What is there already was not entered.
            const bool isThere = !isNew && fitting && *fitting == stored;
            const Value value = isThere
                ? stored
                : model.rules().treated(
                      column, fitting.value_or(Value::text(cells.at(i).value_or(QString()))));
            const bool isMisfit = !isThere && model.rules().refuses(column, value);
            if (!fitting && !isMisfit)
                return fail(fitting.error());
            outcome.misfits += isMisfit ? 1 : 0;
            values.insert(column, value);
            if (!isNew) {
                TW_TRY_VOID(edits.add(model.index(row, column), value));
            }
        }
        if (isNew)
            edits.addRow(values);
        ++row;
    }
    edits.stage(BlockCommandsTexts::tr("paste"));
    return outcome;
}

Result<void> PasteBlock::stageInto(ResultModel& model, const QModelIndexList& cells) const
{
    EditList edits(model);
    for (const QModelIndex& cell : cells) {
        TW_TRY(const Value value,
            pastedValue(m_rows.first().first(), model.columns().at(cell.column()),
                model.cells().stored(model.position(cell.row()), cell.column())));
        TW_TRY_VOID(edits.add(cell, value));
    }
    edits.stage(BlockCommandsTexts::tr("paste"));
    return {};
}

Result<void> stageFillDown(ResultModel& model, const QModelIndexList& cells)
{
    QMap<int, int> top; // column → row that is copied
    for (const QModelIndex& cell : cells)
        top[cell.column()] = std::min(top.value(cell.column(), cell.row()), cell.row());
    EditList edits(model);
    const bool isSingle = cells.size() == 1;
    for (const QModelIndex& cell : cells) {
        const int from = isSingle ? cell.row() - 1 : top.value(cell.column());
        if (from >= 0 && from != cell.row()) {
            TW_TRY_VOID(edits.add(cell, model.value(from, cell.column())));
        }
    }
    edits.stage(BlockCommandsTexts::tr("fill down"));
    return {};
}

void stageDuplicates(ResultModel& model, const QList<int>& rows)
{
    EditList edits(model);
    for (const int row : rows) {
        QMap<int, Value> values;
        for (int column = 0; column < model.columnCount(); ++column) {
            const Value value = model.value(row, column);
            if (!isLeftToServer(model, column) && !value.isDefault() && !model.isMasked(column))
                values.insert(column, value);
        }
        edits.addRow(values);
    }
    edits.stage(rows.size() == 1
            ? BlockCommandsTexts::tr("duplicate row")
            : BlockCommandsTexts::tr("duplicates of %n rows", nullptr, int(rows.size())));
}

Result<void> stageMade(ResultModel& model, const QModelIndexList& cells, const ValueMaker& make)
{
    EditList edits(model);
    for (const QModelIndex& cell : cells) {
        const Column& column = model.columns().at(cell.column());
        TW_TRY(const Value value,
            ValueCodec::parse(make(column), column,
                model.cells().stored(model.position(cell.row()), cell.column())));
        TW_TRY_VOID(edits.add(cell, value));
    }
    edits.stage(BlockCommandsTexts::tr("insertion"));
    return {};
}

QString nowFor(const Column& column)
{
    const QDateTime now = QDateTime::currentDateTime();
    QString time = now.toString(QStringLiteral("HH:mm:ss"));
    switch (column.type.typeClass) {
    case TypeClass::Date:
        return now.date().toString(Qt::ISODate);
    case TypeClass::Time:
        return time;
    case TypeClass::TimestampTz:
        return now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate).replace(u'T', u' ');
    default:
        return now.date().toString(Qt::ISODate) + u' ' + time;
    }
}

QString todayFor(const Column& column)
{
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const TypeClass type = column.type.typeClass;
    const bool hasTime = type == TypeClass::Timestamp || type == TypeClass::TimestampTz;
    return hasTime ? today + QStringLiteral(" 00:00:00") : today;
}

QString uuidFor(const Column& /*column*/)
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}
