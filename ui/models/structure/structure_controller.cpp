// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_controller.h"

namespace tw {

namespace {

bool endsTheRead(const Error& error)
{
    return error.kind == ErrorKind::Cancelled || error.invalidatesConnection();
}

/// Without its columns there is no structure; the other parts may be missing.
Result<StructureFacts> read(
    const ObjectReference& object, const Adapter& adapter, const CallOptions& options)
{
    StructureFacts facts;
    facts.object = object;
    if (!object.kind) {
        TW_TRY(facts.table, adapter.describe(object.name, options));
        TW_TRY(facts.details, adapter.details(object.name, options));
    }
    facts.definition = adapter.definition(object, options);
    if (!facts.definition && (object.kind || endsTheRead(facts.definition.error())))
        return fail(facts.definition.error());
    facts.dependencies = adapter.dependencies(object, options);
    if (!facts.dependencies && endsTheRead(facts.dependencies.error()))
        return fail(facts.dependencies.error());
    return facts;
}

}

StructureController::StructureController(
    std::shared_ptr<const Adapter> adapter, ObjectReference object, QObject* parent)
    : QObject(parent)
    , m_object(std::move(object))
    , m_reader(std::move(adapter), Lane::Rows)
{ }

void StructureController::load()
{
    if (m_isLoading)
        return;
    m_isLoading = true;
    m_load = m_reader.call([object = m_object](const Adapter& adapter, const CallOptions& options) {
        return read(object, adapter, options);
    });
    m_load.then(this, [this](const Result<StructureFacts>& facts) { onLoaded(facts); });
    Q_EMIT changed();
}

void StructureController::onLoaded(const Result<StructureFacts>& facts)
{
    m_isLoading = false;
    m_error.reset();
    if (facts)
        m_facts = *facts;
    else
        m_error = facts.error();
    Q_EMIT changed();
}

}
