// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "async/thread_name.h"

#if defined(__linux__)
#include <pthread.h>
#endif

namespace tw {

void nameThisThread(const QString& name)
{
#if defined(__linux__)
    pthread_setname_np(pthread_self(), name.toUtf8().left(15).constData());
#else
    Q_UNUSED(name)
#endif
}

}
