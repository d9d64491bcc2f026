// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/transferring/transfer.h>

#include "applying/work_end.h"
#include "reading/ordered_select.h"
#include "reading/snapshot_reader.h"
#include "transferring/new_table.h"
#include "transferring/row_carrier.h"
#include "transferring/transfer_part.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/query/engine_statements.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// One transfer on its way.
class TransferRun
{
public:
    TransferRun(const Adapter& from, const Adapter& to, const TransferOptions& options,
        const CallOptions& call)
        : m_from(from)
        , m_to(to)
        , m_options(options)
        , m_call(call)
        , m_exchange(to.dialect().engineStatements().exchange())
        , m_session(to.pool(), u"transfer"_s)
    { }

    [[nodiscard]] TransferReport run();

private:
    [[nodiscard]] Result<void> plan();
    [[nodiscard]] Result<void> checkOptions() const;
    [[nodiscard]] Result<void> carry();
    [[nodiscard]] Result<void> carryPart(TransferPart& part, ChunkPipe& rows);
    [[nodiscard]] Result<void> createTables();
    [[nodiscard]] Result<void> describeCreated();
    [[nodiscard]] Result<void> checkCycles() const;
    [[nodiscard]] Result<void> checkColumns(TransferPart& part) const;
    [[nodiscard]] Result<void> checkLosses() const;
    [[nodiscard]] Result<QList<Statement>> statements() const;
    [[nodiscard]] Result<void> takeColumnsOfQuery(ChunkPipe& rows);
    [[nodiscard]] Result<void> raiseNumbers(const TransferPart& part);
    [[nodiscard]] Result<void> runSql(const QString& sql);

    const Adapter& m_from;
    const Adapter& m_to;
    const TransferOptions& m_options;
    const CallOptions& m_call;
    const EngineExchange& m_exchange; ///< of the target
    Session m_session; ///< of the target
    QList<TransferPart> m_parts; ///< in the order of the foreign keys
    QStringList m_keys; ///< statements that add foreign keys
    QList<QList<QualifiedName>> m_cycles;
};

Result<void> TransferRun::runSql(const QString& sql)
{
    if (sql.isEmpty())
        return {};
    TW_TRY_VOID(m_session.run({sql, {}}, nullptr, m_call, StatementOrigin::Library));
    return {};
}

Result<void> TransferRun::plan()
{
    TW_TRY(QList<TransferPart> parts, planTransfer(m_from, m_to, m_options, m_call));
    if (m_options.query.isEmpty()) {
        const TransferOrder order = orderOf(parts);
        m_cycles = order.cycles;
        for (const qsizetype place : order.parts)
            m_parts.append(std::move(parts[place]));
    } else {
        m_parts = std::move(parts);
    }
    return checkOptions();
}

Result<void> TransferRun::checkOptions() const
{
    const bool needsKey
        = m_options.mode == TransferMode::Upsert || m_options.mode == TransferMode::Replace;
    for (const TransferPart& part : m_parts) {
        const QStringList key
            = part.into ? part.into->identityColumns : part.namesOf(part.from->identityColumns);
        if (needsKey && key.isEmpty())
            return fail(ErrorKind::InvalidArgument,
                u"%1 has no key by which rows could be found that are there."_s.arg(
                    part.to.display()));
        if (part.into && !part.into->isEditable())
            return fail(ErrorKind::ReadOnly,
                u"%1 cannot be written: %2"_s.arg(part.to.display(), part.into->readOnlyReason), {},
                part.into->readOnlyFix);
    }
    return checkCycles();
}

/// Tables that name each other need keys that wait, or that are added when all rows are there.
Result<void> TransferRun::checkCycles() const
{
    if (!m_exchange.addsForeignKeys())
        return {};
    for (const QList<QualifiedName>& cycle : m_cycles) {
        for (const TransferPart& part : m_parts) {
            const bool waits = !part.into || !cycle.contains(part.to)
                || std::ranges::all_of(part.into->foreignKeys, [&](const ForeignKey& key) {
                       return key.deferrable || key.target == part.to
                           || !cycle.contains(key.target);
                   });
            if (!waits)
                return fail(ErrorKind::Unsupported,
                    u"%1 is one of tables that name each other, by keys that cannot wait for the"
                    " end of the transaction."_s.arg(part.to.display()),
                    {},
                    u"Make the foreign keys DEFERRABLE, or carry the tables over one by one."_s);
        }
    }
    return {};
}

Result<void> TransferRun::createTables()
{
    for (TransferPart& part : m_parts) {
        if (part.into)
            continue;
        NewTable table(part, m_parts, m_from, m_to);
        TW_TRY_VOID(runSql(table.creation()));
        m_keys += table.foreignKeys();
        part.report.isCreated = true;
    }
    return describeCreated();
}

Result<void> TransferRun::describeCreated()
{
    for (TransferPart& part : m_parts) {
        if (part.into)
            continue;
        TW_TRY(part.into, m_session.use(m_call, [&](Connection& connection) -> Result<TablePtr> {
            QualifiedName name = part.to;
            if (name.schema.isEmpty()) {
                TW_TRY(const CatalogPtr catalog, connection.catalogReader().catalog(m_call));
                TW_TRY(name, catalog->resolve(name));
            }
            return connection.catalogReader().describe(name, m_call);
        }));
        part.report.to = part.into->name;
    }
    return {};
}

Result<void> TransferRun::checkColumns(TransferPart& part) const
{
    for (const CarriedColumn& column : std::as_const(part.columns)) {
        const Column* const into = part.into->find(column.name);
        if (!into || into->isGenerated())
            return fail(ErrorKind::InvalidArgument,
                into ? u"Column %1 of %2 is computed, so nothing can be written into it."_s.arg(
                           column.name, part.into->name.display())
                     : u"%1 has no column %2."_s.arg(part.into->name.display(), column.name),
                {}, u"Name another column, or leave it out: %1="_s.arg(column.from.name));
        const QString loss = m_exchange.lossIn(column.from.type, into->type);
        if (!loss.isEmpty() && column.from.type.name != into->type.name)
            part.report.losses.append(u"%1: %2"_s.arg(column.name, loss));
    }
    return {};
}

Result<void> TransferRun::checkLosses() const
{
    QStringList losses;
    for (const TransferPart& part : m_parts) {
        for (const QString& loss : part.report.losses)
            losses.append(part.into->name.display() + u": "_s + loss);
    }
    if (losses.isEmpty() || m_options.acceptsLoss || m_options.save == ApplyMode::DryRun)
        return {};
    return fail(ErrorKind::InvalidArgument, u"Not everything can be kept; nothing was done."_s,
        losses.join(u'\n'), u"Accept the losses, or leave those columns out."_s);
}

Result<QList<Statement>> TransferRun::statements() const
{
    if (!m_options.query.isEmpty())
        return QList<Statement>{{m_options.query, {}}};
    QList<Statement> statements;
    for (const TransferPart& part : m_parts) {
        SelectQuery query;
        query.table = part.from->name;
        query.filter = m_options.filter;
        query.whereSql = m_options.whereSql;
        query.deleted = DeletedRows::All;
        for (const CarriedColumn& column : part.columns)
            query.columns.append(column.from.name);
        TW_TRY(const TableSet related, loadRelatedTables(m_from, *part.from, query, m_call));
        TW_TRY(const Statement statement,
            orderedSelect({m_from.dialect(), *part.from, &related}, query, {}));
        statements.append(statement);
    }
    return statements;
}

Result<void> TransferRun::takeColumnsOfQuery(ChunkPipe& rows)
{
    if (m_options.query.isEmpty())
        return {};
    TW_TRY(const ResultHeader header, rows.header());
    QList<Column> columns;
    for (const ResultColumn& column : header.columns)
        columns.append({column.name, column.type});
    TransferPart& part = m_parts.first();
    TW_TRY_VOID(takeColumns(part, columns, m_options));
    for (CarriedColumn& carried : part.columns)
        carried.place
            = int(std::ranges::find(columns, carried.from.name, &Column::name) - columns.begin());
    return {};
}

Result<void> TransferRun::carryPart(TransferPart& part, ChunkPipe& rows)
{
    std::vector<TranslatedRows::Column> columns;
    QList<const Column*> into;
    for (int i = 0; i < part.columns.size(); ++i) {
        const Column* const column = part.into->find(part.columns[i].name);
        columns.push_back({part.columns[i].from.type, *column, part.columns[i].place});
        into.append(column);
    }
    TranslatedRows translated(rows, std::move(columns),
        m_from.dialect().engineStatements().exchange(), m_exchange,
        m_from.engine().id != m_to.engine().id);
    return RowCarrier(m_session, *part.into, translated, into, m_options, m_call, part.report)
        .run();
}

Result<void> TransferRun::raiseNumbers(const TransferPart& part)
{
    for (const Column& column : part.into->columns)
        TW_TRY_VOID(runSql(m_exchange.raiseNumber(*part.into, column)));
    return {};
}

Result<void> TransferRun::carry()
{
    TW_TRY(const QList<Statement> reads, statements());
    const bool isTyped = !m_options.query.isEmpty() || !m_options.whereSql.trimmed().isEmpty();
    SnapshotReader reader(
        m_from, reads, isTyped ? StatementOrigin::Person : StatementOrigin::Library, m_call);
    TW_TRY_VOID(m_session.begin({}, m_call));
    for (const QString& setting : m_exchange.uniformReading())
        TW_TRY_VOID(runSql(setting));
    TW_TRY_VOID(runSql(m_to.dialect().engineStatements().deferConstraints()));
    TW_TRY_VOID(createTables());
    TW_TRY_VOID(takeColumnsOfQuery(reader.rows()));
    for (TransferPart& part : m_parts)
        TW_TRY_VOID(checkColumns(part));
    TW_TRY_VOID(checkLosses());
    for (TransferPart& part : m_parts)
        TW_TRY_VOID(carryPart(part, reader.rows()));
    for (const QString& key : std::as_const(m_keys))
        TW_TRY_VOID(runSql(key));
    if (m_options.save == ApplyMode::DryRun)
        return {};
    for (const TransferPart& part : std::as_const(m_parts))
        TW_TRY_VOID(raiseNumbers(part));
    return {};
}

TransferReport TransferRun::run()
{
    TransferReport report;
    Result<void> done = plan();
    if (done) {
        WorkEnd end = endWork(m_session, carry(), m_options.save, m_call);
        report.outcome = end.outcome;
        report.error = std::move(end.error);
    } else {
        report.error = std::move(done).error();
    }
    for (const TransferPart& part : std::as_const(m_parts))
        report.tables.append(part.report);
    return report;
}

}

bool TransferReport::hasLosses() const
{
    return std::ranges::any_of(
        tables, [](const TransferredTable& table) { return !table.losses.isEmpty(); });
}

TransferReport transferRows(
    const Adapter& from, const Adapter& to, const TransferOptions& options, const CallOptions& call)
{
    return TransferRun(from, to, options, call).run();
}

}
