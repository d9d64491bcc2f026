// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"

#include <QPointer>
#include <QTimer>

namespace tw {

/// Keeps what is typed into an open editor in the journal of its edits, once a second, so that a
/// crash does not take it along. Lives as long as the editor, whose child it is.
class TypedDraft final : public QObject
{
    Q_OBJECT

public:
    /// What was typed so far, as ResultModel::setData() takes it; invalid: nothing.
    using Input = std::function<QVariant()>;

    /// Of the cell at `index`, which is known by its row from then on.
    TypedDraft(const ResultModel& model, const QModelIndex& index, Input input, QObject& editor);
    ~TypedDraft() override;

    void keep() const; ///< now

    /// Stages it as it is, for a program that must go; what its column cannot hold is marked as
    /// what was pasted is.
    void stage();

private:
    [[nodiscard]] std::optional<CellEdit> edit() const;
    [[nodiscard]] Value valueOf(const QVariant& input, qint64 position) const;

    QPointer<const ResultModel> m_model;
    QPointer<EditController> m_edits;
    const RowKey m_row;
    const int m_column;
    Input m_input;
    QTimer m_timer;
};

}
