// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/pool_presets.h>

#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Row
{
    QLatin1StringView name;
    QLatin1StringView summary;
    int size;
    int overflow;
    int timeoutSeconds;
    int recycleSeconds;
    bool prePing;
    bool lifo;
};

constexpr std::array kRows{
    Row{"desktop"_L1, "one person at a window"_L1, 5, 5, 30, 600, true, true},
    Row{"archipy"_L1, "what ArchiPy's adapters begin with"_L1, 20, 1, 30, 600, true, true},
    Row{"sample"_L1, "the sample of ArchiPy's guide"_L1, 20, 5, 30, 600, true, true},
    Row{"api"_L1, "many short requests that would rather fail soon than wait"_L1, 20, 10, 5, 300,
        true, true},
    Row{"worker"_L1, "few long jobs"_L1, 5, 2, 30, 600, true, true},
    Row{"orm"_L1, "SQLAlchemy's sizes with a shorter life"_L1, 5, 10, 30, 1800, false, false},
    Row{"web"_L1, "a small web application: SQLAlchemy's defaults"_L1, 5, 10, 30, -1, false, false},
    Row{"web-tuned"_L1, "a web application under load"_L1, 10, 20, 30, -1, false, false},
    Row{"cloud"_L1, "a hosted server that drops old connections"_L1, 10, 20, 30, 3600, true, false},
    Row{"cloud-tuned"_L1, "the same under load"_L1, 20, 30, 30, 3600, true, false},
    Row{"off"_L1, "no pooling: each use opens a connection of its own"_L1, 1, -1, 30, 0, false,
        true},
    Row{"single"_L1, "one connection for all, one after another"_L1, 1, 0, 30, -1, true, true},
};

PoolPreset presetOf(const Row& row)
{
    PoolPreset preset{row.name, row.summary, {}};
    preset.options.size = row.size;
    preset.options.overflow = row.overflow;
    preset.options.timeout = std::chrono::seconds(row.timeoutSeconds);
    preset.options.recycle = std::chrono::seconds(row.recycleSeconds);
    preset.options.prePing = row.prePing;
    preset.options.lifo = row.lifo;
    if (row.recycleSeconds == 0)
        preset.options.idleTimeout = std::chrono::seconds(1); // it is of no use to anybody
    return preset;
}

}

QList<PoolPreset> poolPresets()
{
    QList<PoolPreset> presets;
    for (const Row& row : kRows)
        presets.append(presetOf(row));
    return presets;
}

Result<PoolPreset> findPoolPreset(const QString& name)
{
    QStringList known;
    for (const Row& row : kRows) {
        if (row.name == name)
            return presetOf(row);
        known.append(row.name);
    }
    return fail(ErrorKind::Configuration, u"There is no pool preset %1."_s.arg(name), {},
        u"Choose one of these: %1."_s.arg(known.join(u", "_s)));
}

}
