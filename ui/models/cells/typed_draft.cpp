// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_draft.h"

#include "models/editing/edit_controller.h"
#include "models/text/value_codec.h"

#include <chrono>

namespace tw {

namespace {

constexpr std::chrono::seconds kKeepEvery(1);

}

TypedDraft::TypedDraft(
    const ResultModel& model, const QModelIndex& index, Input input, QObject& editor)
    : QObject(&editor)
    , m_model(&model)
    , m_edits(model.rules().edits())
    , m_row(model.rowKey(index.row()))
    , m_column(index.column())
    , m_input(std::move(input))
{
    connect(&m_timer, &QTimer::timeout, this, &TypedDraft::keep);
    m_timer.start(kKeepEvery);
}

TypedDraft::~TypedDraft()
{
    if (m_edits)
        m_edits->journal().endDraft();
}

Value TypedDraft::valueOf(const QVariant& input, qint64 position) const
{
    if (input.metaType() == QMetaType::fromType<Value>())
        return input.value<Value>();
    const Result<Value> read = ValueCodec::parse(input.toString(), m_model->columns().at(m_column),
        m_model->cells().stored(position, m_column));
    return read ? *read : Value::text(input.toString());
}

std::optional<CellEdit> TypedDraft::edit() const
{
    const QVariant input = m_edits && m_model ? m_input() : QVariant();
    if (!input.isValid() || m_edits->isSaving())
        return {};
    const std::optional<int> row = m_model->findRow(m_row);
    if (!row)
        return {};
    const qint64 position = m_model->position(*row);
    return CellEdit{m_row, m_model->loadedRow(*row), m_column, valueOf(input, position)};
}

void TypedDraft::keep() const
{
    if (const std::optional<CellEdit> typed = edit())
        m_edits->journal().keepDraft(*typed);
}

void TypedDraft::stage()
{
    m_timer.stop();
    if (const std::optional<CellEdit> typed = edit())
        m_edits->staged().stageCell(typed->row, typed->original, typed->column, typed->value);
}

}
