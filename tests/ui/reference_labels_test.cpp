// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "engine_database.h"
#include "grid/grid_view.h"
#include "models/cells/copy_text.h"
#include "test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kReferenceLabelsSchema
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
      "INSERT INTO authors VALUES (1, 'Ada'), (2, ''), (3, 'Gr''ace"
    + QString(200, u'x')
    + u"'), (4, 'a\nb'), (5, NULL), (6, 'Späth <b>&amp;');"
      "CREATE TABLE codes (code INTEGER PRIMARY KEY);"
      "INSERT INTO codes VALUES (7);"
      "CREATE TABLE places (land TEXT, town INTEGER, name TEXT, PRIMARY KEY (land, town));"
      "INSERT INTO places VALUES ('de', 1, 'Ulm'), ('fr', 1, 'Lyon');"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES authors(id),"
      " code INTEGER REFERENCES codes(code), land TEXT, town INTEGER,"
      " FOREIGN KEY (land, town) REFERENCES places(land, town));"
      "INSERT INTO books VALUES (1, 1, 7, 'fr', 1), (2, 1, NULL, 'de', 1), (3, 2, 7, 'de', NULL),"
      " (4, 3, 7, NULL, NULL), (5, 4, 7, NULL, NULL), (6, 5, 7, NULL, NULL),"
      " (7, NULL, NULL, NULL, NULL), (8, 6, 7, NULL, NULL);"_s;

}

/// What the rows are called that foreign keys name, in the cells of the grid.
class ReferenceLabelsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::shared_ptr<StatementLog> m_log;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open()
    {
        QFETCH(const bool, isPostgres);
        m_log = std::make_shared<StatementLog>();
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kReferenceLabelsSchema);
        m_page = std::make_unique<BrowsePage>(
            UiContext{m_theme, m_icons}, m_database->adapter(m_log), QualifiedName{{}, u"books"_s});
        m_page->resize(1100, 600);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        QTRY_COMPARE(label(0, 1), u"Ada"_s);
    }
    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    [[nodiscard]] QString label(int row, int column) const
    {
        return model().decorations().label(model().position(row), column);
    }
    [[nodiscard]] int labelStatements() const
    {
        int count = 0;
        for (const StatementRecord& record : m_log->records())
            if (record.purpose == u"labels"_s)
                ++count;
        return count;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void aKeyIsShownWithTheNameOfItsRow_data() { EngineDatabase::addEngines(); }
    void aKeyIsShownWithTheNameOfItsRow()
    {
        open();
        QCOMPARE(label(1, 1), u"Ada"_s);
        QCOMPARE(label(2, 1), QString());
        QCOMPARE(label(3, 1).size(), 200);
        QVERIFY(!label(4, 1).contains(u'\n') && label(4, 1).startsWith(u'a'));
        QCOMPARE(label(5, 1), QString());
        QCOMPARE(label(6, 1), QString());
        QCOMPARE(label(7, 1), u"Späth <b>&amp;"_s);
        QCOMPARE(model().index(0, 1).data(Qt::AccessibleTextRole).toString(), u"1, Ada"_s);
        // The value itself is what it was.
        QCOMPARE(model().index(0, 1).data().toString(), u"1"_s);
        QCOMPARE(model().index(0, 1).data(Qt::EditRole).toString(), u"1"_s);
    }

    void aKeyOfSeveralColumnsHasItsNameInTheLast_data() { EngineDatabase::addEngines(); }
    void aKeyOfSeveralColumnsHasItsNameInTheLast()
    {
        open();
        QTRY_COMPARE(label(0, 4), u"Lyon"_s);
        QCOMPARE(label(1, 4), u"Ulm"_s);
        QCOMPARE(label(0, 3), QString());
        QCOMPARE(label(2, 4), QString());
        QVERIFY(!model().decorations().isLabelled(3));
    }

    void whatHasNoNameLooksAsBefore_data() { EngineDatabase::addEngines(); }
    void whatHasNoNameLooksAsBefore()
    {
        open();
        QTRY_VERIFY(!model().decorations().isLabelled(2));
        QCOMPARE(label(0, 2), QString());
        QVERIFY(model().index(0, 2).data(Qt::TextAlignmentRole).value<Qt::Alignment>()
            & Qt::AlignRight);
        QVERIFY(
            model().index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignLeft);
    }

    void onePageCostsOneStatementForEachKey_data() { EngineDatabase::addEngines(); }
    void onePageCostsOneStatementForEachKey()
    {
        open();
        QTRY_COMPARE(label(0, 4), u"Lyon"_s);
        QTRY_VERIFY(!model().decorations().isLabelled(2));
        QCOMPARE(labelStatements(), 2);
        m_page->controller().query().setSort({{u"id"_s, SortOrder::Descending}});
        QTRY_COMPARE(model().value(0, 0).toText(), u"8"_s);
        QTRY_COMPARE(label(7, 4), u"Lyon"_s);
        QTRY_COMPARE(label(7, 1), u"Ada"_s);
        QCOMPARE(labelStatements(), 4);
    }

    void aStagedKeyIsCalledByItsNewRow_data() { EngineDatabase::addEngines(); }
    void aStagedKeyIsCalledByItsNewRow()
    {
        open();
        QVERIFY(model().setData(model().index(0, 1), u"6"_s, Qt::EditRole));
        QCOMPARE(label(0, 1), u"Späth <b>&amp;"_s);
        m_database->execute(u"INSERT INTO authors VALUES (9, 'New')"_s);
        QVERIFY(model().setData(model().index(6, 1), u"9"_s, Qt::EditRole));
        QTRY_COMPARE(label(6, 1), u"New"_s);
        QVERIFY(model().setData(model().index(6, 1), u"99"_s, Qt::EditRole));
        QTRY_COMPARE(labelStatements() > 3, true);
        QCOMPARE(label(6, 1), QString());
        model().edits()->staged().stageNewRow();
        QVERIFY(model().setData(model().index(0, 1), u"4"_s, Qt::EditRole));
        QTRY_VERIFY(label(0, 1).startsWith(u'a'));
    }

    void refreshingReadsNamesAgain_data() { EngineDatabase::addEngines(); }
    void refreshingReadsNamesAgain()
    {
        open();
        m_database->execute(u"UPDATE authors SET name = 'Eve' WHERE id = 1"_s);
        m_page->run(PageCommand::Refresh);
        QTRY_COMPARE(label(0, 1), u"Eve"_s);
    }

    void copiesHoldTheBareValue_data() { EngineDatabase::addEngines(); }
    void copiesHoldTheBareValue()
    {
        open();
        m_page->grid().setCurrentCell(0, 1);
        m_page->run(PageCommand::Copy);
        QCOMPARE(QApplication::clipboard()->text().trimmed(), u"1"_s);
        m_page->run(PageCommand::CopyCsv);
        QVERIFY2(!QApplication::clipboard()->text().contains(u"Ada"_s),
            qPrintable(QApplication::clipboard()->text()));
    }

    void theyAreSwitchedOffAndOn_data() { EngineDatabase::addEngines(); }
    void theyAreSwitchedOffAndOn()
    {
        open();
        const QHeaderView* header = m_page->grid().table()->horizontalHeader();
        QVERIFY(header->sectionSize(1) > header->sectionSize(0));
        m_page->setOptions({.showsLabels = false});
        QCOMPARE(label(0, 1), QString());
        QVERIFY(!model().decorations().isLabelled(1));
        m_page->setOptions({});
        QCOMPARE(label(0, 1), u"Ada"_s);
    }

    void withoutThePrivilegeToReadThereIsNone()
    {
        m_database = std::make_unique<EngineDatabase>(m_server, true,
            kReferenceLabelsSchema
                + u"CREATE ROLE clerk LOGIN; GRANT SELECT ON books TO clerk;"
                  "GRANT SELECT ON places TO clerk;"_s);
        ConnectionConfig config = m_database->adapter()->pool()->config();
        config.user = u"clerk"_s;
        auto pool = std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, u"books"_s});
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        QTRY_COMPARE(label(0, 4), u"Lyon"_s);
        QTRY_VERIFY(!model().decorations().isLabelled(1));
        QCOMPARE(label(0, 1), QString());
        QCOMPARE(model().value(0, 1).toText(), u"1"_s);
    }
};

TW_TEST(ReferenceLabelsTest)
#include "reference_labels_test.moc"
