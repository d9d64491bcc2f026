// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/page/browse_controller.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <map>
#include <random>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBrowseReferenceScreen = 30;
constexpr int kGroups = 7;

struct Row
{
    QString name;
    int group = 0;
};

/// Does the same things to a table in a database, through the controller of a page and beside it,
/// and to a plain map; what the page shows must be what the map says.
class BrowseReferenceTwin
{
public:
    BrowseReferenceTwin(
        std::shared_ptr<ConnectionPool> pool, BrowseController::RowMode mode, quint32 seed)
        : m_random(seed)
        , m_other(pool)
        , m_page(std::make_shared<const Adapter>(pool), QualifiedName{{}, u"items"_s})
    {
        const int rows = 300 + int(m_random() % 1500);
        for (qint64 id = 1; id <= rows; ++id)
            m_rows[id * 10] = {u"name %1"_s.arg(m_random() % 500), int(m_random() % kGroups)};
        fill();
        m_page.loader().setLimits({.rows = 400, .bytes = 1 << 20, .block = 40});
        m_page.loader().setMode(mode);
        m_page.open();
        settle();
        m_page.loader().setPageSize(50);
        settle();
    }

    void step()
    {
        switch (pick(14)) {
        case 0:
        case 1:
        case 2:
            return scroll(pick(int(model().totalRows()) + 1));
        case 3:
        case 4:
            return edit();
        case 5:
            return m_page.query().setSort(randomSort()), settle();
        case 6:
            return filter();
        case 7:
            return m_page.refresh(), settle();
        case 8:
            return writeBeside();
        case 9:
            return save();
        case 10:
            return saveOverAnotherWrite();
        case 11:
            return undoAndRedo();
        case 12:
            return remove();
        default:
            return scroll(m_top + pick(100) - 50);
        }
    }

    void compare()
    {
        const QList<qint64> ids = expectedIds();
        const auto [first, end] = model().presentRows();
        QVERIFY(first <= end);
        if (first == end) {
            QVERIFY(m_page.loader().page().number > 1 || ids.isEmpty());
            return;
        }
        const qsizetype start = ids.indexOf(idAt(first));
        QVERIFY(start >= 0);
        for (qint64 at = first; at < end; ++at) {
            QVERIFY(start + at - first < ids.size());
            compareRow(at, ids.at(start + at - first));
            if (QTest::currentTestFailed())
                return;
        }
        if (m_page.loader().isContinuous() && model().window().isPlaceExact())
            QCOMPARE(first - model().newRows(), start);
        if (!m_page.loader().isContinuous())
            QCOMPARE((m_page.loader().page().number - 1) * m_page.loader().page().size, start);
        if (m_page.loader().page().totalKind == TotalKind::Exact)
            QCOMPARE(*m_page.loader().page().total, ids.size());
    }

    [[nodiscard]] qint64 operations() const { return m_operations; }

private:
    [[nodiscard]] int pick(int count) { return int(m_random() % quint32(std::max(1, count))); }
    [[nodiscard]] ResultModel& model() { return *m_page.model(); }
    [[nodiscard]] qint64 idAt(qint64 position)
    {
        return model().cells().value(position, 0).toText().toLongLong();
    }

    void run(const QString& sql)
    {
        const auto outcome = m_other.run({sql, {}}, nullptr, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
    }

    void fill()
    {
        run(u"DROP TABLE IF EXISTS items"_s);
        const bool isPostgres = m_other.pool()->config().backend == u"postgresql";
        run(u"CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT %1 NOT NULL, grp INTEGER)"_s
                .arg(isPostgres ? u"COLLATE \"C\""_s : QString()));
        QStringList values;
        for (const auto& [id, row] : m_rows)
            values.append(u"(%1, '%2', %3)"_s.arg(id).arg(row.name).arg(row.group));
        run(u"INSERT INTO items VALUES "_s + values.join(u','));
    }

    /// Looks at the screen until nothing is on its way any more.
    void settle()
    {
        ++m_operations;
        const auto isIdle = [this] {
            look();
            return m_page.state() == BrowseController::State::Ready && !m_page.loader().isReading()
                && !m_page.loader().count().isCounting() && !m_page.edits()->isSaving()
                && !model().neededRows();
        };
        const QDeadlineTimer patience(20'000);
        QTimer tick; // something to wait for at any rate
        tick.start(1);
        while (!isIdle() && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY(isIdle());
    }

    void look()
    {
        const qint64 last = std::max<qint64>(0, model().totalRows() - kBrowseReferenceScreen);
        m_top = std::clamp<qint64>(m_top, 0, last);
        model().ensureVisible(m_top);
        model().setView(m_top, m_top + kBrowseReferenceScreen - 1);
    }

    void scroll(qint64 position)
    {
        if (m_page.loader().isContinuous()) {
            m_top = position;
        } else {
            const qint64 pages = m_page.loader().page().pages.value_or(1);
            m_page.loader().setPage(1 + pick(int(pages)));
        }
        settle();
    }

    [[nodiscard]] Sort randomSort()
    {
        switch (pick(4)) {
        case 0:
            return {{u"grp"_s, SortOrder::Descending}};
        case 1:
            return {{u"name"_s, SortOrder::Ascending}, {u"grp"_s, SortOrder::Descending}};
        case 2:
            return {{u"id"_s, SortOrder::Descending}};
        default:
            return {};
        }
    }

    void filter()
    {
        const int group = pick(kGroups + 2);
        m_group = group < kGroups ? std::optional(group) : std::nullopt;
        m_page.query().setFilter(m_group
                ? Filter::condition(u"grp"_s, FilterOperator::Equal, {Value::integer(*m_group)})
                : Filter());
        m_top = 0;
        settle();
    }

    /// A row that is there, as a row of the model; -1: there is none.
    [[nodiscard]] int anyRow()
    {
        const auto [first, end] = model().presentRows();
        if (first == end)
            return -1;
        const qint64 position = first + pick(int(end - first));
        model().ensureVisible(position);
        return int(position - model().windowStart());
    }

    void edit()
    {
        const int row = anyRow();
        if (row < 0 || model().rowState(row) == RowState::Removed)
            return;
        const qint64 id = idAt(row + model().windowStart());
        const QString name = u"edit %1"_s.arg(m_random() % 1000);
        QVERIFY(model().setData(model().index(row, 1), name, Qt::EditRole));
        if (m_rows.at(id).name == name)
            m_staged.erase(id);
        else
            m_staged[id] = name;
        settle();
    }

    void remove()
    {
        const int row = anyRow();
        if (row < 0)
            return;
        const qint64 id = idAt(row + model().windowStart());
        m_page.edits()->staged().stageKind(
            {{model().rowKey(row), model().loadedRow(row)}}, ChangeKind::Delete);
        m_staged.erase(id);
        m_removed.insert(id);
        settle();
    }

    void undoAndRedo()
    {
        QUndoStack& undo = *m_page.edits()->undoStack();
        const int index = undo.index();
        undo.setIndex(pick(index + 1));
        undo.setIndex(index);
        settle();
    }

    /// Somebody else writes; a refresh shows it.
    void writeBeside()
    {
        const qint64 id = 1 + pick(20'000);
        switch (pick(3)) {
        case 0:
            if (m_rows.contains(id) || m_staged.contains(id))
                return;
            m_rows[id] = {u"beside %1"_s.arg(m_random() % 500), pick(kGroups)};
            run(u"INSERT INTO items VALUES (%1, '%2', %3)"_s.arg(id)
                    .arg(m_rows[id].name)
                    .arg(m_rows[id].group));
            break;
        case 1:
            if (const auto row = untouchedRow(); row != m_rows.end()) {
                run(u"DELETE FROM items WHERE id = %1"_s.arg(row->first));
                m_rows.erase(row);
            }
            break;
        default:
            if (const auto row = untouchedRow(); row != m_rows.end()) {
                row->second.name = u"beside %1"_s.arg(m_random() % 500);
                row->second.group = pick(kGroups);
                run(u"UPDATE items SET name = '%2', grp = %3 WHERE id = %1"_s.arg(row->first)
                        .arg(row->second.name)
                        .arg(row->second.group));
            }
        }
        m_page.refresh();
        settle();
    }

    std::map<qint64, Row>::iterator untouchedRow()
    {
        for (int tries = 0; tries < 20 && !m_rows.empty(); ++tries) {
            auto row = m_rows.lower_bound(pick(20'000));
            if (row != m_rows.end() && !m_staged.contains(row->first)
                && !m_removed.contains(row->first))
                return row;
        }
        return m_rows.end();
    }

    void save()
    {
        if (m_page.edits()->changes().isEmpty())
            return;
        m_page.edits()->save();
        settle();
        QVERIFY(m_page.edits()->changes().isEmpty());
        for (const auto& [id, name] : m_staged)
            m_rows.at(id).name = name;
        for (const qint64 id : m_removed)
            m_rows.erase(id);
        forgetStaged();
        // Saved rows stay where they were shown; a refresh puts them where they belong.
        m_page.refresh();
        settle();
    }

    /// Somebody else changes what is staged here: it must not be overwritten.
    void saveOverAnotherWrite()
    {
        if (m_staged.empty())
            return;
        const qint64 id = m_staged.begin()->first;
        const QString name = u"theirs %1"_s.arg(m_random());
        run(u"UPDATE items SET name = '%2' WHERE id = %1"_s.arg(id).arg(name));
        m_rows.at(id).name = name;
        QSignalSpy notSaved(m_page.edits(), &EditController::notSaved);
        m_page.edits()->save();
        settle();
        QCOMPARE(notSaved.count(), 1);
        QVERIFY(!m_page.edits()->changes().isEmpty());
        ResultSet stored;
        QVERIFY(m_other.run({u"SELECT name FROM items WHERE id = %1"_s.arg(id), {}}, &stored, {}));
        QCOMPARE(stored.cell(0, 0).toValue().toText(), name);
        m_page.edits()->staged().discardAll();
        forgetStaged();
        m_page.refresh();
        settle();
    }

    void forgetStaged()
    {
        m_staged.clear();
        m_removed.clear();
        m_page.edits()->undoStack()->clear();
    }

    [[nodiscard]] QList<qint64> expectedIds()
    {
        QList<qint64> ids;
        for (const auto& [id, row] : m_rows)
            if (!m_group || row.group == *m_group)
                ids.append(id);
        const Sort sort = m_page.query().requested().sort;
        std::ranges::stable_sort(ids, [this, &sort](qint64 a, qint64 b) {
            for (const SortKey& key : sort) {
                const int order = compareBy(key.column, a, b);
                if (order != 0)
                    return key.order == SortOrder::Ascending ? order < 0 : order > 0;
            }
            return a < b;
        });
        return ids;
    }

    [[nodiscard]] int compareBy(const QString& column, qint64 a, qint64 b) const
    {
        if (column == u"id")
            return a < b ? -1 : int(a > b);
        if (column == u"grp")
            return m_rows.at(a).group - m_rows.at(b).group;
        return m_rows.at(a).name.compare(m_rows.at(b).name);
    }

    void compareRow(qint64 position, qint64 id)
    {
        QCOMPARE(idAt(position), id);
        const auto staged = m_staged.find(id);
        QCOMPARE(model().cells().value(position, 1).toText(),
            staged == m_staged.end() ? m_rows.at(id).name : staged->second);
        QCOMPARE(model().cells().value(position, 2).toText(), QString::number(m_rows.at(id).group));
    }

    std::mt19937 m_random;
    std::map<qint64, Row> m_rows; ///< what the database holds
    std::map<qint64, QString> m_staged; ///< names that are not saved yet
    QSet<qint64> m_removed;
    std::optional<int> m_group; ///< that the filter asks for
    Adapter m_other; ///< the second client
    BrowseController m_page;
    qint64 m_top = 0;
    qint64 m_operations = 0;
};

}

/// Random work in a page, over both engines, with and without pages. TUPLEWRIGHT_OPERATIONS says
/// how many operations each of the runs does.
class BrowseReferenceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;

    [[nodiscard]] std::shared_ptr<ConnectionPool> poolOf(const QString& engine)
    {
        if (engine == u"postgres")
            return std::make_shared<ConnectionPool>(
                makePostgresBackend(), m_server->config(), Secret{});
        return std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file->config(), Secret{});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_file = std::make_unique<SqliteFile>();
    }

    void showsWhatThePlainMapSays_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<BrowseController::RowMode>("mode");
        QTest::addColumn<quint32>("seed");
        for (const QString& engine : {u"sqlite"_s, u"postgres"_s})
            for (const auto mode :
                {BrowseController::RowMode::Pages, BrowseController::RowMode::Continuous})
                for (quint32 seed = 1; seed <= 2; ++seed)
                    QTest::addRow("%s, %s, seed %u", qPrintable(engine),
                        mode == BrowseController::RowMode::Pages ? "pages" : "continuous", seed)
                        << engine << mode << seed;
    }

    void showsWhatThePlainMapSays()
    {
        QFETCH(const QString, engine);
        QFETCH(const BrowseController::RowMode, mode);
        QFETCH(const quint32, seed);
        const qint64 wanted = std::max(250, qEnvironmentVariableIntValue("TUPLEWRIGHT_OPERATIONS"));
        quint32 part = 0;
        for (qint64 done = 0; done < wanted; ++part) {
            BrowseReferenceTwin twin(poolOf(engine), mode, seed + 1000 * part);
            while (twin.operations() < std::min<qint64>(wanted - done, 2000)) {
                twin.step();
                twin.compare();
                if (QTest::currentTestFailed()) {
                    qWarning("after %lld operations of part %u",
                        static_cast<long long>(twin.operations()), part);
                    return;
                }
            }
            done += twin.operations();
        }
    }
};

TW_TEST(BrowseReferenceTest)
#include "browse_reference_test.moc"
