// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/base/redaction.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kRedactionCanary = u"c4nary/Zx9"_s;

/// Texts that hold a secret where %1 stands.
const QStringList kCorpus{
    u"password=%1"_s,
    u"host=db password = %1 port=5432"_s,
    u"host=db password='%1' port=5432"_s,
    u"host=db password='a\\'%1' port=5432"_s,
    u"PASSWORD='%1'"_s,
    u"sslpassword=%1 sslkey=/k"_s,
    u"PGPASSWORD=%1 psql"_s,
    u"export POSTGRES_SQLALCHEMY__PASSWORD=\"%1\""_s,
    u"DB_PASSWORD: %1"_s,
    u"--password=%1"_s,
    u"postgres://ada:%1@db/app"_s,
    u"postgresql+psycopg://ada:%1@[::1]:5433,b:1/app?sslmode=require"_s,
    u"postgres://:%1@/app"_s,
    u"postgres://ada:a@b%1@db/app"_s,
    u"postgres://ada:a/b?c#%1@db/app"_s,
    u"postgres://db/app?user=ada&password=%1&sslmode=require"_s,
    u"postgres://db:1/app?password=a@%1"_s,
    u"postgres://db/app?sslmode=require&sslpassword=%1"_s,
    u"CREATE ROLE ada LOGIN PASSWORD '%1' VALID UNTIL '2030-01-01'"_s,
    u"create user ada with encrypted password '%1'"_s,
    u"ALTER ROLE ada PASSWORD'%1'"_s,
    u"ALTER ROLE ada PASSWORD 'it''s%1'"_s,
    u"ALTER ROLE ada PASSWORD 'a\\'; ALTER ROLE bob PASSWORD '%1'"_s,
    u"ALTER ROLE ada PASSWORD E'a\\'%1'"_s,
    u"ALTER ROLE ada PASSWORD U&'\\0041%1'"_s,
    u"ALTER ROLE ada PASSWORD $$%1$$"_s,
    u"ALTER ROLE ada PASSWORD $q$a$$%1$q$; SELECT 1"_s,
    u"ALTER ROLE ada PASSWORD\n-- now\n/* the /* new */ one */ '%1'"_s,
    u"ALTER ROLE ada PASSWORD '%1"_s,
    u"DO $$ BEGIN EXECUTE 'ALTER ROLE ada PASSWORD ''%1'''; END $$"_s,
    u"EXECUTE E'ALTER ROLE ada PASSWORD \\'%1\\' LOGIN'"_s,
    u"SELECT 'EXECUTE ''ALTER ROLE ada PASSWORD ''''x''''''''%1'''' '' '"_s,
    u"ALTER USER ada IDENTIFIED BY '%1'"_s,
    u"ALTER USER ada IDENTIFIED BY %1"_s,
    u"ALTER USER ada identified with sha256_password by \"%1\""_s,
    u"ALTER USER ada IDENTIFIED BY PASSWORD '%1'"_s,
    u"CREATE USER MAPPING FOR ada SERVER far OPTIONS (user 'bob', password '%1')"_s,
    u"ALTER USER MAPPING FOR ada SERVER far OPTIONS (SET \"password\" '%1')"_s,
    u"SELECT * FROM dblink('host=far password=%1', 'SELECT 1') AS t(a int)"_s,
    u"SELECT dblink_connect('host=far password=''a b%1'' ')"_s,
    u"UPDATE users SET password = crypt('%1', gen_salt('bf')) WHERE id = 1"_s,
    u"UPDATE users SET password='%1', name='Ada'"_s,
    u"UPDATE users SET password = lower('a') || '%1'"_s,
    u"SELECT jsonb_build_object('password', '%1')"_s,
    u"SELECT * FROM users WHERE data ->> 'password' = '%1'"_s,
    u"{\"user\": \"ada\", \"password\": \"%1\", \"port\": 1}"_s,
    u"{\"text\": \"{\\\"password\\\": \\\"a\\\\\\\"%1\\\"}\"}"_s,
    u"{'passwd': '%1'}"_s,
    u"<password>%1</password>"_s,
    u"passphrase := '%1'"_s,
};

const QStringList kHarmless{
    u""_s,
    u"SELECT 1"_s,
    u"password authentication failed for user \"ada\""_s,
    u"fe_sendauth: no password supplied"_s,
    u"host=db passfile=/home/ada/.pgpass"_s,
    u"SET password_encryption = 'scram-sha-256'"_s,
    u"ALTER ROLE ada PASSWORD NULL"_s,
    u"ALTER ROLE ada PASSWORD $1"_s,
    u"SELECT id FROM users WHERE password = $1 AND name = $2"_s,
    u"SELECT id FROM users WHERE password IS NULL"_s,
    u"SELECT id FROM users WHERE (name = ? AND password = ?)"_s,
    u"SELECT password::text FROM users"_s,
    u"CREATE TABLE users (name text, \"password\" text, \"b\" text)"_s,
    u"SELECT 1 FROM pg_attribute WHERE attname = 'password' ORDER BY 'a'"_s,
    u"http://localhost:5432/app"_s,
    u"postgres://ada@db:5432/app?sslmode=require"_s,
    u"mail ada@example.com, see https://example.com/a"_s,
    u"Every user is identified by a number."_s.left(13),
    u"SELECT 'it''s'; -- no password here"_s,
};

}

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreMasked_data();
    void secretsAreMasked();
    void harmlessTextStaysAsItIs_data();
    void harmlessTextStaysAsItIs();
    void theRestOfTheTextIsKept_data();
    void theRestOfTheTextIsKept();
    void secretsAreMaskedWhateverStandsAroundThem();
    void maskedTextStaysAsItIsWhateverItWas();
    void longTextTakesLinearTime_data();
    void longTextTakesLinearTime();
    void aMessageThatRepeatsASecretOfItsStatementIsMasked();
};

void RedactionTest::secretsAreMasked_data()
{
    QTest::addColumn<QString>("pattern");
    for (const QString& pattern : kCorpus)
        QTest::newRow(qPrintable(pattern)) << pattern;
}

void RedactionTest::secretsAreMasked()
{
    QFETCH(const QString, pattern);
    const QString text = QString(pattern).replace(u"%1"_s, kRedactionCanary);
    const QString masked = redacted(text);
    QVERIFY2(!masked.contains(kRedactionCanary), qPrintable(masked));
    QVERIFY(masked.contains(u"***"_s));
    QCOMPARE(redacted(masked), masked);
    QVERIFY(mentionsSecret(text));
    QVERIFY(!mentionsSecret(masked));
}

void RedactionTest::harmlessTextStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : kHarmless)
        QTest::newRow(qPrintable(text)) << text;
}

void RedactionTest::harmlessTextStaysAsItIs()
{
    QFETCH(const QString, text);
    QCOMPARE(redacted(text), text);
    QVERIFY(!mentionsSecret(text));
}

void RedactionTest::theRestOfTheTextIsKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("keywords") << u"host=db password=abc port=5432"_s
                              << u"host=db password=*** port=5432"_s;
    QTest::newRow("quoted") << u"host=db password='a b' port=5432"_s
                            << u"host=db password='***' port=5432"_s;
    QTest::newRow("URL") << u"postgres://ada:abc@db:1/app?password=x&sslmode=require"_s
                         << u"postgres://ada:***@db:1/app?password=***&sslmode=require"_s;
    QTest::newRow("role") << u"CREATE ROLE ada PASSWORD 'a''b' LOGIN"_s
                          << u"CREATE ROLE ada PASSWORD '***' LOGIN"_s;
    QTest::newRow("mapping") << u"OPTIONS (user 'u', password 'p', host 'h')"_s
                             << u"OPTIONS (user 'u', password '***', host 'h')"_s;
    QTest::newRow("nested") << u"EXECUTE 'ALTER ROLE a PASSWORD ''p'' LOGIN'"_s
                            << u"EXECUTE 'ALTER ROLE a PASSWORD ''***'' LOGIN'"_s;
    QTest::newRow("JSON") << u"{\"password\":\"p\",\"port\":1}"_s
                          << u"{\"password\":\"***\",\"port\":1}"_s;
    QTest::newRow("dollars") << u"PASSWORD $a$p$a$ LOGIN"_s << u"PASSWORD $a$***$a$ LOGIN"_s;
    QTest::newRow("several lines") << u"PASSWORD 'a'\nLOGIN"_s << u"PASSWORD '***'\nLOGIN"_s;
}

void RedactionTest::theRestOfTheTextIsKept()
{
    QFETCH(const QString, text);
    QFETCH(const QString, masked);
    QCOMPARE(redacted(text), masked);
}

void RedactionTest::secretsAreMaskedWhateverStandsAroundThem()
{
    test::RandomText random(7);
    const QStringList around{u" "_s, u"\n"_s, u"'"_s, u"''"_s, u"\""_s, u"\\"_s, u"$$"_s, u"("_s,
        u")"_s, u","_s, u"; "_s, u"/*"_s, u"*/"_s, u"--"_s, u"x"_s, u"="_s, u"@"_s, u"://"_s,
        u":"_s, u"password"_s, u"PASSWORD '"_s, u"identified by "_s, u"SELECT "_s, u"E'"_s,
        u"😀"_s};
    for (int round = 0; round < 20'000; ++round) {
        const QString pattern = random.pick(kCorpus);
        // What comes before must not join the word or the quotes of the pattern.
        const QString text = random.joined(around, 12) + u" \n "_s
            + QString(pattern).replace(u"%1"_s, kRedactionCanary) + u' '
            + random.joined(around, 12);
        const QString masked = redacted(text);
        QVERIFY2(!masked.contains(kRedactionCanary), qPrintable(text + u"\n---\n"_s + masked));
    }
}

void RedactionTest::maskedTextStaysAsItIsWhateverItWas()
{
    test::RandomText random(8);
    const QStringList pieces{u" "_s, u"'"_s, u"''"_s, u"\""_s, u"\\"_s, u"$$"_s, u"$a$"_s, u"("_s,
        u")"_s, u"="_s, u"@"_s, u"://"_s, u":"_s, u"?"_s, u"&"_s, u","_s, u"/*"_s, u"*/"_s, u"--"_s,
        u"\n"_s, u"password"_s, u"identified by"_s, u"a"_s, u"***"_s, u"e"_s, u"😀"_s,
        QString(QChar(0xD800))};
    for (int round = 0; round < 25'000; ++round) {
        const QString text = random.joined(pieces, 25);
        const QString masked = redacted(text);
        QCOMPARE(redacted(masked), masked);
        QCOMPARE(mentionsSecret(text), masked != text);
    }
}

void RedactionTest::longTextTakesLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString& piece : {u"a"_s, u"password "_s, u"password=f("_s, u"password/*"_s,
             u"password--"_s, u"/*password*/"_s, u"password '\\' "_s, u"password \\' "_s,
             u"password ''''x"_s, u"password '' "_s, u"&password=f("_s, u"?password=a&"_s,
             u"a://b:c@"_s, u"a://b:"_s, u"a://b@"_s, u"password $a$"_s, u"password $$"_s, u"'"_s,
             u"password identified by "_s, u"password='x'||"_s, u"password 'password'\n"_s,
             u"password='x' || "_s, u"password/*a*/"_s, u"password=f(')"_s, u"password $a1$$b2$"_s,
             u"password\\\\\\\""_s, u"?a@"_s})
        QTest::newRow(qPrintable(piece)) << piece;
}

void RedactionTest::longTextTakesLinearTime()
{
    QFETCH(const QString, piece);
    const QString text = piece.repeated(1'000'000 / piece.size());
    // With time that grows as the square the program would meet its time limit.
    QVERIFY(!redacted(text).isEmpty());
}

void RedactionTest::aMessageThatRepeatsASecretOfItsStatementIsMasked()
{
    const QString statement = u"ALTER ROLE ada PASSWORD 'hunter2' LOGGIN"_s;
    QCOMPARE(redacted(u"bad password \"hunter2\" near hunter2", statement),
        u"bad password \"***\" near ***"_s);
    QCOMPARE(redacted(u"near LOGGIN", statement), u"near LOGGIN"_s);
    QCOMPARE(redacted(u"near 'hunter2'", u"PASSWORD 'other' 'hunter2'"), u"near '***'"_s);
    QCOMPARE(redacted(u"anything", u"password='secret' "_s.repeated(1000)), u"***"_s);
}

TW_TEST(RedactionTest)
#include "redaction_test.moc"
