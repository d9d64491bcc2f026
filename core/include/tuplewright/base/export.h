// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#if defined(__GNUC__)
#define TW_CORE_EXPORT __attribute__((visibility("default")))
#else
#define TW_CORE_EXPORT
#endif
