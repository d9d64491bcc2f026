// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample_database.h"

#include <tuplewright/async/operation.h>

#include <QObject>

namespace tw {

/// Makes the sample database where it is not there yet, on a thread of its own. Lives in the GUI
/// thread.
class SampleOpener final : public QObject
{
    Q_OBJECT

public:
    explicit SampleOpener(QString path, QObject* parent = nullptr);

    /// Answers with one of the signals, before it returns where the file is there.
    void open();

Q_SIGNALS:
    void ready(const tw::ConnectionConfig& config);
    void failed(const tw::Error& error);

private:
    SampleDatabase m_sample;
    Executor m_worker;
};

}
