// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/pending_model.h"
#include "toolkit/context.h"

#include <QStyledItemDelegate>

namespace tw {

/// How a line of pending changes looks: the sign of its kind, what was struck out, the state in the
/// colour of the state.
class PendingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` must outlive it.
    PendingDelegate(UiContext context, const PendingModel& model, QObject* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void showKind(QStyleOptionViewItem& option, const QModelIndex& index) const;

    UiContext m_context;
    const PendingModel& m_model;
};

}
