// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

int main()
{
    const tw::BackendSet backends({tw::makePostgresBackend(), tw::makeSqliteBackend()});
    return backends.find(QStringLiteral("sqlite")) ? 0 : 1;
}
