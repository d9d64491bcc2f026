// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation_faults.h"
#include "no_descriptors.h"
#include "sqlite_session.h"

#include <tuplewright/session/atomic.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// What happens when this computer has nothing left to give.
class SqliteExhaustionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAllocationOfTheLibraryMayFail()
    {
        const SqliteFile file(u"CREATE TABLE notes (id INTEGER PRIMARY KEY, a TEXT)"_s);
        AllocationFaults faults("libsqlite3.so");
        qint64 number = 1;
        for (;; ++number) {
            faults.failAt(number);
            const Result<void> saved = openAndSave(file, number);
            if (!faults.stop()) {
                QVERIFY2(saved, saved ? "" : qPrintable(saved.error().toText()));
                break;
            }
            const QStringList found
                = file.column(u"SELECT count(*) FROM notes WHERE id = %1"_s.arg(number));
            QCOMPARE(found, QStringList(saved ? u"1"_s : u"0"_s));
            if (!saved) {
                QVERIFY2(
                    saved.error().kind != ErrorKind::Internal, qPrintable(saved.error().toText()));
            }
        }
        QVERIFY(number > 50);
        QCOMPARE(file.column(u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
    }

    void withoutDescriptorsAFileIsNotOpened()
    {
        const SqliteFile file(u"CREATE TABLE notes (id INTEGER PRIMARY KEY, a TEXT)"_s);
        const SqliteSession open(file);
        {
            const NoDescriptors none;
            const auto refused = makeSqliteBackend()->open(file.config(), {}, {}, {});
            QVERIFY(!refused);
            QVERIFY(refused.error().message.contains(file.path())
                || refused.error().detail.contains(file.path()));
            QCOMPARE(open.column(u"SELECT count(*) FROM notes"_s), QStringList(u"0"_s));
        }
        QVERIFY(makeSqliteBackend()->open(file.config(), {}, {}, {}));
    }

private:
    [[nodiscard]] static Result<void> openAndSave(const SqliteFile& file, qint64 id)
    {
        const auto pool
            = std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret());
        Session session(pool);
        TW_TRY_VOID(session.begin());
        TW_TRY_VOID(session.run(
            {u"INSERT INTO notes VALUES (?, 'text')"_s, {Value::integer(id)}}, nullptr));
        TW_TRY_VOID(session.run({u"SELECT * FROM notes ORDER BY a"_s, {}}, nullptr));
        return session.commit();
    }
};

QTEST_GUILESS_MAIN(SqliteExhaustionTest)
#include "sqlite_exhaustion_test.moc"
