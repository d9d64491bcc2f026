// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/handle/sqlite_memory.h"

#include "sqlite/handle/sqlite_error.h"

#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tw {

SqliteMemory::SqliteMemory()
    : m_name(u"file:tuplewright-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)
          + u"?mode=memory&cache=shared"_s)
{ }

SqliteMemory::~SqliteMemory()
{
    sqlite3_close_v2(m_anchor);
}

Result<QString> SqliteMemory::open()
{
    const std::lock_guard lock(m_mutex);
    if (m_anchor)
        return m_name;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI;
    const int code = sqlite3_open_v2(m_name.toUtf8().constData(), &m_anchor, flags, nullptr);
    if (code == SQLITE_OK)
        return m_name;
    Error error = sqliteError(m_anchor);
    sqlite3_close_v2(std::exchange(m_anchor, nullptr));
    return fail(std::move(error));
}

}
