// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporter.h"

#include <tuplewright/connection/notice.h>

namespace tw::cli {

/// Notes what the server told beside the rows.
void reportNotices(Reporter& reporter, const Notices& notices);

}
