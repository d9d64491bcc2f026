// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/connection_config.h>

namespace tw {

/// A file that each connection of a SQLite configuration opens beside its own; its tables stand in
/// a schema of that name.
struct AttachedFile
{
    QString name;
    QString path;

    friend bool operator==(const AttachedFile&, const AttachedFile&) = default;
};

/// What the option `attach` says, as `name=path&name=path` in percent-encoding. Fails with
/// Configuration when a name is empty, taken or SQLite's own.
[[nodiscard]] TW_CORE_EXPORT Result<QList<AttachedFile>> attachedFiles(
    const ConnectionConfig& config);

/// Writes the option; an empty list takes it away.
TW_CORE_EXPORT void setAttachedFiles(ConnectionConfig& config, const QList<AttachedFile>& files);

/// A name for a file that none of the others has, made of the name of the file.
[[nodiscard]] TW_CORE_EXPORT QString attachmentName(
    const QString& path, const QList<AttachedFile>& others);

}
