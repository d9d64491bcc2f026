// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/engine_descriptor.h>

#include "configuration/built_in_engines.h"

#include <algorithm>
#include <mutex>

namespace tw {

namespace {

using Engines = QList<const EngineDescriptor*>;

/// Engines are only ever added, so that what was found stays valid.
struct EngineList
{
    std::mutex mutex;
    Engines engines = builtInEngines();
};

EngineList& engineList()
{
    static EngineList list;
    return list;
}

const EngineDescriptor* findIn(const Engines& engines, QStringView id)
{
    const auto found = std::ranges::find(engines, id, &EngineDescriptor::id);
    return found == engines.end() ? nullptr : *found;
}

}

QList<const EngineDescriptor*> knownEngines()
{
    EngineList& list = engineList();
    const std::lock_guard lock(list.mutex);
    return list.engines;
}

const EngineDescriptor* findEngine(QStringView id)
{
    return findIn(knownEngines(), id);
}

const EngineDescriptor* findEngineByScheme(QStringView scheme)
{
    const Engines engines = knownEngines();
    const auto found = std::ranges::find_if(engines, [scheme](const EngineDescriptor* engine) {
        return engine->schemes.contains(scheme, Qt::CaseInsensitive);
    });
    return found == engines.end() ? nullptr : *found;
}

void registerEngine(const EngineDescriptor& engine)
{
    EngineList& list = engineList();
    const std::lock_guard lock(list.mutex);
    if (!findIn(list.engines, engine.id))
        list.engines.append(&engine);
}

}
