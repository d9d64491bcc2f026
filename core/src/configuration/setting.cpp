// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/setting.h>

#include "configuration/setting_access.h"
#include "configuration/setting_table.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Normalized = std::expected<QString, QString>;

constexpr int kHighestPort = 65535;

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::unexpected<QString> expected(const QString& what)
{
    return std::unexpected(what);
}

QString range(const Setting& setting, const QString& unit)
{
    return u"a whole number%1 from %2 to %3"_s.arg(
        unit, QString::number(setting.lowest), QString::number(setting.highest));
}

Normalized normalizedNumber(const Setting& setting, const QString& text, const QString& unit)
{
    const QString digits = text.startsWith(u'-') ? text.sliced(1) : text;
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    if (!fits || !isDigits(digits) || number < setting.lowest || number > setting.highest)
        return expected(range(setting, unit));
    return QString::number(number);
}

Normalized normalizedSeconds(const Setting& setting, const QString& text)
{
    static const QRegularExpression seconds(u"\\A([0-9]{1,10})(?:\\.[0-9]{1,3}0*)?\\z"_s);
    const auto match = seconds.match(text);
    if (!match.hasMatch() || match.captured(1).toLongLong() > setting.highest)
        return expected(u"a number of seconds from 0 to %1"_s.arg(setting.highest));
    return access::secondsText(access::toMilliseconds(text));
}

Normalized normalizedPorts(const QString& text)
{
    for (const QStringView port : QStringView(text).split(u',')) {
        const int number = port.toInt(); // 0 when it does not fit
        if (!port.isEmpty() && (!isDigits(port) || number < 1 || number > kHighestPort))
            return expected(
                u"a number from 1 to 65535, or one for each host with commas between"_s);
    }
    return text;
}

std::optional<QString> booleanWord(const QString& text)
{
    const QString word = text.toLower();
    static const QStringList yes{u"true"_s, u"1"_s, u"yes"_s, u"on"_s, u"t"_s, u"y"_s};
    static const QStringList no{u"false"_s, u"0"_s, u"no"_s, u"off"_s, u"f"_s, u"n"_s};
    if (yes.contains(word))
        return u"true"_s;
    if (no.contains(word))
        return u"false"_s;
    return std::nullopt;
}

/// Capitals, and which sign joins two words, do not count.
QString folded(const QString& text)
{
    return text.toLower().replace(u'_', u' ').replace(u'-', u' ');
}

Normalized normalizedChoice(const Setting& setting, const QString& text)
{
    QStringList names;
    for (const QLatin1StringView choice : setting.choices) {
        QString name = choice;
        if (folded(name) == folded(text) || name == booleanWord(text))
            return name;
        names.append(name);
    }
    return expected(u"one of "_s + names.join(u", "_s));
}

Normalized normalizedEngine(const QString& text)
{
    QStringList ids;
    for (const EngineDescriptor* engine : knownEngines()) {
        if (folded(engine->id) == folded(text))
            return engine->id;
        ids.append(engine->id);
    }
    return expected(u"one of "_s + ids.join(u", "_s));
}

}

QString access::secondsText(std::chrono::milliseconds duration)
{
    const qint64 count = duration.count();
    QString text = QString::number(count / 1000);
    if (count % 1000 == 0)
        return text;
    text += u'.' + QString::number(count % 1000).rightJustified(3, u'0');
    while (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

std::chrono::milliseconds access::toMilliseconds(const QString& seconds)
{
    const qsizetype dot = seconds.indexOf(u'.');
    const QString whole = dot < 0 ? seconds : seconds.first(dot);
    const QString decimals = dot < 0 ? QString() : seconds.sliced(dot + 1);
    return std::chrono::milliseconds(
        whole.toLongLong() * 1000 + decimals.leftJustified(3, u'0', true).toLongLong());
}

std::span<const Setting> Setting::all()
{
    return settingTable();
}

const Setting* Setting::find(QAnyStringView key)
{
    const auto found = std::find_if(
        all().begin(), all().end(), [&](const Setting& setting) { return setting.key == key; });
    return found == all().end() ? nullptr : &*found;
}

const Setting& Setting::backend()
{
    return *find(u"backend");
}

const Setting& Setting::password()
{
    return *find(u"password");
}

QString Setting::fieldName() const
{
    return field.isEmpty() ? QString(key).toUpper() : QString(field);
}

bool Setting::appliesTo(const QString& backendId) const
{
    return engine.isEmpty() || engine == backendId;
}

QString Setting::defaultText() const
{
    return read(*this, ConnectionConfig());
}

std::expected<QString, QString> Setting::normalized(const QString& text) const
{
    if (text.contains(QChar(u'\0')))
        return expected(u"text without a zero character"_s);
    switch (kind) {
    case SettingKind::Text:
        return text;
    case SettingKind::Ports:
        return normalizedPorts(text);
    case SettingKind::Boolean:
        if (const std::optional<QString> word = booleanWord(text))
            return *word;
        return expected(u"true or false"_s);
    case SettingKind::Integer:
        return normalizedNumber(*this, text, {});
    case SettingKind::Milliseconds:
        return normalizedNumber(*this, text, u" of milliseconds"_s);
    case SettingKind::Seconds:
        return normalizedSeconds(*this, text);
    case SettingKind::Choice:
        return normalizedChoice(*this, text);
    case SettingKind::Engine:
        return normalizedEngine(text);
    }
    return text;
}

QString secretMask()
{
    return u"***"_s;
}

}
