// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/sources/resolved_config.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ConfigFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aServiceGivesItsSection();
    void theFirstOfAKeywordCounts();
    void findsTheServiceFile_data();
    void findsTheServiceFile();
    void tellsOfAnUnknownService();
    void tellsOfBrokenLinesOfAService();
    void aServiceIsNamedByAUrlOrAVariable();

    void findsThePassword_data();
    void findsThePassword();
    void namesTheLineOfThePassword();
    void asksForTheUserOfTheSystem();
    void severalHostsMustShareThePassword();
    void aPasswordFileOthersReadIsNotUsed();
    void anotherPasswordFileIsUsedWhenNamed();

    void everySourceHasItsPlace();
    void aNamedPasswordKeepsTheFileOut();
    void aFileThatIsMissingIsAProblem();

private:
    void write(const QString& name, const QByteArray& content, bool isPrivate = true) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString password(const QString& url) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Surroundings m_surroundings;
};

namespace {

QString problemTexts(const QList<Problem>& problems)
{
    QStringList lines;
    for (const Problem& problem : problems)
        lines.append(problem.message + u" / "_s + problem.fix);
    return lines.join(u'\n');
}

/// `key=text` of each value.
QStringList valuesOf(const SettingLayer& layer)
{
    QStringList values;
    for (const SettingText& value : layer.values)
        values.append(value.setting().name() + u'=' + value.text());
    return values;
}

ConfigRequest requestOf(const QString& url)
{
    const auto layer = readUrl(url, Origin::Explicit, u"--connect"_s);
    if (!layer)
        qFatal("%s", qPrintable(layer.error().message));
    return {{*layer}, {}, {}, {}};
}

}

void ConfigFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_surroundings = {};
    m_surroundings.home = m_folder->path();
    m_surroundings.user = u"me"_s;
    m_surroundings.variables.insert(u"PGSYSCONFDIR"_s, path(u"etc"_s));
}

void ConfigFilesTest::write(const QString& name, const QByteArray& content, bool isPrivate) const
{
    QFile file(path(name));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.setPermissions(isPrivate ? owner : owner | QFileDevice::ReadGroup))
        qFatal("%s", qPrintable(file.errorString()));
}

QString ConfigFilesTest::password(const QString& url) const
{
    const Result<ParsedUrl> parsed = parseUrl(url);
    const SettingLayer layer = readPasswordFile(parsed->config, m_surroundings);
    const SettingText* const found = layer.find(Setting::password());
    return found ? found->text() : u"(none)"_s;
}

void ConfigFilesTest::aServiceGivesItsSection()
{
    write(u".pg_service.conf"_s,
        "# c\nhost=lost\n[other]\nhost=o\n\n[shop]\n host=h\nport=5433\n#user=x\n"
        "dbname=a b=c\npassword=s3\nsslmode=require\n[next]\nuser=n\n");
    const SettingLayer layer = readService(u"shop"_s, m_surroundings);
    QCOMPARE(valuesOf(layer),
        QStringList({u"host=h"_s, u"port=5433"_s, u"dbname=a b=c"_s, u"password=s3"_s,
            u"sslmode=require"_s}));
    QCOMPARE(layer.values.first().detail(), u"line 7 of .pg_service.conf"_s);
    QVERIFY(layer.problems.isEmpty());
}

void ConfigFilesTest::theFirstOfAKeywordCounts()
{
    write(u".pg_service.conf"_s, "[s]\nhost=a\nhost=b\n");
    QCOMPARE(valuesOf(readService(u"s"_s, m_surroundings)), QStringList(u"host=a"_s));
}

void ConfigFilesTest::findsTheServiceFile_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("file");
    QTest::newRow("home") << QString() << u".pg_service.conf"_s;
    QTest::newRow("named") << u"PGSERVICEFILE"_s << u"named.conf"_s;
    QTest::newRow("system") << u"PGSYSCONFDIR"_s << u"pg_service.conf"_s;
}

void ConfigFilesTest::findsTheServiceFile()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, file);
    write(file, "[s]\nhost=h\n");
    if (variable == u"PGSERVICEFILE"_s)
        m_surroundings.variables.insert(variable, path(file));
    else if (!variable.isEmpty())
        m_surroundings.variables.insert(variable, m_folder->path());
    QCOMPARE(valuesOf(readService(u"s"_s, m_surroundings)), QStringList(u"host=h"_s));
}

void ConfigFilesTest::tellsOfAnUnknownService()
{
    write(u".pg_service.conf"_s, "[shopping]\nhost=h\n");
    const QString text = problemTexts(readService(u"shop"_s, m_surroundings).problems);
    QVERIFY2(text.contains(u"“shop”"_s) && text.contains(u".pg_service.conf"_s), qPrintable(text));
}

void ConfigFilesTest::tellsOfBrokenLinesOfAService()
{
    write(u".pg_service.conf"_s, "[s]\nhost\nservice=other\ncolour=red\npassword\n");
    const QList<Problem> problems = readService(u"s"_s, m_surroundings).problems;
    QCOMPARE(problems.size(), 4);
    QVERIFY(problems.at(0).message.contains(u"line 2 "_s));
    QVERIFY(problems.at(1).message.contains(u"line 3 "_s));
    QVERIFY(problems.at(2).message.contains(u"colour (line 4 "_s));
}

void ConfigFilesTest::aServiceIsNamedByAUrlOrAVariable()
{
    write(u".pg_service.conf"_s, "[s]\nhost=/s\nport=1\n");
    const auto byUrl = gather(requestOf(u"postgresql:///d?service=s"_s), m_surroundings);
    QCOMPARE(byUrl.toConnection()->config.toUrl(), u"postgresql://%2Fs:1/d"_s);
    m_surroundings.variables.insert(u"PGSERVICE"_s, u"s"_s);
    m_surroundings.variables.insert(u"PGPORT"_s, u"2"_s);
    const auto byVariable = gather(requestOf(u"postgresql:///d"_s), m_surroundings);
    QCOMPARE(byVariable.toConnection()->config.toUrl(), u"postgresql://%2Fs:1/d"_s);
}

void ConfigFilesTest::findsThePassword_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    const QString url = u"postgresql://u@h:5433/d"_s;
    QTest::newRow("exact") << QByteArray("h:5433:d:u:p") << url << u"p"_s;
    QTest::newRow("wildcards") << QByteArray("*:*:*:*:p\n") << url << u"p"_s;
    QTest::newRow("first line counts") << QByteArray("*:*:d:*:1\nh:5433:d:u:2\n") << url << u"1"_s;
    QTest::newRow("others") << QByteArray("#h:5433:d:u:0\ni:*:*:*:1\n*:1:*:*:2\n*:*:e:*:3\n"
                                          "*:*:*:v:4\n*:*:*:*:5\n")
                            << url << u"5"_s;
    QTest::newRow("none") << QByteArray("h:5432:d:u:p") << url << u"(none)"_s;
    QTest::newRow("escapes") << QByteArray("*:*:*:u:p\\:\\\\q\\r") << url << u"p:\\qr"_s;
    QTest::newRow("escaped fields")
        << QByteArray("\\:\\:1:*:d\\\\:*:p") << u"postgresql://u@[::1]/d%5C"_s << u"p"_s;
    QTest::newRow("escaped star is a name") << QByteArray("\\*:*:*:*:p") << url << u"(none)"_s;
    QTest::newRow("text behind the password") << QByteArray("*:*:*:*:p:q") << url << u"p"_s;
    QTest::newRow("CRLF") << QByteArray("*:*:*:*:p\r\n") << url << u"p"_s;
    QTest::newRow("too few fields") << QByteArray("h:5433:d:p") << url << u"(none)"_s;
    QTest::newRow("usual port") << QByteArray("h:5432:d:u:p") << u"postgresql://u@h/d"_s << u"p"_s;
    QTest::newRow("database of the user's name")
        << QByteArray("h:*:u:u:p") << u"postgresql://u@h"_s << u"p"_s;
    QTest::newRow("socket") << QByteArray("localhost:*:*:*:p") << u"postgresql://u@/d"_s << u"p"_s;
    QTest::newRow("other socket folder")
        << QByteArray("/s:*:*:*:p") << u"postgresql://u@%2Fs/d"_s << u"p"_s;
    QTest::newRow("address") << QByteArray("10.0.0.1:*:*:*:p")
                             << u"postgresql://u@/d?hostaddr=10.0.0.1"_s << u"p"_s;
    QTest::newRow("Unicode") << QByteArray("*:*:*:*:\xe2\x82\xac") << url << u"€"_s;
}

void ConfigFilesTest::findsThePassword()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, url);
    QFETCH(const QString, expected);
    write(u".pgpass"_s, file);
    QCOMPARE(password(url), expected);
}

void ConfigFilesTest::namesTheLineOfThePassword()
{
    write(u".pgpass"_s, "# c\n\n*:*:*:u:s3cret\n");
    const auto config = gather(requestOf(u"postgresql://u@/d"_s), m_surroundings);
    const OriginatedText& used = config.find(Setting::password())->used;
    QCOMPARE(used.origin, Origin::PasswordFile);
    QCOMPARE(used.value.detail(), u"line 3 of %1/.pgpass"_s.arg(m_folder->path()));
    QCOMPARE(config.toConnection()->password.reveal(), u"s3cret"_s);
}

void ConfigFilesTest::asksForTheUserOfTheSystem()
{
    write(u".pgpass"_s, "*:*:me:me:p\n");
    QCOMPARE(password(u"postgresql://h"_s), u"p"_s);
}

void ConfigFilesTest::severalHostsMustShareThePassword()
{
    write(u".pgpass"_s, "a:1:*:*:x\nb:2:*:*:x\nc:*:*:*:y\n");
    QCOMPARE(password(u"postgresql://u@a:1,b:2/d"_s), u"x"_s);
    QCOMPARE(password(u"postgresql://u@a:1,c:1/d"_s), u"(none)"_s);
    QCOMPARE(password(u"postgresql://u@a:1,b:1/d"_s), u"(none)"_s);
}

void ConfigFilesTest::aPasswordFileOthersReadIsNotUsed()
{
    write(u".pgpass"_s, "*:*:*:*:s3cret\n", false);
    const auto config = gather(requestOf(u"postgresql://u@/d"_s), m_surroundings);
    QVERIFY(!config.toConnection()->password.isSet());
    QVERIFY2(problemTexts(config.validate()).contains(u"chmod 600"_s),
        qPrintable(problemTexts(config.validate())));
}

void ConfigFilesTest::anotherPasswordFileIsUsedWhenNamed()
{
    write(u".pgpass"_s, "*:*:*:*:home\n");
    write(u"second"_s, "*:*:*:*:second\n");
    QCOMPARE(password(u"postgresql://u@h/d?passfile=%1"_s.arg(path(u"second"_s))), u"second"_s);
    m_surroundings.variables.insert(u"PGPASSFILE"_s, path(u"second"_s));
    QCOMPARE(password(u"postgresql://u@h/d"_s), u"second"_s);
}

void ConfigFilesTest::everySourceHasItsPlace()
{
    write(u"dev.env"_s, "DB_HOST=/envfile\nDB_PORT=3\nDB_NAME=envfile\n");
    write(u".pg_service.conf"_s,
        "[s]\nhost=/service\nport=5\ndbname=service\nuser=service\n"
        "sslmode=allow\n");
    write(u".pgpass"_s, "*:*:*:*:file\n");
    m_surroundings.variables = {{u"DB_HOST"_s, u"/environment"_s}, {u"PGHOST"_s, u"/pg"_s},
        {u"PGUSER"_s, u"pg"_s}, {u"PGSSLMODE"_s, u"disable"_s}, {u"PGCONNECT_TIMEOUT"_s, u"7"_s}};
    ConfigRequest request = requestOf(u"postgresql://%2Furl"_s);
    ConnectionConfig profile;
    profile.backend = u"postgresql"_s;
    profile.host = u"/profile"_s;
    profile.database = u"profile"_s;
    profile.port = u"4"_s;
    profile.user = u"profile"_s;
    request.layers.append(layerOf(profile, Origin::Profile, u"profile p"_s));
    request.family = QString();
    request.envFile = path(u"dev.env"_s);
    request.service = u"s"_s;

    const ResolvedConfig config = gather(request, m_surroundings);
    QStringList used;
    for (const QString& key : {u"host"_s, u"port"_s, u"dbname"_s, u"user"_s, u"sslmode"_s,
             u"connect_timeout"_s, u"password"_s, u"keepalives_idle"_s}) {
        const OriginatedText& text = config.find(*Setting::find(key))->used;
        used.append(text.value.text() + u':' + originName(text.origin));
    }
    QCOMPARE(used,
        QStringList({u"/url:explicit"_s, u"3:env file"_s, u"envfile:env file"_s,
            u"profile:profile"_s, u"allow:service file"_s, u"7:PG variable"_s,
            u"file:password file"_s, u"10:default"_s}));
    QStringList beaten;
    for (const OriginatedText& text : config.find(*Setting::find(u"host"))->overridden)
        beaten.append(text.value.text());
    QCOMPARE(beaten,
        QStringList({u"/environment"_s, u"/envfile"_s, u"/profile"_s, u"/service"_s, u"/pg"_s}));
    QCOMPARE(problemTexts(config.validate()), QString());
}

void ConfigFilesTest::aNamedPasswordKeepsTheFileOut()
{
    write(u".pgpass"_s, "*:*:*:*:file\n");
    const auto config = gather(requestOf(u"postgresql://u:named@/d"_s), m_surroundings);
    QCOMPARE(config.toConnection()->password.reveal(), u"named"_s);
}

void ConfigFilesTest::aFileThatIsMissingIsAProblem()
{
    ConfigRequest request;
    request.envFile = path(u"none.env"_s);
    const ResolvedConfig config = gather(request, m_surroundings);
    QVERIFY(hasErrors(config.validate()));
    QVERIFY(problemTexts(config.validate()).contains(u"none.env"_s));
}

TW_TEST(ConfigFilesTest)
#include "config_files_test.moc"
