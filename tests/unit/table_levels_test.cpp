// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "writing/table_levels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Which tables stand above which.
class TableLevelsTest final : public QObject
{
    Q_OBJECT

    static QualifiedName name(const QString& table) { return {u"public"_s, table}; }

    static TableLevels orderOf(const QList<std::pair<QString, QString>>& dependencies)
    {
        TableLevels order;
        for (const auto& [child, parent] : dependencies)
            order.addDependency(name(child), name(parent));
        return order;
    }

private Q_SLOTS:
    void parentsStandBelowTheirChildren()
    {
        const TableLevels order = orderOf({{u"c"_s, u"b"_s}, {u"b"_s, u"a"_s}, {u"d"_s, u"a"_s}});
        QVERIFY(order.level(name(u"a"_s)) < order.level(name(u"b"_s)));
        QVERIFY(order.level(name(u"b"_s)) < order.level(name(u"c"_s)));
        QVERIFY(order.level(name(u"a"_s)) < order.level(name(u"d"_s)));
        QCOMPARE(order.level(name(u"unknown"_s)), 0);
    }

    void tablesThatDependOnEachOtherAreLevel()
    {
        const TableLevels order = orderOf({{u"a"_s, u"b"_s}, {u"b"_s, u"a"_s}, {u"b"_s, u"root"_s},
            {u"leaf"_s, u"a"_s}, {u"leaf"_s, u"leaf"_s}});
        QCOMPARE(order.level(name(u"a"_s)), order.level(name(u"b"_s)));
        QVERIFY(order.level(name(u"root"_s)) < order.level(name(u"a"_s)));
        QVERIFY(order.level(name(u"a"_s)) < order.level(name(u"leaf"_s)));
    }

    void foreignKeysAreDependencies()
    {
        Table child;
        child.name = name(u"child"_s);
        child.foreignKeys.append({u"fk"_s, {u"p"_s}, name(u"parent"_s), {u"id"_s}});
        TableLevels order;
        order.add(child);
        QCOMPARE(order.level(name(u"child"_s)), 1);
    }
};

TW_TEST(TableLevelsTest)
#include "table_levels_test.moc"
