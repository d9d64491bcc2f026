// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/rendering/entity_writer.h>
#include <tuplewright/schema/traits.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

class PlainWriter final : public EntityWriter
{
public:
    explicit PlainWriter(bool namesAhead)
        : m_namesAhead(namesAhead)
    { }

protected:
    QString typeName(const EntityColumn&) const override { return u"t"_s; }
    QString defaultClause(EntityDefault) const override { return {}; }
    QString referenceName(const QualifiedName& target) const override { return target.name; }
    bool namesAhead() const override { return m_namesAhead; }

private:
    bool m_namesAhead;
};

EntityDescriptor entity(const QString& name)
{
    EntityDescriptor made;
    made.name = {{}, name};
    return made.withUuidKey();
}

EntityColumn reference(const QString& name)
{
    return {.name = name, .type = TypeClass::Uuid, .nullable = true};
}

QStringList firstLines(const QList<Statement>& statements)
{
    QStringList lines;
    for (const Statement& statement : statements)
        lines.append(statement.sql.section(u" (\n"_s, 0, 0));
    return lines;
}

/// Two tables that name each other, and one that names the first of them.
QList<EntityDescriptor> circle()
{
    EntityDescriptor c = entity(u"c"_s);
    EntityDescriptor a = entity(u"a"_s);
    EntityDescriptor b = entity(u"b"_s);
    c.withReference(reference(u"a_uuid"_s), a.name, u"uuid"_s);
    a.withReference(reference(u"b_uuid"_s), b.name, u"uuid"_s);
    b.withReference(reference(u"a_uuid"_s), a.name, u"uuid"_s);
    return {c, a, b};
}

}

class EntityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parentsAreMadeFirstAndDroppedLast()
    {
        EntityDescriptor post = entity(u"a_post"_s);
        post.withReference(reference(u"user_uuid"_s), {{}, u"user"_s}, u"uuid"_s);
        const QList<EntityDescriptor> entities{post, entity(u"user"_s)};
        const PlainWriter writer(false);
        QCOMPARE(firstLines(writer.createTables(entities, false).value()),
            QStringList({u"CREATE TABLE \"user\""_s, u"CREATE TABLE \"a_post\""_s}));
        QCOMPARE(firstLines(writer.dropTables(entities, true)),
            QStringList(
                {u"DROP TABLE IF EXISTS \"a_post\""_s, u"DROP TABLE IF EXISTS \"user\""_s}));
    }

    void aCycleIsClosedWhenItsTablesAreThere()
    {
        const QStringList lines
            = firstLines(PlainWriter(false).createTables(circle(), true).value());
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.first(3),
            QStringList({u"CREATE TABLE IF NOT EXISTS \"a\""_s,
                u"CREATE TABLE IF NOT EXISTS \"b\""_s, u"CREATE TABLE IF NOT EXISTS \"c\""_s}));
        QVERIFY(lines[3].startsWith(u"ALTER TABLE \"a\" ADD FOREIGN KEY (\"b_uuid\")"));
        QCOMPARE(firstLines(PlainWriter(false).dropTables(circle(), false)),
            QStringList({u"DROP TABLE \"c\""_s, u"DROP TABLE \"a\", \"b\""_s}));
    }

    void whereKeysMayNameAheadNothingIsAddedLater()
    {
        QCOMPARE(PlainWriter(true).createTables(circle(), false).value().size(), 3);
        QCOMPARE(PlainWriter(true).dropTables(circle(), false).size(), 3);
    }

    void declaredTraitsAreFound()
    {
        EntityDescriptor item = entity(u"item"_s);
        item.withCreatedAt()
            .withUpdatedAt()
            .withSoftDelete()
            .withArchive()
            .withActors()
            .withAdminActors();
        const TraitSet traits = detectTraits(item.toTable());
        QCOMPARE(traits.uuidKey, u"uuid"_s);
        QVERIFY(!traits.createdAt.isEmpty() && !traits.updatedAt.isEmpty());
        QVERIFY(traits.softDelete && traits.isArchivable());
        QVERIFY(!traits.createdBy.isEmpty() && !traits.updatedByAdmin.isEmpty());
        QCOMPARE(item.foreignKeys.first().target, item.name);
    }

    void whatCannotBeMadeIsRefused_data()
    {
        QTest::addColumn<EntityDescriptor>("wrong");
        EntityDescriptor empty;
        empty.name = {{}, u"empty"_s};
        QTest::newRow("no columns") << empty;
        QTest::newRow("a column twice") << entity(u"a"_s).withUuidKey();
        EntityDescriptor unknown = entity(u"a"_s);
        unknown.uniqueKeys = {{u"nothing"_s}};
        QTest::newRow("an unknown column in a key") << unknown;
        EntityDescriptor odd = entity(u"a"_s);
        odd.columns.append({.name = u"x"_s, .type = TypeClass::Composite});
        QTest::newRow("a type without a name") << odd;
    }

    void whatCannotBeMadeIsRefused()
    {
        QFETCH(const EntityDescriptor, wrong);
        const auto made = PlainWriter(false).createTables({wrong}, false);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::InvalidArgument);
    }

    void aNameThatServersWouldCutIsLeftToThem()
    {
        const auto sqlOf = [](const QString& table, const QString& column) {
            EntityDescriptor made = entity(table);
            made.columns.append(
                {.name = column, .type = TypeClass::Enum, .choices = {u"it's"_s, u"b"_s}});
            return PlainWriter(false).createTables({made}, false).value().first().sql;
        };
        const QString check = u"CHECK (\"kind\" IN ('it''s', 'b'))"_s;
        const QString named = sqlOf(u"orders"_s, u"kind"_s);
        QVERIFY2(named.contains(u"CONSTRAINT \"orders_kind_check\" "_s + check), qPrintable(named));
        // 52 + "_kind_check" are 63 bytes.
        QVERIFY(sqlOf(QString(52, u'x'), u"kind"_s).contains(u"CONSTRAINT"_s));
        for (const QString& table : {QString(53, u'x'), QString(30, u'\u00e9')}) {
            const QString sql = sqlOf(table, u"kind"_s);
            QVERIFY2(sql.contains(check) && !sql.contains(u"CONSTRAINT"_s), qPrintable(sql));
        }
    }

    void aTableDeclaredTwiceIsRefused()
    {
        QVERIFY(!PlainWriter(false).createTables({entity(u"a"_s), entity(u"a"_s)}, false));
    }
};

TW_TEST(EntityTest)
#include "entity_test.moc"
