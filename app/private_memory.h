// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

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

}
