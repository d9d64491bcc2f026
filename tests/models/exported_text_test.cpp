// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells/exported_text.h"
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/connection/backend.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Blocks of cells in the exporter's formats; what they share with its files, format_copies_test
/// compares.
class ExportedTextTest final : public QObject
{
    Q_OBJECT

    BackendPtr m_backend = makePostgresBackend();
    Table m_people = tableOf(u"people: id* int, name text, note text"_s);

    [[nodiscard]] ExportSource source() const
    {
        return ExportSource::of(m_people, m_backend->dialect());
    }
    [[nodiscard]] CellBlock block(const QList<QList<Value>>& rows) const
    {
        return {m_people.name, m_people.columns, rows};
    }

private Q_SLOTS:
    void rowsAreWrittenAsTheExporterDoes()
    {
        const CellBlock rows = block({{Value::text(u"1"_s), Value::text(u"A|d'a"_s), Value()},
            {Value::text(u"2"_s), Value::text(u"Grace"_s), Value::text({})}});
        QCOMPARE(*exportedText(rows, u"csv"_s), u"id,name,note\n1,A|d'a,\n2,Grace,\"\"\n"_s);
        QCOMPARE(*exportedText(rows, u"tsv"_s), u"id\tname\tnote\n1\tA|d'a\t\\N\n2\tGrace\t\n"_s);
        QCOMPARE(*exportedText(rows, u"markdown"_s),
            u"| id | name | note |\n| ---: | --- | --- |\n| 1 | A\\|d'a | NULL |\n"
            "| 2 | Grace |  |\n"_s);
        QCOMPARE(*exportedText(rows, u"sql"_s, source()),
            u"INSERT INTO \"people\" (\"id\", \"name\", \"note\") VALUES\n(1, 'A|d''a', NULL),\n"
            "(2, 'Grace', '');\n"_s);
    }

    void defaultsAreLeftToTheServer()
    {
        const Value one = Value::text(u"1"_s);
        const Value unset = Value::defaultMarker();
        const CellBlock rows = block({{one, one, one}, {unset, one, Value()}, {unset, one, one},
            {unset, unset, unset}, {one, unset, one}});
        QCOMPARE(*exportedText(rows, u"sql"_s, source()),
            u"INSERT INTO \"people\" (\"id\", \"name\", \"note\") VALUES\n(1, '1', '1');\n"
            "INSERT INTO \"people\" (\"name\", \"note\") VALUES\n('1', NULL),\n('1', '1');\n"
            "INSERT INTO \"people\" DEFAULT VALUES;\n"
            "INSERT INTO \"people\" (\"id\", \"note\") VALUES\n(1, '1');\n"_s);
        QCOMPARE(*exportedText(block({{unset, one, one}}), u"csv"_s), u"id,name,note\n,1,1\n"_s);
    }

    void manyRowsAreWrittenWhole()
    {
        QList<QList<Value>> rows;
        for (int id = 1; id <= 3000; ++id)
            rows.append({Value::text(QString::number(id)), Value::text(u"n"_s), Value()});
        const QString text = *exportedText(block(rows), u"ndjson"_s);
        QCOMPARE(text.count(u'\n'), 3000);
        QVERIFY(text.contains(u"3000"_s));
    }

    void numbersAreExact()
    {
        const CellBlock rows = block({{Value::text(u"9007199254740993"_s), Value(), Value()}});
        for (const ExportFormat& format : exportFormats()) {
            if (format.isText)
                QVERIFY2(exportedText(rows, format.id, source())->contains(u"9007199254740993"_s),
                    qPrintable(format.id));
        }
    }

    void whatCannotBeWrittenFails()
    {
        const CellBlock rows = block({{Value(), Value(), Value()}});
        QCOMPARE(exportedText(rows, u"stone"_s).error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(exportedText(rows, u"sql"_s).error().kind, ErrorKind::InvalidArgument);
    }
};

TW_TEST(ExportedTextTest)
#include "exported_text_test.moc"
