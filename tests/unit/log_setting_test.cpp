// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/configuration/log_options.h>
#include <tuplewright/sources/config_sources.h>
#include <tuplewright/sources/environment.h>
#include <tuplewright/sources/resolved_config.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

QList<EnvVariable> variablesOf(const QStringList& assignments)
{
    QList<EnvVariable> list;
    for (const QString& assignment : assignments)
        list.append({assignment.section(u'=', 0, 0), assignment.section(u'=', 1), {}, 0});
    return list;
}

/// What `--connect URL` and the environment come to, as the program reads them.
ResolvedConfig resolvedOf(const QString& url, const QStringList& assignments)
{
    QList<SettingLayer> layers;
    if (!url.isEmpty()) {
        Result<SettingLayer> layer = readUrl(url, Origin::Explicit, u"--connect"_s);
        if (!layer)
            qFatal("%s", qPrintable(layer.error().message));
        layers.append(*std::move(layer));
    }
    if (!assignments.isEmpty())
        layers += readEnvironment({{Origin::Environment, variablesOf(assignments)}}, {});
    return resolve(layers);
}

QString valueOf(const ResolvedConfig& config, const QString& key)
{
    return config.find(*Setting::find(key))->used.value.text();
}

}

/// The settings of the log: which source counts, and what is told of wrong values.
class LogSettingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStrongerSourceCounts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("echo");
        QTest::addColumn<QString>("echoPool");
        const QString none;
        const QString host = u"DB_HOST=localhost"_s;
        QTest::newRow("nothing") << u"postgresql://h/d"_s << QStringList() << u"debug"_s
                                 << u"false"_s << u"false"_s;
        QTest::newRow("level of the environment")
            << none << QStringList{host, u"LOG_LEVEL=warning"_s} << u"warning"_s << u"false"_s
            << u"false"_s;
        QTest::newRow("setting over the environment")
            << u"postgresql://h/d?log_level=error"_s << QStringList{host, u"LOG_LEVEL=debug"_s}
            << u"error"_s << u"false"_s << u"debug"_s;
        QTest::newRow("setting of another matter")
            << u"postgresql://h/d?echo=true"_s << QStringList{host, u"LOG_LEVEL=info"_s}
            << u"info"_s << u"true"_s << u"false"_s;
        QTest::newRow("switched off by the setting")
            << u"postgresql://h/d?echo=false"_s << QStringList{host, u"DEBUG=1"_s} << u"debug"_s
            << u"false"_s << u"false"_s;
        QTest::newRow("both variables")
            << none << QStringList{host, u"DEBUG=true"_s, u"LOG_LEVEL=ERROR"_s} << u"error"_s
            << u"true"_s << u"false"_s;
        QTest::newRow("the finest level echoes the pool")
            << none << QStringList{host, u"LOG_LEVEL=DEBUG"_s} << u"debug"_s << u"false"_s
            << u"debug"_s;
        QTest::newRow("a level below the finest") << none << QStringList{host, u"LOG_LEVEL=trace"_s}
                                                  << u"debug"_s << u"false"_s << u"false"_s;
        QTest::newRow("warn") << none << QStringList{host, u"LOG_LEVEL=WARN"_s} << u"warning"_s
                              << u"false"_s << u"false"_s;
        QTest::newRow("fatal") << none << QStringList{host, u"LOG_LEVEL=Fatal"_s} << u"error"_s
                               << u"false"_s << u"false"_s;
        QTest::newRow("of another program")
            << none << QStringList{host, u"LOG_LEVEL=7"_s, u"DEBUG=*"_s} << u"debug"_s << u"false"_s
            << u"false"_s;
        QTest::newRow("empty") << none << QStringList{host, u"LOG_LEVEL="_s, u"DEBUG="_s}
                               << u"debug"_s << u"false"_s << u"false"_s;
        QTest::newRow("in the URL of the environment")
            << none << QStringList{u"DATABASE_URL=postgresql://h/d?log_level=warning&echo=true"_s}
            << u"warning"_s << u"true"_s << u"false"_s;
    }

    void theStrongerSourceCounts()
    {
        QFETCH(const QString, url);
        QFETCH(const QStringList, variables);
        const ResolvedConfig config = resolvedOf(url, variables);
        QVERIFY(config.toConnection());
        QTEST(valueOf(config, u"log_level"_s), "level");
        QTEST(valueOf(config, u"echo"_s), "echo");
        QTEST(valueOf(config, u"echo_pool"_s), "echoPool");
    }

    void aWrongValueIsNamedWithItsPlaceAndWhatToWrite_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("fix");
        const auto row = [](const QString& query, const QString& fix) {
            QTest::newRow(qPrintable(query)) << query << fix;
        };
        row(u"log_level=verbose"_s, u"debug, info, warning, error"_s);
        row(u"log_level=0"_s, u"debug, info, warning, error"_s);
        row(u"log_level=inf"_s, u"debug, info, warning, error"_s);
        row(u"echo=loud"_s, u"true"_s);
        row(u"echo=2"_s, u"true"_s);
        row(u"echo_pool=all"_s, u"debug"_s);
        row(u"lint_joins=sometimes"_s, u"true"_s);
        row(u"hide_parameters=-1"_s, u"true"_s);
        row(u"statement_cache_size=-1"_s, u"0"_s);
        row(u"statement_cache_size=100001"_s, u"100000"_s);
        row(u"statement_cache_size=many"_s, u"0"_s);
        row(u"statement_cache_size=1.5"_s, u"0"_s);
        row(u"retry_attempts=0"_s, u"1"_s);
        row(u"retry_attempts=101"_s, u"100"_s);
        row(u"retry_base_delay=-5"_s, u"0"_s);
        row(u"receipts=perhaps"_s, u"true"_s);
        row(u"guard=home"_s, u"development, test, production"_s);
        row(u"review=often"_s, u"environment, always, rows, never"_s);
        row(u"review_rows=-1"_s, u"0"_s);
        row(u"sslmode=verify"_s, u"verify-full"_s);
    }

    void aWrongValueIsNamedWithItsPlaceAndWhatToWrite()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, fix);
        const ResolvedConfig config = resolvedOf(u"postgresql://localhost/d?"_s + query, {});
        QVERIFY(!config.toConnection());
        QList<Problem> errors;
        for (const Problem& problem : config.validate()) {
            if (problem.severity == Problem::Severity::Error)
                errors.append(problem);
        }
        QCOMPARE(errors.size(), 1);
        const QString key = query.section(u'=', 0, 0);
        const QString value = query.section(u'=', 1);
        QCOMPARE(errors.first().setting, key);
        QVERIFY2(errors.first().message.contains(key)
                && errors.first().message.contains(u"--connect"_s)
                && errors.first().message.contains(u"“"_s + value + u"”"_s),
            qPrintable(errors.first().message));
        QVERIFY2(errors.first().fix.contains(fix), qPrintable(errors.first().fix));
        const Error error = config.toConnection().error();
        QCOMPARE(error.kind, ErrorKind::Configuration);
        QVERIFY(error.toText().contains(key));
    }

    void everyMistakeIsToldAtOnce()
    {
        const ResolvedConfig config = resolvedOf(
            u"postgresql://localhost/d?log_level=x&echo=q&lint_joins=z&pool_size=0"_s, {});
        int errors = 0;
        for (const Problem& problem : config.validate())
            errors += problem.severity == Problem::Severity::Error ? 1 : 0;
        QCOMPARE(errors, 4);
        const QString text = config.toConnection().error().toText();
        for (const QString& key : {u"log_level"_s, u"echo"_s, u"lint_joins"_s, u"pool_size"_s})
            QVERIFY2(text.contains(key), qPrintable(text));
    }

    void whatIsReadIsWhatIsUsed()
    {
        const auto parsed = resolvedOf(u"postgresql://localhost/d?echo=yes&echo_pool=debug&"
                                       "log_level=WARNING&log_file=/logs/a%20b.log&"
                                       "hide_parameters=1&lint_joins=no&statement_cache_size=7"_s,
            {})
                                .toConnection();
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toText()));
        const LogOptions expected{.echo = true,
            .echoPool = PoolEcho::Debug,
            .level = LogLevel::Warning,
            .file = u"/logs/a b.log"_s,
            .hideParameters = true,
            .lintJoins = false};
        QVERIFY(parsed->config.log == expected);
        QCOMPARE(parsed->config.session.statementCacheSize, 7);
        const auto again = resolvedOf(parsed->config.toUrl(), {}).toConnection();
        QVERIFY(again);
        QVERIFY(again->config.log == expected);
    }

    void bothEnginesHaveALog()
    {
        const auto parsed = resolvedOf(
            u"sqlite:///a.db?echo=true&log_level=error&log_file=x.log&lint_joins=0"_s, {})
                                .toConnection();
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toText()));
        QVERIFY(parsed->config.log.echo && !parsed->config.log.lintJoins);
        QCOMPARE(parsed->config.log.file, u"x.log"_s);
    }
};

TW_TEST(LogSettingTest)
#include "log_setting_test.moc"
