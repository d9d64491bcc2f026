// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/writing/bulk_create.h>

#include "applying/row_error.h"
#include "applying/work_end.h"
#include "images/recording.h"
#include "writing/bulk_insertion.h"
#include "writing/chunk_reader.h"
#include "writing/prepared_rows.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Range
{
    qsizetype first = 0;
    qsizetype size = 0;
};

/// The rows of one call on their way, chunk by chunk.
class BulkRun
{
public:
    BulkRun(Session& session, const Table& table, const WritingRules& rules, PreparedRows& source,
        ChunkReader& chunks, const BulkOptions& options, const CallOptions& call,
        BulkReport& report, Recording* recording)
        : m_session(session)
        , m_table(table)
        , m_insertion(session.pool()->backend().dialect(), table, options, rules)
        , m_tables(session, call)
        , m_source(source)
        , m_chunks(chunks)
        , m_options(options)
        , m_call(call)
        , m_report(report)
        , m_recording(recording)
    { }

    Result<void> run();

private:
    [[nodiscard]] Result<void> beginRecording();
    [[nodiscard]] Result<bool> decideOnLoading();
    Result<void> storeChunk();
    Result<bool> load();
    Result<void> store(Range range);
    Result<void> insert(Range range);
    Result<void> insertUnknown(Range range);
    [[nodiscard]] Result<ManyOutcome> runMany(const ManyRows& rows);
    void keepKey(qsizetype index, const KeyValues& key);
    [[nodiscard]] QString sql() const;
    Result<void> upsert(Range range);
    Result<qint64> touchKnown(ImageSlice* slice, const QList<KeyValues>& keys);
    [[nodiscard]] Result<QSet<qsizetype>> knownPlaces(const QList<KeyValues>& keys);
    [[nodiscard]] QList<KeyValues> keysOf(Range range) const;
    Result<void> reject(qsizetype index, Error error);
    Result<void> reportFailures();
    [[nodiscard]] qint64 placeOf(qsizetype index) const;
    [[nodiscard]] Error cancelledRow() const;
    [[nodiscard]] QStringList givenNames() const
    {
        return m_source.columns().first(m_source.givenColumns());
    }
    [[nodiscard]] bool holdsKey() const;
    [[nodiscard]] QStringList columnNames() const;
    void reportProgress() const;
    [[nodiscard]] bool needsKeys() const { return m_options.returnsKeys || m_recording; }
    [[nodiscard]] bool mayLoad() const;
    [[nodiscard]] Result<void> record(const QList<KeyValues>& keys);
    [[nodiscard]] Result<void> recordLoaded();

    Session& m_session;
    const Table& m_table;
    const BulkInsertion m_insertion;
    ImageTables m_tables; ///< where no receipt is written
    PreparedRows& m_source;
    ChunkReader& m_chunks;
    const BulkOptions& m_options;
    const CallOptions& m_call;
    BulkReport& m_report;
    Recording* m_recording = nullptr;
    const ImageTable* m_images = nullptr; ///< of a recording, when its rows have keys
    QList<KeyValues> m_newKeys; ///< of the rows inserted last
    bool m_isLoading = false;
    QList<RowFailure> m_failures; ///< of the chunk at hand
};

/// Equal for keys of equal bytes.
QSet<QByteArray> marksOf(const QList<KeyValues>& keys)
{
    QSet<QByteArray> marks;
    for (const KeyValues& key : keys) {
        QByteArray mark;
        for (const Value& value : key)
            mark += QByteArray::number(value.bytes().size()) + ':' + value.bytes();
        marks.insert(mark);
    }
    return marks;
}

Result<void> BulkRun::run()
{
    if (m_options.before)
        TW_TRY_VOID(m_options.before(m_session));
    TW_TRY_VOID(m_source.begin(m_session, m_call));
    TW_TRY_VOID(beginRecording());
    TW_TRY(m_isLoading, decideOnLoading());
    for (;;) {
        TW_TRY(const bool more, m_chunks.beginChunk());
        Result<void> stored;
        if (more)
            stored = storeChunk();
        m_report.read = m_source.placeOf(m_chunks.rowsRead());
        TW_TRY_VOID(stored);
        TW_TRY_VOID(reportFailures());
        if (!more)
            return m_options.after ? m_options.after(m_session, m_report) : Result<void>();
        reportProgress();
    }
}

Result<void> BulkRun::beginRecording()
{
    if (!m_recording)
        return {};
    TW_TRY(const ImageTable* const table, m_recording->tables().find(m_table.name));
    TW_TRY_VOID(m_recording->recordStatement(
        {u"INSERT INTO "_s + m_session.pool()->backend().dialect().quote(m_table.name) + u" ("_s
                + m_source.columns().join(u", "_s) + u") VALUES …"_s,
            {}},
        *table));
    if (table->hasKey() && table->table->identityColumns == m_table.identityColumns) {
        m_images = table;
        return {};
    }
    m_recording->object(u"%1 has no key that tells its rows apart."_s.arg(m_table.name.display()));
    m_recording = nullptr;
    return {};
}

/// Streaming tells no keys; those that are given are known.
bool BulkRun::mayLoad() const
{
    return !m_recording || holdsKey();
}

bool BulkRun::holdsKey() const
{
    const QStringList columns = columnNames();
    return !m_table.identityColumns.isEmpty()
        && std::ranges::all_of(m_table.identityColumns,
            [&columns](const QString& column) { return columns.contains(column); });
}

QList<KeyValues> BulkRun::keysOf(Range range) const
{
    const QStringList columns = columnNames();
    QList<KeyValues> keys;
    for (const QList<Value>& row : m_chunks.rows(range.first, range.size)) {
        KeyValues key;
        for (const QString& column : m_table.identityColumns)
            key.append(row[columns.indexOf(column)]);
        keys.append(std::move(key));
    }
    return keys;
}

Result<void> BulkRun::record(const QList<KeyValues>& keys)
{
    if (!m_recording || keys.isEmpty())
        return {};
    ImageSlice slice = m_recording->slice();
    for (const KeyValues& key : keys)
        slice.expect(*m_images, key);
    return m_recording->add(slice);
}

Result<void> BulkRun::recordLoaded()
{
    return m_recording ? record(keysOf({0, m_chunks.rowCount()})) : Result<void>();
}

Result<bool> BulkRun::decideOnLoading()
{
    const bool isPlain = !m_insertion.skips() && !m_insertion.updates() && !m_options.returnsKeys;
    if (m_options.copy == BulkCopy::Never || (m_options.copy == BulkCopy::Auto && !isPlain))
        return false;
    return m_session.use(m_call, [this](Connection& connection) -> Result<bool> {
        const Capabilities& able = connection.capabilities();
        if (able.has(Feature::Load) || m_options.copy == BulkCopy::Auto)
            return able.has(Feature::Load);
        return fail(ErrorKind::Unsupported, u"Rows cannot be streamed into a table here."_s,
            able.reason(Feature::Load));
    });
}

void BulkRun::reportProgress() const
{
    if (m_options.progress)
        m_options.progress({m_report.read, m_report.created, m_report.failed});
}

Result<void> BulkRun::storeChunk()
{
    bool isStored = false;
    // Rows that fill no column at all are nothing that could be streamed.
    if (m_isLoading && !m_chunks.columns().isEmpty() && mayLoad()) {
        TW_TRY(isStored, load());
    }
    TW_TRY_VOID(m_chunks.finishChunk());
    if (isStored)
        return recordLoaded();
    TW_TRY_VOID(store({0, m_chunks.rowCount()}));
    // The same rows as statements meet no objection: it is streaming that this table refuses.
    if (m_failures.isEmpty() && m_options.copy == BulkCopy::Auto)
        m_isLoading = false;
    return {};
}

/// False when some row was refused.
Result<bool> BulkRun::load()
{
    qint64 loaded = 0;
    const auto work = [&](Session& session) -> Result<void> {
        TW_TRY(loaded, session.use(m_call, [this](Connection& connection) {
            return connection.load({m_table.name, columnNames()}, m_chunks, m_call);
        }));
        if (loaded != m_chunks.rowCount())
            return fail(cancelledRow());
        return {};
    };
    const Result<void> done = tryPart(m_session, work, m_call);
    if (m_chunks.sourceError())
        return fail(*m_chunks.sourceError());
    if (done) {
        m_report.created += loaded;
        return true;
    }
    if (!isAboutRows(done.error(), m_session))
        return fail(done.error());
    return false;
}

/// A range that fails is divided until the rows stand alone that cannot be stored.
Result<void> BulkRun::store(Range range)
{
    const auto work = [this, range](Session&) { return insert(range); };
    Result<void> done = tryPart(m_session, work, m_call);
    if (done)
        return record(std::exchange(m_newKeys, {}));
    if (!isAboutRows(done.error(), m_session))
        return done;
    if (range.size == 1)
        return reject(range.first, std::move(done).error());
    const qsizetype half = range.size / 2;
    TW_TRY_VOID(store({range.first, half}));
    return store({range.first + half, range.size - half});
}

Result<void> BulkRun::insert(Range range)
{
    m_newKeys.clear();
    if (m_insertion.updates())
        return upsert(range);
    if (m_insertion.skips() && needsKeys())
        return insertUnknown(range);
    const ManyRows rows{sql(), m_chunks.rows(range.first, range.size)};
    TW_TRY(const ManyOutcome many, runMany(rows));
    if (!many.eachOnce && !m_insertion.skips())
        return fail(cancelledRow());
    m_report.created += many.affected;
    m_report.skipped += range.size - many.affected;
    for (qsizetype i = 0; needsKeys() && i < many.returned.size(); ++i)
        keepKey(range.first + i, many.returned[i].values());
    return {};
}

Result<ManyOutcome> BulkRun::runMany(const ManyRows& rows)
{
    return m_session.use(
        m_call, [&](Connection& connection) { return connection.runMany(rows, m_call); });
}

void BulkRun::keepKey(qsizetype index, const KeyValues& key)
{
    m_newKeys.append(key);
    if (m_options.returnsKeys)
        m_report.rows.append({placeOf(index), key});
}

/// Which row was left out is told by no statement of many: those whose keys are there are not sent,
/// and where others are refused the range is divided.
Result<void> BulkRun::insertUnknown(Range range)
{
    QSet<qsizetype> known;
    if (holdsKey()) {
        TW_TRY(known, knownPlaces(keysOf(range)));
    }
    const QList<QList<Value>> all = m_chunks.rows(range.first, range.size);
    ManyRows rows{sql(), {}};
    QList<qsizetype> places;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (known.contains(i))
            continue;
        rows.rows.append(all[i]);
        places.append(range.first + i);
    }
    ManyOutcome many{0, true, {}};
    if (!places.isEmpty()) {
        TW_TRY(many, runMany(rows));
    }
    if (!many.eachOnce && places.size() > 1)
        return fail(cancelledRow());
    m_report.created += many.affected;
    m_report.skipped += range.size - many.affected;
    for (qsizetype i = 0; i < many.returned.size(); ++i)
        keepKey(places[i], many.returned[i].values());
    return {};
}

Result<QSet<qsizetype>> BulkRun::knownPlaces(const QList<KeyValues>& keys)
{
    TW_TRY(const ImageTable* const table, m_tables.find(m_table.name));
    TW_TRY(const std::vector<FoundRow> found,
        readRows(m_session, *table, m_table.identityColumns, keys, RowLocking::ReadOnly, m_call));
    QSet<qsizetype> places;
    for (const FoundRow& row : found)
        places.insert(row.key);
    return places;
}

/// Locks the rows that are there, which tells how many they are, and then writes all. A key that
/// comes twice is for two statements, as the later row changes the earlier.
Result<void> BulkRun::upsert(Range range)
{
    if (!holdsKey())
        return fail(ErrorKind::InvalidArgument,
            u"The row has no %1, by which a row that is there could be found."_s.arg(
                m_table.identityColumns.join(u", "_s)));
    const QList<KeyValues> keys = keysOf(range);
    if (range.size > 1 && marksOf(keys).size() < keys.size())
        return fail(cancelledRow());
    std::optional<ImageSlice> slice;
    if (m_recording)
        slice.emplace(m_recording->slice());
    TW_TRY(const qint64 known, touchKnown(slice ? &*slice : nullptr, keys));
    TW_TRY(const ManyOutcome many, runMany({sql(), m_chunks.rows(range.first, range.size)}));
    if (!many.eachOnce)
        return fail(cancelledRow());
    m_report.created += range.size - known;
    m_report.updated += known;
    for (qsizetype i = 0; m_options.returnsKeys && i < many.returned.size(); ++i)
        m_report.rows.append({placeOf(range.first + i), many.returned[i].values()});
    return slice ? m_recording->add(*slice) : Result<void>();
}

Result<qint64> BulkRun::touchKnown(ImageSlice* slice, const QList<KeyValues>& keys)
{
    if (!slice) {
        TW_TRY(const ImageTable* const table, m_tables.find(m_table.name));
        TW_TRY(const std::vector<FoundRow> found,
            readRows(m_session, *table, m_table.identityColumns, keys, RowLocking::Lock, m_call));
        return qint64(found.size());
    }
    TW_TRY(const QList<ImageSlice::Index> rows,
        slice->touch(*m_images, m_table.identityColumns, keys));
    QList<ImageSlice::Index> known;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i] >= 0)
            known.append(rows[i]);
        else
            slice->expect(*m_images, keys[i]);
    }
    TW_TRY_VOID(slice->touchDependants(known, DependenceEffect::MovesKeys));
    return qint64(known.size());
}

Result<void> BulkRun::reject(qsizetype index, Error error)
{
    ColumnValues values;
    const QList<QList<Value>> row = m_chunks.rows(index, 1);
    for (qsizetype i = 0; i < m_chunks.columns().size(); ++i)
        values.append({m_chunks.columns()[i]->name, row.constFirst()[i]});
    m_failures.append({placeOf(index), std::move(error), std::move(values)});
    return m_options.mode == BulkMode::CollectErrors ? Result<void>() : reportFailures();
}

/// Of the server and of the rules, in the order of the source. Fails where the first ends it all.
Result<void> BulkRun::reportFailures()
{
    QList<RowFailure> failures = std::exchange(m_failures, {});
    failures += m_source.takeRefused();
    if (failures.isEmpty())
        return {};
    std::ranges::stable_sort(failures, {}, &RowFailure::row);
    if (m_options.mode != BulkMode::CollectErrors) {
        m_report.failedRow = failures.constFirst().row;
        return fail(std::move(failures.first().error));
    }
    m_report.failed += failures.size();
    for (RowFailure& failure : failures) {
        if (m_options.onFailure)
            TW_TRY_VOID(m_options.onFailure(failure));
        failure.values.clear();
    }
    const qsizetype room
        = std::max(m_options.mostFailures - m_report.failures.size(), qsizetype(0));
    m_report.failures += failures.first(std::min(room, failures.size()));
    return {};
}

qint64 BulkRun::placeOf(qsizetype index) const
{
    return m_source.placeOf(m_chunks.firstRow() + index);
}

Error BulkRun::cancelledRow() const
{
    return {ErrorKind::Query,
        u"%1 took no new row: a trigger or rule cancelled it."_s.arg(m_table.name.display())};
}

QStringList BulkRun::columnNames() const
{
    QStringList names;
    for (const Column* column : m_chunks.columns())
        names.append(column->name);
    return names;
}

QString BulkRun::sql() const
{
    return m_insertion.sql(m_chunks.columns(), givenNames(), needsKeys());
}

QList<const Column*> columnsOf(const Table& table, const QStringList& names)
{
    QList<const Column*> columns;
    for (const QString& name : names)
        columns.append(table.find(name));
    return columns;
}

}

BulkReport bulkCreate(const Adapter& adapter, const Table& table, const QStringList& columns,
    RowSource& source, const BulkOptions& options, const CallOptions& call)
{
    BulkReport report;
    Result<void> done = checkBulk(table, columns, options);
    if (!done) {
        report.error = done.error();
        return report;
    }
    Session session(adapter.pool(), u"bulk create"_s);
    const TablePlanner planner = adapter.planner(options.policy).forTable(table);
    PreparedRows prepared(
        source, table, columns, planner.rules(), options.mode == BulkMode::CollectErrors);
    ChunkReader chunks(
        prepared, columnsOf(table, prepared.columns()), adapter.dialect(), options.chunk);
    std::unique_ptr<Recording> recording;
    const auto run = [&]() -> Result<void> {
        TW_TRY_VOID(session.begin({}, call));
        if (options.save == ApplyMode::Save) {
            TW_TRY(recording, Recording::begin(session, adapter.receipts(), call));
        }
        return BulkRun(session, table, planner.rules(), prepared, chunks, options, call, report,
            recording.get())
            .run();
    };
    done = run();
    WorkEnd end = endRecorded(session, recording.get(), std::move(done), options.save, call);
    report.outcome = end.outcome;
    report.error = std::move(end.error);
    report.lostCommit = std::move(end.lostCommit);
    if (recording && report.outcome == Outcome::Saved)
        report.receipt = recording->id();
    return report;
}

}
