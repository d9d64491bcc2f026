// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "cells/value_dialog.h"
#include "form/form_view.h"
#include "grid/grid_view.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>

#include <QApplication>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

struct Sample
{
    const char* type;
    const char* literal;
};

/// Each type that the library knows by itself, and one of each kind that a person can make.
constexpr Sample kSamples[]{
    {"boolean", "true"},
    {"bytea", R"('\x00ff41')"},
    {"\"char\"", "'x'"},
    {"name", "'a name'"},
    {"bigint", "9007199254740993"},
    {"smallint", "-1"},
    {"integer", "7"},
    {"regproc", "'version'"},
    {"text", R"(E'a\r\nb\u00a0 \t ')"},
    {"oid", "42"},
    {"tid", "'(0,1)'"},
    {"xid", "'123'"},
    {"cid", "'5'"},
    {"json", R"('{"a" :  1.00, "a": 2e5}')"},
    {"xml", "'<a>&amp;</a>'"},
    {"point", "'(1,2)'"},
    {"lseg", "'[(1,2),(3,4)]'"},
    {"path", "'((1,2),(3,4))'"},
    {"box", "'(3,4),(1,2)'"},
    {"polygon", "'((1,2),(3,4))'"},
    {"line", "'{1,-1,0}'"},
    {"cidr", "'10.0.0.0/8'"},
    {"real", "1.5"},
    {"double precision", "0.1"},
    {"circle", "'<(1,2),3>'"},
    {"macaddr8", "'08:00:2b:01:02:03:04:05'"},
    {"money", "'12.34'"},
    {"macaddr", "'08:00:2b:01:02:03'"},
    {"inet", "'10.0.0.1'"},
    {"character(5)", "'ab'"},
    {"character varying", "''"},
    {"date", "'infinity'"},
    {"time", "'04:05:06.7'"},
    {"timestamp", "'2025-11-18 09:41:07.5'"},
    {"timestamptz", "'2025-11-18 09:41:07+00'"},
    {"interval", "'1 year 2 mons -3 days 04:05:06.7'"},
    {"timetz", "'04:05:06+02'"},
    {"bit(4)", "'1010'"},
    {"bit varying", "'101'"},
    {"numeric", "1.500"},
    {"regclass", "'pg_class'"},
    {"regtype", "'integer'"},
    {"uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"},
    {"pg_lsn", "'0/16B3748'"},
    {"tsvector", R"($$'it''s':2 'a\\b':3A 'none'$$)"},
    {"tsquery", "'a & !b'"},
    {"jsonb", R"('{"a": 1.00, "b": [1, {"c": null}]}')"},
    {"int4range", "'[1,5)'"},
    {"numrange", "'(,1.50]'"},
    {"tsrange", R"('["2020-01-01 00:00:00",)')"},
    {"tstzrange", "'empty'"},
    {"daterange", "'[2020-01-01,infinity]'"},
    {"int8range", "'(,)'"},
    {"jsonpath", "'$.a'"},
    {"int4multirange", "'{[1,3),[5,7)}'"},
    {"nummultirange", "'{}'"},
    {"tsmultirange", R"('{["2020-01-01 00:00:00","2020-02-01 00:00:00")}')"},
    {"tstzmultirange", "'{}'"},
    {"datemultirange", "'{[2020-01-01,2020-02-01)}'"},
    {"int8multirange", "'{(,5)}'"},
    {"xid8", "'99'"},
    {"text[]", R"('{a,NULL,"b c","",NULL}')"},
    {"integer[]", "'[0:1]={1,2}'"},
    {"integer[][]", "'{{1,2},{3,4}}'"},
    {"box[]", "'{(3,4),(1,2);(1,1),(0,0)}'"},
    {"mood", "'it''s'"},
    {"pair", R"('(1,"a ""b"" ,",)')"},
    {"positive", "3"},
    {"floats", "'[1.5,2.5]'"},
};

QString schema()
{
    QString columns;
    QString values;
    int number = 0;
    for (const Sample& sample : kSamples) {
        columns += u", c%1 %2"_s.arg(++number).arg(QLatin1StringView(sample.type));
        values += u", "_s + QLatin1StringView(sample.literal);
    }
    return u"CREATE TYPE mood AS ENUM ('sad', 'it''s');"
           "CREATE TYPE pair AS (n int, t text, d date);"
           "CREATE DOMAIN positive AS int CHECK (VALUE > 0);"
           "CREATE TYPE floats AS RANGE (subtype = float8);"
           "CREATE TABLE samples (id int PRIMARY KEY"_s
        + columns + u"); INSERT INTO samples VALUES (1"_s + values
        + u"); INSERT INTO samples (id) VALUES (2);"_s;
}

}

/// Looking at a value with any of its editors is no edit.
class UnchangedValuesTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<BrowsePage> m_page;

    void lookInWindow(int row, int column)
    {
        m_page->grid().setCurrentCell(row, column);
        m_page->run(PageCommand::EditValue);
        auto* dialog = m_page->findChild<ValueDialog*>();
        QVERIFY(dialog);
        auto* tabs = dialog->findChild<QTabWidget*>(u"value.kind.tabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab)
            tabs->setCurrentIndex(tab);
        for (int tab = tabs->count() - 1; tab >= 0; --tab)
            tabs->setCurrentIndex(tab);
        dialog->findChild<QPushButton*>(u"value.keep.button"_s)->click();
        QTRY_VERIFY(!m_page->findChild<ValueDialog*>());
    }

    void lookInCell(int row, int column)
    {
        QApplication::setActiveWindow(m_page.get());
        m_page->grid().setCurrentCell(row, column);
        m_page->grid().table()->setFocus();
        QVERIFY(QApplication::focusWidget());
        m_page->grid().editCurrentCell();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_server->psql(schema());
        auto pool
            = std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, u"samples"_s});
        m_page->resize(1000, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::setActiveWindow(m_page.get());
        QTRY_VERIFY(m_page->isLoaded());
        QCOMPARE(m_page->controller().model()->rowCount(), 2);
    }

    void cleanupTestCase() { m_page.reset(); }

    void enteringAndLeavingStagesNothing_data()
    {
        QTest::addColumn<int>("column");
        int column = 0;
        for (const Sample& sample : kSamples)
            QTest::newRow(sample.type) << ++column;
    }
    void enteringAndLeavingStagesNothing()
    {
        QFETCH(const int, column);
        const bool isBox
            = m_page->controller().table()->columns.at(column).type.typeClass == TypeClass::Boolean;
        for (int row = 0; row < 2; ++row) {
            lookInWindow(row, column);
            QCOMPARE(m_page->pendingChanges(), 0);
            if (!isBox) // F2 toggles a box
                lookInCell(row, column);
            QCOMPARE(m_page->pendingChanges(), 0);
        }
    }

    void walkingThroughAFormStagesNothing()
    {
        m_page->grid().setCurrentCell(0, 0);
        m_page->run(PageCommand::ShowForm);
        auto* form = m_page->findChild<FormView*>();
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column <= int(std::size(kSamples)); ++column)
                form->focusField(column);
            m_page->run(PageCommand::NextRow);
        }
        QCOMPARE(m_page->pendingChanges(), 0);
        m_page->run(PageCommand::ShowForm);
    }
};

TW_TEST(UnchangedValuesTest)
#include "unchanged_values_test.moc"
