// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// fault_benchmark cuts|cancels COUNT
// Cuts links around COMMIT, or stops statements while they end, on a server of its own, and counts
// what went wrong.
#include "cancel_race.h"
#include "commit_cuts.h"
#include "measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

void cut(const PostgresServer& server, int count)
{
    QElapsedTimer clock;
    clock.start();
    const CutTally tally = cutCommits(server, count);
    report("seconds", seconds(clock.nsecsElapsed()));
    report("wrong", tally.wrong + tally.untold);
    report("cuts_made", tally.cuts);
}

void cancel(const PostgresServer& server, int count)
{
    QElapsedTimer clock;
    clock.start();
    const CancelTally tally = raceCancels(server.config(), count);
    report("seconds", seconds(clock.nsecsElapsed()));
    // A race that ended early proves nothing about the rest.
    report("foreign", tally.foreign + count - tally.rounds);
    report("hits_made", tally.cancelled);
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(2).toInt();
    const QString what = arguments.value(1);
    if (count <= 0 || (what != u"cuts"_s && what != u"cancels"_s))
        giveUp(u"Usage: fault_benchmark cuts|cancels COUNT"_s);
    const PostgresServer server;
    if (what == u"cuts"_s)
        cut(server, count);
    else
        cancel(server, count);
}
