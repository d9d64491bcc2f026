// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_mark.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;

namespace tw {

class IconLabel;

/// The line over a page that says in what kind of database it is. Hidden where there is nothing to
/// say.
class EnvironmentBand final : public QFrame
{
    Q_OBJECT

public:
    /// `area` is what its widgets are named after.
    EnvironmentBand(UiContext context, const QString& area, QWidget* parent = nullptr);

    void show(const ConnectionMark& mark); ///< hides itself where there is nothing to say

private:
    IconLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
};

}
