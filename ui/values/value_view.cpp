// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_view.h"

#include "array_list.h"
#include "composite_view.h"
#include "image_view.h"
#include "interval_view.h"
#include "json_tree.h"
#include "lexeme_view.h"
#include "range_view.h"

namespace tw {

namespace {

TitledView viewFor(UiContext context, const Column& column, QWidget* parent)
{
    const ColumnType& type = column.type;
    switch (type.typeClass) {
    case TypeClass::Array:
        // Of all types of the server only box has another delimiter.
        return {ValueView::tr("List"),
            new ArrayList(type.name == QLatin1StringView("box[]") ? ';' : ',', parent)};
    case TypeClass::Range:
        return {ValueView::tr("Bounds"), new RangeView(context, column, parent)};
    case TypeClass::Composite:
        if (type.details && !type.details->fields.isEmpty())
            return {ValueView::tr("Fields"), new CompositeView(type.details->fields, parent)};
        return {};
    case TypeClass::Interval:
        return {ValueView::tr("Parts"), new IntervalView(parent)};
    case TypeClass::Json:
        return {ValueView::tr("Tree"), new JsonTree(parent)};
    case TypeClass::FullText:
        if (type.name == QLatin1StringView("tsvector"))
            return {ValueView::tr("Words"), new LexemeView(parent)};
        return {};
    case TypeClass::Bytes:
        return {ValueView::tr("Picture"), new ImageView(parent)};
    default:
        return {};
    }
}

}

QList<TitledView> makeValueViews(
    UiContext context, const Column& column, const QByteArray& text, QWidget* parent)
{
    const TitledView made = viewFor(context, column, parent);
    if (!made.view)
        return {};
    if (made.view->setText(text))
        return {made};
    delete made.view;
    return {};
}

}
