// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/setting_layer.h>

#include "configuration/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

QString originName(Origin origin)
{
    switch (origin) {
    case Origin::Default:
        return u"default"_s;
    case Origin::PasswordFile:
        return u"password file"_s;
    case Origin::PgVariable:
        return u"PG variable"_s;
    case Origin::ServiceFile:
        return u"service file"_s;
    case Origin::Profile:
        return u"profile"_s;
    case Origin::EnvFile:
        return u"env file"_s;
    case Origin::Environment:
        return u"environment"_s;
    case Origin::Explicit:
        return u"explicit"_s;
    }
    return {};
}

SettingText::SettingText(const Setting& setting, QString text, QString detail)
    : m_setting(&setting)
    , m_detail(std::move(detail))
{
    if (setting.secret)
        m_secret = Secret(std::move(text));
    else
        m_text = std::move(text);
}

const QString& SettingText::text() const
{
    return m_setting->secret ? m_secret.reveal() : m_text;
}

QString SettingText::shown() const
{
    return m_setting->secret ? secretMask() : m_text;
}

bool SettingText::agreesWith(const SettingText& other) const
{
    return m_setting == other.m_setting
        && m_setting->normalized(text()).value_or(text())
        == m_setting->normalized(other.text()).value_or(other.text());
}

void SettingLayer::set(const Setting& setting, QString text, const QString& detail)
{
    SettingText value(setting, std::move(text), detail);
    for (SettingText& known : values) {
        if (&known.setting() == &setting) {
            known = std::move(value);
            return;
        }
    }
    values.append(std::move(value));
}

void SettingLayer::unset(const Setting& setting)
{
    values.removeIf([&](const SettingText& value) { return &value.setting() == &setting; });
}

const SettingText* SettingLayer::find(const Setting& setting) const
{
    const auto found = std::find_if(values.begin(), values.end(),
        [&](const SettingText& value) { return &value.setting() == &setting; });
    return found == values.end() ? nullptr : &*found;
}

SettingLayer layerOf(const ConnectionConfig& config, Origin origin, const QString& detail)
{
    SettingLayer layer;
    layer.origin = origin;
    for (const Setting& setting : Setting::all()) {
        const QString text = setting.read(setting, config);
        if (text != setting.defaultText())
            layer.set(setting, text, detail);
    }
    addStrayOptions(layer, config, detail);
    return layer;
}

}
