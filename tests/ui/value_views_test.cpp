// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "theme/theme.h"
#include "values/image_view.h"
#include "values/value_view.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Column columnOf(TypeClass type, const QString& name)
{
    Column column;
    column.name = u"it"_s;
    column.type.typeClass = type;
    column.type.name = name;
    return column;
}

}

/// Values changed by their parts: the part that is changed and nothing else.
class ValueViewsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    QWidget m_parent;

    /// The first view of a value; null: there is none.
    ValueView* open(const Column& column, const QByteArray& text)
    {
        const QList<TitledView> views = makeValueViews({m_theme, m_icons}, column, text, &m_parent);
        return views.isEmpty() ? nullptr : views.first().view;
    }
    static QLineEdit* line(ValueView* view, const char* name)
    {
        return view->findChild<QLineEdit*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void cleanup() { qDeleteAll(m_parent.findChildren<ValueView*>()); }

    void whatIsShownIsWrittenAgainAsItWas_data()
    {
        QTest::addColumn<Column>("column");
        QTest::addColumn<QByteArray>("text");
        const auto range = columnOf(TypeClass::Range, u"tsrange"_s);
        const auto multirange = columnOf(TypeClass::Range, u"int4multirange"_s);
        const auto array = columnOf(TypeClass::Array, u"text[]"_s);
        QTest::newRow("range") << range << QByteArray("[\"2020-01-01 00:00:00\",)");
        QTest::newRow("empty range") << range << QByteArray("empty");
        QTest::newRow("range without bounds") << range << QByteArray("(,)");
        QTest::newRow("multirange") << multirange << QByteArray("{[1,3),[5,)}");
        QTest::newRow("no ranges") << multirange << QByteArray("{}");
        QTest::newRow("array") << array << QByteArray("{a,NULL,\"b c\",\"\"}");
        QTest::newRow("array from zero") << array << QByteArray("[0:1]={a,b}");
        QTest::newRow("boxes") << columnOf(TypeClass::Array, u"box[]"_s)
                               << QByteArray("{(3,4),(1,2);(1,1),(0,0)}");
        QTest::newRow("json") << columnOf(TypeClass::Json, u"json"_s)
                              << QByteArray(" {\"a\" :  1.00, \"a\": 2e5} ");
        QTest::newRow("words") << columnOf(TypeClass::FullText, u"tsvector"_s)
                               << QByteArray("'a\\\\b':3A 'it''s':2");
        QTest::newRow("interval") << columnOf(TypeClass::Interval, u"interval"_s)
                                  << QByteArray("1 year 2 mons -3 days 04:05:06.7");
        Column pair = columnOf(TypeClass::Composite, u"pair"_s);
        pair.type.details = std::make_shared<const TypeDetails>(
            TypeDetails{.fields = {{u"n"_s, u"int"_s}, {u"t"_s, u"text"_s}, {u"d"_s, u"date"_s}}});
        QTest::newRow("composite") << pair << QByteArray("(1,\"a \"\"b\"\",\",)");
    }
    void whatIsShownIsWrittenAgainAsItWas()
    {
        QFETCH(const Column, column);
        QFETCH(const QByteArray, text);
        ValueView* view = open(column, text);
        QVERIFY(view);
        QSignalSpy changed(view, &ValueView::changed);
        QCOMPARE(view->text(), text);
        view->setReadOnly(true);
        QVERIFY(view->setText(text));
        QCOMPARE(view->text(), text);
        QCOMPARE(changed.size(), 0);
    }

    void whatAViewCannotShowIsTextOnly()
    {
        QVERIFY(!open(columnOf(TypeClass::Array, u"int[]"_s), "{{1,2},{3,4}}"));
        QVERIFY(!open(columnOf(TypeClass::Interval, u"interval"_s), "P1Y"));
        QVERIFY(!open(columnOf(TypeClass::Json, u"json"_s), "{"));
        QVERIFY(!open(columnOf(TypeClass::Bytes, u"bytea"_s), "\\x00ff"));
        QVERIFY(!open(columnOf(TypeClass::FullText, u"tsquery"_s), "'a' & 'b'"));
        QVERIFY(!open(columnOf(TypeClass::Text, u"text"_s), "a"));
    }

    void aBoundOfARangeIsChanged()
    {
        ValueView* view = open(columnOf(TypeClass::Range, u"int4range"_s), "[1,5)");
        QSignalSpy changed(view, &ValueView::changed);
        line(view, "value.range.upper.0")->selectAll();
        QTest::keyClicks(line(view, "value.range.upper.0"), u"9"_s);
        QCOMPARE(view->text(), "[1,9)");
        auto* kind = view->findChild<QComboBox*>(u"value.range.lower.0.kind"_s);
        kind->setCurrentIndex(2);
        Q_EMIT kind->activated(2);
        QCOMPARE(view->text(), "(,9)");
        QVERIFY(!line(view, "value.range.lower.0")->isEnabled());
        view->findChild<QCheckBox*>(u"value.range.empty.0"_s)->click();
        QCOMPARE(view->text(), "empty");
        QVERIFY(changed.size() >= 3);
    }

    void rangesAreAddedAndRemoved()
    {
        ValueView* view = open(columnOf(TypeClass::Range, u"int4multirange"_s), "{[1,3),[5,7)}");
        view->findChild<QToolButton*>(u"value.range.remove.0"_s)->click();
        QCOMPARE(view->text(), "{[5,7)}");
        view->findChild<QToolButton*>(u"value.range.add.button"_s)->click();
        QVERIFY2(view->text().startsWith("{[5,7),["), view->text().constData());
    }

    void aPartOfAnIntervalIsChanged()
    {
        ValueView* view = open(columnOf(TypeClass::Interval, u"interval"_s), "1 year 04:05:06");
        line(view, "value.interval.years")->clear();
        QTest::keyClicks(line(view, "value.interval.days"), u"-3"_s);
        QCOMPARE(view->text(), "-3 days 04:05:06");
    }

    void oneValueOfJsonIsChanged()
    {
        ValueView* view
            = open(columnOf(TypeClass::Json, u"json"_s), "{\"a\" :  1.00, \"b\": [2e5, null]}");
        auto* tree = view->findChild<QTreeWidget*>(u"value.json.tree"_s);
        QTreeWidgetItem* root = tree->topLevelItem(0);
        QCOMPARE(root->child(0)->text(1), u"1.00"_s);
        root->child(1)->child(1)->setText(1, u"\"x\""_s);
        QTRY_COMPARE(view->text(), "{\"a\" :  1.00, \"b\": [2e5, \"x\"]}");
        tree->topLevelItem(0)->child(0)->setText(1, u"no json"_s);
        auto* note = view->findChild<QLabel*>(u"value.json.note.label"_s);
        QTRY_VERIFY(note->text().contains(u"no json"_s));
        QCOMPARE(view->text(), "{\"a\" :  1.00, \"b\": [2e5, \"x\"]}");
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        view->findChild<QPushButton*>(u"value.json.remove.button"_s)->click();
        QCOMPARE(view->text(), "{\"b\": [2e5, \"x\"]}");
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        view->findChild<QPushButton*>(u"value.json.add.button"_s)->click();
        QCOMPARE(view->text(), "{\"b\": [2e5, \"x\", null]}");
    }

    void aFieldOfACompositeIsChanged()
    {
        Column pair = columnOf(TypeClass::Composite, u"pair"_s);
        pair.type.details = std::make_shared<const TypeDetails>(
            TypeDetails{.fields = {{u"n"_s, u"int"_s}, {u"t"_s, u"text"_s}}});
        ValueView* view = open(pair, "(1,)");
        auto* table = view->findChild<QTableWidget*>(u"value.fields.table"_s);
        QCOMPARE(table->item(1, 2)->checkState(), Qt::Checked);
        table->item(1, 1)->setText(u"a b"_s);
        QCOMPARE(view->text(), "(1,\"a b\")");
        table->item(0, 2)->setCheckState(Qt::Checked);
        QCOMPARE(view->text(), "(,\"a b\")");
    }

    void wordsAreAddedAndRemoved()
    {
        ValueView* view = open(columnOf(TypeClass::FullText, u"tsvector"_s), "'a':1 'b':2");
        auto* table = view->findChild<QTableWidget*>(u"value.words.table"_s);
        table->setCurrentCell(0, 0);
        view->findChild<QPushButton*>(u"value.words.remove.button"_s)->click();
        QCOMPARE(view->text(), "'b':2");
        view->findChild<QPushButton*>(u"value.words.add.button"_s)->click();
        table->item(1, 0)->setText(u"it's"_s);
        QCOMPARE(view->text(), "'b':2 'it''s'");
    }

    void aPictureThatWouldFillTheMemoryIsNotDecoded_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("too wide") << QSize(20'000, 4);
        QTest::newRow("too much memory") << QSize(16'384, 16'384);
    }

    /// Whole and sound pictures of one colour, which take no room in a cell.
    void aPictureThatWouldFillTheMemoryIsNotDecoded()
    {
        QFETCH(const QSize, size);
        QImage picture(size, QImage::Format_Grayscale8);
        picture.fill(Qt::black);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(picture.save(&buffer, "PNG"));
        picture = QImage();
        ImageView view(&m_parent);
        QVERIFY(!view.setText("\\x" + bytes.toHex()));
        QVERIFY(view.image().isNull());
    }

    void bytesThatAreAPictureAreShown()
    {
        QImage picture(3, 2, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(picture.save(&buffer, "PNG"));
        ValueView* view = open(columnOf(TypeClass::Bytes, u"bytea"_s), "\\x" + bytes.toHex());
        auto* image = qobject_cast<ImageView*>(view);
        QVERIFY(image);
        QCOMPARE(image->image().size(), QSize(3, 2));
        QCOMPARE(view->text(), "\\x" + bytes.toHex());
    }
};

TW_TEST(ValueViewsTest)
#include "value_views_test.moc"
