// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// quick_open_benchmark OBJECTS   types names into an index of so many tables, key by key
#include "measure.h"
#include "models/navigator/object_index.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

constexpr int kShown = 50;

constexpr std::array kWords{u"orders", u"customers", u"invoice", u"items", u"history", u"events",
    u"archive", u"product", u"stock", u"payment", u"ledger", u"session"};

tw::CatalogPtr catalogOf(int objects)
{
    auto catalog = std::make_shared<tw::Catalog>();
    for (int index = 0; index < objects; ++index) {
        const QString name = u"%1_%2_%3"_s.arg(kWords[size_t(index) % kWords.size()],
            kWords[size_t(index / 12) % kWords.size()], QString::number(index));
        catalog->relations.append(
            {{u"schema_%1"_s.arg(index % 40), name}, tw::RelationKind::Table, index, {}, {}});
    }
    return catalog;
}

}

int main(int argc, char** argv)
{
    const int objects = argc == 2 ? QByteArray(argv[1]).toInt() : 0;
    if (objects < 1)
        giveUp(u"Usage: quick_open_benchmark OBJECTS"_s);
    const tw::CatalogPtr catalog = catalogOf(objects);
    const QUuid connection = QUuid::createUuid();
    tw::ObjectIndex index;
    QElapsedTimer clock;
    clock.start();
    index.setCatalog(connection, u"shop"_s, catalog);
    report("index_ms", milliseconds(clock.nsecsElapsed()));

    const QList<tw::ObjectUse> uses{{connection, catalog->relations.constFirst().name},
        {connection, catalog->relations.constLast().name}};
    double slowest = 0;
    for (const QString& name :
        {u"orders_invoice"_s, u"sch7 pay hist"_s, u"xyzzy"_s, u"oaeei"_s, u"^schema_3 _99$"_s}) {
        for (qsizetype length = 0; length <= name.size(); ++length) {
            clock.start();
            const auto hits = index.find(tw::FuzzyPattern(name.first(length)), uses, kShown);
            slowest = std::max(slowest, milliseconds(clock.nsecsElapsed()));
            if (hits.size() > kShown)
                giveUp(u"More was found than asked for."_s);
        }
    }
    report("key_ms", slowest);
}
