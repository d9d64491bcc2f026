// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QLabel;
class QTreeView;

namespace tw {

/// What was open last, to be opened again, or a sentence where there is nothing yet. Of the model
/// the first column is what it is, the second where.
class RecentList final : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString name; ///< its widgets are named after it
        QString title;
        QString accessible; ///< what the list is, for who hears it
        QString empty; ///< instead of the list; empty: the whole is not shown then
    };

    /// `iconOf` a row names one of `:/icons`. The model must outlive the list.
    RecentList(UiContext context, QAbstractItemModel& model, const Words& words,
        std::function<QString(int row)> iconOf, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(int row);

private:
    void createView(UiContext context, const Words& words, std::function<QString(int)> iconOf);
    void showState();

    QAbstractItemModel& m_model;
    QLabel* m_empty = nullptr;
    QTreeView* m_view = nullptr;
};

}
