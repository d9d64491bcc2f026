// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

/// The folders of one part of the program, by what they may include.
struct Rooms
{
    QStringList order; ///< from the bottom to the top
    QHash<QString, QStringList> allowed;
};

/// Reads rooms.txt: `[part]`, then `room: rooms`, continued on indented lines.
QHash<QString, Rooms> readRooms()
{
    QHash<QString, Rooms> parts;
    QString part;
    QString room;
    for (const QString& line : textOf(u"tests/layering/rooms.txt"_s).split(u'\n')) {
        if (line.startsWith(u'#') || line.trimmed().isEmpty())
            continue;
        if (line.startsWith(u'[')) {
            part = line.mid(1, line.size() - 2);
            continue;
        }
        QString names = line;
        if (!line.startsWith(u' ')) {
            room = line.section(u':', 0, 0);
            names = line.section(u':', 1);
            parts[part].order << room;
        }
        parts[part].allowed[room] << names.split(u' ', Qt::SkipEmptyParts);
    }
    return parts;
}

/// Where sources and headers of a part lie.
QStringList rootsOf(const QString& part)
{
    return part == u"core" ? QStringList{u"core/include/tuplewright"_s, u"core/src"_s}
                           : QStringList{part};
}

/// The folder of a file below one of the roots; empty when the file lies elsewhere.
QString roomOf(const QString& path, const QString& part)
{
    for (const QString& root : rootsOf(part)) {
        if (path.startsWith(root + u'/'))
            return QFileInfo(path.mid(root.size() + 1)).path();
    }
    return {};
}

/// The folder that an #include names, as seen from a file of a part; empty when none of the part's.
QString includedRoom(
    const QString& included, const SourceLine& line, const Rooms& rooms, const QString& part)
{
    if (included.endsWith(u".moc") || !included.contains(u'.'))
        return {};
    const QString path = included.startsWith(u"tuplewright/") ? included.mid(12) : included;
    const QString room = QFileInfo(path).path();
    if (rooms.allowed.contains(room))
        return room;
    return path.contains(u'/') ? QString() : roomOf(line.path, part);
}

/// Units: the stems of the files of a folder; a slice `page_rows` belongs to the unit `page`.
QStringList unitsOf(const QStringList& files)
{
    QStringList stems;
    for (const QString& file : files)
        stems << QFileInfo(file).completeBaseName();
    stems.removeDuplicates();
    return stems;
}

}

/// The folders of sources and what each may know.
class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersKnowOnlyWhatStandsAboveThem_data();
    void foldersKnowOnlyWhatStandsAboveThem();
    void everyFolderIsInTheList_data() { foldersKnowOnlyWhatStandsAboveThem_data(); }
    void everyFolderIsInTheList();
    void filesIncludeOnlyWhatTheirFolderMay_data() { foldersKnowOnlyWhatStandsAboveThem_data(); }
    void filesIncludeOnlyWhatTheirFolderMay();
    void everyRuleIsNeeded_data() { foldersKnowOnlyWhatStandsAboveThem_data(); }
    void everyRuleIsNeeded();
    void everyFolderHasAReadmeThatNamesItsUnits_data()
    {
        foldersKnowOnlyWhatStandsAboveThem_data();
    }
    void everyFolderHasAReadmeThatNamesItsUnits();
};

void RoomsTest::foldersKnowOnlyWhatStandsAboveThem_data()
{
    QTest::addColumn<QString>("part");
    for (const QString& part : readRooms().keys())
        QTest::newRow(qPrintable(part)) << part;
}

void RoomsTest::foldersKnowOnlyWhatStandsAboveThem()
{
    QFETCH(const QString, part);
    const Rooms rooms = readRooms().value(part);
    QSet<QString> above;
    for (const QString& room : rooms.order) {
        for (const QString& known : rooms.allowed.value(room))
            QVERIFY2(above.contains(known), qPrintable(room + u" knows "_s + known));
        above << room;
    }
}

void RoomsTest::everyFolderIsInTheList()
{
    QFETCH(const QString, part);
    const Rooms rooms = readRooms().value(part);
    QSet<QString> found;
    for (const QString& path : sourceFiles(rootsOf(part))) {
        const QString room = roomOf(path, part);
        QVERIFY2(rooms.allowed.contains(room), qPrintable(path));
        found << room;
    }
    for (const QString& room : rooms.order)
        QVERIFY2(found.contains(room), qPrintable(room + u" holds no source"_s));
}

void RoomsTest::filesIncludeOnlyWhatTheirFolderMay()
{
    QFETCH(const QString, part);
    const Rooms rooms = readRooms().value(part);
    for (const SourceLine& line : sourceLines(rootsOf(part))) {
        const QString included = includedFile(line.code);
        // What the window includes of the core is no matter of its own rooms.
        if (included.isEmpty() || (part != u"core" && included.startsWith(u"tuplewright/")))
            continue;
        const QString room = roomOf(line.path, part);
        const QString target = includedRoom(included, line, rooms, part);
        QVERIFY2(target.isEmpty() || target == room || rooms.allowed.value(room).contains(target),
            qPrintable(line.where()));
    }
}

void RoomsTest::everyRuleIsNeeded()
{
    QFETCH(const QString, part);
    const Rooms rooms = readRooms().value(part);
    QHash<QString, QSet<QString>> used;
    for (const SourceLine& line : sourceLines(rootsOf(part)))
        used[roomOf(line.path, part)] << includedRoom(includedFile(line.code), line, rooms, part);
    for (const QString& room : rooms.order) {
        for (const QString& known : rooms.allowed.value(room))
            QVERIFY2(used.value(room).contains(known), qPrintable(room + u" needs no "_s + known));
    }
}

void RoomsTest::everyFolderHasAReadmeThatNamesItsUnits()
{
    QFETCH(const QString, part);
    QHash<QString, QStringList> files;
    for (const QString& path : sourceFiles(rootsOf(part)))
        files[roomOf(path, part)] << path;
    for (auto room = files.cbegin(); room != files.cend(); ++room) {
        const QString readme = rootsOf(part).constLast() + u'/' + room.key() + u"/README.md"_s;
        const QString text = textOf(readme);
        QVERIFY2(text.trimmed().split(u'\n').size() <= 20, qPrintable(readme + u" is long"_s));
        const QStringList units = unitsOf(room.value());
        for (const QString& unit : units) {
            const bool isSlice = std::ranges::any_of(
                units, [&](const QString& other) { return unit.startsWith(other + u'_'); });
            QVERIFY2(isSlice || text.contains(u'`' + unit + u'`'),
                qPrintable(readme + u" does not name "_s + unit));
        }
    }
}

TW_TEST(RoomsTest)
#include "rooms_test.moc"
