// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tw::test {

/// Names that servers take and careless programs do not.
inline QStringList hostileNames()
{
    QStringList names{
        QStringLiteral("a\"b"),
        QStringLiteral("\""),
        QStringLiteral("\"\""),
        QStringLiteral("a'b"),
        QStringLiteral("line\nbreak"),
        QStringLiteral("tab\tand\rreturn"),
        QStringLiteral("%1"),
        QStringLiteral("%L1 %2"),
        QStringLiteral("a&b"),
        QStringLiteral("<b>bold</b>"),
        QStringLiteral(":x"),
        QStringLiteral("$1"),
        QStringLiteral("$$"),
        QStringLiteral("?"),
        QStringLiteral("\U0001F600"),
        QStringLiteral(" leading"),
        QStringLiteral("trailing "),
        QStringLiteral(" "),
        QStringLiteral("select"),
        QStringLiteral("MixedCase"),
        QStringLiteral("a.b"),
        QStringLiteral("."),
        QStringLiteral("; DROP TABLE x; --"),
        QStringLiteral("/* open"),
        QStringLiteral("-- rest"),
        QStringLiteral("back\\slash"),
        QStringLiteral("[bracket]"),
        QStringLiteral("`tick`"),
        QStringLiteral("\u200B"),
        QStringLiteral("\u05D0\u05D1\u05D2"),
        QStringLiteral("e\u0301"),
        QString(31, QChar(0x00E9)) + u'x',
        QString(63, u'n'),
    };
    return names;
}

}
