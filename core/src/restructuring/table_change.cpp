// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/restructuring/table_change.h>

#include <tuplewright/connection/backend.h>
#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>
#include <tuplewright/structure/model_difference.h>
#include <tuplewright/structure/structure_engine.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<const StructureEngine*> engineOf(const ConnectionPool& pool)
{
    if (const StructureEngine* const engine = pool.backend().structure())
        return engine;
    return fail(ErrorKind::Unsupported,
        u"Structures of %1 cannot be changed."_s.arg(pool.backend().descriptor().name));
}

/// The renames that give columns and the rest their names back, in the names of the target. What
/// was renamed to be dropped is not there any more.
QList<ModelRename> renamesBack(
    const SchemaModel& from, const DraftTarget& target, const TableDraft& draft)
{
    const auto spelledBefore = [&](const ModelRename& rename) {
        for (const ColumnDraft& column : draft.columns) {
            if (rename.name.kind == ModelKind::Column && !column.isDropped
                && column.name == rename.to)
                return column.original;
        }
        return rename.name.part.isEmpty() ? rename.name.relation.name : rename.name.part;
    };
    QList<ModelRename> back;
    for (const ModelRename& rename : target.renames) {
        const bool isPart = !rename.name.part.isEmpty();
        if (!from.find(rename.name))
            continue;
        for (const QString& spelled : {rename.to, rename.to.toLower()}) {
            ModelName now = rename.name;
            (isPart ? now.part : now.relation.name) = spelled;
            if (!target.model->find(now))
                continue;
            back.append({now, spelledBefore(rename)});
            break;
        }
    }
    return back;
}

/// The statements alone: what they are about is known by them.
bool isSamePlan(const StructurePlan& a, const StructurePlan& b)
{
    const auto isSameGroup = [](const PlannedGroup& one, const PlannedGroup& other) {
        return one.inTransaction == other.inTransaction
            && std::ranges::equal(one.statements, other.statements, {}, &PlannedStatement::sql,
                &PlannedStatement::sql);
    };
    return a.before == b.before && a.after == b.after
        && std::ranges::equal(a.groups, b.groups, isSameGroup);
}

/// What the guards of a plan say by failing, in words.
Error explained(Error error, const PlannedStatement& statement)
{
    if (!error.message.contains(u"nothing_is_lost_or_changed"))
        return error;
    static const QRegularExpression quoted(u"'((?:values that|rows of|broken) [^']*)'"_s);
    const QString what = quoted.match(statement.sql).captured(1);
    error.detail = error.message;
    error.message = what.isEmpty() ? u"The change would lose rows or alter values that stay."_s
                                   : u"The change would lose or alter what stays: %1."_s.arg(what);
    return error;
}

/// Carries out one plan on a pinned session.
class PlanRun
{
public:
    PlanRun(Session& session, const StructurePlan& plan, const CallOptions& options)
        : m_session(session)
        , m_plan(plan)
        , m_options(options)
    { }

    StructureReport take()
    {
        Result<void> ran = runAll(m_plan.before);
        for (const PlannedGroup& group : m_plan.groups) {
            if (!ran)
                break;
            ran = group.inTransaction ? runTogether(group) : runOneByOne(group);
        }
        // The pool resets what cannot be set back here.
        static_cast<void>(runAll(m_plan.after));
        if (!ran)
            stopped(ran.error());
        else
            m_report.outcome = Outcome::Done;
        return std::move(m_report);
    }

private:
    using Outcome = StructureReport::Outcome;

    Result<void> run(const QString& sql)
    {
        TW_TRY_VOID(m_session.run({sql, {}}, nullptr, m_options));
        return {};
    }

    Result<void> runAll(const QStringList& statements)
    {
        Result<void> ran;
        for (const QString& sql : statements) {
            if (const Result<void> one = run(sql); !one && ran)
                ran = one;
        }
        return ran;
    }

    Result<void> run(const PlannedStatement& statement)
    {
        if (const Result<void> ran = run(statement.sql); !ran) {
            m_report.failed = statement;
            return fail(explained(ran.error(), statement));
        }
        return {};
    }

    void keep(const PlannedStatement& statement)
    {
        if (!statement.object.relation.name.isEmpty())
            m_report.standing.append(statement);
    }

    Result<void> runTogether(const PlannedGroup& group)
    {
        TW_TRY_VOID(m_session.begin({}, m_options));
        for (const PlannedStatement& statement : group.statements) {
            if (const Result<void> ran = run(statement); !ran) {
                static_cast<void>(m_session.rollback({}));
                return ran;
            }
        }
        if (const Result<void> committed = m_session.commit(m_options); !committed) {
            if (committed.error().kind == ErrorKind::OutcomeUnknown)
                m_report.outcome = Outcome::Unknown;
            if (m_session.isInTransaction())
                static_cast<void>(m_session.rollback({}));
            return committed;
        }
        for (const PlannedStatement& statement : group.statements)
            keep(statement);
        return {};
    }

    Result<void> runOneByOne(const PlannedGroup& group)
    {
        for (const PlannedStatement& statement : group.statements) {
            TW_TRY_VOID(run(statement));
            keep(statement);
        }
        return {};
    }

    void stopped(const Error& error)
    {
        m_report.error = error;
        if (m_report.outcome == Outcome::Unknown)
            return;
        if (!m_report.standing.isEmpty())
            takeBack();
        m_report.outcome = m_report.standing.isEmpty() ? Outcome::Nothing : Outcome::Partly;
    }

    /// What was only made for statements that did not come to stand. Also when the run was stopped
    /// by the caller, hence without the options.
    void takeBack()
    {
        for (const PlannedGroup& group : m_plan.groups) {
            for (const PlannedStatement& statement : group.statements) {
                const bool stands = m_report.standing.contains(statement);
                if (stands || statement.undo.isEmpty())
                    continue;
                if (m_session.run({statement.undo, {}}, nullptr, {}))
                    takenBack(statement);
            }
        }
    }

    void takenBack(const PlannedStatement& statement)
    {
        m_report.takenBack.append(statement);
        const QString name = statement.undo.section(u' ', -1);
        m_report.standing.removeIf([&](const PlannedStatement& one) {
            return one.object == statement.object && one.sql.contains(u" CONSTRAINT "_s + name);
        });
    }

    Session& m_session;
    const StructurePlan& m_plan;
    const CallOptions& m_options;
    StructureReport m_report;
};

Error changedMeanwhile(const SchemaModel& base, const SchemaModel& now, const QualifiedName& table)
{
    QList<ObjectDifference> found = differences(base, now);
    QStringList lines = differenceLines(found);
    constexpr qsizetype kMostLines = 12;
    if (lines.size() > kMostLines)
        lines = lines.first(kMostLines) + QStringList{u"…"_s};
    Error error{ErrorKind::ConcurrentModification,
        u"The structure around %1 was changed by somebody else."_s.arg(table.display())};
    error.detail = lines.join(u'\n');
    error.hint = u"Nothing was done. Look at the changes again."_s;
    return error;
}

/// Limits and locks of a session must last from one statement to the next.
Result<void> checkSession(const Session& session)
{
    const Capabilities& capabilities = session.connection()->capabilities();
    if (capabilities.has(Feature::SessionState))
        return {};
    return fail(ErrorKind::Unsupported, u"Structures cannot be changed over this connection."_s,
        capabilities.reason(Feature::SessionState), u"Connect to the server itself."_s);
}

Result<void> lock(Session& session, const StructureLock& wanted, const CallOptions& options)
{
    if (!wanted.patience.isEmpty())
        TW_TRY_VOID(session.run({wanted.patience, {}}, nullptr, options));
    if (wanted.take.isEmpty())
        return {};
    ResultSet rows;
    TW_TRY_VOID(session.run({wanted.take, {}}, &rows, options, StatementOrigin::Library));
    if (rows.cell(0, 0).bytes.startsWith('t'))
        return {};
    return fail(ErrorKind::LockNotAvailable,
        u"Another program is changing the structure of this database."_s, {},
        u"Try again when it has ended."_s);
}

/// The structure as it is now still makes the plan that was looked at.
Result<void> compare(Session& session, const StructureEngine& engine, const PlannedDraft& change,
    const CallOptions& options)
{
    TW_TRY(const SchemaModelPtr now, session.use(options, [&](Connection& connection) {
        return engine.read(connection, options);
    }));
    const Result<StructurePlan> plan = planTableDraft(engine, *now, change.draft);
    if (plan && isSamePlan(*plan, change.reviewed))
        return {};
    if (!plan && differences(*change.base, *now).isEmpty())
        return fail(plan.error());
    return fail(changedMeanwhile(*change.base, *now, change.draft.table));
}

}

Result<TableReading> readTableDraft(
    ConnectionPool& pool, const QualifiedName& table, const CallOptions& options)
{
    TW_TRY(const StructureEngine* const engine, engineOf(pool));
    TW_TRY(auto connection, pool.acquire(options));
    TW_TRY(SchemaModelPtr model, engine->read(*connection, options));
    TW_TRY(TableDraft draft, engine->draft(*model, table));
    return TableReading{std::move(model), std::move(draft)};
}

Result<TableReading> readNewTableDraft(
    ConnectionPool& pool, const QualifiedName& table, const CallOptions& options)
{
    TW_TRY(const StructureEngine* const engine, engineOf(pool));
    TW_TRY(auto connection, pool.acquire(options));
    TW_TRY(SchemaModelPtr model, engine->read(*connection, options));
    return TableReading{std::move(model), engine->newDraft(table)};
}

Result<StructurePlan> planTableDraft(
    const StructureEngine& engine, const SchemaModel& model, const TableDraft& draft)
{
    TW_TRY(const DraftTarget target, engine.target(model, draft));
    StructurePlan plan = engine.plan(model, *target.model, target.renames);
    if (plan.refused.isEmpty())
        return plan;
    return fail(ErrorKind::InvalidArgument, plan.refused.join(u'\n'));
}

DraftMigration migrationOf(const StructureEngine& engine, const PlannedDraft& change)
{
    DraftMigration migration{change.reviewed.migration(), {}, {}};
    const Result<DraftTarget> target = engine.target(*change.base, change.draft);
    if (!target) {
        migration.remark = target.error().toText();
        return migration;
    }
    const StructurePlan back = engine.plan(
        *target->model, *change.base, renamesBack(*change.base, *target, change.draft));
    if (!back.refused.isEmpty()) {
        migration.remark = back.refused.join(u'\n');
        return migration;
    }
    QStringList lost;
    for (const ColumnDraft& column : change.draft.columns) {
        if (column.isDropped && column.filledBy.isEmpty())
            lost.append(column.original);
    }
    if (!lost.isEmpty())
        migration.remark
            = u"What stood in %1 does not come back."_s.arg(lost.join(u", "_s)).simplified();
    migration.down = migration.remark.isEmpty()
        ? back.migration()
        : back.migration() + u"-- "_s + migration.remark + u'\n';
    return migration;
}

StructureReport changeTable(
    Session& session, const PlannedDraft& change, const CallOptions& options)
{
    const auto refused = [](const Error& error) {
        StructureReport report;
        report.error = error;
        return report;
    };
    const Result<const StructureEngine*> engine = engineOf(*session.pool());
    if (!engine)
        return refused(engine.error());
    if (const Result<void> pinned = session.pin(options); !pinned)
        return refused(pinned.error());
    const StructureLock wanted = (*engine)->lock();
    Result<void> ready = checkSession(session);
    if (ready)
        ready = lock(session, wanted, options);
    const bool isLocked = ready.has_value();
    if (ready)
        ready = compare(session, **engine, change, options);
    StructureReport report
        = ready ? PlanRun(session, change.reviewed, options).take() : refused(ready.error());
    // What cannot be released goes with the connection.
    if (isLocked && !wanted.release.isEmpty())
        static_cast<void>(session.run({wanted.release, {}}, nullptr, {}, StatementOrigin::Library));
    session.unpin();
    return report;
}

}
