// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "models/text/display_zone.h"
#include "rows.h"
#include "table_of.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Moments in a zone of the person's choice, and what says so.
class DisplayZoneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreMovedExactly_data();
    void momentsAreMovedExactly();
    void otherTextsStandForThemselves_data();
    void otherTextsStandForThemselves();
    void unknownZonesAreNone();
    void onlyWhatIsShownChanges();
    void theHeaderNamesTheZone();
    void theToolTipHasTheServersTextAndUtc();
    void theToolTipOfAnEditedCellHasTheOldValue();
};

void DisplayZoneTest::momentsAreMovedExactly_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("wanted");
    const auto row
        = [](const char* name, const char* zone, const QString& written, const QString& wanted) {
              QTest::newRow(name) << QByteArray(zone) << written << wanted;
          };
    row("summer", "Europe/Berlin", u"2024-05-01 12:00:00+00"_s, u"2024-05-01 14:00:00+02"_s);
    row("winter", "Europe/Berlin", u"2024-01-01 12:00:00+00"_s, u"2024-01-01 13:00:00+01"_s);
    row("first of the doubled hour", "Europe/Berlin", u"2024-10-27 00:30:00+00"_s,
        u"2024-10-27 02:30:00+02"_s);
    row("second of the doubled hour", "Europe/Berlin", u"2024-10-27 01:30:00+00"_s,
        u"2024-10-27 02:30:00+01"_s);
    row("to UTC", "UTC", u"2024-05-01 14:00:00+02"_s, u"2024-05-01 12:00:00+00"_s);
    row("another day", "Asia/Tokyo", u"2023-12-31 20:00:00-03:30"_s, u"2024-01-01 08:30:00+09"_s);
    row("half an hour", "Asia/Kolkata", u"2024-05-01 00:00:00+00"_s,
        u"2024-05-01 05:30:00+05:30"_s);
    row("microseconds", "UTC", u"2024-05-01 00:00:00.000001+02"_s,
        u"2024-04-30 22:00:00.000001+00"_s);
    row("all microseconds", "UTC", u"2024-05-01 00:00:00.999999+02"_s,
        u"2024-04-30 22:00:00.999999+00"_s);
    row("zeros stay", "UTC", u"2024-05-01 00:00:00.10+00"_s, u"2024-05-01 00:00:00.10+00"_s);
    row("seconds in the offset", "UTC", u"1800-01-01 00:53:28+00:53:28"_s,
        u"1800-01-01 00:00:00+00"_s);
    row("seconds in the offset to be shown", "Europe/Berlin", u"1800-01-01 00:00:00+00"_s,
        u"1800-01-01 00:53:28+00:53:28"_s);
    row("as files have it", "UTC", u"2024-05-01T14:00:00.5Z"_s, u"2024-05-01T14:00:00.5+00"_s);
    row("year 1", "UTC", u"0001-01-01 02:00:00+01"_s, u"0001-01-01 01:00:00+00"_s);
    row("leap day", "UTC", u"2000-03-01 00:30:00+01"_s, u"2000-02-29 23:30:00+00"_s);
}

void DisplayZoneTest::momentsAreMovedExactly()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, written);
    const std::optional<QString> shown = DisplayZone::named(zone).shown(written);
    QVERIFY(shown);
    QTEST(*shown, "wanted");
}

void DisplayZoneTest::otherTextsStandForThemselves_data()
{
    QTest::addColumn<QString>("written");
    for (const char* text :
        {"infinity", "-infinity", "0044-03-15 12:00:00+00 BC", "10000-01-01 00:00:00+00",
            "0001-01-01 00:30:00+01", "9999-12-31 23:30:00-01", "2024-02-30 00:00:00+00",
            "2024-05-01 24:00:00+00", "2024-05-01 12:00:00", "2024-05-01 12:00:00.",
            "2024-05-01 12:00:00+", "2024-05-01 12:00:00+2", "2024-05-01 12:00:00+02:61",
            "2024-05-01 12:00:00+02 x", "2024-05-01 12:00:00 CEST", "Wed May 01 12:00:00 2024 CEST",
            "01.05.2024 12:00:00 CEST", "now()", "", "2024-05-01"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void DisplayZoneTest::otherTextsStandForThemselves()
{
    QFETCH(const QString, written);
    QVERIFY(!DisplayZone::utc().shown(written));
}

void DisplayZoneTest::unknownZonesAreNone()
{
    QVERIFY(!DisplayZone().isSet());
    QVERIFY(!DisplayZone::named("Nowhere/Land").isSet());
    QVERIFY(!DisplayZone::named({}).isSet());
    QVERIFY(!DisplayZone().shown(u"2024-05-01 12:00:00+00"_s));
    QVERIFY(DisplayZone::local().isSet());
    QCOMPARE(DisplayZone::named("Europe/Berlin").name(), u"Europe/Berlin"_s);
    QVERIFY(DisplayZone::utc() != DisplayZone());
}

namespace {

/// Visits, with two moments and a time of day that has no zone.
struct Visits
{
    Visits()
    {
        edits.setTable(table);
        model.setTable(table, &edits);
        model.append(batchOf(headerOf(*table),
            {{text("1"), text("2024-05-01 14:00:00.25+02"), text("2024-05-01 14:00:00"),
                 text("2024-05-01 14:00:00+02")},
                {text("2"), text("infinity"), Value(), Value()}}));
    }

    [[nodiscard]] QString cell(int row, int column) const { return shown(model, row, column); }
    [[nodiscard]] QString toolTip(int row, int column) const
    {
        // Moments are not wrapped.
        return model.index(row, column).data(Qt::ToolTipRole).toString().replace(QChar::Nbsp, u' ');
    }

    TablePtr table = std::make_shared<const Table>(
        tableOf(u"visits: id* int, came timestamptz, plain timestamp, note text"_s));
    EditController edits{nullptr};
    ResultModel model;
};

}

void DisplayZoneTest::onlyWhatIsShownChanges()
{
    Visits visits;
    QSignalSpy changed(&visits.model, &QAbstractItemModel::dataChanged);
    visits.model.decorations().setDisplayZone(DisplayZone::utc());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(visits.cell(0, 1), u"2024-05-01 12:00:00.25+00"_s);
    QCOMPARE(visits.cell(0, 2), u"2024-05-01 14:00:00"_s);
    QCOMPARE(visits.cell(0, 3), u"2024-05-01 14:00:00+02"_s);
    QCOMPARE(visits.cell(1, 1), u"infinity"_s);
    QCOMPARE(visits.cell(1, 2), u"NULL"_s);
    const QModelIndex moment = visits.model.index(0, 1);
    QCOMPARE(moment.data(Qt::EditRole).toString(), u"2024-05-01 14:00:00.25+02"_s);
    QCOMPARE(visits.model.value(0, 1), text("2024-05-01 14:00:00.25+02"));
    QVERIFY(moment.data(Qt::AccessibleTextRole).toString().contains(u"12:00:00.25+00"_s));
    visits.model.setData(moment, u"2024-05-02 00:00:00+02"_s, Qt::EditRole);
    QCOMPARE(visits.cell(0, 1), u"2024-05-01 22:00:00+00"_s);
    QCOMPARE(visits.model.value(0, 1), text("2024-05-02 00:00:00+02"));
    visits.model.decorations().setDisplayZone({});
    QCOMPARE(visits.cell(0, 1), u"2024-05-02 00:00:00+02"_s);
}

void DisplayZoneTest::theHeaderNamesTheZone()
{
    Visits visits;
    QSignalSpy changed(&visits.model, &QAbstractItemModel::headerDataChanged);
    QCOMPARE(visits.model.headers().typeText(1), u"timestamptz"_s);
    QVERIFY(!visits.model.decorations().isZoned(1));
    visits.model.decorations().setDisplayZone(DisplayZone::named("Asia/Kolkata"));
    QVERIFY(!changed.isEmpty());
    QVERIFY(visits.model.decorations().isZoned(1));
    QVERIFY(!visits.model.decorations().isZoned(2));
    QCOMPARE(visits.model.headers().typeText(1), u"timestamptz · Asia/Kolkata"_s);
    QCOMPARE(visits.model.headers().typeText(2), u"timestamp"_s);
    const auto header = [&visits](int role) {
        return visits.model.headerData(1, Qt::Horizontal, role).toString();
    };
    QVERIFY(header(Qt::ToolTipRole).contains(u"Shown in Asia/Kolkata"_s));
    QVERIFY(header(Qt::AccessibleTextRole).contains(u"shown in Asia/Kolkata"_s));
}

void DisplayZoneTest::theToolTipHasTheServersTextAndUtc()
{
    Visits visits;
    QCOMPARE(visits.toolTip(0, 1), u"In UTC: 2024-05-01 12:00:00.25+00"_s);
    visits.model.decorations().setDisplayZone(DisplayZone::named("Asia/Tokyo"));
    QCOMPARE(visits.toolTip(0, 1),
        u"From the server: 2024-05-01 14:00:00.25+02\nIn UTC: 2024-05-01 12:00:00.25+00"_s);
    QCOMPARE(visits.toolTip(0, 2), QString());
    QCOMPARE(visits.toolTip(1, 1), QString());
    QCOMPARE(visits.toolTip(1, 2), QString());
}

void DisplayZoneTest::theToolTipOfAnEditedCellHasTheOldValue()
{
    Visits visits;
    visits.model.setData(visits.model.index(1, 3), u"x"_s, Qt::EditRole);
    QCOMPARE(visits.toolTip(1, 3), u"Was: NULL"_s);
    QCOMPARE(visits.toolTip(0, 3), QString());
    visits.model.setData(visits.model.index(0, 3), u"y"_s, Qt::EditRole);
    QCOMPARE(visits.toolTip(0, 3), u"Was: 2024-05-01 14:00:00+02"_s);
    visits.edits.undoStack()->undo();
    QCOMPARE(visits.toolTip(0, 3), QString());
    const RowKey fresh = visits.edits.staged().stageNewRow();
    visits.edits.staged().stageCell(fresh, {}, 3, text("new"));
    QCOMPARE(visits.toolTip(0, 3), QString());
}

TW_TEST(DisplayZoneTest)
#include "display_zone_test.moc"
