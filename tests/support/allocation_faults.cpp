// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation_faults.h"

#include <atomic>
#include <cerrno>
#include <cstring>

#include <link.h>

// NOLINTBEGIN(bugprone-reserved-identifier): the C library's own names
extern "C" void* __libc_malloc(size_t size);
extern "C" void* __libc_calloc(size_t count, size_t size);
extern "C" void* __libc_realloc(void* memory, size_t size);
// NOLINTEND(bugprone-reserved-identifier)

namespace {

constexpr qint64 kNever = -1;

struct LoadedLibrary
{
    const char* name;
    quintptr begin;
    quintptr end;
};

quintptr codeBegin = 0;
quintptr codeEnd = 0;
std::atomic<qint64> allocationsLeft = kNever;

int findLibrary(dl_phdr_info* info, size_t /*size*/, void* data)
{
    auto& library = *static_cast<LoadedLibrary*>(data);
    if (std::strstr(info->dlpi_name, library.name) == nullptr)
        return 0;
    for (int i = 0; i < info->dlpi_phnum; ++i) {
        const auto& segment = info->dlpi_phdr[i];
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_X) == 0)
            continue;
        library.begin = info->dlpi_addr + segment.p_vaddr;
        library.end = library.begin + segment.p_memsz;
    }
    return 1;
}

/// Called for each allocation of the program.
bool mustFail(const void* caller)
{
    if (allocationsLeft.load(std::memory_order_relaxed) <= 0)
        return false;
    const auto address = reinterpret_cast<quintptr>(caller);
    if (address < codeBegin || address >= codeEnd)
        return false;
    if (allocationsLeft.fetch_sub(1) != 1)
        return false;
    errno = ENOMEM;
    return true;
}

}

extern "C" void* malloc(size_t size)
{
    return mustFail(__builtin_return_address(0)) ? nullptr : __libc_malloc(size);
}

extern "C" void* calloc(size_t count, size_t size)
{
    return mustFail(__builtin_return_address(0)) ? nullptr : __libc_calloc(count, size);
}

extern "C" void* realloc(void* memory, size_t size)
{
    return mustFail(__builtin_return_address(0)) ? nullptr : __libc_realloc(memory, size);
}

AllocationFaults::AllocationFaults(const char* library)
{
    LoadedLibrary found{library, 0, 0};
    dl_iterate_phdr(findLibrary, &found);
    if (found.begin == 0)
        qFatal("%s is not loaded.", library);
    codeBegin = found.begin;
    codeEnd = found.end;
}

void AllocationFaults::failAt(qint64 number)
{
    allocationsLeft = number;
}

bool AllocationFaults::stop()
{
    return allocationsLeft.exchange(kNever) == 0;
}
