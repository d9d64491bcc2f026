// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/engine/connection.h>

namespace tw {

Connection::~Connection() = default;

}
