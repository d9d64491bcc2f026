// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/connection/backend.h>

namespace tw {

Backend::~Backend() = default;

int Backend::connectionLimit(const ConnectionConfig&) const
{
    return kAnyNumber;
}

BackendPtr Backend::forPool(const ConnectionConfig&) const
{
    return shared_from_this();
}

bool Backend::enforcesForeignKeys(const ConnectionConfig&) const
{
    return true;
}

BackendSet::BackendSet(QList<BackendPtr> backends)
    : m_backends(std::move(backends))
{
    for (const BackendPtr& backend : m_backends)
        registerEngine(backend->descriptor());
}

Result<BackendPtr> BackendSet::find(const QString& id) const
{
    QStringList known;
    for (const BackendPtr& backend : m_backends) {
        if (backend->id() == id)
            return backend;
        known.append(backend->id());
    }
    return fail(ErrorKind::Configuration, QStringLiteral("Unknown database engine \"%1\".").arg(id),
        {},
        QStringLiteral("This program was built with: %1.").arg(known.join(QStringLiteral(", "))));
}

}
