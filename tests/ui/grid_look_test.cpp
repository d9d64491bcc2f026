// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/cell_font.h"
#include "grid/blocks/grid_selection.h"
#include "grid/column_placement.h"
#include "grid/headers/grid_header.h"
#include "grid_fixture.h"
#include "test_program.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

class GridLookPeople : public Grid
{
public:
    GridLookPeople()
        : Grid(peopleTable())
    {
        load(threePeople());
    }

    /// A pixel of a cell where neither text nor line is.
    [[nodiscard]] QColor ground(int row, int column)
    {
        const QImage image = view.table()->viewport()->grab().toImage();
        const QRect rect = view.table()->visualRect(model.index(row, column));
        return image.pixelColor(rect.left() + 3, rect.bottom() - 4);
    }

    void clickHeader(int column, Qt::KeyboardModifiers modifiers = {})
    {
        const QHeaderView* header = view.table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers,
            {header->sectionViewportPosition(column) + 20, 10});
    }
};

}

class GridLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesHaveTheirColours();
    void onlyEditedCellsAreTinted();
    void aThemeChangeIsSeenAtOnce();
    void everyValueCanBePainted();
    void paintingDoesNotDependOnTheSizeOfValues();
    void textIsCutByAnEllipsis_data();
    void textIsCutByAnEllipsis();
    void digitsAreEquallyWide();
    void aHeaderClickSortsInThreeSteps();
    void shiftAddsALevel();
    void columnsWithoutOrderDoNotSort();
    void textGrowsWithItsRowsAndHeaders();
    void theGridHasNames();
};

void GridLookTest::textGrowsWithItsRowsAndHeaders()
{
    GridLookPeople grid;
    grid.show(0, 0);
    const auto rowHeight = [&] { return grid.view.table()->rowHeight(0); };
    const auto headerHeight = [&] { return grid.view.table()->horizontalHeader()->height(); };
    const int row = rowHeight();
    const int header = headerHeight();
    grid.view.columns().setTypesShown(false);
    QTRY_VERIFY(headerHeight() < header);
    grid.view.columns().setTypesShown(true);
    QTRY_COMPARE(headerHeight(), header);
    grid.theme.setZoom(200);
    QCOMPARE(rowHeight(), 2 * row);
    QTRY_VERIFY(headerHeight() > header);
    grid.theme.setZoom(100);
    QCOMPARE(rowHeight(), row);
    QTRY_COMPARE(headerHeight(), header);
}

void GridLookTest::statesHaveTheirColours()
{
    GridLookPeople grid;
    grid.show(2, 2);
    grid.edits.staged().stageKind(
        {{grid.model.rowKey(1), grid.model.loadedRow(1)}}, ChangeKind::Delete);
    grid.edits.staged().stageNewRow();
    QCOMPARE(grid.ground(0, 1), grid.theme.color(Token::StateNew));
    QCOMPARE(grid.ground(1, 1), grid.theme.color(Token::BgBase));
    QCOMPARE(grid.ground(2, 1), grid.theme.color(Token::StateDeleted));
    QVERIFY(grid.ground(3, 2) != grid.theme.color(Token::BgBase)); // the selected cell
}

void GridLookTest::onlyEditedCellsAreTinted()
{
    GridLookPeople grid;
    grid.show(2, 2);
    grid.edits.staged().stageCell(grid.model.rowKey(0), grid.model.loadedRow(0), 1, text("x"));
    QCOMPARE(grid.ground(0, 1), grid.theme.color(Token::StateEdited));
    QCOMPARE(grid.ground(0, 2), grid.theme.color(Token::BgBase));
}

void GridLookTest::aThemeChangeIsSeenAtOnce()
{
    GridLookPeople grid;
    grid.show(2, 2);
    const QColor light = grid.ground(0, 1);
    grid.theme.apply(*qApp, ThemeName::Dark);
    QCOMPARE(grid.ground(0, 1), Theme::color(Token::BgBase, ColorScheme::Dark));
    QVERIFY(grid.ground(0, 1) != light);
}

void GridLookTest::everyValueCanBePainted()
{
    Table table = tableOf(u"odd: id* int, a text, b bytea, c json, d bool, e timestamp"_s);
    Grid grid(table);
    QList<QList<Value>> rows;
    int id = 0;
    for (const char* value : {"", " ", "\n", "a\tb", "\xff\xfe", "🚀", "שלום", "<b>&amp;</b> %1",
             "\xe2\x80\xae"
             "evil",
             "e\xcc\x81\xcc\x81\xcc\x81"}) {
        const Value odd = Value::stored(StorageClass::Text, value);
        rows.append({Value::integer(++id), odd, odd, odd, odd, odd});
    }
    rows.append({Value::integer(++id), Value(), Value(), Value(), Value(), Value()});
    grid.load(rows);
    grid.edits.staged().stageNewRow();
    for (const int width : {40, 41, 120})
        for (const int column : {0, 1, 2, 3, 4, 5}) {
            grid.view.table()->setColumnWidth(column, width);
            QVERIFY(!grid.view.grab().isNull());
        }
}

void GridLookTest::paintingDoesNotDependOnTheSizeOfValues()
{
    Grid grid(tableOf(u"large: id* int, a text, b bytea, c json"_s));
    const QByteArray large(32 << 20, '1');
    const Value value = Value::stored(StorageClass::Text, large);
    grid.load({{text("1"), value, value, value}, {text("2"), value, value, value}});
    grid.show();
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i)
        grid.view.grab();
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void GridLookTest::textIsCutByAnEllipsis_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("letters") << QString(100, u'x');
    QTest::newRow("digits") << QString(100, u'7');
    QTest::newRow("accents") << QString(100, u'é');
    QTest::newRow("right to left") << QString(100, u'ש');
    QTest::newRow("a megabyte") << QString(1 << 20, u'i');
}

void GridLookTest::textIsCutByAnEllipsis()
{
    QFETCH(const QString, text);
    const CellFont font{QFont()};
    QImage image(200, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRectF room(20, 0, 120, 30);
    for (const CellFont::Digits digits : {CellFont::Digits::Natural, CellFont::Digits::Equal})
        for (const Qt::Alignment side : {Qt::AlignLeft, Qt::AlignRight}) {
            const CellFont::Extent extent = font.draw(painter, room, text, side, digits);
            QVERIFY(extent.left >= room.left());
            QVERIFY(extent.right <= room.right() + 0.5);
            QVERIFY(extent.right - extent.left > room.width() / 2);
        }
    const CellFont::Extent narrow
        = font.draw(painter, QRectF(20, 0, 120, 30), u"ab"_s, Qt::AlignRight);
    QCOMPARE(narrow.right, 140.0);
    QCOMPARE(narrow.right - narrow.left, font.width(u"ab"_s));
}

void GridLookTest::digitsAreEquallyWide()
{
    const CellFont font{QFont()};
    const auto width
        = [&font](const QString& text) { return font.width(text, CellFont::Digits::Equal); };
    for (const QChar digit : u"0123456789"_s)
        QCOMPARE(width(QString(5, digit)), 5 * width(u"0"_s));
    QCOMPARE(width(u"1111.11"_s), width(u"8888.88"_s));
}

void GridLookTest::aHeaderClickSortsInThreeSteps()
{
    GridLookPeople grid;
    grid.show();
    QList<Sort> asked;
    connect(&grid.view, &GridView::sortRequested, this, [&](const Sort& sort) {
        asked.append(sort);
        grid.model.headers().setSort(sort);
    });
    grid.clickHeader(1);
    grid.clickHeader(1);
    grid.clickHeader(1);
    grid.clickHeader(2);
    grid.clickHeader(1);
    const QString name = u"name"_s;
    QCOMPARE(asked,
        QList<Sort>({{{name}}, {{name, SortOrder::Descending}}, {}, {{u"age"_s}}, {{name}}}));
    QVERIFY(grid.view.selection().cells().size() <= 1); // sorting selects no column
}

void GridLookTest::shiftAddsALevel()
{
    GridLookPeople grid;
    grid.show();
    Sort last;
    connect(&grid.view, &GridView::sortRequested, this, [&](const Sort& sort) {
        last = sort;
        grid.model.headers().setSort(sort);
    });
    grid.clickHeader(1);
    grid.clickHeader(2, Qt::ShiftModifier);
    QCOMPARE(last, Sort({{u"name"_s}, {u"age"_s}}));
    grid.clickHeader(1, Qt::ShiftModifier);
    QCOMPARE(last, Sort({{u"name"_s, SortOrder::Descending}, {u"age"_s}}));
    grid.clickHeader(1, Qt::ShiftModifier);
    QCOMPARE(last, Sort({{u"age"_s}}));
}

void GridLookTest::columnsWithoutOrderDoNotSort()
{
    Grid grid(tableOf(u"events: id* int, data json"_s));
    grid.load({{text("1"), text("{}")}});
    grid.show();
    QSignalSpy asked(&grid.view, &GridView::sortRequested);
    const QHeaderView* header = grid.view.table()->horizontalHeader();
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(1) + 20, 10});
    QCOMPARE(asked.size(), 0);
}

void GridLookTest::theGridHasNames()
{
    GridLookPeople grid;
    grid.view.setTitle(u"Data of people"_s);
    QCOMPARE(grid.view.table()->accessibleName(), u"Data of people"_s);
    QCOMPARE(grid.view.table()->accessibleDescription(), u"3 rows, 5 columns, 0 unsaved changes"_s);
    grid.edits.staged().stageNewRow();
    QCOMPARE(grid.view.table()->accessibleDescription(), u"4 rows, 5 columns, 1 unsaved changes"_s);
    for (const QWidget* widget : {static_cast<QWidget*>(grid.scrollBar()),
             static_cast<QWidget*>(grid.view.table()->horizontalHeader()),
             static_cast<QWidget*>(grid.view.table()->verticalHeader())}) {
        QVERIFY(!widget->objectName().isEmpty());
        QVERIFY(!widget->accessibleName().isEmpty());
    }
}

TW_TEST(GridLookTest)
#include "grid_look_test.moc"
