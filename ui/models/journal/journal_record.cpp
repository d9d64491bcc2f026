// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_record.h"

#include "data_sink.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QtEndian>

#include <algorithm>

namespace tw {

namespace {

constexpr qsizetype kDigest = 8;
constexpr qsizetype kFrameHead = qsizetype(sizeof(quint32)) + kDigest;
constexpr auto kStream = QDataStream::Qt_6_4;
constexpr quint8 kDefaultMark = 0xff;

QByteArray digestOf(QByteArrayView payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(payload);
    return hash.result().first(kDigest);
}

/// Appends what `write` puts, behind its length and digest. They are filled in afterwards, since
/// the record of a large batch is not worth copying.
template <class Write>
void appendFramed(QByteArray& bytes, const Write& write)
{
    const qsizetype start = bytes.size();
    bytes.append(kFrameHead, '\0');
    DataSink out(bytes);
    write(out);
    const QByteArrayView payload = QByteArrayView(bytes).sliced(start + kFrameHead);
    const QByteArray digest = digestOf(payload);
    qToBigEndian(quint32(payload.size()), bytes.data() + start);
    std::ranges::copy(digest, bytes.data() + start + sizeof(quint32));
}

/// The payload of the frame at the beginning; nullopt when there is no whole one.
std::optional<QByteArrayView> payloadAt(QByteArrayView bytes)
{
    if (bytes.size() < kFrameHead)
        return std::nullopt;
    const auto length = qsizetype(qFromBigEndian<quint32>(bytes.data()));
    if (length > bytes.size() - kFrameHead)
        return std::nullopt;
    const QByteArrayView payload = bytes.sliced(kFrameHead, length);
    if (bytes.sliced(sizeof(quint32), kDigest) != QByteArrayView(digestOf(payload)))
        return std::nullopt;
    return payload;
}

void put(DataSink& out, const Value& value)
{
    if (value.isDefault())
        out << kDefaultMark;
    else
        out << quint8(value.storage()) << value.bytes();
}

void take(QDataStream& in, Value& value)
{
    quint8 storage = 0;
    in >> storage;
    if (storage == kDefaultMark) {
        value = Value::defaultMarker();
        return;
    }
    QByteArray bytes;
    in >> bytes;
    if (storage > quint8(StorageClass::Bytes))
        in.setStatus(QDataStream::ReadCorruptData);
    else
        value = Value::stored(StorageClass(storage), bytes);
}

void put(DataSink& out, const std::pair<QString, Value>& cell)
{
    out << cell.first;
    put(out, cell.second);
}

void take(QDataStream& in, std::pair<QString, Value>& cell)
{
    in >> cell.first;
    take(in, cell.second);
}

void put(DataSink& out, const StepReport& step);
void take(QDataStream& in, StepReport& step);

template <class T>
void put(DataSink& out, const QList<T>& items)
{
    out << quint32(items.size());
    for (const T& item : items)
        put(out, item);
}

template <class T>
void take(QDataStream& in, QList<T>& items)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        take(in, items.emplace_back());
}

void put(DataSink& out, const StepReport& step)
{
    out << step.done << quint32(step.returned.size());
    for (qsizetype column = 0; column < step.returned.size(); ++column)
        put(out, step.returned.at(column));
}

void take(QDataStream& in, StepReport& step)
{
    in >> step.done;
    QList<Value> returned;
    take(in, returned);
    step.returned = std::move(returned);
}

void put(DataSink& out, const RowKey& key)
{
    const RowIdentity* identity = key.identity();
    out << (identity == nullptr);
    if (!identity) {
        out << std::get<quint64>(key.id);
        return;
    }
    out << qint32(identity->address);
    put(out, identity->key);
}

RowKey takeKey(QDataStream& in, const QualifiedName& table)
{
    bool isNew = false;
    in >> isNew;
    if (isNew) {
        quint64 number = 0;
        in >> number;
        return {number};
    }
    RowIdentity identity{table, RowAddress::Key, {}};
    qint32 address = 0;
    in >> address;
    take(in, identity.key);
    identity.address = RowAddress(address);
    return {identity};
}

void put(DataSink& out, const std::optional<StagedRow>& row)
{
    out << row.has_value();
    if (!row)
        return;
    out << qint32(row->kind);
    put(out, row->original);
    out << quint32(row->cells.size());
    for (auto cell = row->cells.cbegin(); cell != row->cells.cend(); ++cell) {
        out << qint32(cell.key());
        put(out, cell.value());
    }
}

void take(QDataStream& in, std::optional<StagedRow>& row)
{
    bool isStaged = false;
    in >> isStaged;
    if (!isStaged)
        return;
    StagedRow& staged = row.emplace();
    qint32 kind = 0;
    quint32 cells = 0;
    in >> kind;
    if (kind < 0 || kind > qint32(ChangeKind::Restore))
        in.setStatus(QDataStream::ReadCorruptData);
    staged.kind = ChangeKind(kind);
    take(in, staged.original);
    in >> cells;
    for (quint32 i = 0; i < cells && in.status() == QDataStream::Ok; ++i) {
        qint32 column = 0;
        in >> column;
        take(in, staged.cells[column]);
    }
}

void put(DataSink& out, const JournalCommit& commit)
{
    const CommitEvidence evidence = commit.evidence.value_or(CommitEvidence());
    out << commit.evidence.has_value() << evidence.systemIdentifier << evidence.timeline
        << evidence.serverStart << evidence.transactionId;
    put(out, commit.steps);
}

void take(QDataStream& in, JournalCommit& commit)
{
    CommitEvidence evidence;
    bool isThere = false;
    in >> isThere >> evidence.systemIdentifier >> evidence.timeline >> evidence.serverStart
        >> evidence.transactionId;
    if (isThere)
        commit.evidence = evidence;
    take(in, commit.steps);
}

/// Header and first record are written as one: where the header is not whole, nothing was kept yet.
bool isCutHeader(QByteArrayView bytes)
{
    const auto magic = QByteArrayView(journal::kMagic);
    if (bytes.size() < magic.size())
        return magic.startsWith(bytes);
    if (!bytes.startsWith(magic))
        return false;
    const QByteArrayView frame = bytes.sliced(magic.size());
    if (frame.size() < kFrameHead)
        return true;
    return qsizetype(qFromBigEndian<quint32>(frame.data())) > frame.size() - kFrameHead;
}

void put(DataSink& out, const JournalPlace& place)
{
    out << place.profile << place.connection << place.url << place.backend << place.table.schema
        << place.table.name << place.columns << place.identity << qint32(place.address);
}

std::optional<JournalPlace> placeFrom(QByteArrayView payload)
{
    QDataStream in(payload.toByteArray());
    in.setVersion(kStream);
    JournalPlace place;
    qint32 address = 0;
    in >> place.profile >> place.connection >> place.url >> place.backend >> place.table.schema
        >> place.table.name >> place.columns >> place.identity >> address;
    place.address = RowAddress(address);
    return in.status() == QDataStream::Ok ? std::optional(place) : std::nullopt;
}

void put(DataSink& out, const JournalEntry& entry)
{
    out << quint8(entry.kind);
    if (entry.kind == JournalEntry::Kind::Rows) {
        out << quint64(entry.rows.size());
        for (const JournalRow& row : entry.rows) {
            put(out, row.row);
            put(out, row.staged);
        }
    } else if (entry.kind == JournalEntry::Kind::Commit) {
        put(out, entry.commit);
    } else if (entry.kind == JournalEntry::Kind::Restored) {
        out << entry.restored;
    }
}

std::optional<JournalEntry> entryFrom(QByteArrayView payload, const QualifiedName& table)
{
    QDataStream in(payload.toByteArray());
    in.setVersion(kStream);
    quint8 kind = 0;
    in >> kind;
    JournalEntry entry{.kind = JournalEntry::Kind(kind)};
    if (entry.kind == JournalEntry::Kind::Rows) {
        quint64 count = 0;
        in >> count;
        for (quint64 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
            JournalRow& row = entry.rows.emplace_back();
            row.row = takeKey(in, table);
            take(in, row.staged);
        }
    } else if (entry.kind == JournalEntry::Kind::Commit) {
        take(in, entry.commit);
    } else if (entry.kind == JournalEntry::Kind::Restored) {
        in >> entry.restored;
    }
    return in.status() == QDataStream::Ok ? std::optional(entry) : std::nullopt;
}

}

void JournalPlace::setTable(const Table& described)
{
    table = described.name;
    columns.clear();
    columns.reserve(described.columns.size());
    for (const Column& column : described.columns)
        columns.append({column.name, column.type.name});
    identity = described.identityColumns;
    address = described.rowAddress;
}

namespace journal {

QByteArray header(const JournalPlace& place)
{
    QByteArray bytes = kMagic;
    appendFramed(bytes, [&place](DataSink& out) { put(out, place); });
    return bytes;
}

void append(QByteArray& bytes, const JournalEntry& entry)
{
    appendFramed(bytes, [&entry](DataSink& out) { put(out, entry); });
}

Result<Contents> read(const QByteArray& bytes)
{
    if (isCutHeader(bytes))
        return Contents{{}, {}, true};
    if (!bytes.startsWith(kMagic)) {
        const QByteArrayView family = QByteArrayView(kMagic).chopped(2);
        if (bytes.startsWith(family))
            return fail(ErrorKind::Unsupported,
                QStringLiteral("A later version of the program wrote these edits."), {},
                QStringLiteral("Open them with that version."));
        return fail(
            ErrorKind::InvalidText, QStringLiteral("The file does not begin as kept edits do."));
    }
    QByteArrayView rest = QByteArrayView(bytes).sliced(kMagic.size());
    const std::optional<QByteArrayView> head = payloadAt(rest);
    const std::optional<JournalPlace> place = head ? placeFrom(*head) : std::nullopt;
    if (!head || !place)
        return fail(ErrorKind::InvalidText,
            QStringLiteral("It cannot be read to which table the kept edits belong."));
    Contents contents{*place, {}, false};
    rest = rest.sliced(kFrameHead + head->size());
    while (!rest.isEmpty()) {
        const std::optional<QByteArrayView> payload = payloadAt(rest);
        std::optional<JournalEntry> entry
            = payload ? entryFrom(*payload, place->table) : std::nullopt;
        if (!payload || !entry) {
            contents.isTorn = true;
            break;
        }
        contents.entries.append(*std::move(entry));
        rest = rest.sliced(kFrameHead + payload->size());
    }
    return contents;
}

}

}
