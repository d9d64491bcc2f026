// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QEventLoop>
#include <QSet>
#include <QTest>
#include <QTimer>

#include <array>
#include <map>
#include <random>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

constexpr int kKeptRows = 4; ///< there are so many at first
constexpr int kIds = 7;
constexpr int kValues = 3; ///< few, so that somebody may also write what was there before

using Cells = std::array<QString, 2>; ///< of the columns a and b
using Rows = std::map<int, Cells>; ///< by id

/// What one client does to a row.
struct Step
{
    enum class Kind
    {
        Set,
        Remove,
        Add
    };
    Kind kind = Kind::Set;
    int id = 1;
    QMap<int, QString> cells; ///< by the place among Cells

    /// Whether it is possible there.
    [[nodiscard]] bool fits(const Rows& rows) const
    {
        return rows.contains(id) != (kind == Kind::Add);
    }

    void applyTo(Rows& rows) const
    {
        if (kind == Kind::Remove) {
            rows.erase(id);
            return;
        }
        for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell)
            rows[id][size_t(cell.key())] = cell.value();
    }

    [[nodiscard]] QString sql() const
    {
        const auto text = [this](int cell) -> QString { return u'\'' + cells.value(cell) + u'\''; };
        switch (kind) {
        case Kind::Remove:
            return u"DELETE FROM shared WHERE id = %1"_s.arg(id);
        case Kind::Add:
            return u"INSERT INTO shared VALUES (%1, %2, %3)"_s.arg(
                QString::number(id), text(0), text(1));
        case Kind::Set:
            break;
        }
        QStringList terms;
        for (const int cell : cells.keys())
            terms.append((cell == 0 ? u"a = "_s : u"b = "_s) + text(cell));
        return u"UPDATE shared SET %1 WHERE id = %2"_s.arg(
            terms.join(u", "_s), QString::number(id));
    }
};

/// Whether the rows still are what a step of ours was made for.
bool isUntouched(const Step& step, const Rows& loaded, const Rows& rows)
{
    if (step.kind == Step::Kind::Add)
        return !rows.contains(step.id);
    if (!rows.contains(step.id))
        return false;
    if (step.kind == Step::Kind::Remove)
        return rows.at(step.id) == loaded.at(step.id);
    return std::ranges::all_of(step.cells.keys(), [&](int cell) {
        return rows.at(step.id)[size_t(cell)] == loaded.at(step.id)[size_t(cell)];
    });
}

QString textOf(const Rows& rows)
{
    QStringList lines;
    for (const auto& [id, cells] : rows)
        lines.append(u"%1:%2,%3"_s.arg(QString::number(id), cells[0], cells[1]));
    return lines.join(u' ');
}

/// One schedule of two clients: ours loads, stages and saves, the other one writes before, between
/// and meanwhile.
class Schedule
{
public:
    Schedule(EditController& edits, const TablePtr& table, std::shared_ptr<ConnectionPool> other,
        quint32 seed)
        : m_edits(edits)
        , m_table(table)
        , m_other(std::move(other))
        , m_random(seed)
    { }

    void run()
    {
        fill();
        writeBeside(pick(2));
        load();
        stage();
        writeBeside(pick(4));
        if (m_steps.isEmpty())
            return;
        const BadRows badRows = pick(3) == 0 ? BadRows::KeepOthers : BadRows::TakeAllBack;
        m_undecided = m_rows;
        const bool isSaved = pick(2) == 0 ? save(badRows) : saveBesideAnOpenTransaction(badRows);
        check(isSaved, badRows);
        m_edits.staged().discardAll();
        m_edits.undoStack()->clear();
    }

private:
    [[nodiscard]] int pick(int count) { return int(m_random() % quint32(count)); }
    [[nodiscard]] QString anyValue() { return u"v%1"_s.arg(pick(kValues)); }

    void execute(const QString& sql)
    {
        const auto outcome = m_other.run({sql, {}}, nullptr);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText() + sql));
    }

    [[nodiscard]] Rows stored() const
    {
        ResultSet rows;
        SelectQuery query{.table = m_table->name};
        static_cast<void>(m_edits.adapter()->stream(*m_table, query, rows, {}));
        Rows found;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            found[rows.cell(row, 0).toValue().toText().toInt()]
                = {rows.cell(row, 1).toValue().toText(), rows.cell(row, 2).toValue().toText()};
        return found;
    }

    void fill()
    {
        QStringList values;
        for (int id = 1; id <= kKeptRows; ++id) {
            m_rows[id] = {anyValue(), anyValue()};
            values.append(
                u"(%1, '%2', '%3')"_s.arg(QString::number(id), m_rows[id][0], m_rows[id][1]));
        }
        execute(u"DELETE FROM shared"_s);
        execute(u"INSERT INTO shared VALUES "_s + values.join(u", "_s));
    }

    [[nodiscard]] Step anyStep()
    {
        Step step;
        step.kind = std::array{Step::Kind::Set, Step::Kind::Set, Step::Kind::Set,
            Step::Kind::Remove, Step::Kind::Add}[size_t(pick(5))];
        step.id = 1 + pick(kIds);
        const int columns = step.kind == Step::Kind::Add ? 2 : pick(3); // a, b or both
        for (int cell = 0; cell < 2; ++cell)
            if (columns == cell || columns == 2)
                step.cells.insert(cell, anyValue());
        return step;
    }

    void writeBeside(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            const Step step = anyStep();
            if (!step.fits(m_rows))
                continue;
            execute(step.sql());
            step.applyTo(m_rows);
        }
    }

    void load()
    {
        m_loaded = stored();
        QCOMPARE(textOf(m_loaded), textOf(m_rows));
    }

    [[nodiscard]] QList<Value> valuesOf(int id) const
    {
        return {Value::text(QString::number(id)), Value::text(m_loaded.at(id)[0]),
            Value::text(m_loaded.at(id)[1])};
    }

    [[nodiscard]] RowKey keyOf(int id) const
    {
        return RowKey{RowIdentity{
            m_table->name, RowAddress::Key, {{u"id"_s, Value::text(QString::number(id))}}}};
    }

    void stage()
    {
        QSet<int> taken;
        for (int i = 1 + pick(4); i > 0; --i) {
            Step step = anyStep();
            if (taken.contains(step.id) || !step.fits(m_loaded))
                continue;
            taken.insert(step.id);
            if (step.kind == Step::Kind::Set)
                step.cells.removeIf([&](const auto& cell) {
                    return m_loaded.at(step.id)[size_t(cell.key())] == cell.value();
                });
            if (step.kind == Step::Kind::Set && step.cells.isEmpty())
                continue;
            stageStep(step);
            m_steps.append(step);
        }
        QCOMPARE(m_edits.changes().changes().size(), m_steps.size());
    }

    void stageStep(const Step& step)
    {
        switch (step.kind) {
        case Step::Kind::Remove:
            m_edits.staged().stageKind({{keyOf(step.id), valuesOf(step.id)}}, ChangeKind::Delete);
            break;
        case Step::Kind::Add:
            m_edits.staged().stageBlock({},
                {{{0, Value::text(QString::number(step.id))}, {1, Value::text(step.cells[0])},
                    {2, Value::text(step.cells[1])}}},
                u"add"_s);
            break;
        case Step::Kind::Set:
            for (auto cell = step.cells.cbegin(); cell != step.cells.cend(); ++cell)
                m_edits.staged().stageCell(
                    keyOf(step.id), valuesOf(step.id), cell.key() + 1, Value::text(cell.value()));
        }
    }

    bool save(BadRows badRows)
    {
        QEventLoop loop;
        bool isSaved = false;
        QObject::connect(&m_edits, &EditController::saved, &loop, [&] {
            isSaved = true;
            loop.quit();
        });
        QObject::connect(&m_edits, &EditController::notSaved, &loop, &QEventLoop::quit);
        m_edits.save(badRows);
        loop.exec();
        return isSaved;
    }

    /// The other one has written and not yet decided when we begin to save.
    bool saveBesideAnOpenTransaction(BadRows badRows)
    {
        if (const auto begun = m_other.begin(); !begun)
            qFatal("%s", qPrintable(begun.error().toText()));
        Rows rows = m_rows;
        QSet<int> taken;
        for (int i = 1 + pick(2); i > 0; --i) {
            const Step step = anyStep();
            // A row taken out and put back within one transaction is another row to a server.
            if (taken.contains(step.id) || !step.fits(rows))
                continue;
            taken.insert(step.id);
            execute(step.sql());
            step.applyTo(rows);
        }
        const bool isKept = pick(2) == 0;
        bool hasEnded = false;
        QTimer decision;
        decision.setSingleShot(true);
        QObject::connect(&decision, &QTimer::timeout, &m_edits,
            [&] { hasEnded = (isKept ? m_other.commit() : m_other.rollback()).has_value(); });
        decision.start(pick(4));
        const bool isSaved = save(badRows);
        while (decision.isActive())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!hasEnded)
            qFatal("the other client could not end its transaction");
        if (isKept)
            m_rows = rows;
        return isSaved;
    }

    /// What was saved stood on what was loaded, and nothing else was changed by us. A step of ours
    /// that only fits since the other one decided may have come before that: then it is refused.
    void check(bool isSaved, BadRows badRows)
    {
        QList<Step> certain;
        QList<Step> timely;
        for (const Step& step : std::as_const(m_steps)) {
            if (isUntouched(step, m_loaded, m_rows))
                (isUntouched(step, m_loaded, m_undecided) ? certain : timely).append(step);
        }
        const QString found = outcomeText(isSaved, stored(), m_edits.changes().keys().size());
        QStringList right;
        for (int choice = 0; choice < 1 << timely.size(); ++choice) {
            QList<Step> fitting = certain;
            for (qsizetype i = 0; i < timely.size(); ++i)
                if (choice & 1 << i)
                    fitting.append(timely.at(i));
            right.append(expected(fitting, badRows));
        }
        QVERIFY2(right.contains(found), qPrintable(found + u" is none of "_s + right.join(u'|')));
        QCOMPARE(m_edits.saving().failureCount() > 0, !m_edits.changes().isEmpty());
    }

    /// What must come out when just these steps of ours still fit.
    [[nodiscard]] QString expected(const QList<Step>& fitting, BadRows badRows) const
    {
        const bool isSaved = badRows == BadRows::KeepOthers ? !fitting.isEmpty()
                                                            : fitting.size() == m_steps.size();
        if (!isSaved)
            return outcomeText(false, m_rows, m_steps.size());
        Rows rows = m_rows;
        for (const Step& step : fitting)
            step.applyTo(rows);
        return outcomeText(true, rows, m_steps.size() - fitting.size());
    }

    [[nodiscard]] static QString outcomeText(bool isSaved, const Rows& rows, qsizetype left)
    {
        return u"%1, %2 left: %3"_s.arg(
            isSaved ? u"saved"_s : u"not saved"_s, QString::number(left), textOf(rows));
    }

    EditController& m_edits;
    TablePtr m_table;
    Session m_other;
    std::mt19937 m_random;
    Rows m_rows; ///< what is committed
    Rows m_undecided; ///< what was committed while the other one had not decided
    Rows m_loaded; ///< what our client saw
    QList<Step> m_steps; ///< that our client wants
};

}

/// A second client writes whenever it can hurt: nothing it wrote is overwritten unseen, and no save
/// is refused without a reason. TUPLEWRIGHT_SCHEDULES says how many schedules each engine runs.
class SecondClientTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;

    [[nodiscard]] std::shared_ptr<ConnectionPool> poolOf(const QString& engine)
    {
        if (engine == u"sqlite") {
            m_file = std::make_unique<SqliteFile>();
            return std::make_shared<ConnectionPool>(
                makeSqliteBackend(), m_file->config(), Secret{});
        }
        m_server = std::make_unique<PostgresServer>();
        return std::make_shared<ConnectionPool>(
            makePostgresBackend(), m_server->config(), Secret{});
    }

private Q_SLOTS:
    void nothingIsOverwrittenUnseen_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgres") << u"postgres"_s;
    }

    void nothingIsOverwrittenUnseen()
    {
        QFETCH(const QString, engine);
        const auto pool = poolOf(engine);
        const auto adapter = std::make_shared<const Adapter>(pool);
        QVERIFY(adapter->run({u"CREATE TABLE shared"
                              " (id integer PRIMARY KEY, a text NOT NULL, b text NOT NULL)"_s,
                                 {}},
            nullptr, {}));
        const TablePtr table = adapter->describe({{}, u"shared"_s}, {}).value();
        EditController edits(adapter);
        edits.setTable(table);
        const int fewest = engine == u"sqlite"_s ? 100 : 400; // its commits wait for the disk
        const int schedules
            = std::max(fewest, qEnvironmentVariableIntValue("TUPLEWRIGHT_SCHEDULES"));
        for (int seed = 1; seed <= schedules; ++seed) {
            Schedule(edits, table, pool, quint32(seed)).run();
            if (QTest::currentTestFailed()) {
                qWarning("in schedule %d", seed);
                return;
            }
        }
    }
};

TW_TEST(SecondClientTest)
#include "second_client_test.moc"
