// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// compare_benchmark ours ROWS    compares orders with orders_copy
// compare_benchmark reads ROWS   reads both in the order of their key at the same time, and throws
//                                the rows away
#include "measure.h"

#include <tuplewright/comparing/comparison.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

class NoRows final : public tw::RowSink
{
public:
    tw::Result<void> begin(const tw::ResultHeader&) override { return {}; }
    tw::Result<void> push(tw::RowChunkPtr) override { return {}; }
};

void compare(qint64 rows)
{
    const auto a = adapterOf(serverConfig());
    const auto b = adapterOf(serverConfig());
    tw::ComparisonOptions options;
    options.tables = {{{{}, u"orders"_s}, {{}, u"orders_copy"_s}}};
    const qint64 before = residentBytes();
    QElapsedTimer clock;
    clock.start();
    const tw::ComparisonReport found = must(tw::compareData(*a, *b, options, nullptr, {}));
    report("seconds", seconds(clock.nsecsElapsed()));
    report("growth_mb", double(peakResidentBytes() - before) / 1e6);
    const tw::RowCounts counts = found.tables.constFirst().counts;
    expectRows(counts.equal + counts.different, rows);
    expectRows(counts.different, rows / 100);
}

void readBoth(qint64 rows)
{
    const auto read = [rows](const QString& table) {
        NoRows sink;
        const tw::StatementOutcome outcome = must(adapterOf(serverConfig())
                ->run({u"SELECT * FROM %1 ORDER BY id"_s.arg(table), {}}, &sink, {}));
        expectRows(outcome.rowsReturned, rows);
    };
    QElapsedTimer clock;
    clock.start();
    {
        const std::jthread other([&read] { read(u"orders_copy"_s); });
        read(u"orders"_s);
    }
    report("seconds", seconds(clock.nsecsElapsed()));
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const qint64 rows = arguments.value(2).toLongLong();
    if (arguments.value(1) == u"ours"_s)
        compare(rows);
    else
        readBoth(rows);
    return EXIT_SUCCESS;
}
