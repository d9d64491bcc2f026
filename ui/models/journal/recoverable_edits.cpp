// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverable_edits.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <ranges>

namespace tw {

namespace {

struct RecoverableEditsTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::RecoverableEdits)
};

/// Kept under another name, so that it is told of once and somebody may look at it.
void putAside(const QString& path)
{
    QFile::remove(path + QStringLiteral(".bad"));
    QFile::rename(path, path + QStringLiteral(".bad"));
}

Error named(Error error, const QString& path)
{
    error.message = RecoverableEditsTexts::tr("Kept edits in %1 cannot be read. %2")
                        .arg(QDir::toNativeSeparators(path), error.message);
    return error;
}

/// Where the columns of before are now; -1: gone, or of another type.
QList<int> placesIn(const Table& table, const JournalPlace& before)
{
    QList<int> places;
    places.reserve(before.columns.size());
    for (const auto& [name, type] : before.columns) {
        const int place = table.columnIndex(name);
        places.append(place >= 0 && table.columns.at(place).type.name == type ? place : -1);
    }
    return places;
}

bool namesRowsAsBefore(const Table& table, const JournalPlace& before, const QList<int>& places)
{
    if (table.rowAddress != before.address || table.identityColumns != before.identity)
        return false;
    return std::ranges::all_of(before.identity, [&](const QString& column) {
        const auto found
            = std::ranges::find(before.columns, column, &std::pair<QString, QString>::first);
        return found != before.columns.end() && places.at(found - before.columns.begin()) >= 0;
    });
}

/// Nullopt when a staged cell has no column any more.
std::optional<StagedRow> moved(const StagedRow& row, const QList<int>& places, const Table& table)
{
    StagedRow now{row.kind, {}, {}};
    for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell) {
        const int place = places.value(cell.key(), -1);
        if (place < 0)
            return std::nullopt;
        now.cells.insert(place, cell.value());
    }
    if (row.original.isEmpty())
        return now;
    now.original.fill(Value::defaultMarker(), table.columns.size());
    for (qsizetype column = 0; column < row.original.size(); ++column)
        if (const int place = places.value(column, -1); place >= 0)
            now.original[place] = row.original.at(column);
    return now;
}

QString changedColumns(const JournalPlace& before, const QList<int>& places)
{
    QStringList names;
    for (qsizetype column = 0; column < places.size(); ++column)
        if (places.at(column) < 0)
            names.append(before.columns.at(column).first);
    return names.join(QStringLiteral(", "));
}

}

RecoverableEdits replayed(const journal::Contents& contents)
{
    RecoverableEdits edits;
    edits.place = contents.place;
    edits.isTorn = contents.isTorn;
    ChangeSet staged;
    QList<RowKey> order;
    for (const JournalEntry& entry : contents.entries) {
        if (entry.kind == JournalEntry::Kind::Commit)
            edits.commit = entry.commit;
        if (entry.kind == JournalEntry::Kind::CommitOver)
            edits.commit.reset();
        for (const JournalRow& row : entry.rows) {
            if (!staged.find(row.row))
                order.append(row.row);
            staged.set(row.row, row.staged);
        }
    }
    QSet<RowKey> seen;
    // A row that was taken back and staged again stands where it was staged last.
    for (const RowKey& key : std::views::reverse(std::as_const(order))) {
        const StagedRow* row = staged.find(key);
        if (row && !seen.contains(key))
            edits.rows.prepend({key, *row});
        seen.insert(key);
    }
    return edits;
}

Recoverables readRecoverable(const QString& folder, const StopToken& stop)
{
    Recoverables left;
    QSet<QString> restored;
    const QFileInfoList files = QDir(folder).entryInfoList({u'*' + kJournalSuffix},
        QDir::Files | QDir::Hidden | QDir::System, QDir::Time | QDir::Reversed);
    for (const QFileInfo& info : files) {
        if (stop.stop_requested())
            break;
        const QString path = info.absoluteFilePath();
        Result<LockedFile> file = LockedFile::hold(path);
        if (!file) {
            if (file.error().kind != ErrorKind::InvalidState)
                left.problems.append(named(file.error(), path));
            continue;
        }
        const Result<QByteArray> bytes = file->readAll();
        const Result<journal::Contents> contents
            = bytes ? journal::read(*bytes) : Result<journal::Contents>(fail(bytes.error()));
        if (!contents) {
            left.problems.append(named(contents.error(), path));
            if (contents.error().kind == ErrorKind::InvalidText)
                putAside(path);
            continue;
        }
        for (const JournalEntry& entry : contents->entries)
            if (entry.kind == JournalEntry::Kind::Restored)
                restored.insert(entry.restored);
        RecoverableEdits edits = replayed(*contents);
        edits.path = path;
        edits.latest = info.lastModified();
        edits.file = std::make_shared<LockedFile>(std::move(*file));
        left.edits.append(edits);
    }
    left.edits.removeIf([&restored](const RecoverableEdits& edits) {
        const bool isOver
            = edits.rows.isEmpty() || restored.contains(QFileInfo(edits.path).fileName());
        if (isOver)
            QFile::remove(edits.path);
        return isOver;
    });
    return left;
}

FittingEdits fitted(const RecoverableEdits& edits, const Table& table)
{
    FittingEdits fitting;
    const QList<int> places = placesIn(table, edits.place);
    const bool sameRows = namesRowsAsBefore(table, edits.place, places);
    for (const JournalRow& row : edits.rows) {
        const bool isNamed = sameRows || row.row.isNew();
        const std::optional<StagedRow> now
            = row.staged && isNamed ? moved(*row.staged, places, table) : std::nullopt;
        if (now)
            fitting.rows.append({row.row, now});
        else
            fitting.others.append(row);
    }
    if (fitting.others.isEmpty())
        return fitting;
    // What a save under way did is told by all of its rows or not at all.
    if (edits.commit) {
        fitting.others = edits.rows;
        fitting.rows.clear();
    }
    fitting.reason = sameRows ? RecoverableEditsTexts::tr("The table has changed since: %1.")
                                    .arg(changedColumns(edits.place, places))
                              : RecoverableEditsTexts::tr("The table has another key than it had.");
    return fitting;
}

}
