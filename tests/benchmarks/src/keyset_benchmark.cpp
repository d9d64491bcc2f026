// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// keyset_benchmark ours|offset   pages of 100 rows of the table narrow: by their neighbours at the
//                                start, in the middle and at the end, and jumps; or by number in
//                                the middle
#include "measure.h"

#include <tuplewright/reading/keyset_reader.h>
#include <tuplewright/rendering/keyset_renderer.h>
#include <tuplewright/results/result_set.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <libpq-fe.h>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::bench;

namespace {

constexpr qint64 kPage = 100;
constexpr int kRepeats = 101;

/// The median of many calls, in microseconds.
double medianOf(int repeats, const std::function<void()>& call)
{
    QList<qint64> spent;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        call();
        spent.append(clock.nsecsElapsed());
    }
    std::sort(spent.begin(), spent.end());
    return double(spent[spent.size() / 2]) / 1e3;
}

struct Subject
{
    std::shared_ptr<const Adapter> adapter = adapterOf(serverConfig());
    TablePtr table = must(adapter->describe({{}, u"narrow"_s}, {}));
    SelectQuery query{.table = table->name};
};

/// The statement of a page by libpq, its answer thrown away: what the server takes by itself.
double serverTime(const Subject& subject, const KeysetRequest& request)
{
    const KeysetRenderer renderer({subject.adapter->dialect(), *subject.table});
    const Statement statement
        = must(renderer.page(subject.query, request, AddressColumns::Append)).statement;
    const QByteArray sql = statement.sql.toUtf8();
    std::vector<const char*> values;
    for (const Value& value : statement.values)
        values.push_back(value.bytes().constData());
    PGconn* const connection = PQconnectdb("");
    const double spent = medianOf(kRepeats, [&] {
        PGresult* const result = PQexecParams(connection, sql.constData(), int(values.size()),
            nullptr, values.data(), nullptr, nullptr, 0);
        expectRows(PQntuples(result), kPage + 1);
        PQclear(result);
    });
    PQfinish(connection);
    return spent;
}

double pageTime(const Subject& subject, const KeysetRequest& request)
{
    const KeysetReader reader(*subject.adapter, subject.table);
    return medianOf(kRepeats, [&] {
        ResultSet rows;
        must(reader.page(subject.query, request, AddressColumns::Append, rows, {}));
        expectRows(rows.rowCount(), kPage);
    });
}

void readByNeighbours()
{
    const Subject subject;
    const KeysetReader reader(*subject.adapter, subject.table);
    ResultSet unseen;
    const KeysetJump middle
        = must(reader.jump(subject.query, 0.5, kPage, AddressColumns::Append, unseen, {}));
    const KeysetRequest inTheMiddle{PagePlace::After, middle.page.last, kPage};
    const double first = pageTime(subject, {PagePlace::First, {}, kPage});
    const double page = pageTime(subject, inTheMiddle);
    const double last = pageTime(subject, {PagePlace::Last, {}, kPage});
    report("page_us", page);
    report("flat", std::max({first, page, last}) / std::min({first, page, last}));
    report("above_us", page - serverTime(subject, inTheMiddle));

    double fraction = 0;
    report("jump_us", medianOf(kRepeats, [&] {
        fraction = fraction > 0.95 ? 0.013 : fraction + 0.0371;
        ResultSet rows;
        must(reader.jump(subject.query, fraction, kPage, AddressColumns::Append, rows, {}));
    }));
    const qint64 place = must(reader.ordinal(subject.query, middle.page.first, {}));
    report("miss_rows", double(std::abs(place - middle.ordinal.value_or(0))));
}

void readByNumber()
{
    const Subject subject;
    const qint64 middle = subject.table->rowEstimate.value_or(0) / kPage / 2;
    report("page_us", medianOf(3, [&] {
        ResultSet rows;
        must(subject.adapter->page(*subject.table, subject.query, {middle, kPage}, CountMode::None,
            AddressColumns::Append, rows, {}));
        expectRows(rows.rowCount(), kPage);
    }));
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"ours"_s)
        readByNeighbours();
    else
        readByNumber();
    return EXIT_SUCCESS;
}
