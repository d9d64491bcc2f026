// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_edits.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAhead = 60;

void tell(int number)
{
    std::printf("%d\n", number);
    std::fflush(stdout);
}

ConnectionConfig configOf(const QString& database)
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = database;
    return config;
}

/// Edits as fast as it can without leaving the disk far behind, and tells how many edits have
/// reached it.
class Editing
{
public:
    Editing(const QString& database, const QString& folder, quint32 seed)
        : m_people(configOf(database), folder)
        , m_edits(m_people.edits, m_people.table, seed)
    {
        QObject::connect(&m_people.edits.journal(), &JournalKeeper::changed, &m_timer, [this] {
            if (m_people.edits.journal().journal()->isWritten())
                tell(m_written = m_done);
        });
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            for (int i = 0; i < 3 && m_done < m_written + kMostAhead; ++i, ++m_done)
                m_edits.next();
        });
        m_timer.start(1);
    }

private:
    KeptPeople m_people;
    RandomEdits m_edits;
    QTimer m_timer;
    int m_done = 0;
    int m_written = 0;
};

/// Adds three rows, saves, and again; tells how often that was done.
class Saving
{
public:
    Saving(const QString& database, const QString& folder)
        : m_people(configOf(database), folder)
    {
        QObject::connect(
            &m_people.edits, &EditController::savingChanged, &m_people.edits,
            [this] {
                if (m_people.edits.isSaving())
                    return;
                tell(m_round);
                add();
            },
            Qt::QueuedConnection);
        add();
    }

private:
    void add()
    {
        const Value name = Value::text(u"round %1"_s.arg(++m_round));
        m_people.edits.staged().stageBlock({}, {{{1, name}}, {{1, name}}, {{1, name}}}, {});
        m_people.edits.save();
    }

    KeptPeople m_people;
    int m_round = 0;
};

}

/// A program with staged edits, to be killed: MODE DATABASE FOLDER SEED.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    if (arguments[1] == u"save"_s) {
        const Saving saving(arguments[2], arguments[3]);
        return QCoreApplication::exec();
    }
    const Editing editing(arguments[2], arguments[3], arguments[4].toUInt());
    return QCoreApplication::exec();
}
