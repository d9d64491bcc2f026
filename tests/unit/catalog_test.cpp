// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/schema/catalog.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Catalog catalogOf(const QStringList& relations, const QStringList& searchPath)
{
    Catalog catalog;
    catalog.searchPath = searchPath;
    for (const QString& relation : relations) {
        RelationSummary summary;
        summary.name = *QualifiedName::parse(relation);
        catalog.relations.append(summary);
    }
    return catalog;
}

}

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaAndNameMustBothMatch();
    void searchPathDecidesInItsOrder();
    void onlyHolderOutsideTheSearchPathIsFound();
    void severalHoldersOutsideTheSearchPathAreAmbiguous();
    void unknownNameIsUndefinedWithTheNearestOne();
    void caseIsNeverFolded();
};

void CatalogTest::schemaAndNameMustBothMatch()
{
    const Catalog catalog = catalogOf({u"a.t"_s, u"b.t"_s}, {u"a"_s});
    QCOMPARE(catalog.resolve({u"b"_s, u"t"_s})->display(), u"b.t"_s);
    QCOMPARE(catalog.resolve({u"c"_s, u"t"_s}).error().kind, ErrorKind::UndefinedObject);
}

void CatalogTest::searchPathDecidesInItsOrder()
{
    const Catalog catalog = catalogOf({u"a.t"_s, u"b.t"_s}, {u"missing"_s, u"b"_s, u"a"_s});
    QCOMPARE(catalog.resolve({{}, u"t"_s})->display(), u"b.t"_s);
}

void CatalogTest::onlyHolderOutsideTheSearchPathIsFound()
{
    const Catalog catalog = catalogOf({u"a.t"_s, u"b.u"_s}, {u"a"_s});
    QCOMPARE(catalog.resolve({{}, u"u"_s})->display(), u"b.u"_s);
}

void CatalogTest::severalHoldersOutsideTheSearchPathAreAmbiguous()
{
    const Catalog catalog = catalogOf({u"b.t"_s, u"c.t"_s}, {u"a"_s});
    const Result<QualifiedName> name = catalog.resolve({{}, u"t"_s});
    QCOMPARE(name.error().kind, ErrorKind::Ambiguous);
    QCOMPARE(name.error().message, u"Several schemas have a relation t: b, c."_s);
}

void CatalogTest::unknownNameIsUndefinedWithTheNearestOne()
{
    const Catalog catalog = catalogOf({u"a.users"_s}, {u"a"_s});
    const Result<QualifiedName> name = catalog.resolve({{}, u"user"_s});
    QCOMPARE(name.error().kind, ErrorKind::UndefinedObject);
    QCOMPARE(name.error().hint, u"Did you mean users?"_s);
}

void CatalogTest::caseIsNeverFolded()
{
    const Catalog catalog = catalogOf({u"a.Users"_s}, {u"a"_s});
    const Result<QualifiedName> name = catalog.resolve({{}, u"users"_s});
    QCOMPARE(name.error().kind, ErrorKind::UndefinedObject);
    QCOMPARE(name.error().hint, u"Did you mean Users?"_s);
}

TW_TEST(CatalogTest)
#include "catalog_test.moc"
