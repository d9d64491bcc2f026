// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "toolkit/context.h"

#include <QHeaderView>

namespace tw {

/// The strip left of the rows: a glyph for the state of each row, never a number.
class RowHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit RowHeader(UiContext context, QWidget* parent = nullptr);

    void setResultModel(const ResultModel* model); ///< whose rows are marked; must outlive it
    void setCurrentRow(int row); ///< marks it; -1: none

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;

private:
    UiContext m_context;
    const ResultModel* m_model = nullptr;
    int m_currentRow = -1;
};

}
