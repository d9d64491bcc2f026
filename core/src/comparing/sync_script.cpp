// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/comparing/sync_script.h>

#include "comparing/key_collisions.h"
#include "comparing/sync_order.h"
#include "comparing/sync_spool.h"
#include "comparing/sync_table.h"

#include <tuplewright/query/engine_statements.h>

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tw {

struct SyncScript::Part
{
    SyncTable table;
    std::unique_ptr<SyncSpool> deletions = {};
    std::unique_ptr<SyncSpool> updates = {};
    std::unique_ptr<SyncSpool> insertions = {};
    std::unique_ptr<KeyCollisions> collisions = {}; ///< while the table is compared
    bool collides = false; ///< rows must go before others can come
    qint64 unchangeable = 0; ///< rows that differ only where nothing can be written

    [[nodiscard]] const std::unique_ptr<SyncSpool>& spoolOf(SyncWrite write) const
    {
        if (write == SyncWrite::Delete)
            return deletions;
        return write == SyncWrite::Insert ? insertions : updates;
    }
};

namespace {

/// A name as a part of a comment, which it must not end.
QString oneLine(QString text)
{
    for (QChar& letter : text) {
        if (!letter.isPrint())
            letter = u' ';
    }
    return text;
}

Result<void> copy(const std::unique_ptr<SyncSpool>& spool, QIODevice& target)
{
    return spool ? spool->copyTo(target) : Result<void>();
}

std::unexpected<Error> unwritable(const QSaveFile& file)
{
    return fail(
        ErrorKind::File, u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
}

}

SyncScript::SyncScript(const Adapter& a, const Adapter& b, QString path)
    : m_a(a)
    , m_b(b)
    , m_path(std::move(path))
{ }

SyncScript::~SyncScript() = default;

Result<void> SyncScript::check() const
{
    if (m_b.dialect().engineStatements().exchange().writesScripts())
        return {};
    return fail(
        ErrorKind::Unsupported, u"No script can be written for %1."_s.arg(m_b.engine().name));
}

Result<void> SyncScript::begin(const ComparedTable& table)
{
    m_parts.push_back({SyncTable(table, m_a, m_b)});
    m_parts.back().collisions = std::make_unique<KeyCollisions>(table);
    return {};
}

Result<void> SyncScript::spool(std::unique_ptr<SyncSpool>& into, const QByteArray& sql)
{
    if (!into)
        into = std::make_unique<SyncSpool>();
    ++m_rows;
    return into->append(sql);
}

Result<void> SyncScript::add(const DifferentRow& row)
{
    Part& part = m_parts.back();
    part.collisions->add(row);
    if (row.kind == DifferenceKind::OnlyInA)
        return spool(part.insertions, part.table.insert(row));
    if (row.kind == DifferenceKind::OnlyInB)
        return spool(part.deletions, part.table.remove(row));
    const QByteArray update = part.table.update(row);
    if (!update.isEmpty())
        return spool(part.updates, update);
    ++part.unchangeable;
    return {};
}

Result<void> SyncScript::end(const RowCounts&)
{
    Part& part = m_parts.back();
    part.collides = part.collisions->found();
    part.collisions.reset();
    for (SyncSpool* const spool :
        {part.deletions.get(), part.updates.get(), part.insertions.get()}) {
        if (spool)
            TW_TRY_VOID(spool->close());
    }
    m_remarks += syncRemarks(part.table.table(), part.unchangeable, part.insertions != nullptr);
    return {};
}

QByteArray SyncScript::heading() const
{
    const QString text
        = u"-- Turns B into A; run it in B.\n-- A: %1\n-- B: %2\n"
          "-- Fails as a whole, and changes nothing, when a row is not as it was compared.\n"_s.arg(
              oneLine(m_a.pool()->config().title()), oneLine(m_b.pool()->config().title()));
    return text.toUtf8();
}

QByteArray SyncScript::numbers() const
{
    QByteArray sql;
    const EngineExchange& exchange = m_b.dialect().engineStatements().exchange();
    for (const Part& part : m_parts) {
        const Table& table = *part.table.table().b;
        for (const Column& column : table.columns) {
            const QString raise = exchange.raiseNumber(table, column);
            if (part.insertions && !raise.isEmpty())
                sql += raise.toUtf8() + ";\n";
        }
    }
    return sql;
}

Result<void> SyncScript::finish()
{
    const EngineExchange& exchange = m_b.dialect().engineStatements().exchange();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    file.write(heading() + (m_rows > 0 ? exchange.scriptHead() : QByteArray()));
    QList<SyncedTable> tables;
    for (const Part& part : m_parts)
        tables.append({part.table.table().b.get(), part.collides});
    for (const SyncPhase& phase : syncOrder(tables))
        TW_TRY_VOID(copy(m_parts[size_t(phase.table)].spoolOf(phase.write), file));
    file.write(numbers() + (m_rows > 0 ? exchange.scriptTail() : QByteArray()));
    return file.commit() ? Result<void>() : unwritable(file);
}

}
