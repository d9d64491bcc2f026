// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret_vault.h"

namespace tw {

SecretVault::~SecretVault() = default;

}
