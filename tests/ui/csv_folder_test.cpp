// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_backend.h"
#include "real_window.h"
#include "test_program.h"

#include <tuplewright/records/table_adapter.h>

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The window over an engine that nothing but its own folder knows.
class CsvFolderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theWindowListsItsTables();
    void rowsAreBrowsedFilteredAndSorted();
    void anEditIsSavedIntoTheFile();
    void aRowIsAddedAndAnotherRemoved();
    void whatAnotherProgramChangedIsNotOverwritten();
    void aTableWithoutKeyIsReadOnly();
    void theDialogOffersTheEngine();

private:
    [[nodiscard]] QString path(const QString& file) const { return m_files->filePath(file); }

    [[nodiscard]] QByteArray bytes(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    [[nodiscard]] BrowseController& controller() const { return m_window->page()->controller(); }

    [[nodiscard]] QStringList column(int column) const
    {
        const ResultModel& model = *controller().model();
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }

    void edit(int row, int column, const QString& text)
    {
        ResultModel& model = *controller().model();
        QVERIFY(model.setData(model.index(row, column), text, Qt::EditRole));
    }

    void save()
    {
        QTRY_VERIFY(m_window->action("data.save.action")->isEnabled());
        const bool isReviewed = controller().edits()->changes().size() > 1;
        m_window->action("data.save.action")->trigger();
        if (isReviewed) {
            auto* save = m_window->page()->findChild<QPushButton*>(u"review.save.button"_s);
            QVERIFY(save);
            save->click();
        }
        QTRY_VERIFY(!controller().edits()->isSaving());
    }

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<RealWindow> m_window;
    QUuid m_connection;
};

void CsvFolderTest::init()
{
    m_window.reset();
    m_files = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QTemporaryDir>();
    write(
        u"people.csv"_s, "id,name,age\n1,Ada,36\n2,Grace,85\n3,\"Lovelace, A.\",\n10,Edsger,72\n");
    write(u"twice.csv"_s, "word\na\na\n");
    m_window = std::make_unique<RealWindow>(m_settings->path(),
        QList<BackendPtr>{makePostgresBackend(), makeSqliteBackend(), makeCsvBackend()});
    const Result<ParsedUrl> url = parseUrl(u"csv:///"_s + m_files->path());
    QVERIFY2(url, url ? "" : qPrintable(url.error().toText()));
    m_connection = m_window->connections.add(url->config, {});
    m_window->window->openConnection(m_connection);
}

void CsvFolderTest::theWindowListsItsTables()
{
    QTRY_VERIFY(m_window->connections.find(m_connection)->catalog);
    const CatalogPtr catalog = m_window->connections.find(m_connection)->catalog;
    QCOMPARE(catalog->relations.size(), 2);
    QCOMPARE(catalog->relations.first().name.name, u"people"_s);
}

void CsvFolderTest::rowsAreBrowsedFilteredAndSorted()
{
    m_window->open(m_connection, {{}, u"people"_s});
    QCOMPARE(column(1), (QStringList{u"Ada"_s, u"Grace"_s, u"Lovelace, A."_s, u"Edsger"_s}));
    controller().query().setSort({{u"name"_s, SortOrder::Descending}});
    QTRY_COMPARE(column(0), (QStringList{u"3"_s, u"2"_s, u"10"_s, u"1"_s}));
    controller().query().setSort({{u"id"_s, SortOrder::Descending}});
    QTRY_COMPARE(column(0), (QStringList{u"10"_s, u"3"_s, u"2"_s, u"1"_s}));
    controller().query().setFilter(
        Filter::condition(u"age"_s, FilterOperator::GreaterThan, {Value::integer(40)}));
    QTRY_COMPARE(column(1), (QStringList{u"Edsger"_s, u"Grace"_s}));
    controller().query().setFilter(
        Filter::condition(u"name"_s, FilterOperator::Contains, {Value::text(u"ada"_s)}));
    QTRY_COMPARE(column(1), QStringList{u"Ada"_s});
    controller().query().setFilter(Filter::condition(u"age"_s, FilterOperator::IsNull));
    QTRY_COMPARE(column(0), QStringList{u"3"_s});
}

void CsvFolderTest::anEditIsSavedIntoTheFile()
{
    m_window->open(m_connection, {{}, u"people"_s});
    edit(1, 1, u"Grace \"Hopper\", G."_s);
    edit(2, 2, u"36"_s);
    save();
    QTRY_COMPARE(bytes(u"people.csv"_s),
        "id,name,age\n1,Ada,36\n2,\"Grace \"\"Hopper\"\", G.\",85\n3,\"Lovelace, A.\",36\n"
        "10,Edsger,72\n");
    QTRY_VERIFY(controller().edits()->changes().isEmpty());
    QCOMPARE(column(1).at(1), u"Grace \"Hopper\", G."_s);
}

void CsvFolderTest::aRowIsAddedAndAnotherRemoved()
{
    m_window->open(m_connection, {{}, u"people"_s});
    const Adapter& adapter = controller().adapter();
    const Result<TableAdapter> people = TableAdapter::bind(adapter, controller().table());
    QVERIFY(people);
    QVERIFY(people->create({{u"id"_s, Value::integer(4)}, {u"name"_s, Value::text(u"Alan"_s)}}));
    const Result<TableRow> again = people->create({{u"id"_s, Value::integer(4)}});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    controller().refresh();
    QTRY_COMPARE(column(0).size(), 5);
    QCOMPARE(bytes(u"people.csv"_s),
        "id,name,age\n1,Ada,36\n2,Grace,85\n3,\"Lovelace, A.\",\n10,Edsger,72\n4,Alan,\n");
}

void CsvFolderTest::whatAnotherProgramChangedIsNotOverwritten()
{
    m_window->open(m_connection, {{}, u"people"_s});
    const QByteArray changed = "id,name,age\n1,Ada,36\n2,Grace B. M.,85\n";
    write(u"people.csv"_s, changed);
    edit(1, 1, u"Grace Hopper"_s);
    save();
    QCOMPARE(bytes(u"people.csv"_s), changed);
    QVERIFY(!controller().edits()->changes().isEmpty());
}

void CsvFolderTest::aTableWithoutKeyIsReadOnly()
{
    m_window->open(m_connection, {{}, u"twice"_s});
    QCOMPARE(column(0), (QStringList{u"a"_s, u"a"_s}));
    QVERIFY(!controller().table()->isEditable());
}

void CsvFolderTest::theDialogOffersTheEngine()
{
    m_window->action("file.newConnection.action")->trigger();
    QTRY_VERIFY(m_window->find<QComboBox>("connection.kind.combo"));
    const auto* kinds = m_window->find<QComboBox>("connection.kind.combo");
    QVERIFY(kinds->findText(u"CSV"_s) >= 0);
}

TW_TEST(CsvFolderTest)
#include "csv_folder_test.moc"
