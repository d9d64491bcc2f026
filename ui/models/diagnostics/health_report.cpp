// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health_report.h"

#include "models/text/number_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>

namespace tw {

namespace {

struct Health
{
    Q_DECLARE_TR_FUNCTIONS(tw::Health)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// As Linux tells it, in bytes; unset elsewhere.
std::optional<qint64> residentMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.sliced(6).chopped(2).trimmed().toLongLong() * 1024; // told in kB
    return {};
}

void addVersions(QList<HealthFact>& facts)
{
    const QString section = Health::tr("Program");
    facts.append({section, Health::tr("Tuplewright"), QCoreApplication::applicationVersion()});
    facts.append({section, Health::tr("Qt"), QString::fromLatin1(qVersion())});
    facts.append({section, Health::tr("System"),
        QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::currentCpuArchitecture()});
    facts.append({section, Health::tr("Window system"), QGuiApplication::platformName()});
    if (const auto memory = residentMemory())
        facts.append({section, Health::tr("Memory"), sizeText(*memory)});
}

void addStalls(QList<HealthFact>& facts, const StallLog& stalls)
{
    const QString section = Health::tr("Window");
    facts.append({section, Health::tr("Events handled"), number(stalls.handled())});
    facts.append({section, Health::tr("Longer than %1 ms").arg(StallLog::kLimit.count()),
        number(stalls.stalls())});
    facts.append({section, Health::tr("Longest"),
        Health::tr("%1 ms").arg(number(stalls.longest().count()))});
    for (const StallLog::Stall& stall : stalls.latest())
        facts.append({section, stall.end.toString(Qt::ISODate),
            Health::tr("%1 ms").arg(number(stall.length.count()))});
}

void addJournal(QList<HealthFact>& facts, const JournalFolder& journal)
{
    const QString section = Health::tr("Unsaved changes");
    const auto error = journal.error();
    facts.append({section, Health::tr("Protected against a crash"),
        !journal.isOn() ? Health::tr("no, switched off in the preferences")
            : error     ? Health::tr("no: %1").arg(error->message)
                        : Health::tr("yes")});
    facts.append({section, Health::tr("Journal"),
        Health::tr("%1 tables, %2")
            .arg(number(journal.openFiles()), sizeText(journal.openBytes()))});
}

/// By number: a name may tell whose server it is.
void addPool(QList<HealthFact>& facts, int index, const ConnectionEntry& entry)
{
    const QString section = Health::tr("Connection %1").arg(index + 1);
    facts.append({section, Health::tr("Server"), entry.server.product});
    if (!entry.adapter)
        return;
    const PoolStats pool = entry.adapter->pool()->stats();
    facts.append({section, Health::tr("Pool"),
        Health::tr("%1 in use, %2 idle, %3 waiting, at most %4")
            .arg(number(pool.inUse), number(pool.idle), number(pool.waiting),
                pool.overflow < 0 ? Health::tr("any number") : number(pool.size + pool.overflow))});
    facts.append({section, Health::tr("Opened and closed"),
        Health::tr("%1 and %2, %3 failed, %4 waited in vain")
            .arg(number(pool.opened), number(pool.closed), number(pool.errors),
                number(pool.timeouts))});
    const auto ms = [](std::chrono::nanoseconds time) {
        return number(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    };
    facts.append({section, Health::tr("Waited for a connection"),
        Health::tr("95 % up to %1 ms, longest %2 ms").arg(ms(pool.waits.p95), ms(pool.waits.max))});
}

}

QList<HealthFact> healthReport(
    const StallLog* stalls, const JournalFolder* journal, const ConnectionList& connections)
{
    QList<HealthFact> facts;
    addVersions(facts);
    if (stalls)
        addStalls(facts, *stalls);
    if (journal)
        addJournal(facts, *journal);
    for (int index = 0; index < connections.count(); ++index)
        if (connections.at(index).state == ConnectionEntry::State::Open)
            addPool(facts, index, connections.at(index));
    return facts;
}

QString healthText(const QList<HealthFact>& facts)
{
    QString text;
    QString section;
    for (const HealthFact& fact : facts) {
        if (fact.section != section)
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + fact.section + u'\n';
        section = fact.section;
        text += QStringLiteral("  %1: %2\n").arg(fact.name, fact.value);
    }
    return text;
}

}
