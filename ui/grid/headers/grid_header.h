// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cells/cell_font.h"
#include "models/rows/result_model.h"
#include "toolkit/context.h"

#include <QHeaderView>

namespace tw {

/// The column headers: name over type, what the column is, and how the rows are sorted by it. A
/// click asks for another sort; dragging reorders columns.
class GridHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit GridHeader(UiContext context, QWidget* parent = nullptr);

    void setResultModel(ResultModel* model); ///< whose columns are named; must outlive it
    void setCurrentColumn(int column); ///< marks it; -1: none
    void refreshFonts(); ///< after the zoom or the font was changed
    void setTypesShown(bool shown); ///< below the names

    /// Room that name, type and glyphs of a column need.
    [[nodiscard]] int widthHint(int column) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void sortRequested(const tw::Sort& sort); ///< by a click; Shift adds a level
    void sortRefused(const QString& reason); ///< a column that rows cannot be sorted by

    /// Of a column, by pointer or key.
    void menuRequested(int column, const QPoint& globalPosition);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Fonts
    {
        explicit Fonts(qreal zoom);

        CellFont name;
        CellFont keyName;
        CellFont type;
    };

    void onClicked(int section);
    [[nodiscard]] Sort sortAfterClick(const QString& column) const;
    [[nodiscard]] QStringList glyphsOf(int section) const;
    [[nodiscard]] QString typeText(int section) const;
    [[nodiscard]] const CellFont& nameFont(int section) const;
    void paintName(QPainter& painter, const QRectF& place, int section) const;
    void paintType(QPainter& painter, const QRectF& place, int section) const;
    qreal paintFilter(QPainter& painter, const QRectF& room, int section) const;
    qreal paintSort(QPainter& painter, const QRectF& room, const Column& column) const;
    void paintIcon(QPainter& painter, const QString& name, Token token, QPointF center) const;

    UiContext m_context;
    Fonts m_fonts;
    bool m_showsTypes = true;
    ResultModel* m_model = nullptr;
    int m_currentColumn = -1;
    Qt::KeyboardModifiers m_clickModifiers;
};

}
