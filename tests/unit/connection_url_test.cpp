// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "random_text.h"

#include <tuplewright/profiles/connection_config.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ConnectionUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPostgresUrls_data();
    void readsPostgresUrls();
    void keepsLibpqKeywordsAsOptions();
    void mapsOtherSpellingsOfSslMode_data();
    void mapsOtherSpellingsOfSslMode();
    void readsKeywordWords();
    void readsQuotesAndEscapesInWords();
    void takesThePasswordOutOfEveryForm_data();
    void takesThePasswordOutOfEveryForm();
    void anEmptyPasswordIsNone();
    void readsSqliteUrls_data();
    void readsSqliteUrls();
    void readsThePathOfASqliteFile();
    void readsThePathOfAnEmptyFile();
    void refusesAFileOfAnotherKind();
    void refusesBadText_data();
    void refusesBadText();
    void noMessageHoldsThePassword_data();
    void noMessageHoldsThePassword();
    void noUrlHoldsASecret();
    void everyConfigurationComesBackFromItsUrl();
    void hostileNamesComeBackFromTheUrl();
    void titlesAreShort_data();
    void titlesAreShort();
};

namespace {

ParsedUrl parsed(const QString& text)
{
    Result<ParsedUrl> result = parseUrl(text);
    if (!result)
        qFatal("%s: %s", qPrintable(text), qPrintable(result.error().message));
    return *std::move(result);
}

/// backend|host|port|database|user
QString fields(const ConnectionConfig& config)
{
    return QStringList{config.backend, config.host, config.port, config.database, config.user}.join(
        u'|');
}

}

void ConnectionUrlTest::readsPostgresUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u"postgresql://"_s << u"postgresql||||"_s;
    QTest::newRow("everything") << u"postgresql://u@h:5433/d"_s << u"postgresql|h|5433|d|u"_s;
    QTest::newRow("short scheme") << u"postgres://h/d"_s << u"postgresql|h||d|"_s;
    QTest::newRow("driver") << u"postgresql+psycopg2://h/d"_s << u"postgresql|h||d|"_s;
    QTest::newRow("capitals") << u"PostgreSQL://h/d"_s << u"postgresql|h||d|"_s;
    QTest::newRow("blanks around") << u" postgresql://h/d\n"_s << u"postgresql|h||d|"_s;
    QTest::newRow("escapes") << u"postgresql://a%40b@h/d%2Fe%3F"_s << u"postgresql|h||d/e?|a@b"_s;
    QTest::newRow("IPv6") << u"postgresql://[::1]:5433/d"_s << u"postgresql|::1|5433|d|"_s;
    QTest::newRow("several hosts")
        << u"postgresql://a:1,[::2]:3,c/d"_s << u"postgresql|a,::2,c|1,3,|d|"_s;
    QTest::newRow("socket folder")
        << u"postgresql://%2Ftmp%2Fpg/d"_s << u"postgresql|/tmp/pg||d|"_s;
    QTest::newRow("socket folder in the query")
        << u"postgresql:///d?host=/tmp/pg&port=5433"_s << u"postgresql|/tmp/pg|5433|d|"_s;
    QTest::newRow("fields in the query")
        << u"postgresql://h/?dbname=d&user=u"_s << u"postgresql|h||d|u"_s;
    QTest::newRow("abstract socket") << u"postgresql://%40pg/d"_s << u"postgresql|@pg||d|"_s;
}

void ConnectionUrlTest::readsPostgresUrls()
{
    QFETCH(const QString, url);
    QFETCH(const QString, expected);
    QCOMPARE(fields(parsed(url).config), expected);
}

void ConnectionUrlTest::keepsLibpqKeywordsAsOptions()
{
    const QMap<QString, QString> expected{
        {u"application_name"_s, u"a b+c"_s}, {u"sslmode"_s, u"verify-full"_s}};
    QCOMPARE(
        parsed(u"postgresql://h/d?sslmode=verify-full&application_name=a%20b+c"_s).config.options,
        expected);
}

void ConnectionUrlTest::mapsOtherSpellingsOfSslMode_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("mode");
    QTest::newRow("capitals") << u"sslmode=REQUIRE"_s << u"require"_s;
    QTest::newRow("ssl") << u"ssl=verify-ca"_s << u"verify-ca"_s;
    QTest::newRow("ssl=true") << u"ssl=true"_s << u"require"_s;
}

void ConnectionUrlTest::mapsOtherSpellingsOfSslMode()
{
    QFETCH(const QString, query);
    QFETCH(const QString, mode);
    QCOMPARE(parsed(u"postgresql://h/d?"_s + query).config.options.value(u"sslmode"_s), mode);
}

void ConnectionUrlTest::readsKeywordWords()
{
    const ConnectionConfig config
        = parsed(u" host=h port = 5433\tdbname=d user=u connect_timeout=3 "_s).config;
    QCOMPARE(fields(config), u"postgresql|h|5433|d|u"_s);
    QCOMPARE(config.options.value(u"connect_timeout"_s), u"3"_s);
}

void ConnectionUrlTest::readsQuotesAndEscapesInWords()
{
    const ConnectionConfig config = parsed(uR"(dbname='a b\'c\\' user=x\ y host='')"_s).config;
    QCOMPARE(fields(config), uR"(postgresql|||a b'c\|x y)"_s);
}

void ConnectionUrlTest::takesThePasswordOutOfEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("authority") << u"postgresql://u:p%40ss@h/d"_s;
    QTest::newRow("unescaped @") << u"postgresql://u:p@ss@h/d"_s;
    QTest::newRow("query") << u"postgresql://u@h/d?password=p%40ss"_s;
    QTest::newRow("words") << u"user=u host=h dbname=d password=p@ss"_s;
}

void ConnectionUrlTest::takesThePasswordOutOfEveryForm()
{
    QFETCH(const QString, text);
    const ParsedUrl url = parsed(text);
    QCOMPARE(url.password.reveal(), u"p@ss"_s);
    QCOMPARE(url.config.toUrl(), u"postgresql://u@h/d"_s);
}

void ConnectionUrlTest::anEmptyPasswordIsNone()
{
    QVERIFY(!parsed(u"postgresql://u:@h/d"_s).password.isSet());
}

void ConnectionUrlTest::readsSqliteUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    QTest::addColumn<SqliteFileMode>("mode");
    QTest::newRow("relative") << u"sqlite:///a/b.db"_s << u"a/b.db"_s << SqliteFileMode::ReadWrite;
    QTest::newRow("absolute") << u"sqlite:////a/b.db"_s << u"/a/b.db"_s
                              << SqliteFileMode::ReadWrite;
    QTest::newRow("driver") << u"sqlite+aiosqlite:///b.db"_s << u"b.db"_s
                            << SqliteFileMode::ReadWrite;
    QTest::newRow("escapes") << u"sqlite:///a%20%3F%23%25.db"_s << u"a ?#%.db"_s
                             << SqliteFileMode::ReadWrite;
    QTest::newRow("mode") << u"sqlite:///b.db?mode=rwc"_s << u"b.db"_s
                          << SqliteFileMode::ReadWriteCreate;
    QTest::newRow("memory") << u"sqlite://"_s << u":memory:"_s << SqliteFileMode::ReadWrite;
    QTest::newRow("memory by name")
        << u"sqlite:///:memory:"_s << u":memory:"_s << SqliteFileMode::ReadWrite;
}

void ConnectionUrlTest::readsSqliteUrls()
{
    QFETCH(const QString, url);
    QFETCH(const QString, path);
    QFETCH(const SqliteFileMode, mode);
    const ConnectionConfig config = parsed(url).config;
    QCOMPARE(config.backend, u"sqlite"_s);
    QCOMPARE(config.database, path);
    QCOMPARE(config.sqlite.mode, mode);
}

void ConnectionUrlTest::readsThePathOfASqliteFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a=b c.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("SQLite format 3\0more", 20));
    file.close();
    const ConnectionConfig config = parsed(file.fileName()).config;
    QCOMPARE(config.backend, u"sqlite"_s);
    QCOMPARE(config.database, file.fileName());
}

void ConnectionUrlTest::readsThePathOfAnEmptyFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"new.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(parsed(file.fileName()).config.backend, u"sqlite"_s);
}

void ConnectionUrlTest::refusesAFileOfAnotherKind()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"text.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name\n1,Ada\n2,Grace\n");
    file.close();
    const Result<ParsedUrl> url = parseUrl(file.fileName());
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::Configuration);
    QVERIFY(url.error().message.contains(file.fileName()));
}

void ConnectionUrlTest::refusesBadText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("a word") << u"database"_s;
    QTest::newRow("unknown scheme") << u"mysql://h/d"_s;
    QTest::newRow("port is a word") << u"postgresql://h:x/d"_s;
    QTest::newRow("port 0") << u"postgresql://h:0/d"_s;
    QTest::newRow("port too high") << u"postgresql://h:65536/d"_s;
    QTest::newRow("signed port") << u"port=+1"_s;
    QTest::newRow("open bracket") << u"postgresql://[::1/d"_s;
    QTest::newRow("text behind the bracket") << u"postgresql://[::1]x/d"_s;
    QTest::newRow("bare IPv6") << u"postgresql://::1/d"_s;
    QTest::newRow("broken escape") << u"postgresql://h/%zz"_s;
    QTest::newRow("short escape") << u"postgresql://h/%4"_s;
    QTest::newRow("NUL") << u"postgresql://h/%00"_s;
    QTest::newRow("no UTF-8") << u"postgresql://h/%ff"_s;
    QTest::newRow("query without =") << u"postgresql://h/d?sslmode"_s;
    QTest::newRow("word without =") << u"host=h dbname"_s;
    QTest::newRow("open quote") << u"host='h"_s;
    QTest::newRow("sqlite with a host") << u"sqlite://b.db"_s;
    QTest::newRow("sqlite without a file") << u"sqlite:///"_s;
    QTest::newRow("unknown sqlite option") << u"sqlite:///b.db?cache=shared"_s;
    QTest::newRow("unknown sqlite mode") << u"sqlite:///b.db?mode=memory"_s;
}

void ConnectionUrlTest::refusesBadText()
{
    QFETCH(const QString, text);
    const Result<ParsedUrl> url = parseUrl(text);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::Configuration);
}

void ConnectionUrlTest::noMessageHoldsThePassword_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("slash") << u"postgresql://u:s3cret/x@h/d"_s;
    QTest::newRow("question mark") << u"postgresql://u:s3cret?x@h/d"_s;
    QTest::newRow("escape") << u"postgresql://u:s3cret%zz@h/d"_s;
    QTest::newRow("missing slashes") << u"postgresql:u:s3cret@h"_s;
    QTest::newRow("words") << u"user=u password='s3cret"_s;
    QTest::newRow("query") << u"postgresql://h/d?password=s3cret%zz"_s;
    QTest::newRow("odd words") << u"host=h s3cret"_s;
}

void ConnectionUrlTest::noMessageHoldsThePassword()
{
    QFETCH(const QString, text);
    const Result<ParsedUrl> url = parseUrl(text);
    QVERIFY(!url);
    QVERIFY2(!url.error().toText().contains(u"s3cret"_s), qPrintable(url.error().toText()));
}

void ConnectionUrlTest::noUrlHoldsASecret()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.options = {{u"password"_s, u"s3cret"_s}, {u"sslpassword"_s, u"s3cret"_s}};
    QCOMPARE(config.toUrl(), u"postgresql:///"_s);
}

void ConnectionUrlTest::everyConfigurationComesBackFromItsUrl()
{
    test::RandomText random(20);
    const QStringList ports{u""_s, u"1"_s, u"5432,"_s, u",65535"_s, u"1,2"_s, u","_s, u"1,2,3"_s};
    for (int i = 0; i < 3000; ++i) {
        ConnectionConfig config;
        config.backend = u"postgresql"_s;
        config.host = random.unicode(6);
        config.port = random.pick(ports);
        config.database = random.unicode(8);
        config.user = random.unicode(8);
        for (int option = random.below(4); option > 0; --option)
            config.options.insert(u"option"_s + random.unicode(3), random.unicode(6));
        QVERIFY2(parsed(config.toUrl()).config == config, qPrintable(config.toUrl()));

        ConnectionConfig file;
        file.backend = u"sqlite"_s;
        file.database = u'x' + random.unicode(8);
        QVERIFY2(parsed(file.toUrl()).config == file, qPrintable(file.toUrl()));
    }
}

void ConnectionUrlTest::hostileNamesComeBackFromTheUrl()
{
    for (const QString& name : test::hostileNames()) {
        ConnectionConfig config;
        config.backend = u"postgresql"_s;
        config.host = name;
        config.database = name;
        config.user = name;
        QVERIFY2(parsed(config.toUrl()).config == config, qPrintable(config.toUrl()));
    }
}

void ConnectionUrlTest::titlesAreShort_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("title");
    QTest::newRow("server") << u"postgresql://u@h:5433/d"_s << u"d@h"_s;
    QTest::newRow("database of the user's name") << u"postgresql://u@h"_s << u"u@h"_s;
    QTest::newRow("socket") << u"postgresql:///d"_s << u"d"_s;
    QTest::newRow("socket folder") << u"postgresql:///d?host=/run/pg"_s << u"d"_s;
    QTest::newRow("host alone") << u"postgresql://h"_s << u"h"_s;
    QTest::newRow("defaults") << u"postgresql://"_s << u"postgresql"_s;
    QTest::newRow("file") << u"sqlite:////a/b.db"_s << u"b.db"_s;
}

void ConnectionUrlTest::titlesAreShort()
{
    QFETCH(const QString, url);
    QFETCH(const QString, title);
    QCOMPARE(parsed(url).config.title(), title);
}

QTEST_GUILESS_MAIN(ConnectionUrlTest)
#include "connection_url_test.moc"
