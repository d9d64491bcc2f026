// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/results/row_sink.h>

namespace tw {

RowSink::~RowSink() = default;

}
