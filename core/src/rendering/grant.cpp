// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/grant.h>

#include <tuplewright/query/dialect.h>

using namespace Qt::StringLiterals;

namespace tw {

QString grantStatement(const Table& table, const QStringList& privileges)
{
    if (table.privileges.role.isEmpty() || privileges.isEmpty())
        return {};
    return u"GRANT "_s + privileges.join(u", "_s) + u" ON "_s + doubleQuoted(table.name) + u" TO "_s
        + doubleQuoted(table.privileges.role) + u';';
}

}
