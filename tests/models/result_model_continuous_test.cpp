// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_rows.h"
#include "models/editing/edit_controller.h"
#include "table_of.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <map>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kResultModelContinuousBillion = 1'000'000'000;
constexpr qint64 kResultModelContinuousScreen = 40;

/// A model that is looked at through a screen, over rows that can change at any time.
class Screen
{
public:
    explicit Screen(qint64 rows, const RowWindow::Limits& limits = {})
        : table(std::make_shared<const Table>(tableOf(u"rows: id* int, name text"_s)))
        , edits(nullptr)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , m_limits(limits)
    {
        source.header = headerOf(*table);
        source.count = [rows] { return rows; };
        edits.setTable(table);
        model.setTable(table, &edits);
        open();
    }

    void open()
    {
        const RowRequest first{RowRequest::Kind::First, m_limits.block};
        model.open(source.header, m_limits);
        model.take(first, source.read(first));
        top = 0;
    }

    /// Shows the rows from a true position on, and reads until they are there.
    void scrollTo(qint64 position)
    {
        top = std::clamp<qint64>(
            position, 0, std::max<qint64>(0, model.totalRows() - kResultModelContinuousScreen));
        look();
        for (int reads = 0; const auto wanted = model.neededRows(); ++reads) {
            QVERIFY(reads < 20);
            take(*wanted);
        }
    }

    void refresh()
    {
        if (const auto again = model.window().again())
            take(*again);
        else
            open();
        scrollTo(top);
    }

    /// The row of the model at a true position on screen.
    [[nodiscard]] int row(qint64 position) const { return int(position - model.windowStart()); }
    [[nodiscard]] QString name(qint64 position) const { return shown(model, row(position), 1); }
    [[nodiscard]] qint64 keyAt(qint64 position) const
    {
        return model.value(row(position), 0).toText().toLongLong();
    }

    void edit(qint64 position, const QString& name)
    {
        QVERIFY(model.setData(model.index(row(position), 1), name, Qt::EditRole));
    }

    TablePtr table;
    EditController edits;
    ResultModel model;
    QAbstractItemModelTester tester;
    FakeRows source;
    qint64 top = 0;

private:
    void look()
    {
        model.ensureVisible(top);
        model.ensureVisible(std::min(top + kResultModelContinuousScreen, model.totalRows()) - 1);
        model.setView(top, top + kResultModelContinuousScreen - 1);
    }

    void take(const RowRequest& request)
    {
        const RowArrival arrival = source.read(request);
        const qint64 serial = model.window().serialAt(top - model.newRows());
        model.take(request, arrival);
        if (request.isJump()) // where the first of the rows is now
            top = model.presentRows().first;
        else
            top = model.window().positionOf(serial) + model.newRows();
        top = std::clamp<qint64>(
            top, 0, std::max<qint64>(0, model.totalRows() - kResultModelContinuousScreen));
        look();
    }

    RowWindow::Limits m_limits;
};

}

class ResultModelContinuousTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBillionRowsCostNoMoreThanAWindow()
    {
        Screen screen(kResultModelContinuousBillion);
        screen.model.setLoadedTotal(kResultModelContinuousBillion, TotalKind::Exact);
        QCOMPARE(screen.model.totalRows(), kResultModelContinuousBillion);
        for (const qint64 place : {kResultModelContinuousBillion / 2, qint64(0),
                 kResultModelContinuousBillion - kResultModelContinuousScreen, qint64(7'000),
                 kResultModelContinuousBillion / 3}) {
            screen.scrollTo(place);
            QVERIFY(screen.model.rowCount() <= ResultModel::kWindow);
            QVERIFY(screen.model.loadedRows() <= 8192 + 256);
            QCOMPARE(screen.name(screen.top), u"name %1"_s.arg(screen.keyAt(screen.top)));
        }
    }

    void rowsThatWereNotReadAreAwaitedAndCannotBeChanged()
    {
        Screen screen(kResultModelContinuousBillion);
        screen.model.setLoadedTotal(kResultModelContinuousBillion, TotalKind::Exact);
        screen.model.ensureVisible(kResultModelContinuousBillion / 2);
        const int row = screen.row(kResultModelContinuousBillion / 2);
        QVERIFY(!screen.model.isPresent(row));
        QCOMPARE(screen.model.display(row, 1).glyph, CellGlyph::Awaited);
        QCOMPARE(screen.model.rowKey(row), RowKey());
        QVERIFY(screen.model.loadedRow(row).isEmpty());
        const QModelIndex cell = screen.model.index(row, 1);
        QVERIFY(!screen.model.flags(cell).testFlag(Qt::ItemIsSelectable));
        QVERIFY(screen.model.flags(cell).testFlag(Qt::ItemIsEnabled)); // the cursor passes
        QVERIFY(!screen.model.setData(cell, u"x"_s, Qt::EditRole));
        QVERIFY(screen.edits.changes().isEmpty());
    }

    void editsAreThereAgainWhenTheirRowComesBack()
    {
        Screen screen(kResultModelContinuousBillion);
        screen.model.setLoadedTotal(kResultModelContinuousBillion, TotalKind::Exact);
        screen.edit(5, u"changed"_s);
        screen.scrollTo(kResultModelContinuousBillion / 2);
        QVERIFY(!screen.model.findPosition(screen.edits.changes().keys().first()));
        screen.scrollTo(0);
        QCOMPARE(screen.name(5), u"changed"_s);
        QCOMPARE(screen.model.rowState(screen.row(5)), RowState::Edited);
        screen.edits.undoStack()->undo();
        QCOMPARE(screen.name(5), u"name 15"_s);
    }

    void newRowsStayOnTopAndCountNotAsPlaces()
    {
        Screen screen(kResultModelContinuousBillion);
        screen.model.setLoadedTotal(kResultModelContinuousBillion, TotalKind::Exact);
        static_cast<void>(screen.edits.staged().stageNewRow());
        QCOMPARE(screen.model.totalRows(), kResultModelContinuousBillion + 1);
        screen.scrollTo(1001);
        QCOMPARE(screen.keyAt(1001), 3000);
    }

    void aSavedNewRowIsShownOnceWhenItsPlaceIsRead()
    {
        Screen screen(10'000);
        screen.model.setLoadedTotal(10'000, TotalKind::Exact);
        const RowKey key = screen.edits.staged().stageNewRow();
        screen.model.showSaved(key, {Value::text(u"12000"_s), Value::text(u"name 12000"_s)});
        screen.edits.staged().revert({key});
        QCOMPARE(screen.model.newRows(), 1);
        screen.scrollTo(4000);
        QCOMPARE(screen.model.newRows(), 0);
        QCOMPARE(screen.keyAt(4000), 12'000);
    }

    void rowsThatMovedMeanwhileAreNotShownTwice()
    {
        Screen screen(10'000, {.rows = 4096, .bytes = 1 << 20, .block = 64});
        screen.scrollTo(100);
        // Somebody puts the row with key 30, which was read, behind those that were read.
        screen.source.rowOf = [](qint64 key) {
            const QString shown = QString::number(key == 900 ? 30 : key);
            return QList<Value>{Value::text(shown), Value::text(u"name "_s + shown)};
        };
        for (qint64 at = 100; at < 600; at += 20)
            screen.scrollTo(at);
        QSet<qint64> seen;
        const auto [first, end] = screen.model.presentRows();
        for (qint64 at = first; at < end; ++at) {
            const qint64 key = screen.model.cells().value(at, 0).toText().toLongLong();
            QVERIFY(!seen.contains(key));
            seen.insert(key);
        }
        QVERIFY(seen.contains(30));
    }

    void agreesWithAPlainListOfRows_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    /// Scrolling, editing, undoing, refreshing, while somebody else adds and removes rows.
    void agreesWithAPlainListOfRows()
    {
        QFETCH(const quint32, seed);
        std::mt19937 random(seed);
        const auto pick = [&random](qint64 count) {
            return qint64(random() % quint32(std::max<qint64>(1, count)));
        };
        std::vector<qint64> keys;
        for (qint64 key = 0; key < 3000 + pick(3000); ++key)
            keys.push_back(key * 10);
        std::map<qint64, QString> staged;
        Screen screen(0, {.rows = 500, .bytes = 1 << 20, .block = 50});
        screen.source.count = [&keys] { return qint64(keys.size()); };
        screen.source.keyAt = [&keys](qint64 index) { return keys.at(size_t(index)); };
        screen.source.placeOf
            = [&keys](qint64 key) { return std::ranges::lower_bound(keys, key) - keys.begin(); };
        screen.source.error = double(pick(2)) * 0.02;
        screen.open();
        screen.model.setLoadedTotal(qint64(keys.size()) + pick(500),
            pick(2) == 0 ? TotalKind::Estimate : TotalKind::AtLeast);
        for (int step = 0; step < 200; ++step) {
            const qint64 onScreen
                = std::min(kResultModelContinuousScreen, screen.model.totalRows());
            const qint64 position = screen.top + pick(onScreen);
            switch (pick(8)) {
            case 0:
                screen.scrollTo(pick(screen.model.totalRows()));
                break;
            case 1:
            case 2:
                if (onScreen > 0 && screen.model.isPresent(screen.row(position))) {
                    const QString name = u"edit %1"_s.arg(step);
                    const qint64 key = screen.keyAt(position);
                    screen.edit(position, name);
                    staged[key] = name;
                }
                break;
            case 3: // another client
                if (pick(2) == 0 && !keys.empty()) {
                    const qint64 at = pick(qint64(keys.size()));
                    staged.erase(keys.at(size_t(at)));
                    screen.edits.staged().revert(
                        {RowKey{RowIdentity{screen.table->name, RowAddress::Key,
                            {{u"id"_s, Value::text(QString::number(keys.at(size_t(at))))}}}}});
                    keys.erase(keys.begin() + at);
                } else {
                    const qint64 key = pick(60'000);
                    const auto at = std::ranges::lower_bound(keys, key);
                    if (at == keys.end() || *at != key)
                        keys.insert(at, key);
                }
                screen.edits.undoStack()->clear();
                screen.refresh();
                break;
            case 4:
                screen.edits.undoStack()->undo();
                screen.edits.undoStack()->redo();
                break;
            default:
                screen.scrollTo(screen.top + pick(120) - 60);
            }
            const auto [first, end] = screen.model.presentRows();
            const qint64 start = first < end
                ? std::ranges::lower_bound(
                      keys, screen.model.cells().value(first, 0).toText().toLongLong())
                    - keys.begin()
                : 0;
            for (qint64 at = first; at < end; ++at) {
                const qint64 key = keys.at(size_t(start + at - first));
                const auto edit = staged.find(key);
                QCOMPARE(screen.model.cells().value(at, 0).toText().toLongLong(), key);
                QCOMPARE(screen.model.cells().value(at, 1).toText(),
                    edit == staged.end() ? u"name %1"_s.arg(key) : edit->second);
            }
            if (screen.model.window().isPlaceExact() && first < end)
                QCOMPARE(
                    screen.model.window().positionOf(screen.model.window().beginSerial()), start);
            for (qint64 at = screen.top; at < screen.top + onScreen; ++at)
                if (at < screen.model.totalRows())
                    QVERIFY(screen.model.isPresent(screen.row(at)));
        }
    }
};

TW_TEST(ResultModelContinuousTest)
#include "result_model_continuous_test.moc"
