// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHeaderView;

namespace tw {

/// Makes each section that is not stretched at least as wide as its title, in whatever language.
void fitTitles(QHeaderView& header);

}
