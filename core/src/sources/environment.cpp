// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sources/environment.h>

#include "configuration/checks.h"
#include "sources/environment_families.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Layers = QList<SettingLayer>;

QString detailOf(const EnvVariable& variable)
{
    return variable.place.isEmpty() ? variable.name
                                    : u"%1 in %2"_s.arg(variable.name, variable.place);
}

/// What one family says in one place: its single variables, and its URL.
class FamilyReader
{
public:
    FamilyReader(const VariableFamily& family, Origin origin)
        : m_family(family)
    {
        m_fields.origin = origin;
        m_url.origin = origin;
        m_url.isUrl = true;
    }

    void take(const EnvVariable& variable)
    {
        if (variable.value.isEmpty() || !variable.name.startsWith(m_family.prefix))
            return;
        const QString name = variable.name.sliced(m_family.prefix.size());
        // One variable may set several fields.
        bool isMapped = false;
        for (const VariableMapping& mapping : m_family.mappings) {
            if (name != mapping.variable)
                continue;
            takeMapped(mapping, variable);
            isMapped = true;
        }
        if (!isMapped && !m_family.prefix.isEmpty())
            takeField(name, variable);
    }

    /// False when only variables that other programs use too are set.
    [[nodiscard]] bool isShown() const { return m_isShown; }

    [[nodiscard]] Layers layers() &&
    {
        const bool nothingSaid = m_fields.values.isEmpty() && m_url.values.isEmpty();
        const bool engineSaid = m_fields.find(Setting::backend()) || m_url.find(Setting::backend());
        if (!nothingSaid && !engineSaid && !m_family.backend.isEmpty())
            m_fields.set(
                Setting::backend(), m_family.backend, u"family %1"_s.arg(QString(m_family.name)));
        return {std::move(m_fields), std::move(m_url)};
    }

private:
    void takeMapped(const VariableMapping& mapping, const EnvVariable& variable)
    {
        m_isShown = m_isShown || !mapping.isShared;
        if (mapping.key.isEmpty())
            return takeUrl(variable);
        const std::optional<QString> text
            = mapping.meaning ? mapping.meaning(variable.value) : variable.value;
        if (text)
            m_fields.set(*Setting::find(mapping.key), *text, detailOf(variable));
    }

    void takeField(const QString& name, const EnvVariable& variable)
    {
        m_isShown = true;
        // The file may be named by a URI of SQLite's own, which says more than the name.
        if (name == u"DATABASE"_s && variable.value.startsWith(u"file:"_s))
            return takeUrl(variable);
        for (const Setting& setting : Setting::all()) {
            if (setting.fieldName() == name)
                return m_fields.set(setting, variable.value, detailOf(variable));
        }
        Problem problem = unknownSetting(name, detailOf(variable));
        problem.severity = Problem::Severity::Warning;
        m_fields.problems.append(std::move(problem));
    }

    void takeUrl(const EnvVariable& variable)
    {
        Result<SettingLayer> url = readUrl(variable.value, m_url.origin, detailOf(variable));
        if (url)
            m_url = *std::move(url);
        else
            m_url.problems.append({Problem::Severity::Error, {},
                u"%1: %2"_s.arg(detailOf(variable), url.error().message), url.error().hint});
    }

    const VariableFamily& m_family;
    SettingLayer m_fields;
    SettingLayer m_url;
    bool m_isShown = false;
};

struct ReadFamily
{
    const VariableFamily* family = nullptr;
    bool isShown = false;
    Layers layers;
};

ReadFamily readFamily(const VariableFamily& family, const QList<EnvironmentSource>& sources)
{
    ReadFamily read;
    read.family = &family;
    for (const EnvironmentSource& source : sources) {
        FamilyReader reader(family, source.origin);
        for (const EnvVariable& variable : source.variables)
            reader.take(variable);
        read.isShown = read.isShown || reader.isShown();
        read.layers += std::move(reader).layers();
    }
    return read;
}

/// The value that counts among the layers of one family.
const SettingText* strongest(const Layers& layers, const Setting& setting)
{
    const SettingText* found = nullptr;
    Origin origin = Origin::Default;
    for (const SettingLayer& layer : layers) {
        const SettingText* const value = layer.find(setting);
        if (value && (!found || layer.origin > origin)) {
            found = value;
            origin = layer.origin;
        }
    }
    return found;
}

/// `host: “a” (DB_HOST), “b” (POSTGRES_SERVER)`
QStringList disagreements(const QList<ReadFamily>& families)
{
    QStringList lines;
    for (const Setting& setting : Setting::all()) {
        QStringList said;
        const SettingText* first = nullptr;
        bool disagree = false;
        for (const ReadFamily& read : families) {
            const SettingText* const value = strongest(read.layers, setting);
            if (!value)
                continue;
            disagree = disagree || (first && !first->agreesWith(*value));
            first = first ? first : value;
            said.append(u"“%1” (%2)"_s.arg(value->shown(), value->detail()));
        }
        if (disagree)
            lines.append(u"%1: %2"_s.arg(setting.name(), said.join(u", "_s)));
    }
    return lines;
}

/// libpq's variables are read in any case and name a database as well.
bool holdsPgVariables(const QList<EnvironmentSource>& sources)
{
    return std::any_of(sources.begin(), sources.end(), [](const EnvironmentSource& source) {
        return !readPgVariables(source.variables).values.isEmpty();
    });
}

QStringList namesOf(const QList<ReadFamily>& families)
{
    QStringList names;
    for (const ReadFamily& read : families)
        names.append(read.family->name);
    return names;
}

Layers onlyProblem(const QString& message, const QString& fix)
{
    SettingLayer layer;
    layer.origin = Origin::Environment;
    layer.problems.append({Problem::Severity::Error, {}, message, fix});
    return {layer};
}

Layers chosenOnly(const QList<ReadFamily>& shown, const ReadFamily& chosen)
{
    Layers layers = chosen.layers;
    for (const ReadFamily& other : shown) {
        if (other.family == chosen.family)
            continue;
        for (SettingLayer layer : other.layers) {
            layer.isUnused = true;
            layer.problems.clear();
            layers.append(std::move(layer));
        }
    }
    return layers;
}

Layers detected(const QList<ReadFamily>& shown)
{
    if (shown.isEmpty())
        return onlyProblem(u"The environment names no database."_s,
            u"Set DATABASE_URL, DB_HOST and its companions, or another family of variables."_s);
    if (const QStringList lines = disagreements(shown); !lines.isEmpty())
        return onlyProblem(
            u"Families of variables contradict each other: %1."_s.arg(lines.join(u"; "_s)),
            u"Choose one of these: %1."_s.arg(namesOf(shown).join(u", "_s)));
    Layers layers;
    for (const ReadFamily& read : shown)
        layers += read.layers;
    if (shown.size() > 1)
        layers.first().problems.append({Problem::Severity::Warning, {},
            u"Several families of variables are set and agree: %1."_s.arg(
                namesOf(shown).join(u", "_s)),
            u"Choose one, so that a later change of one of them has the effect you expect."_s});
    return layers;
}

}

QList<SettingLayer> readEnvironment(const QList<EnvironmentSource>& sources, const QString& family)
{
    QList<ReadFamily> shown;
    std::optional<ReadFamily> chosen;
    QStringList known;
    for (const VariableFamily& row : variableFamilies()) {
        ReadFamily read = readFamily(row, sources);
        known.append(row.name);
        // The URL belongs to DB_HOST and its companions where they are set.
        const bool isTaken = row.name == "url"_L1
            && std::any_of(shown.begin(), shown.end(),
                [](const ReadFamily& other) { return other.family->name == "db"_L1; });
        if (family == row.name)
            chosen = read;
        if (read.isShown && !isTaken)
            shown.append(std::move(read));
    }
    if (family.isEmpty() && shown.isEmpty() && holdsPgVariables(sources))
        return {};
    if (family.isEmpty())
        return detected(shown);
    if (!chosen)
        return onlyProblem(u"There is no family of variables %1."_s.arg(family),
            u"Choose one of these: %1."_s.arg(known.join(u", "_s)));
    if (!chosen->isShown
        && std::all_of(chosen->layers.begin(), chosen->layers.end(),
            [](const SettingLayer& layer) { return layer.values.isEmpty(); }))
        return onlyProblem(u"No variable of the family %1 is set."_s.arg(family),
            shown.isEmpty() ? u"Set one."_s
                            : u"These are set: %1."_s.arg(namesOf(shown).join(u", "_s)));
    return chosenOnly(shown, *chosen);
}

SettingLayer readPgVariables(const QList<EnvVariable>& variables)
{
    SettingLayer layer;
    layer.origin = Origin::PgVariable;
    for (const EnvVariable& variable : variables) {
        if (variable.value.isEmpty())
            continue;
        for (const VariableMapping& mapping : libpqMappings()) {
            const Setting& setting = *Setting::find(mapping.key);
            if (variable.name == mapping.variable && !layer.find(setting)) {
                if (const std::optional<QString> text = mapping.meaning(variable.value))
                    layer.set(setting, *text, detailOf(variable));
            }
        }
        for (const Setting& setting : Setting::all()) {
            if (!setting.variable.isEmpty() && setting.variable == variable.name)
                layer.set(setting, variable.value, detailOf(variable));
        }
    }
    return layer;
}

QList<EnvVariable> toVariables(const QMap<QString, QString>& variables)
{
    QList<EnvVariable> list;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        list.append({variable.key(), variable.value(), {}, 0});
    return list;
}

}
