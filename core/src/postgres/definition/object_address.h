// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/catalog_session.h"

#include <tuplewright/schema/object_facts.h>

namespace tw {

/// Where the catalogue keeps an object.
struct ObjectAddress
{
    QString catalogue; ///< such as pg_class
    qint64 oid = 0;
};

/// Needs the search path under which the reference was made. Fails with UndefinedObject.
[[nodiscard]] Result<ObjectAddress> findObject(
    CatalogSession& session, const ObjectReference& object);

}
