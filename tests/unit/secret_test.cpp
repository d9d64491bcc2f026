// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/profiles/profile_store.h>
#include <tuplewright/sources/resolved_config.h>

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <concepts>
#include <ostream>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kSecretCanary = u"canary-7f3a"_s;

template <class Stream>
concept PrintsSecrets = requires(Stream stream, const Secret& secret) { stream << secret; };

/// A configuration with a secret in each place that can hold one.
ConnectionConfig laden()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.host = u"db.example"_s;
    config.user = u"u"_s;
    config.options = {{u"password"_s, kSecretCanary}, {u"sslpassword"_s, kSecretCanary}};
    return config;
}

QString textOfSecret(const QList<Problem>& problems)
{
    QString text;
    for (const Problem& problem : problems)
        text += problem.setting + problem.message + problem.fix;
    return text + configurationError(problems).toText();
}

}

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsTextIsOverwritten();
    void aTextThatOthersShareIsLeftAlone();
    void copiesShareOneText();
    void noStreamTakesIt();
    void noTextForShowingHoldsIt();
    void noUrlHoldsItUnlessAskedFor();
    void noProfileFileHoldsIt();
    void noProblemHoldsIt();
    void noListingHoldsIt();
};

void SecretTest::itsTextIsOverwritten()
{
    QString text = QString(kSecretCanary.constData(), kSecretCanary.size());
    const QChar* const characters = text.constData();
    Secret::overwrite(text);
    QCOMPARE(text.constData(), characters);
    QCOMPARE(text, QString(kSecretCanary.size(), QChar(u'\0')));
}

void SecretTest::aTextThatOthersShareIsLeftAlone()
{
    QString text = QString(kSecretCanary.constData(), kSecretCanary.size());
    const QString other = text;
    Secret::overwrite(text);
    QCOMPARE(other, kSecretCanary);
}

void SecretTest::copiesShareOneText()
{
    const Secret secret(kSecretCanary);
    const Secret copy = secret;
    QCOMPARE(copy.reveal().constData(), secret.reveal().constData());
    QVERIFY(!Secret().isSet());
    QCOMPARE(Secret().reveal(), QString());
}

void SecretTest::noStreamTakesIt()
{
    QVERIFY(!PrintsSecrets<QDebug>);
    QVERIFY(!PrintsSecrets<std::ostream&>);
}

void SecretTest::noTextForShowingHoldsIt()
{
    const ConnectionConfig config = laden();
    const Secret secret(kSecretCanary);
    QVERIFY(!config.title().contains(kSecretCanary));
    QVERIFY(!config.displayUrl(secret).contains(kSecretCanary));
    for (const QString& text : {u"postgresql://u:%1@h/d"_s, u"postgresql://h/?password=%1"_s,
             u"postgresql://h/?sslpassword=%1"_s, u"host=h password=%1"_s, u"mysql://u:%1@h"_s})
        QVERIFY(!maskedUrl(text.arg(kSecretCanary)).contains(kSecretCanary));
}

void SecretTest::noUrlHoldsItUnlessAskedFor()
{
    const ConnectionConfig config = laden();
    QVERIFY(!config.toUrl().contains(kSecretCanary));
    QCOMPARE(config.storableOptions(), (QMap<QString, QString>()));
    QCOMPARE(config.toUrlWith(Secret(kSecretCanary)).count(kSecretCanary), 1);
}

void SecretTest::noProfileFileHoldsIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    QVERIFY(ProfileStore(path).save({QUuid::createUuid(), u"p"_s, laden()}).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(kSecretCanary.toUtf8()));
}

void SecretTest::noProblemHoldsIt()
{
    ConnectionConfig config = laden();
    config.backend = u"sqlite"_s;
    QVERIFY(hasErrors(config.validate()));
    QVERIFY(!textOfSecret(config.validate()).contains(kSecretCanary));
    for (const QString& text : {u"postgresql://u:%1@h:x/d"_s, u"postgresql://u:%1@h/%zz"_s,
             u"postgresql://u:%1@h/d?pool_size=0"_s, u"sqlite:///a.db?password=%1"_s,
             u"password=%1 sslmode=x"_s, u"password='%1"_s}) {
        const Result<ParsedUrl> url = parseUrl(QString(text).replace(u"%1"_s, kSecretCanary));
        QVERIFY2(!url, qPrintable(text));
        QVERIFY2(!url.error().toText().contains(kSecretCanary), qPrintable(text));
        QVERIFY(!QJsonDocument(url.error().toJson()).toJson().contains(kSecretCanary.toUtf8()));
    }
}

void SecretTest::noListingHoldsIt()
{
    SettingLayer first;
    first.set(Setting::password(), kSecretCanary, u"DB_PASSWORD"_s);
    SettingLayer second;
    second.set(Setting::password(), kSecretCanary + u'2', u"DATABASE_URL"_s);
    const ResolvedConfig resolved = resolve({first, second});
    const ResolvedSetting* const password = resolved.find(Setting::password());
    QVERIFY(password);
    QCOMPARE(password->used.value.shown(), u"***"_s);
    QCOMPARE(password->overridden.first().value.shown(), u"***"_s);
    QVERIFY(textOfSecret(resolved.validate()).contains(u"DATABASE_URL"_s));
    QVERIFY(!textOfSecret(resolved.validate()).contains(kSecretCanary));
}

TW_TEST(SecretTest)
#include "secret_test.moc"
