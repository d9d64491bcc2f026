// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sources/resolved_config.h>

#include "configuration/checks.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isStronger(const SettingLayer& a, const SettingLayer& b)
{
    if (a.isUnused != b.isUnused)
        return b.isUnused;
    if (a.origin != b.origin)
        return a.origin > b.origin;
    return !a.isUrl && b.isUrl;
}

QString described(const SettingText& value)
{
    return value.detail().isEmpty() ? u"“%1”"_s.arg(value.shown())
                                    : u"“%1” (%2)"_s.arg(value.shown(), value.detail());
}

Problem conflict(const SettingText& used, const SettingText& other)
{
    const Setting& setting = used.setting();
    const QString what = setting.secret
        ? u"%1 has two values, from %2 and from %3."_s.arg(
              setting.name(), used.detail(), other.detail())
        : u"%1 is %2, against %3."_s.arg(setting.name(), described(used), described(other));
    return {Problem::Severity::Warning, setting.name(), what,
        u"Remove one of them; the first is used."_s};
}

}

/// Builds a ResolvedConfig from layers in order of strength.
class ConfigResolver
{
public:
    explicit ConfigResolver(QList<SettingLayer> layers)
        : m_layers(std::move(layers))
    {
        std::stable_sort(m_layers.begin(), m_layers.end(), isStronger);
    }

    ResolvedConfig run()
    {
        for (const SettingLayer& layer : m_layers)
            m_result.m_problems += layer.problems;
        chooseBackend();
        for (const Setting& setting : Setting::all())
            choose(setting);
        // Its section is merged already; a second reader might find another file.
        if (std::any_of(m_layers.begin(), m_layers.end(),
                [](const SettingLayer& layer) { return layer.origin == Origin::ServiceFile; }))
            m_result.m_config.options.remove(u"service"_s);
        m_result.m_problems += checkTogether(m_result.m_config);
        return std::move(m_result);
    }

private:
    /// Other settings only count when their engine is known.
    void chooseBackend()
    {
        const QList<const SettingLayer*> layers = layersOf(Setting::backend());
        QString text = knownEngines().first()->id;
        if (!layers.isEmpty() && !layers.first()->isUnused) {
            text = layers.first()->find(Setting::backend())->text();
            m_backendOrigin = layers.first()->origin;
        }
        m_backend = Setting::backend().normalized(text).value_or(text);
        m_result.m_config.backend = m_backend;
    }

    [[nodiscard]] QList<const SettingLayer*> layersOf(const Setting& setting) const
    {
        QList<const SettingLayer*> layers;
        for (const SettingLayer& layer : m_layers) {
            if (layer.find(setting))
                layers.append(&layer);
        }
        return layers;
    }

    void choose(const Setting& setting)
    {
        const QList<const SettingLayer*> layers = layersOf(setting);
        const bool isUsed = !layers.isEmpty() && !layers.first()->isUnused;
        // A weaker source that is about another engine has nothing to say here.
        if (!setting.appliesTo(m_backend) && (!isUsed || layers.first()->origin < m_backendOrigin))
            return;
        ResolvedSetting resolved{{byDefault(setting), Origin::Default}, {}};
        if (isUsed)
            resolved.used = {*layers.first()->find(setting), layers.first()->origin};
        for (qsizetype i = isUsed ? 1 : 0; i < layers.size(); ++i)
            addOverridden(resolved, *layers[i]);
        if (isUsed)
            m_result.m_problems += applyValue(resolved.used.value, m_result.m_config);
        m_result.m_settings.append(std::move(resolved));
    }

    [[nodiscard]] SettingText byDefault(const Setting& setting) const
    {
        if (&setting == &Setting::backend())
            return {setting, m_backend, {}};
        const QString text = setting.defaultText();
        return {setting, text.isEmpty() ? QString(setting.fallback) : text, {}};
    }

    void addOverridden(ResolvedSetting& resolved, const SettingLayer& layer)
    {
        const SettingText& value = *layer.find(resolved.used.value.setting());
        const bool isSamePlace = layer.origin == resolved.used.origin && !layer.isUnused;
        if (isSamePlace && !value.agreesWith(resolved.used.value))
            m_result.m_problems.append(conflict(resolved.used.value, value));
        resolved.overridden.append({value, layer.origin});
    }

    QList<SettingLayer> m_layers;
    QString m_backend;
    Origin m_backendOrigin = Origin::Default;
    ResolvedConfig m_result;
};

const ResolvedSetting* ResolvedConfig::find(const Setting& setting) const
{
    const auto found
        = std::find_if(m_settings.begin(), m_settings.end(), [&](const ResolvedSetting& resolved) {
              return &resolved.used.value.setting() == &setting;
          });
    return found == m_settings.end() ? nullptr : &*found;
}

Result<ParsedUrl> ResolvedConfig::toConnection() const
{
    if (hasErrors(m_problems))
        return fail(configurationError(m_problems));
    ParsedUrl connection{m_config, {}};
    const ResolvedSetting* const password = find(Setting::password());
    if (password && password->used.origin != Origin::Default)
        connection.password = password->used.value.secret();
    return connection;
}

ResolvedConfig resolve(const QList<SettingLayer>& layers)
{
    return ConfigResolver(layers).run();
}

namespace {

void addEnvironment(QList<SettingLayer>& layers, QList<EnvVariable>& pgVariables,
    const ConfigRequest& request, const Surroundings& surroundings)
{
    QList<EnvironmentSource> sources;
    if (request.family)
        sources.append({Origin::Environment, toVariables(surroundings.variables)});
    if (!request.envFile.isEmpty()) {
        Result<QList<EnvVariable>> variables = readEnvFile(request.envFile);
        if (variables) {
            pgVariables = *variables + pgVariables;
            sources.append({Origin::EnvFile, *std::move(variables)});
        } else {
            SettingLayer broken;
            broken.problems.append(
                {Problem::Severity::Error, {}, variables.error().message, variables.error().hint});
            layers.append(std::move(broken));
            return;
        }
    }
    if (!sources.isEmpty())
        layers += readEnvironment(sources, request.family.value_or(QString()));
}

QString serviceOf(const ResolvedConfig& resolved)
{
    const ResolvedSetting* const service = resolved.find(*Setting::find(u"service"));
    return service ? service->used.value.text() : QString();
}

}

ResolvedConfig gather(const ConfigRequest& request, const Surroundings& surroundings)
{
    QList<SettingLayer> layers = request.layers;
    QList<EnvVariable> pgVariables = toVariables(surroundings.variables);
    addEnvironment(layers, pgVariables, request, surroundings);
    layers.append(readPgVariables(pgVariables));
    if (!request.service.isEmpty()) {
        SettingLayer named;
        named.set(*Setting::find(u"service"), request.service, u"--service"_s);
        layers.append(std::move(named));
    }
    if (const QString service = serviceOf(resolve(layers)); !service.isEmpty())
        layers.append(readService(service, surroundings));

    ResolvedConfig resolved = resolve(layers);
    const Result<ParsedUrl> connection = resolved.toConnection();
    if (!connection || connection->password.isSet()
        || !Setting::find(u"passfile")->appliesTo(connection->config.backend))
        return resolved;
    layers.append(readPasswordFile(connection->config, surroundings));
    return resolve(layers);
}

}
