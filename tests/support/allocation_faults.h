// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Lets one allocation made by one shared library fail, as if memory had run out. Replaces
/// malloc(), calloc() and realloc() of the whole program it is linked into, which rules out the
/// sanitizers. One at a time.
class AllocationFaults
{
public:
    /// `library` is a part of the file's name, such as "libpq.so". Aborts when it is not loaded.
    explicit AllocationFaults(const char* library);
    ~AllocationFaults() { stop(); }
    AllocationFaults(const AllocationFaults&) = delete;
    AllocationFaults& operator=(const AllocationFaults&) = delete;

    /// The `number`-th allocation from now on fails; the first is 1.
    void failAt(qint64 number);

    /// Whether it has failed since.
    bool stop();
};
