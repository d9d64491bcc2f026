// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/privileges_stage.h"

#include <tuplewright/configuration/advice.h>

#include "postgres/catalog/catalog_rows.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kQuery = u"SELECT r.rolsuper,"
                       " has_database_privilege(current_database(), 'CREATE'),"
                       " has_database_privilege(current_database(), 'TEMPORARY'),"
                       " current_setting('max_connections'),"
                       " current_setting('superuser_reserved_connections')"
                       " FROM pg_catalog.pg_roles r WHERE r.rolname = current_user"_s;

}

Result<ConnectStage> privilegesStage(
    Connection& connection, const PoolOptions& pool, const CallOptions& options)
{
    QElapsedTimer timer;
    timer.start();
    ConnectStage stage{u"privileges"_s, 0, {}, {}};
    const Result<CatalogRows> rows = CatalogRows::load(connection, {kQuery, {}}, options);
    stage.elapsedNs = timer.nsecsElapsed();
    if (!rows && (rows.error().invalidatesConnection() || connection.isBroken()))
        return fail(rows.error());
    if (!rows || rows->count() == 0)
        return stage;
    QStringList may;
    if (rows->flag(0, 0))
        may.append(u"superuser"_s);
    if (rows->flag(0, 1))
        may.append(u"may create schemas"_s);
    if (rows->flag(0, 2))
        may.append(u"temporary tables"_s);
    if (connection.server().readOnly)
        may = {u"read-only"_s};
    stage.detail = may.isEmpty() ? u"reads and writes what was granted"_s : may.join(u", "_s);
    const int most = rows->text(0, 3).toInt();
    if (const auto advice
        = most > 0 ? poolAdvice(pool, most, rows->text(0, 4).toInt()) : std::optional<Problem>())
        stage.advice.append(*advice);
    return stage;
}

}
