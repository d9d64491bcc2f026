// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace tw {

/// Passwords are in the memory of the program: no core file is written of it, and no other program
/// of the same person may read it. Builds for debugging leave both possible.
inline void keepMemoryPrivate()
{
#if defined(Q_OS_LINUX) && defined(TW_PRIVATE_MEMORY)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

/// Once a large block was freed, the allocator keeps those of its size for the next time: after a
/// large save or page the program would stay as large. With a fixed limit they go back at once.
inline void returnLargeBlocks()
{
#ifdef __GLIBC__
    constexpr int kLargeBlock = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
#endif
}

}
