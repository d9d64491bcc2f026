// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/problem.h>

#include <QByteArray>
#include <QStringList>

namespace tw {

struct ConnectionConfig;

/// How an engine finds a database.
enum class AddressForm
{
    Server, ///< by a host, a port and a name: `id://user@host:port/name`
    File, ///< by a path: `id:///path`
};

/// How an engine searches columns for words.
enum class WordSearchKind
{
    None,
    Words, ///< words as they are written; ranked in tables that are text indexes
    Language, ///< forms of words in a language; ranked in every table
};

/// What is known of an engine without a connection: its names, its addresses, and what a program
/// may offer for it. What a server can do is told by its Capabilities, how SQL is written for it by
/// its Dialect. Constant; lives as long as the process.
struct TW_CORE_EXPORT EngineDescriptor
{
    QString id; ///< in profiles: "postgresql"
    QString name; ///< for people: "PostgreSQL"
    QStringList schemes; ///< of URLs, the one that is written first
    AddressForm address = AddressForm::Server;
    QStringList filePatterns = {}; ///< names of its files for file dialogs: `*.db`
    QByteArray fileMagic = {}; ///< what its files begin with; empty: they cannot be recognized
    QString memoryName = {}; ///< the path that means a database without a file; empty: none
    bool hasFileUris = false; ///< `file:` URIs name its databases too
    QStringList connectStages = {}; ///< ConnectStage::name in the order of opening
    WordSearchKind wordSearch = WordSearchKind::None;
    bool setsUpWordSearch = false; ///< a table can get a column and an index for word search
    bool isEmbedded = false; ///< runs in this process, so its transactions end with the process
    QString homeSchema = {}; ///< the one whose objects stand without a schema; empty: none
    bool attachesFiles = false; ///< more files beside the first, each one schema
    bool hasManyDatabases = false; ///< beside the open one, to be listed and created
    bool reportsLockHolders = false; ///< see Connection::lockHolders()
    QList<Problem> (*check)(const ConnectionConfig&) = nullptr; ///< settings that contradict

    /// Its databases are addressed by a path, so there is no host, port or role.
    [[nodiscard]] bool isFileBased() const { return address == AddressForm::File; }
};

/// The engines this process knows: those of the library in order of preference, then those that
/// registerEngine() added. Thread-safe.
[[nodiscard]] TW_CORE_EXPORT QList<const EngineDescriptor*> knownEngines();

/// Null when no engine has the id.
[[nodiscard]] TW_CORE_EXPORT const EngineDescriptor* findEngine(QStringView id);

/// By the scheme of a URL, in any letter case. Null when no engine has it.
[[nodiscard]] TW_CORE_EXPORT const EngineDescriptor* findEngineByScheme(QStringView scheme);

/// Makes an engine from outside of the library known, so that its URLs and profiles are read. An
/// engine whose id is known stays as it is. BackendSet calls it for its back ends. Thread-safe.
TW_CORE_EXPORT void registerEngine(const EngineDescriptor& engine);

}
