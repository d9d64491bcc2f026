// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/values/sqlite_json_path.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isPlace(const QString& step)
{
    static const QRegularExpression digits(u"^-?[0-9]{1,9}$"_s);
    return digits.match(step).hasMatch();
}

}

QString sqliteJsonPath(const QStringList& steps)
{
    QString path(u'$');
    for (const QString& step : steps) {
        if (!isPlace(step))
            path += u".\""_s + step + u'"';
        else if (step.startsWith(u'-'))
            path += u"[#"_s + step + u']';
        else
            path += u'[' + step + u']';
    }
    return path;
}

bool sqliteCanReach(const QString& step)
{
    return std::none_of(step.begin(), step.end(),
        [](QChar c) { return c == u'"' || c == u'\\' || c.unicode() < 0x20; });
}

}
