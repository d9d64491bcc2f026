// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dry_run.h"

namespace tw {

DryRun::DryRun(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_runner(std::move(adapter), Lane::Writes)
{ }

DryRun::~DryRun()
{
    m_running.requestCancel();
}

void DryRun::start(const Batch& batch)
{
    if (std::exchange(m_isRunning, true))
        return;
    ApplyOptions options{.mode = ApplyMode::DryRun, .badRows = BadRows::KeepOthers};
    options.onProgress = [here = Delivery(this), this, all = batch.size()](qsizetype done) {
        here.post([this, done, all] { Q_EMIT progressed(done, all); });
    };
    m_running = m_runner.apply(batch, std::move(options));
    m_running.then(this, [this](const Result<ApplyReport>& result) {
        m_isRunning = false;
        Q_EMIT finished(result ? *result : ApplyReport{.error = result.error()});
    });
}

void DryRun::stop()
{
    m_running.requestCancel();
}

}
