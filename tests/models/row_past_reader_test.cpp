// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/editing/edit_controller.h"
#include "models/receipts/row_past_reader.h"
#include "models/receipts/row_version_list.h"
#include "models/receipts/version_edits.h"
#include "models/receipts/version_values.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// What became of a row, as the models of the window show it.
class RowPastReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void savesAreVersions_data() { EngineDatabase::addEngines(); }
    void savesAreVersions();
    void aVersionStandsBesideTheRow_data() { EngineDatabase::addEngines(); }
    void aVersionStandsBesideTheRow();
    void aVersionBecomesEdits_data() { EngineDatabase::addEngines(); }
    void aVersionBecomesEdits();
    void maskedColumnsNeverEnter_data() { EngineDatabase::addEngines(); }
    void maskedColumnsNeverEnter();
    void hiddenCharactersAreRevealed_data() { EngineDatabase::addEngines(); }
    void hiddenCharactersAreRevealed();
    void aFailureIsTold_data() { EngineDatabase::addEngines(); }
    void aFailureIsTold();
    void aReaderThatEndsIsNotHeardOf();

private:
    void open(const QString& masked = {});
    [[nodiscard]] TablePtr people() const
    {
        return m_adapter->describe({{}, u"people"_s}, {}).value();
    }
    void save(int column, const QString& text) const;
    [[nodiscard]] std::unique_ptr<RowPastReader> reader() const;
    void read();
    [[nodiscard]] const RowVersion& version(int number) const
    {
        return m_reader->past().versions.at(number);
    }
    [[nodiscard]] QStringList linesOf(int number) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const Adapter> m_adapter;
    std::unique_ptr<RowPastReader> m_reader;
};

namespace {

const QString kPastPeople
    = u"CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, note text, secret text,"
      " updated_at timestamp, is_deleted boolean NOT NULL DEFAULT false);"
      "INSERT INTO people (id, name, secret) VALUES (7, 'Ada', 'xyzzy'), (8, 'Bob', 'plugh');"_s;

}

void RowPastReaderTest::open(const QString& masked)
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kPastPeople);
    m_folder = std::make_unique<QTemporaryDir>();
    const auto plain = m_database->adapter({}, {}, masked);
    m_adapter
        = std::make_shared<const Adapter>(plain->withReceipts(std::make_shared<const ReceiptBook>(
            ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s})));
}

void RowPastReaderTest::cleanup()
{
    m_reader.reset();
    m_adapter.reset();
    m_database.reset();
}

void RowPastReaderTest::save(int column, const QString& text) const
{
    EditController edits(m_adapter);
    const TablePtr table = people();
    edits.setTable(table);
    ResultSet rows;
    QVERIFY(m_adapter->run({u"SELECT * FROM people WHERE id = 7"_s, {}}, &rows, {}));
    const RowKey key{RowIdentity{table->name, RowAddress::Key, {{u"id"_s, Value::integer(7)}}}};
    edits.staged().stageCell(key, rows.values(0), column, Value::text(text));
    const QSignalSpy saved(&edits, &EditController::saved);
    edits.save();
    QTRY_COMPARE(saved.size(), 1);
}

std::unique_ptr<RowPastReader> RowPastReaderTest::reader() const
{
    return std::make_unique<RowPastReader>(m_adapter,
        ReceiptStore(m_folder->filePath(u"receipts"_s)), people(),
        ColumnValues{{u"id"_s, Value::integer(7)}});
}

void RowPastReaderTest::read()
{
    m_reader = reader();
    m_reader->load();
    QVERIFY(m_reader->isLoading());
    QTRY_VERIFY(!m_reader->isLoading());
}

/// "name · changed|Ada|Ann*", with a star where the two differ.
QStringList RowPastReaderTest::linesOf(int number) const
{
    VersionValues values;
    values.setVersion(m_reader->table(), version(number), m_reader->past().present);
    QStringList lines;
    for (int row = 0; row < values.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < values.columnCount(); ++column)
            cells.append(values.index(row, column).data().toString());
        const bool differs = values.index(row, 0).data(VersionValues::DiffersRole).toBool();
        lines.append(cells.join(u'|') + (differs ? u"*"_s : QString()));
    }
    return lines;
}

void RowPastReaderTest::savesAreVersions()
{
    open();
    read();
    QVERIFY(!m_reader->error());
    QVERIFY(m_reader->past().versions.isEmpty());
    QVERIFY(m_reader->past().present);
    save(1, u"Ann"_s);
    save(1, u"Amy"_s);
    read();
    RowVersionList list;
    list.setVersions(m_reader->past().versions);
    QCOMPARE(list.rowCount(), 3); // with what the first save changed
    const auto textAt = [&list](RowVersionList::Column column, int row = 0) {
        return list.index(row, int(column)).data().toString();
    };
    QCOMPARE(textAt(RowVersionList::Column::At, 2), u"Earlier"_s);
    QCOMPARE(textAt(RowVersionList::Column::Operation, 2), u"Kept"_s);
    QCOMPARE(versionEdits(*people(), list.at(2), m_reader->past().present),
        (ColumnValues{{u"name"_s, Value::text(u"Ada"_s)}}));
    QVERIFY(!textAt(RowVersionList::Column::At).isEmpty());
    QCOMPARE(textAt(RowVersionList::Column::Operation), u"Updated"_s);
    QVERIFY(!textAt(RowVersionList::Column::By).isEmpty());
    QCOMPARE(textAt(RowVersionList::Column::Source), u"Receipt"_s);
    QVERIFY(list.at(1).changed.contains(u"name"_s)); // beside the time, which fills itself
    QVERIFY(!list.at(1).changed.contains(u"note"_s));
}

void RowPastReaderTest::aVersionStandsBesideTheRow()
{
    open();
    save(1, u"Ann"_s);
    save(2, u"noted"_s);
    read();
    QVERIFY(linesOf(0).contains(u"note · changed|noted|noted"_s));
    QVERIFY(linesOf(0).contains(u"name|Ann|Ann"_s));
    const QStringList first = linesOf(1);
    QVERIFY(first.contains(u"name · changed|Ann|Ann"_s));
    QVERIFY2(first.contains(u"note|NULL|noted*"_s), qPrintable(first.join(u'\n')));
    QVERIFY(first.contains(u"id|7|7"_s));
    m_database->execute(u"DELETE FROM people WHERE id = 7"_s);
    read();
    QVERIFY(!m_reader->past().present);
    QVERIFY(linesOf(1).contains(u"note|NULL|"_s));
}

void RowPastReaderTest::aVersionBecomesEdits()
{
    open();
    save(1, u"Ann"_s);
    save(2, u"noted"_s);
    m_database->execute(u"UPDATE people SET is_deleted = true WHERE id = 7"_s);
    read();
    const auto editsOf = [this](int number) {
        return versionEdits(m_reader->table(), version(number), m_reader->past().present);
    };
    QVERIFY(editsOf(0).isEmpty()); // neither the mark of deletion nor the time of the change
    QCOMPARE(editsOf(1), (ColumnValues{{u"note"_s, Value()}}));
    QVERIFY(versionEdits(m_reader->table(), version(1), {}).isEmpty());
    const QList<Value> loaded = loadedValues(m_reader->table(), *m_reader->past().present);
    QCOMPARE(loaded.size(), m_reader->table().columns.size());
    QCOMPARE(loaded.at(2).toText(), u"noted"_s);
    QVERIFY(loadedValues(m_reader->table(), {}).at(2).isDefault());
}

void RowPastReaderTest::maskedColumnsNeverEnter()
{
    open(u"people.secret"_s);
    save(1, u"Ann"_s);
    read();
    for (const QString& line : linesOf(0)) {
        QVERIFY2(!line.startsWith(u"secret"), qPrintable(line));
        QVERIFY2(!line.contains(u"xyzzy"), qPrintable(line));
    }
    QVERIFY(loadedValues(m_reader->table(), *m_reader->past().present).at(3).isDefault());
}

void RowPastReaderTest::hiddenCharactersAreRevealed()
{
    open();
    save(1, u"A\u202Enn"_s);
    read();
    const QStringList lines = linesOf(0);
    QVERIFY2(
        lines.contains(u"name · changed|A⟨U+202E⟩nn|A⟨U+202E⟩nn"_s), qPrintable(lines.join(u'\n')));
    RowVersion foreign = version(0);
    foreign.source = VersionSource::Audit;
    foreign.origin = u"au\u202Edit"_s;
    foreign.who = u"m\u200Be"_s;
    RowVersionList list;
    list.setVersions({foreign});
    QCOMPARE(list.index(0, int(RowVersionList::Column::Source)).data().toString(),
        u"Audit table au⟨U+202E⟩dit"_s);
    QCOMPARE(list.index(0, int(RowVersionList::Column::By)).data().toString(), u"m⟨U+200B⟩e"_s);
}

void RowPastReaderTest::aFailureIsTold()
{
    open();
    m_reader = reader();
    m_database->execute(u"DROP TABLE people"_s);
    m_reader->load();
    QTRY_VERIFY(!m_reader->isLoading());
    QVERIFY(m_reader->error());
    QVERIFY(m_reader->past().versions.isEmpty());
    m_database->execute(kPastPeople);
    m_reader->load();
    QTRY_VERIFY(!m_reader->isLoading());
    QVERIFY(!m_reader->error());
}

void RowPastReaderTest::aReaderThatEndsIsNotHeardOf()
{
    m_database = std::make_unique<EngineDatabase>(*m_server, false, kPastPeople);
    m_folder = std::make_unique<QTemporaryDir>();
    m_adapter = m_database->adapter();
    int heard = 0;
    m_reader = reader();
    connect(m_reader.get(), &RowPastReader::changed, this, [&heard] { ++heard; });
    m_reader->load();
    m_reader->load(); // overtakes the first
    QTRY_VERIFY(!m_reader->isLoading());
    QCOMPARE(heard, 3); // twice that it reads, once that it has read
    m_reader->load();
    m_reader.reset();
    QCOMPARE(heard, 4);
}

TW_TEST(RowPastReaderTest)
#include "row_past_reader_test.moc"
