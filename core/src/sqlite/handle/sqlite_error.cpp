// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/handle/sqlite_error.h"

#include <QStringList>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct CodeKind
{
    int code;
    ErrorKind kind;
};

// An extended code that is not listed has the kind of its primary code, its lowest byte.
constexpr auto kCodeKinds = std::to_array<CodeKind>({
    {SQLITE_ERROR, ErrorKind::Query},
    {SQLITE_INTERNAL, ErrorKind::Internal},
    {SQLITE_PERM, ErrorKind::Permission},
    {SQLITE_ABORT, ErrorKind::Query},
    {SQLITE_ABORT_ROLLBACK, ErrorKind::Transaction},
    {SQLITE_BUSY, ErrorKind::LockNotAvailable},
    {SQLITE_BUSY_SNAPSHOT, ErrorKind::Serialization},
    {SQLITE_LOCKED, ErrorKind::Deadlock},
    {SQLITE_NOMEM, ErrorKind::OutOfMemory},
    {SQLITE_READONLY, ErrorKind::ReadOnly},
    {SQLITE_INTERRUPT, ErrorKind::Cancelled},
    {SQLITE_IOERR, ErrorKind::Server},
    {SQLITE_IOERR_NOMEM, ErrorKind::OutOfMemory},
    {SQLITE_IOERR_CORRUPTFS, ErrorKind::Corruption},
    {SQLITE_CORRUPT, ErrorKind::Corruption},
    {SQLITE_FULL, ErrorKind::DiskFull},
    {SQLITE_CANTOPEN, ErrorKind::Connection},
    {SQLITE_PROTOCOL, ErrorKind::LockNotAvailable},
    {SQLITE_SCHEMA, ErrorKind::Query},
    {SQLITE_TOOBIG, ErrorKind::Limit},
    {SQLITE_CONSTRAINT, ErrorKind::Integrity},
    {SQLITE_CONSTRAINT_CHECK, ErrorKind::Check},
    {SQLITE_CONSTRAINT_FOREIGNKEY, ErrorKind::ForeignKey},
    {SQLITE_CONSTRAINT_NOTNULL, ErrorKind::NotNull},
    {SQLITE_CONSTRAINT_PRIMARYKEY, ErrorKind::AlreadyExists},
    {SQLITE_CONSTRAINT_TRIGGER, ErrorKind::Query},
    {SQLITE_CONSTRAINT_UNIQUE, ErrorKind::AlreadyExists},
    {SQLITE_CONSTRAINT_ROWID, ErrorKind::AlreadyExists},
    {SQLITE_CONSTRAINT_DATATYPE, ErrorKind::Data},
    {SQLITE_MISMATCH, ErrorKind::Data},
    {SQLITE_MISUSE, ErrorKind::InvalidArgument},
    {SQLITE_NOLFS, ErrorKind::Limit},
    {SQLITE_AUTH, ErrorKind::Permission},
    {SQLITE_RANGE, ErrorKind::InvalidArgument},
    {SQLITE_NOTADB, ErrorKind::Corruption},
});

const CodeKind* findCode(int code)
{
    const auto found = std::find_if(kCodeKinds.begin(), kCodeKinds.end(),
        [code](const CodeKind& entry) { return entry.code == code; });
    return found == kCodeKinds.end() ? nullptr : &*found;
}

/// Splits "table.column"; a list of columns of one table leaves the column open.
void readColumns(Error& error, const QString& text)
{
    const qsizetype dot = text.indexOf(u'.');
    if (dot <= 0)
        return;
    error.table = text.left(dot);
    if (!text.contains(u", "_s + error.table + u'.'))
        error.column = text.mid(dot + 1);
}

/// The part of the message that follows the constraint's kind; it only adds to what the code said.
void addConstraintNames(Error& error)
{
    const QString subject = error.message.section(u": "_s, 1);
    switch (error.nativeCode) {
    case SQLITE_CONSTRAINT_CHECK:
        error.constraint = subject;
        break;
    case SQLITE_CONSTRAINT_NOTNULL:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_ROWID:
        readColumns(error, subject);
        break;
    case SQLITE_CONSTRAINT_DATATYPE:
        readColumns(error, error.message.section(u" column "_s, 1));
        break;
    default:
        break;
    }
}

/// Files beside the database are made and grown in many ways, each with a code of its own.
bool isDiskFull(sqlite3* database, ErrorKind kind)
{
    if (kind != ErrorKind::Server && kind != ErrorKind::Connection)
        return kind == ErrorKind::DiskFull;
    const int code = sqlite3_system_errno(database);
    return code == ENOSPC || code == EDQUOT;
}

/// Characters before a byte of UTF-8: all bytes but continuations begin one.
int charactersBefore(const QByteArray& sql, int offset)
{
    return int(std::count_if(sql.begin(), sql.begin() + std::min<qsizetype>(offset, sql.size()),
        [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

}

ErrorKind sqliteErrorKind(int extendedCode)
{
    if (const CodeKind* exact = findCode(extendedCode))
        return exact->kind;
    const CodeKind* primary = findCode(extendedCode & 0xFF);
    return primary ? primary->kind : ErrorKind::Query;
}

Error sqliteError(sqlite3* database)
{
    Error error;
    error.nativeCode = sqlite3_extended_errcode(database);
    error.kind = sqliteErrorKind(error.nativeCode);
    error.message = QString::fromUtf8(sqlite3_errmsg(database));
    if (isDiskFull(database, error.kind)) {
        error.kind = ErrorKind::DiskFull;
        error.detail = error.message;
        error.message = u"The disk is full."_s;
    }
    addConstraintNames(error);
    error.amend([](ErrorFacts& facts) { facts.backend = u"sqlite"_s; });
    return error;
}

Error sqlitePrepareError(sqlite3* database, const QByteArray& sql)
{
    Error error = sqliteError(database);
    const int offset = sqlite3_error_offset(database);
    if (offset >= 0) {
        error.position = charactersBefore(sql, offset) + 1;
        if (error.nativeCode == SQLITE_ERROR)
            error.kind = ErrorKind::Syntax;
    }
    return error;
}

}
