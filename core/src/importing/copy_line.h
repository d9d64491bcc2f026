// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

namespace tw {

/// Appends the values of one line of PostgreSQL's text format of COPY, its escapes undone. What
/// stands for NULL is told before that.
void readCopyLine(QByteArrayView line, QByteArrayView nullText, QList<Value>& row);

}
