// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_commands.h"

#include "edit_list.h"
#include "models/rows/result_model.h"

#include <QCoreApplication>

namespace tw {

namespace {

struct CellCommandsTexts
{
    Q_DECLARE_TR_FUNCTIONS(CellCommands)
};

}

Result<void> stageNull(ResultModel& model, const QModelIndexList& cells)
{
    EditList edits(model);
    for (const QModelIndex& cell : cells) {
        const Column& column = model.columns().at(cell.column());
        if (!column.nullable)
            return EditList::refuse(ErrorKind::NotNull,
                CellCommandsTexts::tr(
                    "%1 must have a value. Type one, or set DEFAULT with Ctrl+Backspace.")
                    .arg(column.name),
                column);
        TW_TRY_VOID(edits.add(cell, Value()));
    }
    edits.stage(CellCommandsTexts::tr("setting of NULL"));
    return {};
}

Result<void> stageEmpty(ResultModel& model, const QModelIndexList& cells)
{
    EditList edits(model);
    for (const QModelIndex& cell : cells) {
        const Column& column = model.columns().at(cell.column());
        if (column.type.typeClass != TypeClass::Text)
            return EditList::refuse(ErrorKind::DataType,
                CellCommandsTexts::tr("%1 is no text column and cannot hold an empty text.")
                    .arg(column.name),
                column);
        TW_TRY(const Value empty,
            model.rules().valueFor(
                model.position(cell.row()), cell.column(), QVariant::fromValue(Value::text({}))));
        TW_TRY_VOID(edits.add(cell, empty));
    }
    edits.stage(CellCommandsTexts::tr("setting of empty texts"));
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
            return EditList::refuse(ErrorKind::NotNull,
                CellCommandsTexts::tr("%1 has no default and must have a value.").arg(column.name),
                column);
        TW_TRY_VOID(edits.add(cell, Value::defaultMarker()));
    }
    edits.stage(CellCommandsTexts::tr("setting of DEFAULT"));
    return {};
}

}
