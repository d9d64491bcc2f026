// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class PreviewCard;
class RowViews;

/// Foreign keys of the current cell: follows one to the row it refers to, previews that row, and
/// chooses another one.
class CellReferences final : public QObject
{
    Q_OBJECT

public:
    /// `views` must outlive it.
    CellReferences(const PageParts& parts, RowViews& views);

    void followCurrent();
    [[nodiscard]] bool canFollow() const;
    void previewCurrent();
    [[nodiscard]] bool canPreview() const;
    void pick(); ///< asks for the row to refer to
    [[nodiscard]] bool canPick() const;

Q_SIGNALS:
    void rowsRequested(const tw::QualifiedName& table, const tw::Filter& filter);
    void hinted(const QString& text); ///< why there is nothing to follow

private:
    void follow(int column);
    void preview(const QModelIndex& cell, const QRect& place);
    void dismissPreview();
    void stage(const RowKey& row, int column, const Value& value);
    [[nodiscard]] const ForeignKey* referenceOf(int column) const;
    [[nodiscard]] KeyValues keyOf(const QModelIndex& cell) const;
    [[nodiscard]] Value visibleValue(int row, int column) const;

    PageParts m_parts;
    RowViews& m_views;
    PreviewCard* m_preview = nullptr; ///< made when it is first shown
};

}
