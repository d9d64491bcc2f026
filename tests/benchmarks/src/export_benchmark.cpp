// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// export_benchmark FILE ROWS [FORMAT]   exports the table orders, as CSV if no format is named;
// run.sh times the whole program
#include "measure.h"

#include <tuplewright/exporting/exporter.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace tw::bench;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const std::unique_ptr<tw::Connection> connection = connectTo(serverConfig());
    const qint64 before = residentBytes();
    tw::ExportSource source;
    source.dialect = &connection->dialect();
    source.table = {u"public"_s, u"orders"_s};
    tw::FileExport file(arguments.value(1), {arguments.value(3, u"csv"_s)}, source);
    must(file.open());
    const tw::StatementOutcome outcome
        = must(connection->run({u"SELECT * FROM orders"_s, {}}, &file, tw::CallOptions()));
    expectRows(must(file.finish(outcome.rowsReturned)), arguments.value(2).toLongLong());
    report("growth_mb", double(peakResidentBytes() - before) / 1e6);
    return EXIT_SUCCESS;
}
