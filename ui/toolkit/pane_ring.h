// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace tw {

/// Gives the keyboard to the next (`step` 1) or the previous (-1) of the panes that can be seen.
void stepPane(const QList<QWidget*>& panes, int step);

}
