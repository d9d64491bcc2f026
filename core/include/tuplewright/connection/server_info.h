// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/session_options.h>

#include <QString>

namespace tw {

/// What a connection leads to.
struct ServerInfo
{
    QString product; ///< "PostgreSQL 15.20", "SQLite 3.40.1"
    QString host; ///< where it runs, or the file
    QString database;
    QString user; ///< empty where there are no roles
    bool superuser = false; ///< the role may do anything
    bool encrypted = false;
    bool readOnly = false; ///< writes are refused; Capabilities says why
    QString engine; ///< whose server it is: "PostgreSQL", "CockroachDB", "SQLite"
    int versionNumber = 0; ///< 150020 for PostgreSQL 15.20; 0 when it does not tell
    QString encoding; ///< of the text it stores
    bool standby = false; ///< it follows another server
    PoolerMode pooler = PoolerMode::None; ///< what stands in between; never Auto
    qint64 backendPid = 0; ///< of the process that serves us; changes behind a pooler
    QString systemIdentifier; ///< of the cluster; empty when it does not tell
    QString timeline; ///< of the cluster's history; empty when it does not tell
};

}
