// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_history.h"

#include "models/journal/owner_file.h"

#include <tuplewright/base/redaction.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr std::array kOutcomes{"done"_L1, "failed"_L1, "stopped"_L1};

QByteArray lineOf(const HistoryEntry& entry)
{
    QJsonObject object{{"at"_L1, entry.at.toUTC().toString(Qt::ISODateWithMs)},
        {"connection"_L1, entry.connection}, {"sql"_L1, entry.sql}, {"ms"_L1, entry.elapsedMs},
        {"rows"_L1, entry.rows}, {"outcome"_L1, kOutcomes.at(size_t(entry.outcome))}};
    if (!entry.error.isEmpty())
        object.insert("error"_L1, entry.error);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<HistoryEntry> entryOf(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString sql = object.value("sql"_L1).toString();
    if (sql.isEmpty())
        return {};
    const QString name = object.value("outcome"_L1).toString();
    const auto outcome = std::ranges::find(kOutcomes, name);
    return HistoryEntry{QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs),
        object.value("connection"_L1).toString(), sql, object.value("ms"_L1).toInteger(),
        object.value("rows"_L1).toInteger(-1),
        outcome == kOutcomes.end() ? HistoryEntry::Outcome::Done
                                   : HistoryEntry::Outcome(outcome - kOutcomes.begin()),
        object.value("error"_L1).toString()};
}

QList<HistoryEntry> readHistory(const QString& path)
{
    QList<HistoryEntry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    while (!file.atEnd())
        if (auto entry = entryOf(file.readLine()))
            entries.append(*std::move(entry));
    return entries;
}

Result<void> failure(const QFileDevice& file)
{
    return fail(
        ErrorKind::File, u"%1 could not be written: %2"_s.arg(file.fileName(), file.errorString()));
}

Result<void> appendLines(const QString& path, const QByteArray& lines)
{
    QFile file(ownerFile(path));
    if (!file.open(QIODevice::Append) || file.write(lines) != lines.size() || !file.flush())
        return failure(file);
    return {};
}

Result<void> replaceLines(const QString& path, const QByteArray& lines)
{
    QSaveFile file(ownerFile(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size() || !file.commit())
        return failure(file);
    return {};
}

bool isKept(const QString& sql)
{
    return sql.size() <= ConsoleHistory::kLongest && !mentionsSecret(sql);
}

}

ConsoleHistory::ConsoleHistory(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_files(u"console history"_s)
{
    using Entries = QList<HistoryEntry>;
    Operation<Entries>::start(m_files, [path = m_path](const StopToken& /*stop*/) {
        return Result<Entries>(readHistory(path));
    }).then(this, [this](const Result<Entries>& read) {
        if (read)
            onRead(*read);
    });
}

ConsoleHistory::~ConsoleHistory()
{
    if (m_lastWrite.isValid())
        static_cast<void>(m_lastWrite.wait());
}

void ConsoleHistory::onRead(const QList<HistoryEntry>& earlier)
{
    m_entries = earlier + m_entries;
    if (m_entries.size() > kMost) {
        m_entries.remove(0, m_entries.size() - kMost);
        QByteArray lines;
        for (const HistoryEntry& entry : std::as_const(m_entries))
            lines += lineOf(entry);
        write(lines, true);
    }
    Q_EMIT changed();
}

void ConsoleHistory::setOn(bool on)
{
    if (std::exchange(m_isOn, on) == on || on)
        return;
    m_lastWrite = Operation<void>::start(m_files, [path = m_path](const StopToken& /*stop*/) {
        QFile::remove(path);
        return Result<void>();
    });
}

void ConsoleHistory::record(const HistoryEntry& entry)
{
    if (!isKept(entry.sql))
        return;
    m_entries.append(entry);
    write(lineOf(entry), false);
    Q_EMIT changed();
}

void ConsoleHistory::write(const QByteArray& lines, bool replaces)
{
    if (!m_isOn)
        return;
    m_lastWrite = Operation<void>::start(
        m_files, [path = m_path, lines, replaces](const StopToken& /*stop*/) {
            return replaces ? replaceLines(path, lines) : appendLines(path, lines);
        });
    m_lastWrite.then(this, [this](const Result<void>& written) {
        m_error = written ? std::nullopt : std::optional(written.error());
    });
}

void ConsoleHistory::clear()
{
    m_entries.clear();
    write({}, true);
    Q_EMIT changed();
}

QList<HistoryEntry> ConsoleHistory::find(const QString& words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<HistoryEntry> found;
    for (const HistoryEntry& entry : m_entries | std::views::reverse) {
        const bool fits = std::ranges::all_of(wanted, [&entry](const QString& word) {
            return entry.sql.contains(word, Qt::CaseInsensitive)
                || entry.connection.contains(word, Qt::CaseInsensitive);
        });
        if (fits)
            found.append(entry);
    }
    return found;
}

}
