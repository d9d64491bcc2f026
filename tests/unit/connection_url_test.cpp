// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/configuration/setting.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

class ConnectionUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPostgresUrls_data();
    void readsPostgresUrls();
    void keepsLibpqKeywordsAsOptions();
    void readsSettingsOfItsOwnFromTheQuery();
    void theLastOfARepeatedKeyCounts();
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
    void listsEveryMistake();
    void suggestsTheSettingThatWasMeant();
    void noUrlHoldsASecret();
    void masksPasswords_data();
    void masksPasswords();
    void masksWhateverAPasswordHolds();
    void anEmptyValueTakesAnEarlierOneBack();
    void aUrlForShowingHidesThePassword();
    void defaultsAreNotWritten();
    void everyConfigurationComesBackFromItsUrl();
    void everyPasswordComesBackFromAUrlThatWasAskedFor();
    void everySettingComesBackFromTheUrl();
    void wordsComeBackWhateverTheyHold();
    void aNoBreakSpaceEndsNoWord();
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

/// Any text, with many of the characters that mean something in a URL.
QString textOf(test::RandomText& random)
{
    static const QStringList signs{u"@"_s, u":"_s, u"/"_s, u"?"_s, u"#"_s, u"%"_s, u"&"_s, u"="_s,
        u"+"_s, u" "_s, u"%2F"_s, u"["_s, u"]"_s, u"\\"_s, u"'"_s};
    return random.unicode(4) + random.joined(signs, 3) + random.unicode(3);
}

QString hostOf(test::RandomText& random)
{
    static const QStringList hosts{u""_s, u"h"_s, u"10.0.0.1"_s, u"::1"_s, u"fe80::1%eth0"_s,
        u"/run/pg sql"_s, u"@abstract"_s, u"a,b"_s, u"a,::1,/tmp"_s, u","_s};
    return random.below(3) == 0 ? random.unicode(6) : random.pick(hosts);
}

ConnectionConfig randomServer(test::RandomText& random)
{
    static const QStringList ports{
        u""_s, u"1"_s, u"5432,"_s, u",65535"_s, u"1,2"_s, u","_s, u"1,2,3"_s};
    static const QStringList keywords{u"sslrootcert"_s, u"options"_s, u"krbsrvname"_s};
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.host = hostOf(random);
    config.port = random.pick(ports);
    config.database = textOf(random);
    config.user = textOf(random);
    config.session.applicationName = textOf(random);
    config.session.searchPath = random.unicode(3);
    config.pool.size = 1 + random.below(9);
    for (int option = random.below(4); option > 0; --option)
        config.options.insert(random.pick(keywords), u'x' + textOf(random));
    return config;
}

/// Some value the setting takes.
QString valueOfConnectionUrl(const Setting& setting, test::RandomText& random)
{
    switch (setting.kind) {
    case SettingKind::Text:
        return u'x' + textOf(random);
    case SettingKind::Ports:
        return QString::number(1 + random.below(65535));
    case SettingKind::Boolean:
        return random.pick({u"true"_s, u"false"_s});
    case SettingKind::Integer:
    case SettingKind::Milliseconds:
        return QString::number(
            setting.lowest + random.below(int(qMin<qint64>(setting.highest, 9999)) + 1));
    case SettingKind::Seconds:
        return u"%1.%2"_s.arg(QString::number(random.below(999)),
            QString::number(random.below(1000)).rightJustified(3, u'0'));
    case SettingKind::Choice:
        return setting.choices[size_t(random.below(int(setting.choices.size())))];
    }
    return {};
}

/// As libpq's manual says to write one.
QString quotedWord(QString text)
{
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
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
        << u"postgresql://%2Fsrv%2Fpg/d"_s << u"postgresql|/srv/pg||d|"_s;
    QTest::newRow("socket folder in the query")
        << u"postgresql:///d?host=/srv/pg&port=5433"_s << u"postgresql|/srv/pg|5433|d|"_s;
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
        {u"sslmode"_s, u"verify-full"_s}, {u"sslrootcert"_s, u"/a b+c"_s}};
    QCOMPARE(parsed(u"postgresql://h/d?sslmode=verify-full&sslrootcert=/a%20b+c"_s).config.options,
        expected);
}

void ConnectionUrlTest::readsSettingsOfItsOwnFromTheQuery()
{
    const ConnectionConfig config
        = parsed(u"postgresql://h/d?pool_size=7&max_overflow=-1&pool_timeout=0.25&pool_recycle=-1"
                 "&application_name=a&isolation_level=REPEATABLE%20READ&statement_timeout=1500"
                 "&echo=yes&echo_pool=debug&pool_reset_on_return=none"_s)
              .config;
    QCOMPARE(config.pool.size, 7);
    QCOMPARE(config.pool.overflow, -1);
    QCOMPARE(config.pool.timeout, 250ms);
    QCOMPARE(config.pool.recycle, -1s);
    QCOMPARE(config.pool.resetOnReturn, ResetOnReturn::None);
    QCOMPARE(config.session.applicationName, u"a"_s);
    QCOMPARE(config.session.isolation, IsolationLevel::RepeatableRead);
    QCOMPARE(config.session.statementTimeout, 1500ms);
    QVERIFY(config.log.echo);
    QCOMPARE(config.log.echoPool, PoolEcho::Debug);
    QVERIFY(config.options.isEmpty());
}

void ConnectionUrlTest::theLastOfARepeatedKeyCounts()
{
    const ConnectionConfig config
        = parsed(u"postgresql://a:1/d?host=b&port=2&host=c&sslmode=allow&sslmode=require"_s).config;
    QCOMPARE(fields(config), u"postgresql|c|2|d|"_s);
    QCOMPARE(config.options.value(u"sslmode"_s), u"require"_s);
}

void ConnectionUrlTest::mapsOtherSpellingsOfSslMode_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("mode");
    QTest::newRow("capitals") << u"sslmode=REQUIRE"_s << u"require"_s;
    QTest::newRow("ssl") << u"ssl=verify-ca"_s << u"verify-ca"_s;
    QTest::newRow("ssl=true") << u"ssl=true"_s << u"require"_s;
    QTest::newRow("ssl=False") << u"ssl=False"_s << u"disable"_s;
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
    QTest::newRow("memory alone") << u":memory:"_s << u":memory:"_s << SqliteFileMode::ReadWrite;
    QTest::newRow("URI") << u"file:a%20b.db?mode=ro"_s << u"a b.db"_s << SqliteFileMode::ReadOnly;
    QTest::newRow("URI of an absolute file")
        << u"file:///a/b.db"_s << u"/a/b.db"_s << SqliteFileMode::ReadWrite;
    QTest::newRow("URI on this machine")
        << u"file://localhost/b.db"_s << u"/b.db"_s << SqliteFileMode::ReadWrite;
    QTest::newRow("URI of memory")
        << u"file:x?mode=memory"_s << u":memory:"_s << SqliteFileMode::ReadWrite;
    QTest::newRow("URI in a URL") << u"sqlite:///file:b.db?mode=ro&uri=true"_s << u"b.db"_s
                                  << SqliteFileMode::ReadOnly;
    QTest::newRow("name like a URI")
        << u"sqlite:///file:b.db"_s << u"file:b.db"_s << SqliteFileMode::ReadWrite;
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
    QTest::newRow("sqlite URI with a host") << u"file://server/b.db"_s;
    QTest::newRow("sqlite with a host in the query") << u"sqlite:///b.db?host=h"_s;
    QTest::newRow("sqlite with a name in the query") << u"sqlite:///b.db?dbname=&"_s;
    QTest::newRow("plain NUL") << QString(u"b.db"_s + QChar::Null);
    QTest::newRow("file mode of a server") << u"postgresql://h/d?mode=ro"_s;
    QTest::newRow("unknown key") << u"postgresql://h/d?colour=red"_s;
    QTest::newRow("engine in the query") << u"postgresql://h/d?backend=sqlite"_s;
    QTest::newRow("unknown word") << u"host=h colour=red"_s;
    QTest::newRow("unknown sslmode") << u"postgresql://h/d?sslmode=maybe"_s;
    QTest::newRow("no connection") << u"postgresql://h/d?pool_size=0"_s;
    QTest::newRow("half a connection") << u"postgresql://h/d?pool_size=1.5"_s;
    QTest::newRow("no number") << u"postgresql://h/d?pool_timeout=1e3"_s;
    QTest::newRow("too large") << u"postgresql://h/d?statement_timeout=99999999999999999999"_s;
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
    QTest::newRow("question mark and equals sign") << u"postgresql://u:1?s3cret=x@h/d"_s;
    QTest::newRow("beside another mistake") << u"postgresql://u:s3cret@h/d?pool_size=0"_s;
}

void ConnectionUrlTest::noMessageHoldsThePassword()
{
    QFETCH(const QString, text);
    const Result<ParsedUrl> url = parseUrl(text);
    QVERIFY(!url);
    QVERIFY2(!url.error().toText().contains(u"s3cret"_s), qPrintable(url.error().toText()));
}

void ConnectionUrlTest::listsEveryMistake()
{
    const Result<ParsedUrl> url
        = parseUrl(u"postgresql://h/d?pool_size=0&colour=red&sslmode=maybe"_s);
    QVERIFY(!url);
    const QString text = url.error().toText();
    for (const QString& part : {u"pool_size is “0”"_s, u"from 1 to"_s, u"colour"_s,
             u"sslmode is “maybe”"_s, u"verify-full"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void ConnectionUrlTest::suggestsTheSettingThatWasMeant()
{
    const Result<ParsedUrl> url = parseUrl(u"postgresql://h/d?pool_sice=3"_s);
    QVERIFY(!url);
    QVERIFY2(url.error().hint.contains(u"pool_size"_s), qPrintable(url.error().toText()));
}

void ConnectionUrlTest::masksPasswords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << u"postgresql://u@h:1/d?a=b"_s << u"postgresql://u@h:1/d?a=b"_s;
    QTest::newRow("authority") << u" postgresql://u:s3@h/d"_s << u"postgresql://u:***@h/d"_s;
    QTest::newRow("slash") << u"postgresql://u:a/s3@h/d"_s << u"postgresql://u:***@h/d"_s;
    QTest::newRow("question mark") << u"postgresql://u:a?s3@h/d"_s << u"postgresql://u:***@h/d"_s;
    QTest::newRow("at sign") << u"postgresql://u:a@s3@h/d"_s << u"postgresql://u:***@h/d"_s;
    QTest::newRow("several at signs")
        << u"postgresql://u:a@b/s3@h/d"_s << u"postgresql://u:***@h/d"_s;
    QTest::newRow("query") << u"postgresql://h/d?sslmode=allow&password=s3&user=u"_s
                           << u"postgresql://h/d?sslmode=allow&password=***&user=u"_s;
    QTest::newRow("escaped key") << u"postgresql://h/?pass%77ord=s3"_s
                                 << u"postgresql://h/?pass%77ord=***"_s;
    QTest::newRow("key file") << u"mysql://u:s3@h/?sslpassword=s3"_s
                              << u"mysql://u:***@h/?sslpassword=***"_s;
    QTest::newRow("words") << u"host=h password=s3\\ 3 user=u"_s << u"host=h password=*** user=u"_s;
    QTest::newRow("quoted") << u"password = 's3 \\' s3' user=u"_s << u"password = *** user=u"_s;
    QTest::newRow("open quote") << u"user=u password='s3 s3"_s << u"user=u password=***"_s;
    QTest::newRow("file") << u"/a/b.db"_s << u"/a/b.db"_s;
}

void ConnectionUrlTest::masksPasswords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(maskedUrl(text), shown);
}

void ConnectionUrlTest::masksWhateverAPasswordHolds()
{
    test::RandomText random(24);
    for (int i = 0; i < 3000; ++i) {
        const QString password = textOf(random) + u"s3cret"_s + textOf(random);
        for (const QString& shown : {maskedUrl(u"postgresql://u:"_s + password + u"@h/d"_s),
                 maskedUrl(randomServer(random).toUrlWith(Secret(password))),
                 maskedUrl(u"host=h password = "_s + quotedWord(password) + u" user=u"_s)})
            QVERIFY2(!shown.contains(u"s3cret"_s), qPrintable(shown));
    }
}

void ConnectionUrlTest::anEmptyValueTakesAnEarlierOneBack()
{
    const ParsedUrl url
        = parsed(u"password=a sslmode=require port=1 password='' sslmode='' port=''"_s);
    QVERIFY(!url.password.isSet());
    QCOMPARE(url.config.toUrl(), u"postgresql:///"_s);
}

void ConnectionUrlTest::aUrlForShowingHidesThePassword()
{
    const ParsedUrl url = parsed(u"postgresql://u:s3cret@h/d"_s);
    QCOMPARE(url.config.displayUrl(url.password), u"postgresql://u:***@h/d"_s);
    QCOMPARE(url.config.displayUrl({}), u"postgresql://u@h/d"_s);
}

void ConnectionUrlTest::noUrlHoldsASecret()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.options = {{u"password"_s, u"s3cret"_s}, {u"sslpassword"_s, u"s3cret"_s}};
    QCOMPARE(config.toUrl(), u"postgresql:///"_s);
}

void ConnectionUrlTest::defaultsAreNotWritten()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    QCOMPARE(config.toUrl(), u"postgresql:///"_s);
    config.pool.size = 6;
    QCOMPARE(config.toUrl(), u"postgresql:///?pool_size=6"_s);
    config.session.applicationName.clear();
    QCOMPARE(config.toUrl(), u"postgresql:///?application_name=&pool_size=6"_s);
}

void ConnectionUrlTest::everyConfigurationComesBackFromItsUrl()
{
    test::RandomText random(20);
    for (int i = 0; i < 3000; ++i) {
        const ConnectionConfig config = randomServer(random);
        QVERIFY2(parsed(config.toUrl()).config == config, qPrintable(config.toUrl()));

        ConnectionConfig file;
        file.backend = u"sqlite"_s;
        file.database = u'x' + random.unicode(8);
        QVERIFY2(parsed(file.toUrl()).config == file, qPrintable(file.toUrl()));
    }
}

void ConnectionUrlTest::everyPasswordComesBackFromAUrlThatWasAskedFor()
{
    test::RandomText random(21);
    for (int i = 0; i < 3000; ++i) {
        const ConnectionConfig config = randomServer(random);
        const QString password = u'x' + textOf(random);
        const ParsedUrl url = parsed(config.toUrlWith(Secret(password)));
        QVERIFY2(url.config == config, qPrintable(config.toUrl()));
        QCOMPARE(url.password.reveal(), password);
    }
}

void ConnectionUrlTest::everySettingComesBackFromTheUrl()
{
    test::RandomText random(22);
    for (const Setting& setting : Setting::all()) {
        if (setting.secret || setting.key == "backend"_L1)
            continue;
        for (int i = 0; i < 20; ++i) {
            ConnectionConfig config;
            config.backend
                = setting.engine == SettingEngine::Sqlite ? u"sqlite"_s : u"postgresql"_s;
            config.database = u"d"_s;
            const auto text = setting.normalized(valueOfConnectionUrl(setting, random));
            QVERIFY2(text, qPrintable(setting.name()));
            setting.write(setting, config, *text);
            QCOMPARE(setting.read(setting, config), *text);
            QVERIFY2(parsed(config.toUrl()).config == config, qPrintable(config.toUrl()));
        }
    }
}

void ConnectionUrlTest::wordsComeBackWhateverTheyHold()
{
    test::RandomText random(23);
    for (int i = 0; i < 3000; ++i) {
        const QString user = textOf(random);
        const QString password = u'x' + textOf(random);
        const ParsedUrl url = parsed(
            u"user=%1 password =  %2\tdbname=''"_s.arg(quotedWord(user), quotedWord(password)));
        QCOMPARE(url.config.user, user);
        QCOMPARE(url.password.reveal(), password);
    }
}

void ConnectionUrlTest::aNoBreakSpaceEndsNoWord()
{
    QCOMPARE(parsed(u"user=a\u00a0b host=h"_s).config.user, u"a\u00a0b"_s);
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

TW_TEST(ConnectionUrlTest)
#include "connection_url_test.moc"
