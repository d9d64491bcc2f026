// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_draft.h"

#include <tuplewright/connection/backend.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/migrations/migration_folder.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>
#include <tuplewright/structure/structure_engine.h>

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace tw {

namespace {

const ColumnDraft* findColumn(const TableDraft& draft, const QString& original)
{
    const auto found = std::ranges::find(draft.columns, original, &ColumnDraft::original);
    return found == draft.columns.end() || original.isEmpty() ? nullptr : &*found;
}

bool hasColumn(const TableDraft& draft, const QString& name)
{
    return std::ranges::any_of(draft.columns, [&](const ColumnDraft& column) {
        return column.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

constexpr QLatin1StringView kKeySuffix("_pkey");

QString keyText(const QString& column)
{
    return QStringLiteral("PRIMARY KEY (%1)").arg(column);
}

/// Values, not rows: what is NULL is no loss.
Result<qint64> countLost(
    const Adapter& adapter, const TableDraft& draft, const CallOptions& options)
{
    QStringList counts;
    for (const ColumnDraft& column : draft.columns) {
        if (column.isDropped && column.filledBy.isEmpty())
            counts.append(
                QStringLiteral("count(%1)").arg(adapter.dialect().quote(column.original)));
    }
    if (counts.isEmpty())
        return 0;
    const QString sql
        = QStringLiteral("SELECT %1 FROM %2")
              .arg(counts.join(QStringLiteral(" + ")), adapter.dialect().quote(draft.table));
    ResultSet rows;
    TW_TRY_VOID(adapter.runReadOnly({sql, {}}, &rows, options));
    return rows.cell(0, 0).bytes.toLongLong();
}

Result<ReviewedChange> planned(
    const Adapter& adapter, PlannedDraft change, const CallOptions& options)
{
    const StructureEngine& engine = *adapter.pool()->backend().structure();
    TW_TRY(change.reviewed, planTableDraft(engine, *change.base, change.draft));
    ReviewedChange reviewed{std::move(change)};
    const Result<qint64> lost = countLost(adapter, reviewed.change.draft, options);
    if (!lost && lost.error().kind == ErrorKind::Cancelled)
        return fail(lost.error());
    reviewed.isCounted = lost.has_value();
    reviewed.valuesLost = lost.value_or(0);
    return reviewed;
}

}

QList<PlannedStatement> ReviewedChange::statements() const
{
    QList<PlannedStatement> statements;
    for (const PlannedGroup& group : change.reviewed.groups)
        statements += group.statements;
    return statements;
}

StructureDraft::StructureDraft(
    std::shared_ptr<const Adapter> adapter, QualifiedName table, Of of, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_calls(std::move(adapter), Lane::Facts)
    , m_table(std::move(table))
    , m_of(of)
{ }

StructureDraft::~StructureDraft()
{
    m_reading.requestCancel();
    m_planning.requestCancel();
}

void StructureDraft::load()
{
    if (m_isRunning && !m_isEnding)
        return;
    m_reading.requestCancel();
    m_reading = m_calls.call(
        [table = m_table, isNew = isNew()](const Adapter& adapter, const CallOptions& options) {
            return isNew ? readNewTableDraft(*adapter.pool(), table, options)
                         : readTableDraft(*adapter.pool(), table, options);
        });
    m_reading.then(this, [this](const Result<TableReading>& reading) { onRead(reading); });
}

void StructureDraft::onRead(const Result<TableReading>& reading)
{
    if (!reading && reading.error().kind == ErrorKind::Cancelled)
        return;
    m_error.reset();
    m_isRunning = m_isEnding = false;
    // What was wished for and done is what there is.
    if (std::exchange(m_isDone, false))
        m_base.reset();
    if (reading) {
        m_draft = m_base ? rebased(reading->draft) : reading->draft;
        m_base = *reading;
    } else {
        m_error = reading.error();
    }
    Q_EMIT changed();
}

/// What is wished for stays so; what the database has meanwhile is no change any more.
TableDraft StructureDraft::rebased(const TableDraft& base) const
{
    if (isNew())
        return m_draft;
    TableDraft draft = base;
    for (ColumnDraft wished : m_draft.columns) {
        const ColumnDraft* const was = before(wished);
        if (was && *was == wished)
            continue;
        const auto isThere = [&](const ColumnDraft& column) {
            return column.original == wished.original
                || (!wished.isDropped && column.original == wished.name);
        };
        const auto place = std::ranges::find_if(draft.columns, isThere);
        if (place != draft.columns.end()) {
            wished.original = place->original;
            wished.filledBy = place->filledBy;
            *place = wished;
        } else if (wished.isNew()) {
            draft.columns.append(wished);
        }
    }
    for (const RuleDraft& wished : m_draft.rules) {
        const auto place = std::ranges::find_if(draft.rules, [&](const RuleDraft& rule) {
            return rule.kind == wished.kind && !rule.isNew() && rule.name == wished.name
                && !rule.name.isEmpty();
        });
        if (wished.isNew() && place == draft.rules.end())
            draft.rules.append(wished);
        else if (wished.isDropped && place != draft.rules.end())
            place->isDropped = true;
    }
    return draft;
}

const ColumnDraft* StructureDraft::before(const ColumnDraft& column) const
{
    return m_base ? findColumn(m_base->draft, column.original) : nullptr;
}

DraftState StructureDraft::stateOf(const ColumnDraft& column) const
{
    if (column.isNew())
        return DraftState::New;
    if (column.isDropped)
        return DraftState::Dropped;
    const ColumnDraft* const was = before(column);
    return was && *was == column ? DraftState::Kept : DraftState::Changed;
}

DraftState StructureDraft::stateOf(const RuleDraft& rule)
{
    if (rule.isNew())
        return DraftState::New;
    return rule.isDropped ? DraftState::Dropped : DraftState::Kept;
}

/// A new table that nobody has touched is no change.
int StructureDraft::changes() const
{
    if (isNew() && (!m_base || m_draft == m_base->draft))
        return 0;
    const auto columns = std::ranges::count_if(m_draft.columns,
        [this](const ColumnDraft& column) { return stateOf(column) != DraftState::Kept; });
    const auto rules = std::ranges::count_if(
        m_draft.rules, [](const RuleDraft& rule) { return stateOf(rule) != DraftState::Kept; });
    return isNew() ? std::max(1, int(columns + rules)) : int(columns + rules);
}

QStringList StructureDraft::problems() const
{
    QStringList problems;
    QStringList names;
    if (isNew() && m_draft.table.name.trimmed().isEmpty())
        problems.append(tr("The table needs a name."));
    for (const ColumnDraft& column : m_draft.columns) {
        if (column.isDropped)
            continue;
        const QString key = column.name.toLower();
        if (column.name.isEmpty())
            problems.append(tr("A column has no name."));
        else if (names.contains(key))
            problems.append(tr("Two columns are called %1.").arg(column.name));
        names.append(key);
        if (column.type.trimmed().isEmpty() && m_draft.hasComments)
            problems.append(tr("The column %1 has no type.").arg(column.name));
    }
    if (names.isEmpty())
        problems.append(tr("A table needs a column."));
    return problems;
}

void StructureDraft::setColumn(int place, const ColumnDraft& column)
{
    ColumnDraft& was = m_draft.columns[place];
    if (was == column)
        return;
    if (RuleDraft* const key = firstKeyOf(was.name); key && was.name != column.name)
        key->definition = keyText(m_adapter->dialect().quote(column.name));
    was = column;
    Q_EMIT changed();
}

void StructureDraft::setName(const QString& name)
{
    const QString was = std::exchange(m_draft.table.name, name);
    if (was == name)
        return;
    for (RuleDraft& rule : m_draft.rules) {
        if (rule.name == was + kKeySuffix)
            rule.name = name + kKeySuffix;
    }
    Q_EMIT changed();
}

/// The key of a new table that stands on this column alone; null: none does.
RuleDraft* StructureDraft::firstKeyOf(const QString& column)
{
    const auto isKey = [&](const RuleDraft& rule) {
        return rule.definition == keyText(column)
            || rule.definition == keyText(m_adapter->dialect().quote(column));
    };
    const auto found = std::ranges::find_if(m_draft.rules, isKey);
    return !isNew() || found == m_draft.rules.end() ? nullptr : &*found;
}

int StructureDraft::addColumn()
{
    QString name = QStringLiteral("new_column");
    for (int number = 2; hasColumn(m_draft, name); ++number)
        name = QStringLiteral("new_column_%1").arg(number);
    m_draft.columns.append({.name = name, .type = QStringLiteral("text")});
    Q_EMIT changed();
    return int(m_draft.columns.size()) - 1;
}

void StructureDraft::dropColumn(int place)
{
    if (const RuleDraft* const key = firstKeyOf(m_draft.columns[place].name))
        m_draft.rules.removeAll(RuleDraft(*key));
    if (m_draft.columns[place].isNew())
        m_draft.columns.removeAt(place);
    else
        m_draft.columns[place].isDropped = true;
    Q_EMIT changed();
}

void StructureDraft::restoreColumn(int place)
{
    if (const ColumnDraft* const was = before(m_draft.columns[place]))
        m_draft.columns[place] = *was;
    else
        return dropColumn(place);
    Q_EMIT changed();
}

void StructureDraft::addRule(const RuleDraft& rule)
{
    m_draft.rules.append(rule);
    Q_EMIT changed();
}

void StructureDraft::dropRule(int place)
{
    if (m_draft.rules[place].isNew())
        m_draft.rules.removeAt(place);
    else
        m_draft.rules[place].isDropped = true;
    Q_EMIT changed();
}

void StructureDraft::restoreRule(int place)
{
    if (m_draft.rules[place].isNew())
        m_draft.rules.removeAt(place);
    else
        m_draft.rules[place].isDropped = false;
    Q_EMIT changed();
}

int StructureDraft::findRule(ModelKind kind, const QString& name) const
{
    const auto found = std::ranges::find_if(m_draft.rules, [&](const RuleDraft& rule) {
        return rule.kind == kind && rule.name == name && !name.isEmpty();
    });
    return found == m_draft.rules.end() ? -1 : int(found - m_draft.rules.begin());
}

void StructureDraft::discard()
{
    if (m_base)
        m_draft = m_base->draft;
    Q_EMIT changed();
}

void StructureDraft::plan()
{
    if (!m_base || m_isPlanning || m_isRunning)
        return;
    m_isPlanning = true;
    m_planning = m_calls.call(Lane::Rows,
        [change = PlannedDraft{m_base->model, m_draft, {}}](const Adapter& adapter,
            const CallOptions& options) { return tw::planned(adapter, change, options); });
    m_planning.then(this, [this](const Result<ReviewedChange>& reviewed) {
        m_isPlanning = false;
        if (reviewed)
            Q_EMIT planned(*reviewed);
        else
            Q_EMIT planFailed(reviewed.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void StructureDraft::write(
    const ReviewedChange& reviewed, const QString& folder, const QString& name)
{
    m_calls
        .call([change = reviewed.change, folder, name](const Adapter& adapter,
                  const CallOptions& /*options*/) -> Result<WrittenMigration> {
            const DraftMigration texts
                = migrationOf(*adapter.pool()->backend().structure(), change);
            TW_TRY(const QStringList paths,
                writeMigration(
                    folder, name, QDateTime::currentDateTimeUtc(), texts.up, texts.down));
            return WrittenMigration{paths, texts.down.has_value(), texts.remark};
        })
        .then(this, [this](const Result<WrittenMigration>& result) {
            if (result)
                Q_EMIT written(*result);
            else
                Q_EMIT writingFailed(result.error());
        });
}

void StructureDraft::run(const ReviewedChange& reviewed)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_running = m_calls.call(Lane::Writes,
        [change = reviewed.change](
            const Adapter& adapter, const CallOptions& options) -> Result<StructureReport> {
            Session session(adapter.pool(), QStringLiteral("structure"));
            return changeTable(session, change, options);
        });
    m_running.then(this, [this](const Result<StructureReport>& report) {
        m_isEnding = true;
        m_isDone = report && report->outcome == StructureReport::Outcome::Done;
        Q_EMIT finished(report ? *report : StructureReport{.error = report.error()});
        if (!isNew() || !m_isDone)
            return load();
        // It is no new table any more: what was wished for is what there is.
        m_isRunning = m_isEnding = false;
        m_base.reset();
        m_draft = {};
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

}
