// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/configuration/setting.h>

#include <QTest>

#include <libpq-fe.h>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace tw;

/// The readers of URLs and connection words beside libpq's own parser.
class LibpqSyntaxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeywordOfLibpqIsASetting();
    void wordsMeanTheSameToLibpq();
    void urlsMeanTheSameToLibpq();
};

namespace {

struct Free
{
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, Free>;
using Values = QMap<QString, QString>;

/// An empty value is none, as are ports of which each is left to the default.
void put(Values& values, const QString& key, const QString& text)
{
    if (text.count(u',') < text.size())
        values.insert(key, text);
}

/// What libpq reads; nothing when it refuses the text.
std::optional<Values> byLibpq(const QString& text)
{
    char* message = nullptr;
    const Options options(PQconninfoParse(text.toUtf8().constData(), &message));
    PQfreemem(message);
    if (!options)
        return std::nullopt;
    Values values;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option)
        put(values, QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    return values;
}

std::optional<Values> byUs(const QString& text)
{
    const Result<ParsedUrl> url = parseUrl(text);
    if (!url)
        return std::nullopt;
    Values values = url->config.options;
    put(values, u"host"_s, url->config.host);
    put(values, u"port"_s, url->config.port);
    put(values, u"dbname"_s, url->config.database);
    put(values, u"user"_s, url->config.user);
    put(values, u"password"_s, url->password.reveal());
    return values;
}

QString described(const std::optional<Values>& values)
{
    if (!values)
        return u"refused"_s;
    QStringList words;
    for (auto value = values->begin(); value != values->end(); ++value)
        words.append(value.key() + u'=' + value.value());
    return words.join(u'|');
}

}

void LibpqSyntaxTest::everyKeywordOfLibpqIsASetting()
{
    const Options options(PQconndefaults());
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        const Setting* const setting = Setting::find(QLatin1StringView(option->keyword));
        QVERIFY2(setting, option->keyword);
        QCOMPARE(setting->variable, QLatin1StringView(option->envvar));
        QCOMPARE(setting->secret, qstrcmp(option->dispchar, "*") == 0);
        // Servers on other machines must prove who they are, see defaultSslMode().
        if (setting->name() == u"sslmode"_s)
            QCOMPARE(setting->fallback, "verify-full"_L1);
        else if (option->compiled && setting->fallback != QLatin1StringView(option->compiled))
            QFAIL(option->keyword);
    }
}

void LibpqSyntaxTest::wordsMeanTheSameToLibpq()
{
    const QStringList pieces{u"user"_s, u"dbname"_s, u"password"_s, u"options"_s, u"="_s, u"="_s,
        u"="_s, u"'"_s, u"\\"_s, u" "_s, u"\t"_s, u"\n"_s, u"a"_s, u"é"_s, u"\u00a0"_s, u" user="_s,
        u" dbname = '"_s, u"' "_s};
    test::RandomText random(40);
    int understood = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString text = random.pick({u"user="_s, u"user = '"_s}) + random.joined(pieces, 8);
        const std::optional<Values> expected = byLibpq(text);
        const std::optional<Values> found = byUs(text);
        QCOMPARE(text + u" -> "_s + described(found), text + u" -> "_s + described(expected));
        understood += expected ? 1 : 0;
    }
    QVERIFY(understood > 2'000);
}

void LibpqSyntaxTest::urlsMeanTheSameToLibpq()
{
    const QStringList hosts{u""_s, u"h"_s, u"[::1]"_s, u"%2Ftmp"_s, u"%40a"_s, u"a,b"_s};
    const QStringList ports{u""_s, u""_s, u":1"_s, u":65535"_s};
    const QStringList texts{
        u""_s, u"a"_s, u"%40"_s, u"%3a%2F"_s, u"a%20b"_s, u"%25"_s, u"%C3%A9"_s, u"%zz"_s, u"+"_s};
    const QStringList queries{u""_s, u"?"_s, u"?host=x&port=2"_s, u"?user=v%26"_s,
        u"?password=w&password=z"_s, u"?ssl=true"_s, u"?sslmode=require&dbname=e"_s, u"?sslmode"_s,
        u"?options=-c%20a%3Db"_s, u"?=x"_s};
    test::RandomText random(41);
    int understood = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString user = random.pick({u""_s, random.pick(texts) + u'@',
            random.pick(texts) + u':' + random.pick(texts) + u'@'});
        const QString path = random.pick({u""_s, u'/' + random.pick(texts)});
        const QString text = random.pick({u"postgresql://"_s, u"postgres://"_s}) + user
            + random.pick(hosts) + random.pick(ports) + path + random.pick(queries);
        const std::optional<Values> expected = byLibpq(text);
        const std::optional<Values> found = byUs(text);
        QCOMPARE(text + u" -> "_s + described(found), text + u" -> "_s + described(expected));
        understood += expected ? 1 : 0;
    }
    QVERIFY(understood > 2'000);
}

TW_TEST(LibpqSyntaxTest)
#include "libpq_syntax_test.moc"
