// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/page_descriptor.h"
#include "models/navigator/recent_tables.h"
#include "toolkit/context.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace tw {

/// The tables opened last, to be opened again, or a sentence where there are none yet.
class RecentList final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the list.
    RecentList(UiContext context, const ConnectionList& connections, const NavigatorMarks& marks,
        QWidget* parent = nullptr);

Q_SIGNALS:
    void pageRequested(const tw::PageDescriptor& page); ///< a table was chosen

private:
    void createView(UiContext context);
    void showState();

    RecentTables m_tables;
    QLabel* m_empty = nullptr;
    QTreeView* m_view = nullptr;
};

}
