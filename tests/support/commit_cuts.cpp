// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commit_cuts.h"

#include "wire_proxy.h"

#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>

#include <QRandomGenerator>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

enum class CutMoment
{
    BeforeCommit,
    AfterCommit,
    AtRandom,
};

constexpr auto kMoments
    = std::to_array({CutMoment::BeforeCommit, CutMoment::AfterCommit, CutMoment::AtRandom});
constexpr int kRaceMicroseconds = 600;

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toText()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

class CommitCutter
{
public:
    explicit CommitCutter(const PostgresServer& server)
        : m_server(server)
        , m_proxy(server.socketPath())
    {
        server.psql(u"CREATE TABLE cut_commits (id int)"_s);
        m_cutConfig = server.config();
        m_cutConfig.host = m_proxy.host();
        m_judge = open(server.config());
    }

    CutTally run(int count)
    {
        for (int id = 0; id < count; ++id)
            cutOnce(id, kMoments.at(size_t(id) % kMoments.size()));
        compare();
        return m_tally;
    }

private:
    static std::unique_ptr<Connection> open(const ConnectionConfig& config)
    {
        return must(makePostgresBackend()->open(config, {}, {}, {}));
    }

    void cutOnce(int id, CutMoment moment)
    {
        m_proxy.removeRules();
        const std::unique_ptr<Connection> connection = open(m_cutConfig);
        must(connection->begin({}, {}));
        must(connection->run(
            {u"INSERT INTO cut_commits VALUES ($1)"_s, {Value::integer(id)}}, nullptr, {}));
        const auto evidence = must(connection->commitEvidence({}));
        const std::jthread cutter = prepareCut(moment);
        const Result<void> committed = connection->commit({});
        ++m_tally.cuts;
        if (!committed && committed.error().kind == ErrorKind::OutcomeUnknown)
            ++m_tally.unknown;
        m_verdicts.append(evidence ? judge(*evidence) : CommitStatus::Untold);
        // What the caller was told for certain must be true as well.
        if (committed && m_verdicts.last() != CommitStatus::Committed)
            noteWrong(id, u"a commit that had succeeded"_s);
    }

    std::jthread prepareCut(CutMoment moment)
    {
        if (moment == CutMoment::AtRandom)
            return std::jthread([this] {
                const auto due = std::chrono::steady_clock::now()
                    + std::chrono::microseconds(
                        QRandomGenerator::global()->bounded(kRaceMicroseconds));
                while (std::chrono::steady_clock::now() < due) { }
                m_proxy.cutAll();
            });
        m_proxy.add({.containing = "COMMIT",
            .action
            = moment == CutMoment::BeforeCommit ? WireAction::CutBefore : WireAction::CutAfter});
        return {};
    }

    CommitStatus judge(const CommitEvidence& evidence)
    {
        for (;;) {
            const CommitStatus status = must(m_judge->statusOf(evidence, {}));
            if (status != CommitStatus::InProgress)
                return status;
            ++m_tally.patience;
        }
    }

    void compare()
    {
        const QStringList stored
            = m_server.psql(u"SELECT id FROM cut_commits"_s).split(u'\n', Qt::SkipEmptyParts);
        const QSet<QString> rows(stored.begin(), stored.end());
        if (rows.size() != stored.size())
            noteWrong(-1, u"a row stored twice"_s);
        for (int id = 0; id < m_verdicts.size(); ++id)
            compare(id, m_verdicts[id], rows.contains(QString::number(id)));
    }

    void compare(int id, CommitStatus verdict, bool isStored)
    {
        m_tally.committed += verdict == CommitStatus::Committed;
        m_tally.rolledBack += verdict == CommitStatus::RolledBack;
        m_tally.untold += verdict == CommitStatus::Untold;
        if (verdict == CommitStatus::Committed && !isStored)
            noteWrong(id, u"a row that is not stored"_s);
        if (verdict == CommitStatus::RolledBack && isStored)
            noteWrong(id, u"a row that is stored"_s);
    }

    void noteWrong(int id, const QString& what)
    {
        if (m_tally.wrong++ == 0)
            m_tally.firstWrong = u"commit %1: %2"_s.arg(QString::number(id), what);
    }

    const PostgresServer& m_server;
    WireProxy m_proxy;
    ConnectionConfig m_cutConfig;
    std::unique_ptr<Connection> m_judge;
    QList<CommitStatus> m_verdicts;
    CutTally m_tally;
};

}

CutTally cutCommits(const PostgresServer& server, int count)
{
    return CommitCutter(server).run(count);
}
