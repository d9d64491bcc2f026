// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/statement_kind.h>

#include "sql/statement_words.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kMostNesting = 20;

/// Follows one statement from its first word on. Each verb has a rule: what it does, and a function
/// that looks at the words behind the verb.
class Classifier
{
public:
    Classifier(const StatementWords& words, SqlFamily family, int serverMajor)
        : m_words(words)
        , m_family(family)
        , m_serverMajor(serverMajor)
    { }

    StatementKind classify()
    {
        readStatement(0);
        m_kind.changesSession = m_kind.changesSession || callsSessionFunction();
        return m_kind;
    }

private:
    using Refine = void (Classifier::*)(qsizetype next);

    struct Rule
    {
        QLatin1StringView verb;
        StatementEffect effect;
        Refine refine = nullptr;
    };

    template <size_t Size>
    static const Rule* findRule(const std::array<Rule, Size>& rules, const QString& verb)
    {
        const auto found = std::find_if(
            rules.begin(), rules.end(), [&](const Rule& rule) { return rule.verb == verb; });
        return found == rules.end() ? nullptr : &*found;
    }

    static const Rule* postgresRule(const QString& verb);
    static const Rule* sqliteRule(const QString& verb);

    void readStatement(qsizetype at);
    void readWith(qsizetype next);
    [[nodiscard]] qsizetype bodyOfPart(qsizetype name) const;
    [[nodiscard]] qsizetype behindPart(qsizetype body) const;
    void readExplain(qsizetype next);

    /// True when an option between parentheses is named and not switched off.
    [[nodiscard]] bool hasOption(QLatin1StringView name, qsizetype open) const;

    /// True when WITH (…) switches the option off.
    [[nodiscard]] bool lacksOption(QLatin1StringView name, qsizetype from) const;
    [[nodiscard]] bool callsSessionFunction() const;
    [[nodiscard]] bool setsLocally(qsizetype function) const;

    void readSelect(qsizetype next);
    void readChange(qsizetype next);
    void readCopy(qsizetype next);
    void readCreate(qsizetype next);
    void readDrop(qsizetype next);
    void readAlter(qsizetype next);
    void readReindex(qsizetype next);
    void readCluster(qsizetype next);
    void readBegin(qsizetype next);
    void readCommit(qsizetype next);
    void readRollback(qsizetype next);
    void readSavepoint(qsizetype next);
    void readPrepare(qsizetype next);
    void readSet(qsizetype next);
    void readDiscard(qsizetype next);
    void readDeclare(qsizetype next);
    void readPragma(qsizetype next);
    void leavesTraces(qsizetype next);
    void standsAlone(qsizetype next);

    void refuse(bool refuses = true)
    {
        m_kind.refusesTransaction = m_kind.refusesTransaction || refuses;
    }

    const StatementWords& m_words;
    SqlFamily m_family;
    int m_serverMajor;
    int m_nesting = 0;
    StatementKind m_kind;
};

const Classifier::Rule* Classifier::postgresRule(const QString& verb)
{
    using Effect = StatementEffect;
    static constexpr auto rules = std::to_array<Rule>({
        {"ABORT"_L1, Effect::ControlsTransaction, &Classifier::readRollback},
        {"ALTER"_L1, Effect::Defines, &Classifier::readAlter},
        {"ANALYSE"_L1, Effect::Defines},
        {"ANALYZE"_L1, Effect::Defines},
        {"BEGIN"_L1, Effect::ControlsTransaction, &Classifier::readBegin},
        {"CALL"_L1, Effect::Writes},
        {"CHECKPOINT"_L1, Effect::Defines},
        {"CLOSE"_L1, Effect::SetsSession},
        {"CLUSTER"_L1, Effect::Defines, &Classifier::readCluster},
        {"COMMENT"_L1, Effect::Defines},
        {"COMMIT"_L1, Effect::ControlsTransaction, &Classifier::readCommit},
        {"COPY"_L1, Effect::Writes, &Classifier::readCopy},
        {"CREATE"_L1, Effect::Defines, &Classifier::readCreate},
        {"DEALLOCATE"_L1, Effect::SetsSession, &Classifier::leavesTraces},
        {"DECLARE"_L1, Effect::Reads, &Classifier::readDeclare},
        {"DELETE"_L1, Effect::Writes, &Classifier::readChange},
        {"DISCARD"_L1, Effect::SetsSession, &Classifier::readDiscard},
        {"DO"_L1, Effect::Writes},
        {"DROP"_L1, Effect::Defines, &Classifier::readDrop},
        {"END"_L1, Effect::ControlsTransaction, &Classifier::readCommit},
        {"EXECUTE"_L1, Effect::Writes},
        {"EXPLAIN"_L1, Effect::Reads, &Classifier::readExplain},
        {"FETCH"_L1, Effect::Reads},
        {"GRANT"_L1, Effect::Defines},
        {"IMPORT"_L1, Effect::Defines},
        {"INSERT"_L1, Effect::Writes},
        {"LISTEN"_L1, Effect::SetsSession, &Classifier::leavesTraces},
        {"LOAD"_L1, Effect::SetsSession, &Classifier::leavesTraces},
        {"LOCK"_L1, Effect::Reads},
        {"MERGE"_L1, Effect::Writes},
        {"MOVE"_L1, Effect::Reads},
        {"NOTIFY"_L1, Effect::SetsSession},
        {"PREPARE"_L1, Effect::SetsSession, &Classifier::readPrepare},
        {"REASSIGN"_L1, Effect::Defines},
        {"REFRESH"_L1, Effect::Defines},
        {"REINDEX"_L1, Effect::Defines, &Classifier::readReindex},
        {"RELEASE"_L1, Effect::ControlsTransaction, &Classifier::readSavepoint},
        {"RESET"_L1, Effect::SetsSession, &Classifier::leavesTraces},
        {"REVOKE"_L1, Effect::Defines},
        {"ROLLBACK"_L1, Effect::ControlsTransaction, &Classifier::readRollback},
        {"SAVEPOINT"_L1, Effect::ControlsTransaction, &Classifier::readSavepoint},
        {"SECURITY"_L1, Effect::Defines},
        {"SELECT"_L1, Effect::Reads, &Classifier::readSelect},
        {"SET"_L1, Effect::SetsSession, &Classifier::readSet},
        {"SHOW"_L1, Effect::Reads},
        {"START"_L1, Effect::ControlsTransaction, &Classifier::readBegin},
        {"TABLE"_L1, Effect::Reads},
        {"TRUNCATE"_L1, Effect::Writes},
        {"UNLISTEN"_L1, Effect::SetsSession, &Classifier::leavesTraces},
        {"UPDATE"_L1, Effect::Writes, &Classifier::readChange},
        {"VACUUM"_L1, Effect::Defines, &Classifier::standsAlone},
        {"VALUES"_L1, Effect::Reads},
        {"WITH"_L1, Effect::Reads, &Classifier::readWith},
    });
    return findRule(rules, verb);
}

const Classifier::Rule* Classifier::sqliteRule(const QString& verb)
{
    using Effect = StatementEffect;
    static constexpr auto rules = std::to_array<Rule>({
        {"ALTER"_L1, Effect::Defines},
        {"ANALYZE"_L1, Effect::Defines},
        {"ATTACH"_L1, Effect::SetsSession, &Classifier::standsAlone},
        {"BEGIN"_L1, Effect::ControlsTransaction, &Classifier::readBegin},
        {"COMMIT"_L1, Effect::ControlsTransaction, &Classifier::readCommit},
        {"CREATE"_L1, Effect::Defines, &Classifier::readCreate},
        {"DELETE"_L1, Effect::Writes, &Classifier::readChange},
        {"DETACH"_L1, Effect::SetsSession, &Classifier::standsAlone},
        {"DROP"_L1, Effect::Defines},
        {"END"_L1, Effect::ControlsTransaction, &Classifier::readCommit},
        {"EXPLAIN"_L1, Effect::Reads},
        {"INSERT"_L1, Effect::Writes},
        {"PRAGMA"_L1, Effect::Reads, &Classifier::readPragma},
        {"REINDEX"_L1, Effect::Defines},
        {"RELEASE"_L1, Effect::ControlsTransaction, &Classifier::readSavepoint},
        {"REPLACE"_L1, Effect::Writes},
        {"ROLLBACK"_L1, Effect::ControlsTransaction, &Classifier::readRollback},
        {"SAVEPOINT"_L1, Effect::ControlsTransaction, &Classifier::readSavepoint},
        {"SELECT"_L1, Effect::Reads},
        {"UPDATE"_L1, Effect::Writes, &Classifier::readChange},
        {"VACUUM"_L1, Effect::Defines, &Classifier::standsAlone},
        {"VALUES"_L1, Effect::Reads},
        {"WITH"_L1, Effect::Reads, &Classifier::readWith},
    });
    return findRule(rules, verb);
}

void Classifier::readStatement(qsizetype at)
{
    while (m_words.opens(at))
        ++at;
    if (at >= m_words.count())
        return;
    m_kind.verb = m_words.word(at);
    // What is not known may do anything.
    m_kind.effect = StatementEffect::Writes;
    const bool isPostgres = m_family == SqlFamily::PostgreSql;
    const Rule* rule = isPostgres ? postgresRule(m_kind.verb) : sqliteRule(m_kind.verb);
    if (!rule || m_nesting == kMostNesting)
        return;
    ++m_nesting;
    m_kind.effect = rule->effect;
    if (rule->refine)
        (this->*rule->refine)(at + 1);
    --m_nesting;
}

void Classifier::readWith(qsizetype next)
{
    StatementKind parts;
    if (m_words.is(next, "RECURSIVE"_L1))
        ++next;
    do {
        const qsizetype body = bodyOfPart(next);
        m_kind = {};
        readStatement(body);
        parts.lacksWhere = parts.lacksWhere || m_kind.lacksWhere;
        if (m_kind.effect == StatementEffect::Writes)
            parts.effect = StatementEffect::Writes;
        next = behindPart(body) + 1;
    } while (m_words.isSign(next - 1, u','));

    m_kind = {};
    readStatement(next - 1);
    m_kind.lacksWhere = m_kind.lacksWhere || parts.lacksWhere;
    if (parts.effect == StatementEffect::Writes)
        m_kind.effect = StatementEffect::Writes;
}

qsizetype Classifier::bodyOfPart(qsizetype name) const
{
    qsizetype at = m_words.behindParentheses(name + 1);
    while (m_words.isOneOf(at, {"AS"_L1, "NOT"_L1, "MATERIALIZED"_L1}))
        ++at;
    return at;
}

qsizetype Classifier::behindPart(qsizetype body) const
{
    const int depth = m_words.depth(body);
    qsizetype at = m_words.behindParentheses(body);
    if (m_words.is(at, "SEARCH"_L1))
        at = m_words.find("SET"_L1, at, depth) + 2;
    if (m_words.is(at, "CYCLE"_L1))
        at = m_words.find("USING"_L1, at, depth) + 2;
    return at;
}

void Classifier::readExplain(qsizetype next)
{
    bool runs = false;
    if (m_words.opens(next)) {
        runs = hasOption("ANALYZE"_L1, next) || hasOption("ANALYSE"_L1, next);
        next = m_words.behindParentheses(next);
    }
    for (; m_words.isOneOf(next, {"ANALYZE"_L1, "ANALYSE"_L1, "VERBOSE"_L1}); ++next)
        runs = runs || !m_words.is(next, "VERBOSE"_L1);
    if (runs)
        readStatement(next);
}

bool Classifier::hasOption(QLatin1StringView name, qsizetype open) const
{
    const qsizetype option = m_words.find(name, open + 1, m_words.depth(open) + 1);
    return option < m_words.count() && !m_words.isOneOf(option + 1, {"FALSE"_L1, "OFF"_L1});
}

bool Classifier::lacksOption(QLatin1StringView name, qsizetype from) const
{
    const qsizetype with = m_words.find("WITH"_L1, from, 0);
    const qsizetype option = m_words.find(name, with + 2, 1);
    return m_words.isOneOf(option + 1, {"FALSE"_L1, "OFF"_L1});
}

bool Classifier::callsSessionFunction() const
{
    static const QSet<QString> functions{u"dblink_connect"_s, u"dblink_connect_u"_s,
        u"dblink_disconnect"_s, u"pg_advisory_lock"_s, u"pg_advisory_lock_shared"_s,
        u"pg_advisory_unlock"_s, u"pg_advisory_unlock_all"_s, u"pg_advisory_unlock_shared"_s,
        u"pg_try_advisory_lock"_s, u"pg_try_advisory_lock_shared"_s, u"set_config"_s};
    if (m_family != SqlFamily::PostgreSql)
        return false;
    for (qsizetype i = 0; i + 1 < m_words.count(); ++i) {
        if (m_words.opens(i + 1) && functions.contains(m_words.name(i)) && !setsLocally(i))
            return true;
    }
    return false;
}

/// set_config(…, true), which ends with the transaction: no other word stands in its parentheses.
bool Classifier::setsLocally(qsizetype function) const
{
    return m_words.name(function) == u"set_config"_s && m_words.is(function + 2, "TRUE"_L1)
        && m_words.behindParentheses(function + 1) == function + 4;
}

void Classifier::readSelect(qsizetype next)
{
    const qsizetype into = m_words.find("INTO"_L1, next, m_words.depth(next - 1));
    if (into == m_words.count())
        return;
    m_kind.effect = StatementEffect::Defines;
    const bool hasScope = m_words.isOneOf(into + 1, {"LOCAL"_L1, "GLOBAL"_L1});
    m_kind.changesSession = m_words.isOneOf(into + (hasScope ? 2 : 1), {"TEMP"_L1, "TEMPORARY"_L1});
}

void Classifier::readChange(qsizetype next)
{
    m_kind.lacksWhere = !m_words.has("WHERE"_L1, next, m_words.depth(next - 1));
}

void Classifier::readCopy(qsizetype next)
{
    bool reads = true;
    if (m_words.opens(next)) {
        readStatement(next);
        reads = m_kind.effect == StatementEffect::Reads;
    }
    const qsizetype behind = m_words.behindParentheses(next);
    const qsizetype from = m_words.find("FROM"_L1, behind, 0);
    const qsizetype to = m_words.find("TO"_L1, behind, 0);
    const bool isInput = from < to;
    const bool isStream = m_words.isOneOf((isInput ? from : to) + 1, {"STDIN"_L1, "STDOUT"_L1});
    m_kind = {.verb = u"COPY"_s, .effect = StatementEffect::Writes};
    if (isStream)
        m_kind.copy = isInput ? CopyStream::FromClient : CopyStream::ToClient;
    if (m_kind.copy == CopyStream::ToClient && reads)
        m_kind.effect = StatementEffect::Reads;
}

void Classifier::readCreate(qsizetype next)
{
    while (m_words.isOneOf(next,
        {"OR"_L1, "REPLACE"_L1, "GLOBAL"_L1, "LOCAL"_L1, "TEMP"_L1, "TEMPORARY"_L1, "UNIQUE"_L1,
            "UNLOGGED"_L1, "RECURSIVE"_L1})) {
        if (m_words.isOneOf(next, {"TEMP"_L1, "TEMPORARY"_L1}))
            m_kind.changesSession = true;
        ++next;
    }
    const QString temporary = m_family == SqlFamily::PostgreSql ? u"pg_temp"_s : u"temp"_s;
    for (qsizetype name = next + 1; name <= next + 4; ++name) {
        if (m_words.isSign(name + 1, u'.') && m_words.name(name) == temporary)
            m_kind.changesSession = true;
    }
    refuse(m_words.isOneOf(next, {"DATABASE"_L1, "TABLESPACE"_L1}));
    refuse(m_words.is(next, "INDEX"_L1) && m_words.is(next + 1, "CONCURRENTLY"_L1));
    // A subscription makes its slot on the other server, which cannot be rolled back.
    refuse(m_words.is(next, "SUBSCRIPTION"_L1) && !lacksOption("CREATE_SLOT"_L1, next)
        && !lacksOption("CONNECT"_L1, next));
}

void Classifier::readDrop(qsizetype next)
{
    refuse(m_words.isOneOf(next, {"DATABASE"_L1, "TABLESPACE"_L1, "SUBSCRIPTION"_L1}));
    refuse(m_words.is(next, "INDEX"_L1) && m_words.is(next + 1, "CONCURRENTLY"_L1));
}

void Classifier::readAlter(qsizetype next)
{
    const auto hasPair = [&](QLatin1StringView first, QLatin1StringView second) {
        const qsizetype at = m_words.find(first, next, 0);
        return m_words.is(at + 1, second);
    };
    if (m_words.is(next, "SYSTEM"_L1))
        refuse();
    else if (m_words.is(next, "DATABASE"_L1))
        refuse(hasPair("SET"_L1, "TABLESPACE"_L1));
    else if (m_words.is(next, "TYPE"_L1))
        refuse(m_serverMajor < 12 && hasPair("ADD"_L1, "VALUE"_L1));
    else if (m_words.is(next, "TABLE"_L1))
        refuse(hasPair("DETACH"_L1, "PARTITION"_L1) && m_words.has("CONCURRENTLY"_L1, next, 0));
    else if (m_words.is(next, "SUBSCRIPTION"_L1))
        refuse(m_words.has("PUBLICATION"_L1, next, 0) && !lacksOption("REFRESH"_L1, next));
}

void Classifier::readReindex(qsizetype next)
{
    const bool inOptions = m_words.opens(next) && hasOption("CONCURRENTLY"_L1, next);
    const qsizetype object = m_words.behindParentheses(next);
    refuse(inOptions || m_words.is(object + 1, "CONCURRENTLY"_L1)
        || m_words.isOneOf(object, {"DATABASE"_L1, "SCHEMA"_L1, "SYSTEM"_L1}));
}

void Classifier::readCluster(qsizetype next)
{
    next = m_words.behindParentheses(next);
    const qsizetype table = m_words.is(next, "VERBOSE"_L1) ? next + 1 : next;
    refuse(table >= m_words.count());
}

void Classifier::readBegin(qsizetype)
{
    m_kind.transaction = TransactionCommand::Begin;
}

void Classifier::readCommit(qsizetype next)
{
    const bool isPrepared = m_words.is(next, "PREPARED"_L1);
    m_kind.transaction
        = isPrepared ? TransactionCommand::ResolvePrepared : TransactionCommand::Commit;
    refuse(isPrepared);
}

void Classifier::readRollback(qsizetype next)
{
    const bool isNoise = m_words.isOneOf(next, {"WORK"_L1, "TRANSACTION"_L1});
    const bool isPrepared = m_words.is(next, "PREPARED"_L1);
    if (isPrepared)
        m_kind.transaction = TransactionCommand::ResolvePrepared;
    else if (m_words.is(isNoise ? next + 1 : next, "TO"_L1))
        m_kind.transaction = TransactionCommand::RollbackToSavepoint;
    else
        m_kind.transaction = TransactionCommand::Rollback;
    refuse(isPrepared);
}

void Classifier::readSavepoint(qsizetype)
{
    const bool begins = m_kind.verb == u"SAVEPOINT";
    m_kind.transaction
        = begins ? TransactionCommand::Savepoint : TransactionCommand::ReleaseSavepoint;
}

void Classifier::readPrepare(qsizetype next)
{
    const bool isTransaction = m_words.is(next, "TRANSACTION"_L1);
    m_kind.changesSession = !isTransaction;
    if (isTransaction) {
        m_kind.effect = StatementEffect::ControlsTransaction;
        m_kind.transaction = TransactionCommand::Prepare;
    }
}

void Classifier::readSet(qsizetype next)
{
    if (m_words.isOneOf(next, {"TRANSACTION"_L1, "CONSTRAINTS"_L1})) {
        m_kind.effect = StatementEffect::ControlsTransaction;
        m_kind.transaction = TransactionCommand::SetCharacteristics;
    } else {
        m_kind.changesSession = !m_words.is(next, "LOCAL"_L1);
    }
}

void Classifier::readDiscard(qsizetype next)
{
    m_kind.changesSession = true;
    refuse(m_words.is(next, "ALL"_L1));
}

void Classifier::readDeclare(qsizetype next)
{
    const qsizetype hold = m_words.find("HOLD"_L1, next, 0);
    m_kind.changesSession = m_words.is(hold - 1, "WITH"_L1) && hold < m_words.count();
}

void Classifier::readPragma(qsizetype next)
{
    static const QSet<QString> questions{u"foreign_key_check"_s, u"foreign_key_list"_s,
        u"index_info"_s, u"index_list"_s, u"index_xinfo"_s, u"integrity_check"_s, u"quick_check"_s,
        u"table_info"_s, u"table_list"_s, u"table_xinfo"_s};
    static const QSet<QString> writers{u"application_id"_s, u"auto_vacuum"_s, u"encoding"_s,
        u"incremental_vacuum"_s, u"journal_mode"_s, u"optimize"_s, u"page_size"_s,
        u"schema_version"_s, u"user_version"_s, u"wal_checkpoint"_s};
    if (m_words.isSign(next + 1, u'.'))
        next += 2;
    const QString name = m_words.name(next);
    const bool isCall = m_words.opens(next + 1);
    const bool setsValue = isCall || m_words.isSign(next + 1, u'=');
    const bool acts
        = name == u"incremental_vacuum" || name == u"optimize" || name == u"wal_checkpoint";
    if (questions.contains(name) || !(setsValue || acts))
        return;
    m_kind.effect = writers.contains(name) ? StatementEffect::Writes : StatementEffect::SetsSession;
    m_kind.changesSession = !acts;
    refuse(name == u"journal_mode" || name == u"foreign_keys");
}

void Classifier::leavesTraces(qsizetype)
{
    m_kind.changesSession = true;
}

void Classifier::standsAlone(qsizetype)
{
    m_kind.changesSession = m_kind.effect == StatementEffect::SetsSession;
    refuse();
}

}

StatementKind classifyStatement(QStringView sql, SqlSyntax syntax, int serverMajor)
{
    const StatementWords words(sql, syntax);
    return Classifier(words, syntax.family, serverMajor).classify();
}

}
