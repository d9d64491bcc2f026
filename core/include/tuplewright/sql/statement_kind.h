// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sql/tokenizer.h>

#include <QString>

#include <limits>

namespace tw {

/// What a statement does first of all.
enum class StatementEffect
{
    None, ///< the text holds no statement
    Reads,
    Writes, ///< rows, files of the server, or what a called routine pleases
    Defines, ///< objects, rights, and the upkeep of tables
    ControlsTransaction,
    SetsSession
};

enum class TransactionCommand
{
    None,
    Begin,
    Commit,
    Rollback,
    Savepoint,
    RollbackToSavepoint,
    ReleaseSavepoint,
    Prepare, ///< PREPARE TRANSACTION
    ResolvePrepared, ///< COMMIT PREPARED, ROLLBACK PREPARED
    SetCharacteristics ///< SET TRANSACTION, SET CONSTRAINTS
};

enum class CopyStream
{
    None,
    FromClient,
    ToClient
};

/// What the text of one statement tells about it. A function it calls may do more than that.
struct StatementKind
{
    QString verb; ///< in capitals, the one that counts behind WITH and EXPLAIN ANALYZE
    StatementEffect effect = StatementEffect::None;
    TransactionCommand transaction = TransactionCommand::None;
    CopyStream copy = CopyStream::None;
    bool changesSession = false; ///< leaves behind what outlives the transaction in this session
    bool refusesTransaction = false; ///< cannot run inside of a transaction block
    bool pairsAllRows = false; ///< a SELECT from several tables without any condition on them
    bool lacksWhere = false; ///< an UPDATE or DELETE of all rows, also one inside of WITH
};

/// Server versions newer than all that are known.
inline constexpr int kNewestServer = std::numeric_limits<int>::max();

/// Reads one statement as the engine of `syntax` does; `serverMajor` is the major version
/// of its server.
/// Never fails: half a statement is classified by what there is of it.
[[nodiscard]] TW_CORE_EXPORT StatementKind classifyStatement(
    QStringView sql, SqlSyntax syntax, int serverMajor = kNewestServer);

}
