// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_subject.h"

#include <cstdio>
#include <cstdlib>

/// libFuzzer calls this with one input after another and keeps the one that made it abort.
extern "C" __attribute__((visibility("default"))) int LLVMFuzzerTestOneInput(
    const unsigned char* bytes, size_t size)
{
    const QByteArray finding = findingFor({bytes, qsizetype(size)});
    if (!finding.isEmpty()) {
        std::fprintf(stderr, "%s\n", finding.constData());
        std::abort();
    }
    return 0;
}
