// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_file.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString milliseconds(qint64 nanoseconds)
{
    return QString::number(double(nanoseconds) / 1e6, 'f', 1);
}

QString ending(const StatementRecord& record)
{
    if (!record.error)
        return u"%1 rows"_s.arg(record.rowsAffected.value_or(record.rows));
    const QString code = record.error->sqlState.isEmpty() ? errorKindName(record.error->kind)
                                                          : record.error->sqlState;
    return u"failed, "_s + code + u": "_s + record.error->message.simplified();
}

/// Ended by a semicolon that no comment hides.
QString endedSql(const StatementRecord& record)
{
    QString sql = record.sql.trimmed();
    if (sql.endsWith(u';'))
        return sql;
    const bool mayEndInComment = sql.sliced(sql.lastIndexOf(u'\n') + 1).contains("--"_L1);
    return sql + (mayEndInComment ? u"\n;"_s : u";"_s);
}

QString entryOf(const StatementRecord& record)
{
    QStringList facts{record.startedAt.toUTC().toString(Qt::ISODateWithMs),
        record.profile.simplified() + u" #"_s + QString::number(record.connection),
        record.purpose.simplified(),
        u"wait %1 execute %2 fetch %3 ms"_s.arg(milliseconds(record.poolWaitNs),
            milliseconds(record.executeNs), milliseconds(record.fetchNs)),
        ending(record)};
    facts.removeAll(QString());
    return u"-- "_s + facts.join(u" | "_s) + u'\n' + endedSql(record) + u"\n\n"_s;
}

}

QByteArray statementLogText(const QList<StatementRecord>& records)
{
    QByteArray text;
    for (const StatementRecord& record : records)
        text += entryOf(record).toUtf8();
    return text;
}

Result<void> writeStatementLog(const QString& path, const QList<StatementRecord>& records)
{
    const QByteArray text = statementLogText(records);
    QSaveFile file(path);
    // The permissions come before the first byte, and whatever the umask says.
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly)
        && file.write(text) == text.size() && file.flush() && file.commit();
    if (!isWritten)
        return fail(ErrorKind::File,
            QCoreApplication::translate("tw::StatementLogFile", "%1 cannot be written: %2")
                .arg(path, file.errorString()));
    return {};
}

}
