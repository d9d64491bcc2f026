// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_backend.h"
#include "models/navigator/navigator_filter.h"
#include "models/navigator/navigator_model.h"
#include "models/text/number_text.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

using State = ConnectionEntry::State;

QString textOf(const QModelIndex& index)
{
    return index.data(Qt::DisplayRole).toString();
}

/// The tree as one line: names, children in parentheses. Databases, which come later, are left out.
QString outline(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (textOf(index) == u"Databases")
            continue;
        const QString below = outline(model, index);
        parts << (below.isEmpty() ? textOf(index) : textOf(index) + u'(' + below + u')');
    }
    return parts.join(u", "_s);
}

}

class NavigatorModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aConnectionIsOpenedWhenItsChildrenAreAskedFor();
    void schemasHoldGroupsInAFixedOrder();
    void aSingleSchemaIsNoLevelOfItsOwn();
    void estimatesAreShortAndMarked();
    void whileOpeningALoadingLineStandsThere();
    void aFailureSaysWhyAndCanBeTriedAgain();
    void aRefusedPasswordIsAskedForAndKept();
    void aClosedConnectionHasNoTables();
    void aRemovedConnectionLeavesTheOthersInPlace();
    void aReloadShowsWhatIsNew();
    void aRelationIsFoundByItsName();
    void theFilterKeepsWhatLeadsToAMatch_data();
    void theFilterKeepsWhatLeadsToAMatch();
    void theFilterOpensNoConnection();
    void otherObjectsStandInGroupsOfTheirOwn();
    void aClosedSchemaSaysSo();
    void anEmptyDatabaseSaysSo();
    void notesMarkWhatTheyAreAbout();
    void unreadableRelationsStandApart();
    void databasesAreAskedForWhenTheyAreLookedAt();
    void aRefusalOfTheDatabasesCanBeTriedAgain();
    void pinnedAndRecentRelationsStandAbove();
    void marksAreKeptForEachProfile();
    void theLatestOfAllProfilesAreKept();
    void attachedFilesStandBehindTheTables();
    void anUnchangedCatalogueChangesNothing();
    void aCountTakesThePlaceOfTheEstimate();
    void anotherDatabaseKeepsThePassword();
    void aStoredProfileLosesItsPassword();
    void theSameConfigurationIsOneConnection();
    void partitionsStandBelowWhatTheyArePartsOf();
    void theDefaultConnectionHasAStar();
    void countsAreCutToWhatFits_data();
    void countsAreCutToWhatFits();
    void sizesAreCutLikewise_data();
    void sizesAreCutLikewise();

private:
    [[nodiscard]] QString profilesPath() const { return m_folder.filePath(u"profiles.json"_s); }
    void open(const QUuid& id);
    [[nodiscard]] QModelIndex group(const QString& schema, const QString& title) const;

    QTemporaryDir m_folder;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ConnectionList> m_connections;
    std::unique_ptr<NavigatorMarks> m_marks;
    std::unique_ptr<NavigatorModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void NavigatorModelTest::init()
{
    QFile::remove(profilesPath());
    QFile::remove(m_folder.filePath(u"navigator.ini"_s));
    m_server = std::make_unique<FakeServer>();
    m_server->catalog = fakeCatalog();
    m_connections
        = std::make_unique<ConnectionList>(ProfileStore(profilesPath()), fakeSessions(*m_server));
    m_marks = std::make_unique<NavigatorMarks>(m_folder.filePath(u"navigator.ini"_s));
    m_model = std::make_unique<NavigatorModel>(*m_connections, *m_marks);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void NavigatorModelTest::cleanup()
{
    m_server->gate.release(); // whoever still waits must not hold the thread
    m_tester.reset();
    m_model.reset();
    m_marks.reset();
    m_connections.reset();
    m_server.reset();
}

void NavigatorModelTest::open(const QUuid& id)
{
    m_connections->open(id);
    QTRY_COMPARE(m_connections->find(id)->state, State::Open);
}

QModelIndex NavigatorModelTest::group(const QString& schema, const QString& title) const
{
    QModelIndex parent = m_model->index(0, 0);
    for (const QString& step : {schema, title})
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            if (textOf(m_model->index(row, 0, parent)) == step) {
                parent = m_model->index(row, 0, parent);
                break;
            }
    return parent;
}

void NavigatorModelTest::aConnectionIsOpenedWhenItsChildrenAreAskedFor()
{
    const QUuid id = m_connections->add(fakeConfig(), {});
    const QModelIndex index = m_model->indexOf(id);
    if (m_connections->find(id)->state == State::Closed) { // the tester asks too
        QVERIFY(m_model->hasChildren(index));
        QVERIFY(m_model->canFetchMore(index));
        m_model->fetchMore(index);
    }
    QTRY_COMPARE(m_model->rowCount(index), 3);
    QVERIFY(!m_model->canFetchMore(index));
    QCOMPARE(m_server->attempts, 1);
}

void NavigatorModelTest::schemasHoldGroupsInAFixedOrder()
{
    open(m_connections->add(fakeConfig(), {}));
    QCOMPARE(outline(*m_model),
        u"shop@db1(audit(Tables(log)), public(Tables(<b>bold</b> & %1, events, orders), "
        "Views(recent orders)))"_s);
}

void NavigatorModelTest::aSingleSchemaIsNoLevelOfItsOwn()
{
    m_server->catalog.schemas = {u"public"_s};
    open(m_connections->add(fakeConfig(), {}));
    QCOMPARE(outline(*m_model),
        u"shop@db1(Tables(<b>bold</b> & %1, events, orders), Views(recent orders))"_s);
}

void NavigatorModelTest::estimatesAreShortAndMarked()
{
    open(m_connections->add(fakeConfig(), {}));
    const QModelIndex tables = group(u"public"_s, u"Tables"_s);
    QCOMPARE(tables.data(NoteRole).toString(), u"3"_s);
    const QModelIndex events = m_model->index(1, 0, tables);
    QCOMPARE(events.data(NoteRole).toString(), u"~98\u00A0M"_s);
    QCOMPARE(events.data(IconNameRole).toString(), u"hierarchy"_s);
    QCOMPARE(events.data(Qt::AccessibleTextRole).toString(),
        u"events, partitioned table, about 98\u00A0M rows"_s);
    const QModelIndex view = m_model->index(0, 0, group(u"public"_s, u"Views"_s));
    QCOMPARE(view.data(NoteRole).toString(), QString());
}

void NavigatorModelTest::whileOpeningALoadingLineStandsThere()
{
    m_server->isGated = true;
    const QUuid id = m_connections->add(fakeConfig(), {});
    m_connections->open(id);
    QTRY_COMPARE(outline(*m_model), u"shop@db1(Loading…)"_s);
    m_server->gate.release();
    QTRY_COMPARE(m_model->rowCount(m_model->indexOf(id)), 3);
}

void NavigatorModelTest::aFailureSaysWhyAndCanBeTriedAgain()
{
    m_server->refusal = Error{.kind = ErrorKind::Connection,
        .message = u"could not connect\nto server"_s,
        .hint = u"Is it running?"_s};
    const QUuid id = m_connections->add(fakeConfig(), {});
    m_connections->open(id);
    QTRY_COMPARE(m_connections->find(id)->state, State::Failed);
    const QModelIndex failure = m_model->index(0, 0, m_model->indexOf(id));
    QCOMPARE(failure.data(NodeKindRole).value<NodeKind>(), NodeKind::Failure);
    QCOMPARE(textOf(failure), u"could not connect"_s);
    QVERIFY(failure.data(DetailRole).toString().contains(u"Is it running?"_s));
    m_server->refusal.reset();
    open(id);
    QCOMPARE(m_model->rowCount(m_model->indexOf(id)), 3);
}

void NavigatorModelTest::aRefusedPasswordIsAskedForAndKept()
{
    m_server->password = u"secret"_s;
    QSignalSpy asked(m_connections.get(), &ConnectionList::passwordNeeded);
    const QUuid id = m_connections->add(fakeConfig(), {});
    m_connections->open(id);
    QTRY_COMPARE(asked.size(), 1);
    m_connections->openWithPassword(id, Secret(u"secret"_s));
    QTRY_COMPARE(m_connections->find(id)->state, State::Open);
    m_connections->close(id);
    open(id);
    QCOMPARE(asked.size(), 1);
}

void NavigatorModelTest::aClosedConnectionHasNoTables()
{
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    m_tester.reset(); // it would open the connection again
    const std::shared_ptr<const Adapter> adapter = m_connections->find(id)->adapter;
    m_connections->close(id);
    QCOMPARE(m_model->rowCount(m_model->indexOf(id)), 0);
    const Result<ServerInfo> server = adapter->server({});
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::PoolClosed);
}

void NavigatorModelTest::aRemovedConnectionLeavesTheOthersInPlace()
{
    const QUuid first = m_connections->add(fakeConfig(u"one"_s), {});
    const QUuid second = m_connections->add(fakeConfig(u"two"_s), {});
    open(first);
    open(second);
    QVERIFY(m_connections->remove(first));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->indexOf(second).row(), 0);
    QCOMPARE(textOf(m_model->indexOf(second)), u"two@db1"_s);
    QCOMPARE(m_model->rowCount(m_model->indexOf(second)), 3);
}

void NavigatorModelTest::aReloadShowsWhatIsNew()
{
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    m_server->catalog.schemas.append(u"zoo"_s);
    m_connections->reloadCatalog(id);
    QTRY_COMPARE(m_model->rowCount(m_model->indexOf(id)), 4);
}

void NavigatorModelTest::aRelationIsFoundByItsName()
{
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    const QModelIndex found = m_model->indexOf(id, {u"public"_s, u"orders"_s});
    QCOMPARE(textOf(found), u"orders"_s);
    QCOMPARE(
        found.data(RelationRole).value<QualifiedName>(), (QualifiedName{u"public"_s, u"orders"_s}));
    QVERIFY(!m_model->indexOf(id, {u"audit"_s, u"orders"_s}).isValid());
}

void NavigatorModelTest::theFilterKeepsWhatLeadsToAMatch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString all = u"shop@db1(audit(Tables(log)), public(Tables(<b>bold</b> & %1, events, "
                        "orders), Views(recent orders)))"_s;
    QTest::newRow("nothing") << u""_s << all;
    QTest::newRow("part of a name")
        << u"ORDER"_s << u"shop@db1(public(Tables(orders), Views(recent orders)))"_s;
    QTest::newRow("start") << u"^order"_s << u"shop@db1(public(Tables(orders)))"_s;
    QTest::newRow("end") << u"og$"_s << u"shop@db1(audit(Tables(log)))"_s;
    QTest::newRow("whole") << u"^log$"_s << u"shop@db1(audit(Tables(log)))"_s;
    QTest::newRow("all words") << u"rec ord"_s << u"shop@db1(public(Views(recent orders)))"_s;
    QTest::newRow("markup") << u"<b> & %1"_s << u"shop@db1(public(Tables(<b>bold</b> & %1)))"_s;
    QTest::newRow("no match") << u"xyz"_s << u""_s;
    QTest::newRow("a sign alone") << u"^"_s << all;
}

void NavigatorModelTest::theFilterKeepsWhatLeadsToAMatch()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    open(m_connections->add(fakeConfig(), {}));
    NavigatorFilter filter;
    filter.setSourceModel(m_model.get());
    filter.setFilterText(text);
    QCOMPARE(outline(filter), expected);
    filter.setFilterText({});
    QCOMPARE(outline(filter), outline(*m_model));
}

void NavigatorModelTest::theFilterOpensNoConnection()
{
    m_tester.reset(); // it would open the connection
    m_connections->add(fakeConfig(), {});
    NavigatorFilter filter;
    filter.setSourceModel(m_model.get());
    filter.setFilterText(u"shop"_s);
    QCOMPARE(outline(filter), u"shop@db1"_s);
    QCOMPARE(m_server->attempts, 0);
}

void NavigatorModelTest::otherObjectsStandInGroupsOfTheirOwn()
{
    m_server->catalog.objects = {{ObjectKind::Role, {{}, u"ada"_s}, u"login"_s, {}},
        {ObjectKind::Extension, {{}, u"citext"_s}, u"1.6"_s, {}},
        {ObjectKind::Enum, {u"public"_s, u"mood"_s}, {}, {}},
        {ObjectKind::Function, {u"public"_s, u"total"_s}, u"integer"_s, u"adds %1"_s},
        {ObjectKind::Function, {u"public"_s, u"total"_s}, {}, {}},
        {ObjectKind::Sequence, {u"gone"_s, u"s"_s}, {}, {}}};
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    QCOMPARE(outline(*m_model),
        u"shop@db1(audit(Tables(log)), public(Tables(<b>bold</b> & %1, events, orders), "
        "Views(recent orders), Functions(total(integer), total()), Types(mood)), "
        "Extensions(citext), Roles(ada))"_s);
    const QModelIndex total = m_model->index(0, 0, group(u"public"_s, u"Functions"_s));
    QCOMPARE(total.data(NodeKindRole).value<NodeKind>(), NodeKind::Object);
    QCOMPARE(total.data(ObjectRole).value<ObjectReference>(),
        (ObjectReference{ObjectKind::Function, {u"public"_s, u"total"_s}, u"integer"_s}));
    QCOMPARE(total.data(Qt::AccessibleTextRole).toString(), u"total(integer), function"_s);
    QCOMPARE(total.data(DetailRole).toString(), u"adds %1"_s);
}

void NavigatorModelTest::aClosedSchemaSaysSo()
{
    m_server->catalog.schemas = {u"public"_s};
    m_server->catalog.closedSchemas = {u"vault"_s};
    open(m_connections->add(fakeConfig(), {}));
    QCOMPARE(outline(*m_model),
        u"shop@db1(public(Tables(<b>bold</b> & %1, events, orders), Views(recent orders)), "
        "vault(No permission to look inside))"_s);
}

void NavigatorModelTest::anEmptyDatabaseSaysSo()
{
    m_server->catalog.schemas = {u"main"_s};
    m_server->catalog.relations.clear();
    open(m_connections->add(fakeConfig(), {}));
    QCOMPARE(outline(*m_model), u"shop@db1(Nothing in here yet)"_s);
}

void NavigatorModelTest::notesMarkWhatTheyAreAbout()
{
    TraitSet traits;
    traits.createdAt = u"created_at"_s;
    traits.softDelete = Lifecycle{u"is_deleted"_s, Lifecycle::Kind::DeletedFlag};
    m_server->notes.relations = {{{u"public"_s, u"events"_s}, {}, {}, false, false},
        {{u"public"_s, u"orders"_s}, 24'000'000, traits, true, true}};
    m_tester.reset(); // it would ask for the notes
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    const QModelIndex orders = m_model->indexOf(id, {u"public"_s, u"orders"_s});
    QCOMPARE(orders.data(BadgesRole).toStringList(), QStringList());
    const QModelIndex schema = group(u"public"_s, u"Tables"_s).parent();
    QVERIFY(m_model->canFetchMore(schema));
    m_model->fetchMore(schema);
    QTRY_COMPARE(
        orders.data(BadgesRole).toStringList(), (QStringList{u"clock-edit"_s, u"recycle"_s}));
    QVERIFY(!m_model->canFetchMore(schema));
    QCOMPARE(orders.data(SizeRole).toString(), sizeText(24'000'000));
    QVERIFY(orders.data(Qt::AccessibleTextRole)
            .toString()
            .endsWith(u"keeps the times of changes, keeps deleted rows"));
    const QModelIndex events = m_model->indexOf(id, {u"public"_s, u"events"_s});
    QCOMPARE(events.data(BadgesRole).toStringList(), (QStringList{u"alert-triangle"_s, u"lock"_s}));
    QCOMPARE(m_model->indexOf(id, {u"audit"_s, u"log"_s}).data(BadgesRole).toStringList(),
        QStringList());
}

void NavigatorModelTest::unreadableRelationsStandApart()
{
    m_server->catalog.schemas = {u"public"_s};
    m_server->notes.unreadable = {{{u"public"_s, u"secret"_s}, RelationKind::Table, {}, {}}};
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    m_model->fetchMore(m_model->indexOf(id));
    QTRY_VERIFY(outline(*m_model).endsWith(u"No permission(secret))"));
    const QModelIndex secret = m_model->indexOf(id, {u"public"_s, u"secret"_s});
    QVERIFY(secret.data(MutedRole).toBool());
    QVERIFY(secret.data(DetailRole).toString().contains(u"SELECT"));
}

void NavigatorModelTest::databasesAreAskedForWhenTheyAreLookedAt()
{
    m_server->databases = {{u"shop"_s, u"ada"_s, {}, 9'000'000, true, true},
        {u"walled"_s, u"eve"_s, {}, {}, false, false}};
    m_tester.reset(); // it would ask for the databases
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    const QPersistentModelIndex databases = m_model->index(2, 0, m_model->indexOf(id));
    QCOMPARE(textOf(databases), u"Databases"_s);
    QVERIFY(m_model->hasChildren(databases));
    QCOMPARE(m_model->rowCount(databases), 0);
    m_model->fetchMore(databases);
    QTRY_COMPARE(m_model->rowCount(databases), 2);
    const QModelIndex current = m_model->index(0, 0, databases);
    QCOMPARE(current.data(NodeKindRole).value<NodeKind>(), NodeKind::Database);
    QCOMPARE(current.data(Qt::AccessibleTextRole).toString(), u"shop, database, open"_s);
    QVERIFY(!current.data(NoteRole).toString().isEmpty());
    QVERIFY(m_model->index(1, 0, databases).data(MutedRole).toBool());
}

void NavigatorModelTest::aRefusalOfTheDatabasesCanBeTriedAgain()
{
    m_server->databasesRefusal
        = Error{.kind = ErrorKind::Permission, .message = u"not <b>you</b>"_s};
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    const QPersistentModelIndex databases = m_model->index(2, 0, m_model->indexOf(id));
    m_model->fetchMore(databases);
    QTRY_COMPARE(textOf(m_model->index(0, 0, databases)), u"not <b>you</b>"_s);
    m_server->databasesRefusal.reset();
    m_server->databases = {{u"shop"_s, {}, {}, {}, true, true}};
    m_model->retry(m_model->index(0, 0, databases));
    QTRY_COMPARE(textOf(m_model->index(0, 0, databases)), u"shop"_s);
}

void NavigatorModelTest::pinnedAndRecentRelationsStandAbove()
{
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    const QString key = NavigatorModel::marksKey(*m_connections->find(id));
    const QString rest = outline(*m_model).mid(u"shop@db1("_s.size());
    m_marks->setPinned(key, {u"public"_s, u"orders"_s}, true);
    m_marks->setPinned(key, {u"public"_s, u"gone"_s}, true);
    QCOMPARE(outline(*m_model), u"shop@db1(Pinned(orders), "_s + rest);
    m_marks->addRecent(key, {u"audit"_s, u"log"_s});
    m_marks->addRecent(key, {u"public"_s, u"events"_s});
    m_marks->addRecent(key, {u"audit"_s, u"log"_s});
    QCOMPARE(outline(*m_model), u"shop@db1(Pinned(orders), Recent(log, events), "_s + rest);
    // A shortcut is not the place of a relation, and no second match.
    QCOMPARE(textOf(m_model->indexOf(id, {u"audit"_s, u"log"_s}).parent()), u"Tables"_s);
    NavigatorFilter filter;
    filter.setSourceModel(m_model.get());
    filter.setFilterText(u"log"_s);
    QCOMPARE(outline(filter), u"shop@db1(audit(Tables(log)))"_s);
    m_marks->setPinned(key, {u"public"_s, u"orders"_s}, false);
    QCOMPARE(outline(*m_model), u"shop@db1(Recent(log, events), "_s + rest);
}

void NavigatorModelTest::marksAreKeptForEachProfile()
{
    const QString path = m_folder.filePath(u"kept.ini"_s);
    const QualifiedName awkward{u"a.b"_s, u"say \"x\", %1/2"_s};
    {
        NavigatorMarks marks(path);
        marks.setPinned(u"one/%1"_s, awkward, true);
        for (int i = 0; i < 20; ++i)
            marks.addRecent(u"one/%1"_s, {u"s"_s, QString::number(i)});
    }
    const NavigatorMarks marks(path);
    QCOMPARE(marks.pinned(u"one/%1"_s), QList<QualifiedName>{awkward});
    QCOMPARE(marks.recent(u"one/%1"_s).size(), NavigatorMarks::kMostRecent);
    QCOMPARE(marks.recent(u"one/%1"_s).first(), (QualifiedName{u"s"_s, u"19"_s}));
    QVERIFY(marks.pinned(u"two"_s).isEmpty());
}

void NavigatorModelTest::theLatestOfAllProfilesAreKept()
{
    const QString path = m_folder.filePath(u"latest.ini"_s);
    const QualifiedName awkward{u"a.b"_s, u"say \"x\", %1/2"_s};
    {
        NavigatorMarks marks(path);
        for (int i = 0; i < 20; ++i)
            marks.addRecent(u"one/%1"_s, {u"s"_s, QString::number(i)});
        marks.addRecent(u"two"_s, awkward);
        marks.addRecent(u"one/%1"_s, {u"s"_s, u"19"_s}); // known already
    }
    const NavigatorMarks marks(path);
    const QList<NavigatorMarks::Use> latest = marks.latest();
    QCOMPARE(latest.size(), NavigatorMarks::kMostLatest);
    QCOMPARE(latest.at(0), (NavigatorMarks::Use{u"one/%1"_s, {u"s"_s, u"19"_s}}));
    QCOMPARE(latest.at(1), (NavigatorMarks::Use{u"two"_s, awkward}));
    QCOMPARE(marks.recent(u"two"_s), QList<QualifiedName>{awkward});
}

void NavigatorModelTest::attachedFilesStandBehindTheTables()
{
    Catalog catalog;
    catalog.schemas = {u"main"_s, u"archive"_s, u"temp"_s};
    catalog.searchPath = catalog.schemas;
    catalog.relations = {{{u"archive"_s, u"old"_s}}, {{u"main"_s, u"orders"_s}}};
    m_server->catalog = catalog;
    m_server->notes.relations = {{{u"archive"_s, u"old"_s}, {}, {}, false, true}};
    m_tester.reset(); // it would ask for the notes
    ConnectionConfig file;
    file.backend = u"sqlite"_s;
    file.database = u"/srv/shop.db"_s;
    const QUuid id = m_connections->add(file, {});
    open(id);
    QCOMPARE(outline(*m_model),
        u"shop.db(temp(Nothing in here yet), Tables(orders), Attached files(archive(Tables(old))))"_s);
    const QModelIndex old = m_model->indexOf(id, {u"archive"_s, u"old"_s});
    QVERIFY(old.isValid());
    m_model->fetchMore(old.parent().parent()); // looked at
    QTRY_COMPARE(old.data(BadgesRole).toStringList(), QStringList{u"alert-triangle"_s});
}

void NavigatorModelTest::anUnchangedCatalogueChangesNothing()
{
    m_server->fingerprint = u"1"_s;
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    QSignalSpy changed(m_connections.get(), &ConnectionList::changed);
    m_connections->reloadCatalog(id); // the first snapshot has nothing to be compared by
    QTRY_COMPARE(changed.size(), 1);
    const CatalogPtr known = m_connections->find(id)->catalog;
    m_connections->reloadCatalog(id);
    m_connections->reloadCatalog(id);
    QVERIFY(m_connections->readerOf(id)->server().wait()); // answers come in order
    m_server->fingerprint = u"2"_s;
    m_connections->reloadCatalog(id);
    QTRY_VERIFY(m_connections->find(id)->catalog != known);
    QCOMPARE(changed.size(), 2);
}

void NavigatorModelTest::aCountTakesThePlaceOfTheEstimate()
{
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    m_model->setCount(id, {u"public"_s, u"orders"_s}, 412'345);
    QCOMPARE(m_model->indexOf(id, {u"public"_s, u"orders"_s}).data(NoteRole).toString(),
        QLocale().toString(412'345));
}

void NavigatorModelTest::anotherDatabaseKeepsThePassword()
{
    m_server->password = u"secret"_s;
    const QUuid id = m_connections->add(fakeConfig(), Secret(u"secret"_s));
    open(id);
    const QUuid other = m_connections->addSibling(id, u"other"_s);
    QVERIFY(other != id);
    QCOMPARE(m_connections->find(other)->profile.config.database, u"other"_s);
    open(other);
    QCOMPARE(m_connections->addSibling(id, u"other"_s), other);
    QVERIFY(m_connections->addSibling(QUuid::createUuid(), u"x"_s).isNull());
}

void NavigatorModelTest::aStoredProfileLosesItsPassword()
{
    const ConnectionProfile profile{QUuid::createUuid(), u"R&D <b>"_s, fakeConfig()};
    QVERIFY(m_connections->store(profile, Secret(u"very secret"_s)));
    QVERIFY(m_connections->find(profile.id)->isStored);
    QFile file(profilesPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
    ConnectionList again(ProfileStore(profilesPath()), fakeSessions(*m_server));
    QVERIFY(again.loadProfiles());
    QCOMPARE(again.count(), 1);
    QCOMPARE(again.at(0).profile.name, u"R&D <b>"_s);
}

void NavigatorModelTest::theSameConfigurationIsOneConnection()
{
    const QUuid first = m_connections->add(fakeConfig(), {});
    QCOMPARE(m_connections->add(fakeConfig(), {}), first);
    QCOMPARE(m_connections->count(), 1);
}

void NavigatorModelTest::partitionsStandBelowWhatTheyArePartsOf()
{
    const auto named = [](const QString& name) { return QualifiedName{u"public"_s, name}; };
    Catalog catalog;
    catalog.schemas = {u"public"_s};
    catalog.relations = {{named(u"a_2024"_s), {}, {}, {}, named(u"events"_s)},
        {named(u"b_2024_01"_s), {}, {}, {}, named(u"a_2024"_s)},
        {named(u"events"_s), RelationKind::PartitionedTable, {}, {}},
        {named(u"lost"_s), {}, {}, {}, named(u"hidden"_s)}};
    m_server->catalog = catalog;
    m_server->notes.relations
        = {{named(u"b_2024_01"_s), {}, TraitSet{.createdAt = u"created_at"_s}, true, true}};
    m_tester.reset(); // it would ask for the notes
    const QUuid id = m_connections->add(fakeConfig(), {});
    open(id);
    QCOMPARE(outline(*m_model), u"shop@db1(Tables(events(a_2024(b_2024_01)), lost))"_s);
    const QModelIndex part = m_model->indexOf(id, named(u"b_2024_01"_s));
    QCOMPARE(part.parent().data().toString(), u"a_2024"_s);
    QVERIFY(part.data(BadgesRole).toStringList().isEmpty());
    m_model->fetchMore(m_model->indexOf(id));
    QTRY_VERIFY(!part.data(BadgesRole).toStringList().isEmpty());
}

void NavigatorModelTest::theDefaultConnectionHasAStar()
{
    const auto stored = [this](const QString& name) {
        ConnectionProfile profile{QUuid::createUuid(), name, {}};
        profile.config.backend = u"sqlite"_s;
        profile.config.database = name;
        if (!m_connections->store(profile, {}))
            qFatal("no profile");
        return profile.id;
    };
    const QUuid one = stored(u"one"_s);
    const QUuid two = stored(u"two"_s);
    QVERIFY(m_connections->defaultConnection().isNull());
    QVERIFY(m_connections->setDefault(one, true));
    QVERIFY(m_connections->setDefault(two, true));
    QCOMPARE(m_connections->defaultConnection(), two);
    const auto badges
        = [this](const QUuid& id) { return m_model->indexOf(id).data(BadgesRole).toStringList(); };
    QVERIFY(badges(one).isEmpty());
    QCOMPARE(badges(two), QStringList{u"star"_s});
    const QString spoken = m_model->indexOf(two).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"default"_s), qPrintable(spoken));
    QCOMPARE((*ProfileStore(profilesPath()).findDefault())->name, u"two"_s);
    QVERIFY(m_connections->setDefault(two, false));
    QVERIFY(badges(two).isEmpty());
    QVERIFY(!m_connections->setDefault(m_connections->add({}, {}), true));
}

void NavigatorModelTest::countsAreCutToWhatFits_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << qint64(0) << u"0"_s;
    QTest::newRow("all digits") << qint64(999) << u"999"_s;
    QTest::newRow("thousands") << qint64(1000) << u"1\u00A0k"_s;
    QTest::newRow("tenths are cut, not rounded up") << qint64(9'399) << u"9.3\u00A0k"_s;
    QTest::newRow("no tenths above ten") << qint64(54'321) << u"54\u00A0k"_s;
    QTest::newRow("millions") << qint64(2'100'000) << u"2.1\u00A0M"_s;
    QTest::newRow("billions") << qint64(1'400'000'000) << u"1.4\u00A0B"_s;
    QTest::newRow("as many as there can be")
        << std::numeric_limits<qint64>::max() << u"9,223,372\u00A0T"_s;
}

void NavigatorModelTest::countsAreCutToWhatFits()
{
    QFETCH(const qint64, count);
    QFETCH(const QString, expected);
    QCOMPARE(shortCount(count).remove(u','), QString(expected).remove(u','));
}

void NavigatorModelTest::sizesAreCutLikewise_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bytes") << qint64(312) << u"312\u00A0B"_s;
    QTest::newRow("kilobytes") << qint64(18'000) << u"18\u00A0kB"_s;
    QTest::newRow("a few megabytes") << qint64(2'190'000) << u"2.1\u00A0MB"_s;
    QTest::newRow("many gigabytes") << qint64(123'456'789'012) << u"123\u00A0GB"_s;
}

void NavigatorModelTest::sizesAreCutLikewise()
{
    QFETCH(const qint64, bytes);
    QTEST(sizeText(bytes), "expected");
}

TW_TEST(NavigatorModelTest)
#include "navigator_model_test.moc"
