// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QAbstractItemModel;
class QLabel;
class QTreeView;
class QWidget;

namespace tw {

/// How wide a column of a list is at first.
struct ListWidth
{
    int column;
    int width;
};

/// The list that fills a page: full rows without lines, with a menu of its own.
[[nodiscard]] QTreeView* pageList(const char* name, const QString& accessibleName,
    QAbstractItemModel& model, std::span<const ListWidth> widths, QWidget* parent);

/// What stands in place of a list that is empty; its text says why.
[[nodiscard]] QLabel* emptyLabel(const char* name, QWidget* parent);

}
