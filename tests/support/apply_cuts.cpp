// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply_cuts.h"

#include "wire_proxy.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/editing/change_planner.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr int kRaceMicroseconds = 2'000;

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toText()));
    return *std::move(result);
}

class ApplyCutter
{
public:
    explicit ApplyCutter(const PostgresServer& server)
        : m_server(server)
        , m_proxy(server.socketPath())
    {
        server.psql(u"CREATE TABLE cuts (id int PRIMARY KEY, n int);"
                    "INSERT INTO cuts VALUES (-1, 0)"_s);
        ConnectionConfig config = server.config();
        config.host = m_proxy.host();
        m_adapter.emplace(
            std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret()));
        m_table = must(m_adapter->describe({u"public"_s, u"cuts"_s}, {}));
    }

    ApplyTally run(int count)
    {
        for (int id = 0; id < count; ++id)
            applyOnce(id, id % 3);
        compare();
        return m_tally;
    }

private:
    /// A new row, and the counter that says how many were saved.
    [[nodiscard]] Batch batchFor(int id) const
    {
        Change insert;
        insert.kind = ChangeKind::Insert;
        insert.row.table = m_table->name;
        insert.values = {{u"id"_s, Value::integer(id)}, {u"n"_s, Value::integer(id)}};
        Change count;
        count.row = {m_table->name, RowAddress::Key, {{u"id"_s, Value::integer(-1)}}};
        count.values = {{u"n"_s, Value::integer(m_saved + 1)}};
        count.expected = {{u"n"_s, Value::integer(m_saved)}};
        const ChangePlanner planner(m_adapter->dialect());
        return {must(planner.plan(insert, *m_table)), must(planner.plan(count, *m_table))};
    }

    void applyOnce(int id, int moment)
    {
        const Batch batch = batchFor(id);
        m_proxy.removeRules();
        const std::jthread cutter = prepareCut(moment);
        const Outcome outcome = m_adapter->apply(batch, ApplyMode::Save, {}).outcome;
        m_outcomes.append(outcome);
        m_saved += outcome == Outcome::Saved;
    }

    std::jthread prepareCut(int moment)
    {
        if (moment == 2)
            return std::jthread([this] {
                const auto due = std::chrono::steady_clock::now()
                    + std::chrono::microseconds(
                        QRandomGenerator::global()->bounded(kRaceMicroseconds));
                while (std::chrono::steady_clock::now() < due) { }
                m_proxy.cutAll();
            });
        m_proxy.add({.containing = "COMMIT",
            .action = moment == 0 ? WireAction::CutBefore : WireAction::CutAfter});
        return {};
    }

    void compare()
    {
        QHash<int, int> rows;
        for (const QString& id :
            m_server.psql(u"SELECT id FROM cuts WHERE id >= 0"_s).split(u'\n', Qt::SkipEmptyParts))
            ++rows[id.toInt()];
        for (int id = 0; id < m_outcomes.size(); ++id)
            compare(id, m_outcomes[id], rows.value(id));
        const QString counted = m_server.psql(u"SELECT n FROM cuts WHERE id = -1"_s);
        if (m_tally.unknown == 0 && counted.toInt() != m_tally.saved)
            noteWrong(u"the counter says %1 of %2"_s.arg(counted, QString::number(m_tally.saved)));
    }

    void compare(int id, Outcome outcome, int rows)
    {
        m_tally.saved += outcome == Outcome::Saved;
        m_tally.notSaved += outcome == Outcome::NotSaved;
        m_tally.unknown += outcome == Outcome::Unknown;
        if (outcome != Outcome::Unknown && rows != (outcome == Outcome::Saved ? 1 : 0))
            noteWrong(u"batch %1 was reported as %2 and stands %3 times"_s.arg(
                QString::number(id), outcomeName(outcome), QString::number(rows)));
    }

    void noteWrong(const QString& what)
    {
        if (m_tally.wrong++ == 0)
            m_tally.firstWrong = what;
    }

    const PostgresServer& m_server;
    WireProxy m_proxy;
    std::optional<Adapter> m_adapter;
    TablePtr m_table;
    QList<Outcome> m_outcomes;
    int m_saved = 0;
    ApplyTally m_tally;
};

}

ApplyTally cutApplies(const PostgresServer& server, int count)
{
    return ApplyCutter(server).run(count);
}
