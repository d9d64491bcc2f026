// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tw {

/// Says what this program is, its version and its licence. Returns at once.
void showAboutBox(QWidget* parent);

}
