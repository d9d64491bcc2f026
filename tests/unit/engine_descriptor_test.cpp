// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/configuration/engine_descriptor.h>

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const EngineDescriptor& paperEngine()
{
    static const EngineDescriptor paper{.id = u"paper"_s,
        .name = u"Paper"_s,
        .schemes = {u"paper"_s, u"sheet"_s},
        .address = AddressForm::File};
    return paper;
}

}

/// What is known of engines without a connection.
class EngineDescriptorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerEngine(paperEngine()); }

    void theEnginesOfTheLibraryComeFirst()
    {
        QCOMPARE(knownEngines().at(0)->id, u"postgresql"_s);
        QCOMPARE(knownEngines().at(1)->id, u"sqlite"_s);
        QCOMPARE(findEngineByScheme(u"Postgres"), knownEngines().at(0));
        QCOMPARE(findEngine(u"postgres"), nullptr);
    }

    void anEngineIsRegisteredOnce()
    {
        const qsizetype before = knownEngines().size();
        registerEngine(paperEngine());
        QCOMPARE(knownEngines().size(), before);
        QCOMPARE(findEngine(u"paper"), &paperEngine());
    }

    void aRegisteredEngineHasUrls()
    {
        const Result<ParsedUrl> url = parseUrl(u"sheet:////home/ada/notes?pool_size=3"_s);
        QVERIFY2(url, url ? "" : qPrintable(url.error().toText()));
        QCOMPARE(url->config.backend, u"paper"_s);
        QCOMPARE(url->config.database, u"/home/ada/notes"_s);
        QCOMPARE(url->config.pool.size, 3);
        QCOMPARE(url->config.toUrl(), u"paper:////home/ada/notes?pool_size=3"_s);
        QCOMPARE(url->config.title(), u"notes"_s);
        QVERIFY(url->config.validate().isEmpty());
    }

    void settingsOfOtherEnginesAreRefused()
    {
        const Result<ParsedUrl> url = parseUrl(u"paper:////a?journal_mode=wal"_s);
        QVERIFY(!url);
        QVERIFY(url.error().message.contains(u"a setting of SQLite alone"_s));
        QVERIFY(!parseUrl(u"paper://host/a"_s));
        QVERIFY(!parseUrl(u"paper://"_s)); // it has no database without a path
    }

    void anUnknownEngineCountsAsTheFirst()
    {
        ConnectionConfig config;
        config.backend = u"stone"_s;
        QCOMPARE(&config.engine(), knownEngines().first());
        QVERIFY(hasErrors(config.validate()));
    }
};

TW_TEST(EngineDescriptorTest)
#include "engine_descriptor_test.moc"
