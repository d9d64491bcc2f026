// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"
#include <tuplewright/sql/text_range.h>

#include <QWidget>

namespace tw {

class SqlTextEdit;

/// Line numbers beside a text, a bar along the lines that would run, and a sign at the line of an
/// error. A click selects a line.
class LineGutter final : public QWidget
{
    Q_OBJECT

public:
    LineGutter(UiContext context, SqlTextEdit& text);

    void setRunLines(int first, int last); ///< from 0; first > last: none
    void setErrorLine(int line); ///< -1: none

    /// What numbers of so many lines need.
    [[nodiscard]] int widthFor(int lines) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void paintLine(QPainter& painter, const QRectF& rect, int line, bool isCurrent) const;

    UiContext m_context;
    SqlTextEdit& m_text;
    int m_firstRun = 0;
    int m_lastRun = -1;
    int m_error = -1;
};

}
