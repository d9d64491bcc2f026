// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_journal.h"

#include "recoverable_edits.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace tw {

namespace {

constexpr int kRetryMs = 2000;

/// Others who can list the folder would learn which tables are worked on.
Result<void> makePrivate(const QString& path)
{
    constexpr auto kOwner
        = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (QDir().mkpath(path) && QFile::setPermissions(path, kOwner))
        return {};
    return fail(
        ErrorKind::File, QStringLiteral("The folder %1 could not be made private.").arg(path));
}

}

JournalFolder::JournalFolder(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_writer(QStringLiteral("journal"))
{ }

/// A thread that ends drops what still waits for it: the last edits, files that were discarded.
JournalFolder::~JournalFolder()
{
    static_cast<void>(Operation<void>::start(m_writer, [](const StopToken& /*stop*/) {
        return Result<void>();
    }).wait());
}

QString JournalFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/tuplewright/journal");
}

QString JournalFolder::newPath() const
{
    return m_path + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + kJournalSuffix;
}

void JournalFolder::setOn(bool on)
{
    if (std::exchange(m_isOn, on) == on)
        return;
    if (!on)
        for (EditJournal* journal : std::as_const(m_open))
            journal->end();
    Q_EMIT switched();
    Q_EMIT stateChanged();
}

Operation<Recoverables> JournalFolder::recoverable()
{
    return Operation<Recoverables>::start(
        m_writer, [path = m_path](const StopToken& stop) -> Result<Recoverables> {
            return readRecoverable(path, stop);
        });
}

void JournalFolder::discard(const RecoverableEdits& edits)
{
    m_writer.post(
        [path = edits.path, file = edits.file](const StopToken& /*stop*/) { QFile::remove(path); });
}

QString JournalFolder::setAside(const RecoverableEdits& edits, const QList<JournalRow>& rows)
{
    const QString path = newPath();
    const auto aside = std::make_shared<JournalFile>(path, edits.place);
    aside->enqueue({JournalEntry{.rows = rows}});
    m_writer.post([aside](const StopToken& /*stop*/) { static_cast<void>(aside->flush()); });
    return path;
}

int JournalFolder::openFiles() const
{
    return int(std::count_if(m_open.begin(), m_open.end(),
        [](const EditJournal* journal) { return journal->size() > 0; }));
}

qint64 JournalFolder::openBytes() const
{
    qint64 bytes = 0;
    for (const EditJournal* journal : m_open)
        bytes += journal->size();
    return bytes;
}

std::optional<Error> JournalFolder::error() const
{
    for (const EditJournal* journal : m_open)
        if (journal->error())
            return journal->error();
    return std::nullopt;
}

EditJournal::EditJournal(JournalFolder& folder, JournalPlace place, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_place(std::move(place))
{
    m_folder.m_open.append(this);
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &EditJournal::write);
}

EditJournal::~EditJournal()
{
    m_folder.m_open.removeOne(this);
}

void EditJournal::setTable(const Table& table)
{
    end();
    m_file.reset();
    m_place.setTable(table);
}

std::shared_ptr<JournalFile> EditJournal::file()
{
    if (!m_file)
        m_file = std::make_shared<JournalFile>(m_folder.newPath(), m_place);
    return m_file;
}

void EditJournal::record(const QList<JournalRow>& rows)
{
    if (!rows.isEmpty())
        enqueue(JournalEntry{.rows = rows});
}

void EditJournal::recordAll(const QList<JournalRow>& rows)
{
    if (m_file)
        m_file->end();
    record(rows);
}

void EditJournal::takeOver(const RecoverableEdits& edits, const QList<JournalRow>& others)
{
    if (!others.isEmpty())
        m_folder.setAside(edits, others);
    m_takenOver.append(edits);
    enqueue({.kind = JournalEntry::Kind::Restored, .restored = QFileInfo(edits.path).fileName()});
    if (!m_folder.isOn())
        dropTakenOver();
}

void EditJournal::recordCommit(const JournalCommit& commit)
{
    enqueue({.kind = JournalEntry::Kind::Commit, .commit = commit});
}

void EditJournal::recordCommitEnd()
{
    if (m_file)
        enqueue({.kind = JournalEntry::Kind::CommitOver});
}

void EditJournal::recordSaved(const QSet<RowKey>& gone)
{
    QList<JournalRow> rows;
    rows.reserve(gone.size());
    for (const RowKey& row : gone)
        rows.append({row, std::nullopt});
    beginGroup();
    record(rows);
    recordCommitEnd();
    endGroup();
}

void EditJournal::endGroup()
{
    m_isGrouping = false;
    if (m_group.isEmpty())
        return;
    file()->enqueue(std::exchange(m_group, {}));
    write();
}

void EditJournal::end()
{
    m_group.clear();
    dropTakenOver();
    if (!m_file)
        return;
    m_file->end();
    write();
}

CommitObserver EditJournal::commitObserver() const
{
    if (!m_folder.isOn() || !m_file)
        return {};
    return [file = m_file](
               const std::optional<CommitEvidence>& evidence, const QList<StepReport>& steps) {
        file->enqueue({JournalEntry{
            .kind = JournalEntry::Kind::Commit, .commit = JournalCommit{evidence, steps}}});
        // A disk that is full keeps nobody from saving.
        static_cast<void>(file->flush());
    };
}

void EditJournal::enqueue(const JournalEntry& entry)
{
    if (!m_folder.isOn())
        return;
    m_group.append(entry);
    if (!m_isGrouping)
        endGroup();
}

void EditJournal::write()
{
    if (!m_file)
        return;
    ++m_pending;
    Operation<void>::start(m_folder.m_writer,
        [file = m_file, path = m_folder.path()](const StopToken& /*stop*/) -> Result<void> {
            TW_TRY_VOID(makePrivate(path));
            return file->flush();
        })
        .then(this, [this](const Result<void>& result) { onWritten(result); });
}

void EditJournal::onWritten(const Result<void>& result)
{
    --m_pending;
    const bool differs = result.has_value() == m_error.has_value();
    m_error = result ? std::nullopt : std::optional(result.error());
    if (!result)
        m_retry.start();
    else if (m_pending == 0)
        dropTakenOver();
    if (differs || m_pending == 0) {
        Q_EMIT stateChanged();
        Q_EMIT m_folder.stateChanged();
    }
}

void EditJournal::dropTakenOver()
{
    for (const RecoverableEdits& edits : std::exchange(m_takenOver, {}))
        m_folder.discard(edits);
}

}
