// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/catalog_session.h"

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/schema/object_facts.h>

namespace tw {

/// See Connection::databases(): one query.
[[nodiscard]] Result<QList<DatabaseSummary>> loadDatabases(
    Connection& connection, const CallOptions& options);

/// See Connection::schemaNotes(): two queries, which open no file and wait for no lock.
[[nodiscard]] Result<SchemaNotes> loadSchemaNotes(
    Connection& connection, const QString& schema, const CallOptions& options);

/// The schemas that the role may not look into; a gap when the server refuses to tell.
[[nodiscard]] Result<QStringList> loadClosedSchemas(
    CatalogSession& session, QList<CatalogGap>& gaps);

}
