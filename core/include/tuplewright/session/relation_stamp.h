// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/schema/qualified_name.h>

#include <QMap>

namespace tw {

class Session;

/// What lies beneath the names of a relation: one that was dropped and made anew under its name is
/// another one, and a column that was renamed is the same.
struct RelationStamp
{
    QString object; ///< empty where the engine does not tell relations apart but by name
    QMap<QString, int> columns; ///< name → number, which is never given twice; likewise

    friend bool operator==(const RelationStamp&, const RelationStamp&) = default;
};

/// `name` has its schema. Empty where there is no such relation, or the engine does not tell.
/// Blocks.
[[nodiscard]] TW_CORE_EXPORT Result<RelationStamp> readStamp(
    Session& session, const QualifiedName& name, const CallOptions& options);

/// Fails with InvalidState when another relation has the name now, or none has. A stamp that says
/// nothing is true of all. Blocks.
[[nodiscard]] TW_CORE_EXPORT Result<void> requireStamp(Session& session, const QualifiedName& name,
    const RelationStamp& stamp, const CallOptions& options);

}
