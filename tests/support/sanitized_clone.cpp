// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdarg>
#include <dlfcn.h>

using CloneEntry = int (*)(void*);
using Clone = int (*)(CloneEntry, void*, int, void*, ...);

/// Linked into test programs under ThreadSanitizer only. QProcess makes its child by clone() with
/// shared memory. The sanitizer's own clone() takes it for a fork and from then on ignores the
/// locks of the thread that started it, so the C library's is called past it.
extern "C" __attribute__((visibility("default"))) int clone(
    CloneEntry entry, void* stack, int flags, void* argument, ...)
{
    static const auto original
        = reinterpret_cast<Clone>(dlsym(dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), "clone"));
    va_list more;
    va_start(more, argument);
    void* const parentId = va_arg(more, void*);
    void* const storage = va_arg(more, void*);
    void* const childId = va_arg(more, void*);
    va_end(more);
    return original(entry, stack, flags, argument, parentId, storage, childId);
}
