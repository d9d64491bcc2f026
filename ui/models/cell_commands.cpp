// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_commands.h"

#include "edit_controller.h"
#include "result_model.h"
#include "tsv.h"
#include "value_codec.h"

#include <QCoreApplication>

namespace tw {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CellCommands)
};

std::unexpected<Error> refuse(ErrorKind kind, const QString& message, const Column& column)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.column = column.name;
    return fail(std::move(error));
}

Result<void> requireWritable(const ResultModel& model, const QModelIndex& cell)
{
    if (model.flags(cell).testFlag(Qt::ItemIsEditable))
        return {};
    const Column& column = model.columns().at(cell.column());
    return refuse(
        ErrorKind::ReadOnly, Words::tr("%1 cannot be changed here.").arg(column.name), column);
}

/// The edits that give each cell a value; cells that hold it already are left out.
class EditList
{
public:
    explicit EditList(const ResultModel& model)
        : m_model(model)
    { }

    Result<void> add(const QModelIndex& cell, const Value& value)
    {
        if (m_model.value(cell.row(), cell.column()) == value)
            return {};
        TW_TRY_VOID(requireWritable(m_model, cell));
        m_edits.append(
            {m_model.rowKey(cell.row()), m_model.loadedRow(cell.row()), cell.column(), value});
        return {};
    }

    void stage(const QString& text) const
    {
        if (!m_edits.isEmpty())
            m_model.edits()->stageCells(m_edits, text);
    }

private:
    const ResultModel& m_model;
    QList<CellEdit> m_edits;
};

/// The value that a piece of clipboard text stands for; nothing is NULL where that is possible.
Result<Value> pastedValue(
    const std::optional<QString>& text, const Column& column, const Value& stored)
{
    if (!text && column.nullable)
        return Value();
    return ValueCodec::parse(text.value_or(QString()), column, stored);
}

}

Result<void> stageNull(ResultModel& model, const QModelIndexList& cells)
{
    EditList edits(model);
    for (const QModelIndex& cell : cells) {
        const Column& column = model.columns().at(cell.column());
        if (!column.nullable)
            return refuse(ErrorKind::NotNull,
                Words::tr("%1 must have a value. Type one, or set DEFAULT with Ctrl+Backspace.")
                    .arg(column.name),
                column);
        TW_TRY_VOID(edits.add(cell, Value()));
    }
    edits.stage(Words::tr("setting of NULL"));
    return {};
}

Result<void> stageDefault(ResultModel& model, const QModelIndexList& cells)
{
    EditList edits(model);
    for (const QModelIndex& cell : cells) {
        const Column& column = model.columns().at(cell.column());
        const bool hasDefault
            = !column.defaultExpression.isNull() || column.generation != Generation::None;
        if (!hasDefault && !column.nullable)
            return refuse(ErrorKind::NotNull,
                Words::tr("%1 has no default and must have a value.").arg(column.name), column);
        TW_TRY_VOID(edits.add(cell, Value::defaultMarker()));
    }
    edits.stage(Words::tr("setting of DEFAULT"));
    return {};
}

Result<qsizetype> stagePaste(
    ResultModel& model, const QString& text, int row, const QList<int>& columns)
{
    EditList edits(model);
    qsizetype left = 0;
    for (const TsvRow& cells : fromTsv(text)) {
        const qsizetype fitting
            = row < model.rowCount() ? std::min(cells.size(), columns.size()) : 0;
        left += cells.size() - fitting;
        for (qsizetype i = 0; i < fitting; ++i) {
            const QModelIndex cell = model.index(row, columns.at(i));
            TW_TRY(const Value value,
                pastedValue(cells.at(i), model.columns().at(cell.column()),
                    model.storedValue(row, cell.column())));
            TW_TRY_VOID(edits.add(cell, value));
        }
        ++row;
    }
    edits.stage(Words::tr("paste"));
    return left;
}

}
