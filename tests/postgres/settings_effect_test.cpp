// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/opening/pq_parameters.h"
#include "test_program.h"

#include <tuplewright/configuration/setting.h>

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// A value that the setting has not by default.
QString otherValue(const Setting& setting)
{
    const QString usual
        = setting.defaultText().isEmpty() ? QString(setting.fallback) : setting.defaultText();
    switch (setting.kind) {
    case SettingKind::Boolean:
        return usual == u"true" ? u"false"_s : u"true"_s;
    case SettingKind::Choice:
        return setting.choices[0] == usual ? setting.choices[1] : setting.choices[0];
    case SettingKind::Engine:
        return u"sqlite"_s;
    case SettingKind::Text:
        return u"other"_s;
    default:
        break;
    }
    const qint64 number = std::max(setting.lowest, qint64(0));
    return QString::number(number) == usual
        ? QString::number(number + 1)
        : QString::number(number + (setting.kind == SettingKind::Ports));
}

bool isKeyword(const Setting& setting)
{
    const OptionsHandle options(tw::PQconndefaults());
    bool found = false;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option)
        found = found || setting.key == QLatin1StringView(option->keyword);
    return found;
}

}

/// Changing a setting changes something: the configuration, and what libpq is told. That what
/// stands in the configuration is read is held by layering/settings_test.
class SettingsEffectTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadPqLibrary()); }

    void eachSettingChangesTheConfiguration_data() { addSettings(); }
    void eachSettingChangesTheConfiguration()
    {
        const Setting& setting = current();
        // It is handed over beside the configuration.
        if (setting.secret && setting.name() == u"password")
            return;
        ConnectionConfig config;
        config.backend = u"postgresql"_s;
        const QString before = setting.read(setting, config);
        const auto value = setting.normalized(otherValue(setting));
        QVERIFY2(value, value ? "" : qPrintable(value.error()));
        setting.write(setting, config, *value);
        QCOMPARE(setting.read(setting, config), *value);
        QVERIFY(setting.read(setting, config) != before);
    }

    void eachKeywordReachesLibpq_data() { addSettings(); }
    void eachKeywordReachesLibpq()
    {
        // Texts travel as UTF-8 whatever is asked for, and a service is libpq's to read.
        static const QSet<QString> others{u"client_encoding"_s, u"password"_s, u"service"_s};
        const Setting& setting = current();
        if (!isKeyword(setting) || others.contains(setting.name()))
            return;
        ConnectionConfig config;
        config.backend = u"postgresql"_s;
        const QByteArray keyword = setting.name().toLatin1();
        const auto usual = ConnectParameters::of(config, {});
        QVERIFY2(usual, usual ? "" : qPrintable(usual.error().toText()));
        const QString value = setting.normalized(otherValue(setting)).value_or(QString());
        setting.write(setting, config, value);
        const auto changed = ConnectParameters::of(config, {});
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().toText()));
        QCOMPARE(changed->effective(keyword), value.toUtf8());
        QVERIFY(changed->effective(keyword) != usual->effective(keyword));
    }

private:
    static void addSettings()
    {
        QTest::addColumn<QString>("key");
        for (const Setting& setting : Setting::all())
            QTest::newRow(qPrintable(setting.name())) << setting.name();
    }

    static const Setting& current()
    {
        QFETCH(const QString, key);
        return *Setting::find(key);
    }
};

TW_TEST(SettingsEffectTest)
#include "settings_effect_test.moc"
