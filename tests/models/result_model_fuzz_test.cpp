// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "models/rows/result_model.h"
#include "rows.h"
#include "table_of.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

#include <random>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

/// What a row should look like, kept in the plainest way.
struct ReferenceRow
{
    QString id; ///< empty: new and not saved
    QString name;
    std::optional<QString> stagedName;
    RowState state = RowState::Clean;
    RowKey key;

    [[nodiscard]] QString shownName() const { return stagedName.value_or(name); }
};

/// Does the same things to a model and to a plain list of rows.
class ResultModelFuzzTwin
{
public:
    explicit ResultModelFuzzTwin(quint32 seed)
        : m_random(seed)
        , m_table(std::make_shared<const Table>(tableOf(u"rows: id* int, name text"_s)))
        , edits(nullptr)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        edits.setTable(m_table);
        model.setTable(m_table, &edits);
        load();
    }

    void step()
    {
        switch (pick(12)) {
        case 0:
            return load();
        case 1:
            return append();
        case 2:
        case 3:
        case 4:
            return model.ensureVisible(pick(int(model.totalRows()) + 1));
        case 5:
        case 6:
        case 7:
            return editCell();
        case 8:
            return addRow();
        case 9:
            return removeRow();
        case 10:
            return saveNewRows();
        default:
            edits.staged().discardAll();
            edits.undoStack()->clear();
            m_rows.removeIf([](const ReferenceRow& row) { return row.id.isEmpty(); });
            for (ReferenceRow& row : m_rows) {
                row.stagedName.reset();
                row.state = RowState::Clean;
            }
        }
    }

    /// Remembers some row by index; as long as the index is valid, it is that row.
    void track()
    {
        if (model.rowCount() == 0)
            return;
        const int row = pick(model.rowCount());
        m_tracked.append({model.index(row, 0), model.rowKey(row)});
    }

    /// Undone and redone, everything is as before.
    void undoAndRedo()
    {
        const int index = edits.undoStack()->index();
        edits.undoStack()->setIndex(pick(index + 1));
        edits.undoStack()->setIndex(index);
    }

    void compare() const
    {
        QCOMPARE(model.totalRows(), m_rows.size());
        QVERIFY(model.rowCount() <= ResultModel::kWindow);
        QVERIFY(model.windowStart() + model.rowCount() <= model.totalRows());
        QVERIFY(model.rowCount() == ResultModel::kWindow
            || model.windowStart() + model.rowCount() == model.totalRows());
        for (int row = 0; row < model.rowCount(); row += 1 + row / 8) {
            const ReferenceRow& expected = m_rows.at(row + model.windowStart());
            QCOMPARE(model.rowKey(row), expected.key);
            QCOMPARE(shown(model, row, 1), expected.shownName());
            QCOMPARE(model.rowState(row), expected.state);
        }
        for (const auto& [index, key] : m_tracked)
            QVERIFY(!index.isValid() || model.rowKey(index.row()) == key);
    }

private:
    int pick(int count) { return int(m_random() % quint32(std::max(1, count))); }

    [[nodiscard]] RowKey keyOf(const QString& id) const
    {
        return {RowIdentity{m_table->name, RowAddress::Key, {{u"id"_s, Value::text(id)}}}};
    }

    /// The page anew, from another place: what was staged stays staged.
    void load()
    {
        m_rows.removeIf([](const ReferenceRow& row) { return !row.id.isEmpty(); });
        m_next = pick(2000);
        model.clear();
        append(true);
    }

    void append(bool first = false)
    {
        const int count = 1 + pick(3000);
        RowStream::Batch batch;
        if (first)
            batch.header = headerOf(*m_table);
        batch.chunks.push_back(chunkOf(numberedRows(m_next, count)));
        for (int id = m_next; id < m_next + count; ++id) {
            const RowKey key = keyOf(QString::number(id));
            ReferenceRow row{QString::number(id), u"name %1"_s.arg(id), {}, RowState::Clean, key};
            if (const StagedRow* change = edits.changes().find(key)) {
                row.state
                    = change->kind == ChangeKind::Update ? RowState::Edited : RowState::Removed;
                if (change->cells.contains(1))
                    row.stagedName = change->cells.value(1).toText();
            }
            m_rows.append(row);
        }
        m_next += count;
        model.append(std::move(batch));
    }

    void editCell()
    {
        if (model.rowCount() == 0)
            return;
        const int row = pick(model.rowCount());
        ReferenceRow& expected = m_rows[row + model.windowStart()];
        if (expected.state == RowState::Removed)
            return;
        const bool takesBack = pick(3) == 0 && !expected.id.isEmpty();
        const QString name = takesBack ? expected.name : u"edit %1"_s.arg(m_random());
        QVERIFY(model.setData(model.index(row, 1), name, Qt::EditRole));
        if (!expected.id.isEmpty())
            expected.state = takesBack ? RowState::Clean : RowState::Edited;
        expected.stagedName = takesBack ? std::nullopt : std::optional(name);
    }

    void addRow()
    {
        const auto unsaved = std::ranges::count_if(
            m_rows, [](const ReferenceRow& row) { return row.id.isEmpty(); });
        const RowKey key = edits.staged().stageNewRow();
        m_rows.insert(unsaved, {{}, u"NULL"_s, {}, RowState::New, key});
    }

    void removeRow()
    {
        if (model.rowCount() == 0)
            return;
        const int row = pick(model.rowCount());
        const qint64 position = row + model.windowStart();
        edits.staged().stageKind({{model.rowKey(row), model.loadedRow(row)}}, ChangeKind::Delete);
        if (m_rows.at(position).id.isEmpty()) {
            m_rows.removeAt(position);
            return;
        }
        m_rows[position].state = RowState::Removed;
        m_rows[position].stagedName.reset();
    }

    /// All new rows as a save leaves them behind.
    void saveNewRows()
    {
        QList<RowKey> saved;
        for (ReferenceRow& row : m_rows) {
            if (!row.id.isEmpty())
                continue;
            saved.append(row.key);
            const QString id = QString::number(m_nextSaved++);
            model.showSaved(row.key, {Value::text(id), Value::text(u"saved"_s)});
            row = {id, u"saved"_s, {}, RowState::Clean, keyOf(id)};
        }
        m_tracked.clear();
        edits.staged().revert(saved);
        edits.undoStack()->clear();
    }

    std::mt19937 m_random;
    TablePtr m_table;
    QList<ReferenceRow> m_rows;
    QList<std::pair<QPersistentModelIndex, RowKey>> m_tracked;
    int m_next = 0;
    int m_nextSaved = 1'000'000;

public:
    EditController edits;
    ResultModel model;
    QAbstractItemModelTester tester;
};

}

class ResultModelFuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAPlainListOfRows_data();
    void agreesWithAPlainListOfRows();
};

void ResultModelFuzzTest::agreesWithAPlainListOfRows_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ResultModelFuzzTest::agreesWithAPlainListOfRows()
{
    QFETCH(const quint32, seed);
    ResultModelFuzzTwin twin(seed);
    for (int step = 0; step < 120; ++step) {
        twin.track();
        twin.step();
        twin.compare();
        if (step % 7 == 0) {
            twin.undoAndRedo();
            twin.compare();
        }
        if (QTest::currentTestFailed())
            return;
    }
}

TW_TEST(ResultModelFuzzTest)
#include "result_model_fuzz_test.moc"
