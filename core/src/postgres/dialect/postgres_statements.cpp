// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_statements.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// True when an option between parentheses is named and not switched off.
bool hasOption(const StatementWords& words, QLatin1StringView name, qsizetype open)
{
    const qsizetype option = words.find(name, open + 1, words.depth(open) + 1);
    return option < words.count() && !words.isOneOf(option + 1, {"FALSE"_L1, "OFF"_L1});
}

/// True when WITH (…) switches the option off.
bool lacksOption(const StatementWords& words, QLatin1StringView name, qsizetype from)
{
    const qsizetype with = words.find("WITH"_L1, from, 0);
    const qsizetype option = words.find(name, with + 2, 1);
    return words.isOneOf(option + 1, {"FALSE"_L1, "OFF"_L1});
}

/// set_config(…, true), which ends with the transaction: no other word stands in its parentheses.
bool setsLocally(const StatementWords& words, qsizetype function)
{
    return words.name(function) == u"set_config"_s && words.is(function + 2, "TRUE"_L1)
        && words.behindParentheses(function + 1) == function + 4;
}

bool callsSessionFunction(const StatementWords& words)
{
    static const QSet<QString> functions{u"dblink_connect"_s, u"dblink_connect_u"_s,
        u"dblink_disconnect"_s, u"pg_advisory_lock"_s, u"pg_advisory_lock_shared"_s,
        u"pg_advisory_unlock"_s, u"pg_advisory_unlock_all"_s, u"pg_advisory_unlock_shared"_s,
        u"pg_try_advisory_lock"_s, u"pg_try_advisory_lock_shared"_s, u"set_config"_s};
    for (qsizetype i = 0; i + 1 < words.count(); ++i) {
        if (words.opens(i + 1) && functions.contains(words.name(i)) && !setsLocally(words, i))
            return true;
    }
    return false;
}

void readExplain(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    bool runs = false;
    if (words.opens(next)) {
        runs = hasOption(words, "ANALYZE"_L1, next) || hasOption(words, "ANALYSE"_L1, next);
        next = words.behindParentheses(next);
    }
    for (; words.isOneOf(next, {"ANALYZE"_L1, "ANALYSE"_L1, "VERBOSE"_L1}); ++next)
        runs = runs || !words.is(next, "VERBOSE"_L1);
    if (runs)
        reader.readStatement(next);
}

void readPostgresSelect(StatementReader& reader, qsizetype next)
{
    StatementReader::readSelect(reader, next);
    const StatementWords& words = reader.words();
    const qsizetype into = words.find("INTO"_L1, next, words.depth(next - 1));
    if (into == words.count())
        return;
    reader.kind().effect = StatementEffect::Defines;
    const bool hasScope = words.isOneOf(into + 1, {"LOCAL"_L1, "GLOBAL"_L1});
    reader.kind().changesSession
        = words.isOneOf(into + (hasScope ? 2 : 1), {"TEMP"_L1, "TEMPORARY"_L1});
}

void readCopy(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    bool reads = true;
    if (words.opens(next)) {
        reader.readStatement(next);
        reads = reader.kind().effect == StatementEffect::Reads;
    }
    const qsizetype behind = words.behindParentheses(next);
    const qsizetype from = words.find("FROM"_L1, behind, 0);
    const qsizetype to = words.find("TO"_L1, behind, 0);
    const bool isInput = from < to;
    const bool isStream = words.isOneOf((isInput ? from : to) + 1, {"STDIN"_L1, "STDOUT"_L1});
    reader.kind() = {.verb = u"COPY"_s, .effect = StatementEffect::Writes};
    if (isStream)
        reader.kind().copy = isInput ? CopyStream::FromClient : CopyStream::ToClient;
    if (reader.kind().copy == CopyStream::ToClient && reads)
        reader.kind().effect = StatementEffect::Reads;
}

void readDrop(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    reader.refuseTransaction(
        words.isOneOf(next, {"DATABASE"_L1, "TABLESPACE"_L1, "SUBSCRIPTION"_L1}));
    reader.refuseTransaction(words.is(next, "INDEX"_L1) && words.is(next + 1, "CONCURRENTLY"_L1));
}

void readAlter(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    const auto hasPair = [&](QLatin1StringView first, QLatin1StringView second) {
        const qsizetype at = words.find(first, next, 0);
        return words.is(at + 1, second);
    };
    if (words.is(next, "SYSTEM"_L1))
        reader.refuseTransaction();
    else if (words.is(next, "DATABASE"_L1))
        reader.refuseTransaction(hasPair("SET"_L1, "TABLESPACE"_L1));
    else if (words.is(next, "TYPE"_L1))
        reader.refuseTransaction(reader.serverMajor() < 12 && hasPair("ADD"_L1, "VALUE"_L1));
    else if (words.is(next, "TABLE"_L1))
        reader.refuseTransaction(
            hasPair("DETACH"_L1, "PARTITION"_L1) && words.has("CONCURRENTLY"_L1, next, 0));
    else if (words.is(next, "SUBSCRIPTION"_L1))
        reader.refuseTransaction(
            words.has("PUBLICATION"_L1, next, 0) && !lacksOption(words, "REFRESH"_L1, next));
}

void readReindex(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    const bool inOptions = words.opens(next) && hasOption(words, "CONCURRENTLY"_L1, next);
    const qsizetype object = words.behindParentheses(next);
    reader.refuseTransaction(inOptions || words.is(object + 1, "CONCURRENTLY"_L1)
        || words.isOneOf(object, {"DATABASE"_L1, "SCHEMA"_L1, "SYSTEM"_L1}));
}

void readCluster(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    next = words.behindParentheses(next);
    const qsizetype table = words.is(next, "VERBOSE"_L1) ? next + 1 : next;
    reader.refuseTransaction(table >= words.count());
}

void readPrepare(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    const bool isTransaction = words.is(next, "TRANSACTION"_L1);
    reader.kind().changesSession = !isTransaction;
    if (isTransaction) {
        reader.kind().effect = StatementEffect::ControlsTransaction;
        reader.kind().transaction = TransactionCommand::Prepare;
    }
}

void readSet(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    if (words.isOneOf(next, {"TRANSACTION"_L1, "CONSTRAINTS"_L1})) {
        reader.kind().effect = StatementEffect::ControlsTransaction;
        reader.kind().transaction = TransactionCommand::SetCharacteristics;
    } else {
        reader.kind().changesSession = !words.is(next, "LOCAL"_L1);
    }
}

void readDiscard(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    reader.kind().changesSession = true;
    reader.refuseTransaction(words.is(next, "ALL"_L1));
}

void readDeclare(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    const qsizetype hold = words.find("HOLD"_L1, next, 0);
    reader.kind().changesSession = words.is(hold - 1, "WITH"_L1) && hold < words.count();
}

void readCreate(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    next = reader.readTemporary(next, "pg_temp"_L1);
    reader.refuseTransaction(words.isOneOf(next, {"DATABASE"_L1, "TABLESPACE"_L1}));
    reader.refuseTransaction(words.is(next, "INDEX"_L1) && words.is(next + 1, "CONCURRENTLY"_L1));
    // A subscription makes its slot on the other server, which cannot be rolled back.
    reader.refuseTransaction(words.is(next, "SUBSCRIPTION"_L1)
        && !lacksOption(words, "CREATE_SLOT"_L1, next) && !lacksOption(words, "CONNECT"_L1, next));
}

using Effect = StatementEffect;

constexpr auto kVerbs = std::to_array<VerbRule>({
    {"ABORT"_L1, Effect::ControlsTransaction, &StatementReader::readRollback},
    {"ALTER"_L1, Effect::Defines, &readAlter},
    {"ANALYSE"_L1, Effect::Defines},
    {"ANALYZE"_L1, Effect::Defines},
    {"BEGIN"_L1, Effect::ControlsTransaction, &StatementReader::readBegin},
    {"CALL"_L1, Effect::Writes},
    {"CHECKPOINT"_L1, Effect::Defines},
    {"CLOSE"_L1, Effect::SetsSession},
    {"CLUSTER"_L1, Effect::Defines, &readCluster},
    {"COMMENT"_L1, Effect::Defines},
    {"COMMIT"_L1, Effect::ControlsTransaction, &StatementReader::readCommit},
    {"COPY"_L1, Effect::Writes, &readCopy},
    {"CREATE"_L1, Effect::Defines, &readCreate},
    {"DEALLOCATE"_L1, Effect::SetsSession, &StatementReader::changesSession},
    {"DECLARE"_L1, Effect::Reads, &readDeclare},
    {"DELETE"_L1, Effect::Writes, &StatementReader::readChange},
    {"DISCARD"_L1, Effect::SetsSession, &readDiscard},
    {"DO"_L1, Effect::Writes},
    {"DROP"_L1, Effect::Defines, &readDrop},
    {"END"_L1, Effect::ControlsTransaction, &StatementReader::readCommit},
    {"EXECUTE"_L1, Effect::Writes},
    {"EXPLAIN"_L1, Effect::Reads, &readExplain},
    {"FETCH"_L1, Effect::Reads},
    {"GRANT"_L1, Effect::Defines},
    {"IMPORT"_L1, Effect::Defines},
    {"INSERT"_L1, Effect::Writes},
    {"LISTEN"_L1, Effect::SetsSession, &StatementReader::changesSession},
    {"LOAD"_L1, Effect::SetsSession, &StatementReader::changesSession},
    {"LOCK"_L1, Effect::Reads},
    {"MERGE"_L1, Effect::Writes},
    {"MOVE"_L1, Effect::Reads},
    {"NOTIFY"_L1, Effect::SetsSession},
    {"PREPARE"_L1, Effect::SetsSession, &readPrepare},
    {"REASSIGN"_L1, Effect::Defines},
    {"REFRESH"_L1, Effect::Defines},
    {"REINDEX"_L1, Effect::Defines, &readReindex},
    {"RELEASE"_L1, Effect::ControlsTransaction, &StatementReader::readSavepoint},
    {"RESET"_L1, Effect::SetsSession, &StatementReader::changesSession},
    {"REVOKE"_L1, Effect::Defines},
    {"ROLLBACK"_L1, Effect::ControlsTransaction, &StatementReader::readRollback},
    {"SAVEPOINT"_L1, Effect::ControlsTransaction, &StatementReader::readSavepoint},
    {"SECURITY"_L1, Effect::Defines},
    {"SELECT"_L1, Effect::Reads, &readPostgresSelect},
    {"SET"_L1, Effect::SetsSession, &readSet},
    {"SHOW"_L1, Effect::Reads},
    {"START"_L1, Effect::ControlsTransaction, &StatementReader::readBegin},
    {"TABLE"_L1, Effect::Reads},
    {"TRUNCATE"_L1, Effect::Writes},
    {"UNLISTEN"_L1, Effect::SetsSession, &StatementReader::changesSession},
    {"UPDATE"_L1, Effect::Writes, &StatementReader::readChange},
    {"VACUUM"_L1, Effect::Defines, &StatementReader::standsAlone},
    {"VALUES"_L1, Effect::Reads},
    {"WITH"_L1, Effect::Reads, &StatementReader::readWith},
});

}

const StatementGrammar kPostgresStatements{kVerbs, &callsSessionFunction};

}
