// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_statements.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

void readPragma(StatementReader& reader, qsizetype next)
{
    const StatementWords& words = reader.words();
    static const QSet<QString> questions{u"foreign_key_check"_s, u"foreign_key_list"_s,
        u"index_info"_s, u"index_list"_s, u"index_xinfo"_s, u"integrity_check"_s, u"quick_check"_s,
        u"table_info"_s, u"table_list"_s, u"table_xinfo"_s};
    static const QSet<QString> writers{u"application_id"_s, u"auto_vacuum"_s, u"encoding"_s,
        u"incremental_vacuum"_s, u"journal_mode"_s, u"optimize"_s, u"page_size"_s,
        u"schema_version"_s, u"user_version"_s, u"wal_checkpoint"_s};
    if (words.isSign(next + 1, u'.'))
        next += 2;
    const QString name = words.name(next);
    const bool isCall = words.opens(next + 1);
    const bool setsValue = isCall || words.isSign(next + 1, u'=');
    const bool acts
        = name == u"incremental_vacuum" || name == u"optimize" || name == u"wal_checkpoint";
    if (questions.contains(name) || !(setsValue || acts))
        return;
    reader.kind().effect
        = writers.contains(name) ? StatementEffect::Writes : StatementEffect::SetsSession;
    reader.kind().changesSession = !acts;
    reader.refuseTransaction(name == u"journal_mode" || name == u"foreign_keys");
}

void readSqliteCreate(StatementReader& reader, qsizetype next)
{
    reader.readTemporary(next, "temp"_L1);
}

using SqliteEffect = StatementEffect;

constexpr auto kSqliteVerbs = std::to_array<VerbRule>({
    {"ALTER"_L1, SqliteEffect::Defines},
    {"ANALYZE"_L1, SqliteEffect::Defines},
    {"ATTACH"_L1, SqliteEffect::SetsSession, &StatementReader::standsAlone},
    {"BEGIN"_L1, SqliteEffect::ControlsTransaction, &StatementReader::readBegin},
    {"COMMIT"_L1, SqliteEffect::ControlsTransaction, &StatementReader::readCommit},
    {"CREATE"_L1, SqliteEffect::Defines, &readSqliteCreate},
    {"DELETE"_L1, SqliteEffect::Writes, &StatementReader::readChange},
    {"DETACH"_L1, SqliteEffect::SetsSession, &StatementReader::standsAlone},
    {"DROP"_L1, SqliteEffect::Defines},
    {"END"_L1, SqliteEffect::ControlsTransaction, &StatementReader::readCommit},
    {"EXPLAIN"_L1, SqliteEffect::Reads},
    {"INSERT"_L1, SqliteEffect::Writes},
    {"PRAGMA"_L1, SqliteEffect::Reads, &readPragma},
    {"REINDEX"_L1, SqliteEffect::Defines},
    {"RELEASE"_L1, SqliteEffect::ControlsTransaction, &StatementReader::readSavepoint},
    {"REPLACE"_L1, SqliteEffect::Writes},
    {"ROLLBACK"_L1, SqliteEffect::ControlsTransaction, &StatementReader::readRollback},
    {"SAVEPOINT"_L1, SqliteEffect::ControlsTransaction, &StatementReader::readSavepoint},
    {"SELECT"_L1, SqliteEffect::Reads, &StatementReader::readSelect},
    {"UPDATE"_L1, SqliteEffect::Writes, &StatementReader::readChange},
    {"VACUUM"_L1, SqliteEffect::Defines, &StatementReader::standsAlone},
    {"VALUES"_L1, SqliteEffect::Reads},
    {"WITH"_L1, SqliteEffect::Reads, &StatementReader::readWith},
});

}

const StatementGrammar kSqliteStatements{kSqliteVerbs};

}
