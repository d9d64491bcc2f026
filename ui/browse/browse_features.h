// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/columns/column_features.h"
#include "browse/filters/filter_features.h"
#include "browse/parts/page_freshness.h"
#include "browse/rows/row_features.h"
#include "browse/saving/save_features.h"
#include "browse_widgets.h"
#include "child_rows.h"
#include "models/page/whole_values.h"
#include "models/rows/reference_labels.h"
#include "page_status.h"
#include "page_work.h"
#include "row_export.h"
#include "row_import.h"
#include "table_news.h"

namespace tw {

/// What a table page can do, by feature. Commands call these.
struct BrowseFeatures
{
    /// All must outlive it.
    BrowseFeatures(BrowsePage& page, const PageParts& parts, const BrowseWidgets& widgets);

    void setTable(); ///< the controller knows its table now
    void beginTableChange(const TableChange& change);
    void endTableChange(const TableChange& change);
    void update(); ///< other rows are there
    void showCurrent(); ///< the current row, in form, inspector and child rows

    PageParts parts;
    FindBar& find;
    WholeValues whole;
    ReferenceLabels labels;
    PageFreshness freshness;
    FilterFeatures filters;
    ColumnFeatures columns;
    RowFeatures rows;
    SaveFeatures saving;
    ChildRows children;
    TableNews news;
    PageStatus status;
    PageWork work;
    RowExport exporting;
    RowImport importing;
    bool isEmbedded = false; ///< among the rows of another table

private:
    void connectFeatures();
    void connectController();
    void onEditRefused(const Error& error);
    void askForLifecycle();
};

}
