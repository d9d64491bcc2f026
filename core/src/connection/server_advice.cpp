// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/connection/server_advice.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kOldestTested = 120'000; ///< PostgreSQL 12

}

bool isOutdated(const ServerInfo& server)
{
    return server.engine == u"PostgreSQL"_s && server.versionNumber > 0
        && server.versionNumber < kOldestTested;
}

QList<Problem> serverAdvice(const ServerInfo& server)
{
    QList<Problem> advice;
    if (isOutdated(server))
        advice.append({Problem::Severity::Warning, {},
            u"%1 is older than PostgreSQL 12, the oldest version that is tested."_s.arg(
                server.product),
            u"Expect parts that do not work, and upgrade the server."_s});
    if (server.superuser)
        advice.append({Problem::Severity::Warning, u"user"_s,
            u"%1 is a superuser: what others put into views, functions and policies runs with all "
            "rights as soon as their rows are shown, also in a read-only session, which does not "
            "keep "
            "such a role from files and programs of the server."_s.arg(server.user),
            u"Look at data that you do not trust as a role with few rights."_s});
    return advice;
}

}
