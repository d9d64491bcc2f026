// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_opener.h"

#include <tuplewright/sqlite/sqlite_backend.h>

namespace tw {

SampleOpener::SampleOpener(QString path, QObject* parent)
    : QObject(parent)
    , m_sample(std::move(path))
    , m_worker(QStringLiteral("start"))
{ }

void SampleOpener::open()
{
    if (m_sample.exists())
        return Q_EMIT ready(m_sample.config());
    const auto created = Operation<void>::start(
        m_worker, [sample = m_sample, sqlite = makeSqliteBackend()](const StopToken& stop) {
            return sample.create(*sqlite, {QDeadlineTimer(QDeadlineTimer::Forever), stop});
        });
    created.then(this, [this](const Result<void>& result) {
        if (result)
            Q_EMIT ready(m_sample.config());
        else
            Q_EMIT failed(result.error());
    });
}

}
