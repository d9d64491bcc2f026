// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/profile_draft.h"
#include "models/connections/setting_words.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ProfileDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUrlSaysWhereButNotHowCarefully();
    void whatIsNoUrlChangesNothing();
    void nonsenseStaysAsItWasTyped();
    void anEmptyTextIsTheDefault();
    void anotherEngineBeginsAfresh();
    void productionKeepsLimitsThatAreSet();
    void finishingGivesAnIdAndAName();
    void finishingTellsEveryError();
    void whatWasImportedIsTakenOver();
    void everySettingHasWords();
};

void ProfileDraftTest::aUrlSaysWhereButNotHowCarefully()
{
    ProfileDraft draft({});
    draft.setEnvironment(Environment::Production);
    QSignalSpy password(&draft, &ProfileDraft::passwordChanged);
    QVERIFY(draft.setUrl(u" postgresql://ada:s3cret@db1/shop "_s));
    QCOMPARE(draft.config().host, u"db1"_s);
    QCOMPARE(draft.config().guard.environment, Environment::Production);
    QCOMPARE(draft.password().reveal(), u"s3cret"_s);
    QCOMPARE(password.size(), 1);
    QVERIFY(!draft.url().contains(u"s3cret"_s));
}

void ProfileDraftTest::whatIsNoUrlChangesNothing()
{
    ProfileDraft draft({});
    QVERIFY(draft.setUrl(u"postgresql://db1/shop"_s));
    QVERIFY(!draft.setUrl(u"mysql://db2/shop"_s));
    QCOMPARE(draft.config().host, u"db1"_s);
}

void ProfileDraftTest::nonsenseStaysAsItWasTyped()
{
    ProfileDraft draft({});
    draft.setText(u"pool_size"_s, u"many <b>"_s);
    QCOMPARE(draft.text(u"pool_size"_s), u"many <b>"_s);
    const Problem* problem = draft.problemOf(u"pool_size"_s);
    QVERIFY(problem);
    QCOMPARE(problem->severity, Problem::Severity::Error);
    QVERIFY(!problem->fix.isEmpty());
    draft.setText(u"pool_size"_s, u"7"_s);
    QVERIFY(!draft.problemOf(u"pool_size"_s));
    QCOMPARE(draft.config().pool.size, 7);
}

void ProfileDraftTest::anEmptyTextIsTheDefault()
{
    ProfileDraft draft({});
    draft.setText(u"sslmode"_s, u"require"_s);
    draft.setText(u"sslmode"_s, {});
    QVERIFY(draft.config().options.isEmpty());
    QVERIFY(draft.problems().isEmpty());
}

void ProfileDraftTest::anotherEngineBeginsAfresh()
{
    ProfileDraft draft({});
    QVERIFY(draft.setUrl(u"postgresql://db1/shop?sslmode=require"_s));
    draft.setBackend(u"sqlite"_s);
    QVERIFY(draft.config().host.isEmpty());
    QVERIFY(draft.config().options.isEmpty());
    QVERIFY(draft.problemOf(u"dbname"_s)); // no file is named yet
}

void ProfileDraftTest::productionKeepsLimitsThatAreSet()
{
    ProfileDraft draft({});
    draft.setText(u"lock_timeout"_s, u"7000"_s);
    draft.setEnvironment(Environment::Production);
    QCOMPARE(draft.config().session.lockTimeout, 7s);
    QCOMPARE(draft.config().session.statementTimeout, 60s);
}

void ProfileDraftTest::finishingGivesAnIdAndAName()
{
    ProfileDraft draft({});
    QVERIFY(draft.isNew());
    QVERIFY(draft.setUrl(u"postgresql://db1/shop"_s));
    const Result<ConnectionProfile> profile = draft.finished();
    QVERIFY(profile);
    QVERIFY(!profile->id.isNull());
    QCOMPARE(profile->name, u"shop@db1"_s);
}

void ProfileDraftTest::finishingTellsEveryError()
{
    ProfileDraft draft({});
    draft.setText(u"port"_s, u"99999"_s);
    draft.setText(u"pool_size"_s, u"0"_s);
    draft.setText(u"sslrootcert"_s, u"/none/such.pem"_s);
    const Result<ConnectionProfile> profile = draft.finished();
    QVERIFY(!profile);
    const QString text = profile.error().toText();
    for (const QString& part : {u"99999"_s, u"pool_size"_s, u"/none/such.pem"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void ProfileDraftTest::whatWasImportedIsTakenOver()
{
    ConfigRequest request;
    request.family = QString();
    Surroundings surroundings;
    surroundings.variables = {{u"DATABASE_URL"_s, u"postgresql://ada:s3cret@db1/shop"_s}};
    ProfileDraft draft({});
    QVERIFY(draft.adopt(gather(request, surroundings)));
    QCOMPARE(draft.config().host, u"db1"_s);
    QCOMPARE(draft.password().reveal(), u"s3cret"_s);
}

/// The pages show a setting by its words; one without would be called by its key.
void ProfileDraftTest::everySettingHasWords()
{
    int described = 0;
    for (const Setting& setting : Setting::all()) {
        const bool isOfPool = setting.name().startsWith(u"pool_");
        if (isOfPool)
            QVERIFY2(settingWords(setting).label != setting.name(), qPrintable(setting.name()));
        described += settingWords(setting).label != setting.name() ? 1 : 0;
        QVERIFY2(setting.kind != SettingKind::Seconds || unitOf(setting) == u"s"_s,
            qPrintable(setting.name()));
    }
    QVERIFY(described >= 50);
}

TW_TEST(ProfileDraftTest)
#include "profile_draft_test.moc"
