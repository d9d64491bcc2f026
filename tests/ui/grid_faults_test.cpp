// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "engine_database.h"
#include "grid/grid_view.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

struct Typed
{
    int row;
    QString column;
    QString text;
};

const QString kTable = u"CREATE TABLE things (id int PRIMARY KEY, name text, note text);"
                       "INSERT INTO things VALUES (1, 'one', 'a'), (2, 'two', 'b');"_s;

QString trigger(const QString& body)
{
    return u"CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "_s + body
        + u" END $$; CREATE TRIGGER meddle BEFORE UPDATE ON things FOR EACH ROW"
          " EXECUTE FUNCTION meddle();"_s;
}

}

Q_DECLARE_METATYPE(QList<Typed>)

/// What the server, its rules and other people do between the reading of a row and its saving.
class GridFaultsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open(const QString& schema, const QString& table = u"things"_s, const QString& role = {})
    {
        m_page.reset();
        m_database = std::make_unique<EngineDatabase>(m_server, true, schema);
        ConnectionConfig config = m_database->adapter()->pool()->config();
        if (!role.isEmpty())
            config.user = role;
        auto pool = std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, table});
        m_page->resize(900, 500);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
    }
    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    [[nodiscard]] int column(const QString& name) const
    {
        return model().table()->columnIndex(name);
    }
    [[nodiscard]] QString notice() const
    {
        return m_page->findChild<QLabel*>(u"page.notice.text"_s)->text();
    }
    [[nodiscard]] Qt::ItemFlags flags(int row, const QString& name) const
    {
        return model().flags(model().index(row, column(name)));
    }

private Q_SLOTS:
    void initTestCase() { m_server.psql(u"CREATE ROLE clerk LOGIN"_s); }
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void betweenReadingAndSaving_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QList<Typed>>("typed");
        QTest::addColumn<bool>("isSaved");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("names"); // of all rows afterwards

        const QList<Typed> edit{{0, u"name"_s, u"ONE"_s}};
        QTest::newRow("nothing") << kTable << QString() << QString() << edit << true << QString()
                                 << u"ONE,two"_s;
        QTest::newRow("a key and another cell of its row")
            << kTable << QString() << QString()
            << QList<Typed>{{0, u"id"_s, u"9"_s}, {0, u"name"_s, u"NINE"_s}} << true << QString()
            << u"two,NINE"_s;
        QTest::newRow("two keys change places")
            << kTable << QString() << QString()
            << QList<Typed>{{0, u"id"_s, u"2"_s}, {1, u"id"_s, u"1"_s}} << false << u"already"_s
            << u"one,two"_s;
        QTest::newRow("the column was changed by somebody else")
            << kTable << QString() << u"UPDATE things SET name = 'eins' WHERE id = 1"_s << edit
            << false << u"changed"_s << u"eins,two"_s;
        QTest::newRow("another column was changed by somebody else")
            << kTable << QString() << u"UPDATE things SET note = 'x' WHERE id = 1"_s << edit << true
            << QString() << u"ONE,two"_s;
        QTest::newRow("the row is gone")
            << kTable << QString() << u"DELETE FROM things WHERE id = 1"_s << edit << false
            << u"no longer"_s << u"two"_s;
        QTest::newRow("a column was added")
            << kTable << QString() << u"ALTER TABLE things ADD more int DEFAULT 1"_s << edit << true
            << QString() << u"ONE,two"_s;
        QTest::newRow("a column was dropped")
            << kTable << QString() << u"ALTER TABLE things DROP note"_s << edit << false
            << u"note"_s << u"one,two"_s;
        QTest::newRow("a column became narrower")
            << kTable << QString() << u"ALTER TABLE things ALTER name TYPE varchar(3)"_s
            << QList<Typed>{{0, u"name"_s, u"longer"_s}} << false << u"too long"_s << u"one,two"_s;
        QTest::newRow("the table is gone")
            << QString(kTable + u"CREATE VIEW kept AS SELECT 1;"_s) << QString()
            << u"ALTER TABLE things RENAME TO away"_s << edit << false << u"things"_s << QString();
        QTest::newRow("a trigger changes the value")
            << QString(kTable + trigger(u"NEW.name := NEW.name || '!'; RETURN NEW;"_s)) << QString()
            << QString() << edit << true << QString() << u"ONE!,two"_s;
        QTest::newRow("a trigger cancels the row")
            << QString(kTable + trigger(u"RETURN NULL;"_s)) << QString() << QString() << edit
            << false << u"trigger"_s << u"one,two"_s;
        QTest::newRow("a trigger objects")
            << QString(kTable + trigger(u"RAISE EXCEPTION 'not on a Monday';"_s)) << QString()
            << QString() << edit << false << u"not on a Monday"_s << u"one,two"_s;
        QTest::newRow("a rule touches other rows")
            << QString(kTable + u"CREATE RULE r AS ON UPDATE TO things DO INSTEAD NOTHING;"_s)
            << QString() << QString() << edit << false << QString() << u"one,two"_s;
        QTest::newRow("a policy objects")
            << QString(kTable
                   + u"GRANT ALL ON things TO clerk; ALTER TABLE things ENABLE ROW LEVEL"
                     " SECURITY; CREATE POLICY p ON things USING (true) WITH CHECK (name"
                     " <> 'ONE');"_s)
            << u"clerk"_s << QString() << edit << false << u"policy"_s << u"one,two"_s;
        QTest::newRow("a privilege was taken away")
            << QString(kTable + u"GRANT ALL ON things TO clerk;"_s) << u"clerk"_s
            << u"REVOKE UPDATE ON things FROM clerk"_s << edit << false << u"permission"_s
            << u"one,two"_s;
    }
    void betweenReadingAndSaving()
    {
        QFETCH(const QString, schema);
        QFETCH(const QString, role);
        QFETCH(const QString, meanwhile);
        QFETCH(const QList<Typed>, typed);
        QFETCH(const bool, isSaved);
        QFETCH(const QString, words);
        QFETCH(const QString, names);
        open(schema, u"things"_s, role);
        for (const Typed& each : typed)
            QVERIFY(model().setData(
                model().index(each.row, column(each.column)), each.text, Qt::EditRole));
        const int pending = m_page->pendingChanges();
        if (!meanwhile.isEmpty())
            m_database->execute(meanwhile);
        QSignalSpy ended(m_page->controller().edits(), &EditController::savingChanged);
        m_page->controller().edits()->save();
        QTRY_VERIFY(ended.size() >= 2);
        QCOMPARE(m_page->pendingChanges(), isSaved ? 0 : pending);
        QVERIFY2(notice().contains(words, Qt::CaseInsensitive), qPrintable(notice()));
        if (!names.isNull())
            QCOMPARE(
                m_database->column(u"SELECT name FROM things ORDER BY id"_s).join(u','), names);
        if (isSaved && !meanwhile.contains(u"ADD"_s))
            QCOMPARE(model().value(typed.first().row, column(u"name"_s)).toText(),
                m_database
                    ->column(u"SELECT name FROM things WHERE id = "_s
                        + model().value(typed.first().row, 0).toText())
                    .first());
    }

    void columnsWithoutThePrivilegeAreLocked()
    {
        open(kTable
                + u"GRANT SELECT ON things TO clerk; GRANT UPDATE (name), INSERT (id, name) ON"
                  " things TO clerk;"_s,
            u"things"_s, u"clerk"_s);
        QVERIFY(flags(0, u"name"_s) & Qt::ItemIsEditable);
        QVERIFY(!(flags(0, u"note"_s) & Qt::ItemIsEditable));
        QVERIFY(model().setData(model().index(0, 1), u"ONE"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(
            m_database->column(u"SELECT name FROM things WHERE id = 1"_s), QStringList{u"ONE"_s});
    }

    void aTextTooLongForItsColumnStaysInItsWindow()
    {
        open(u"CREATE TABLE things (id int PRIMARY KEY, name varchar(5));"
             "INSERT INTO things VALUES (1, 'one');"_s);
        m_page->grid().setCurrentCell(0, 1);
        m_page->grid().editInWindow();
        auto* dialog = m_page->findChild<QDialog*>(u"value.dialog"_s);
        QVERIFY(dialog);
        auto* edit = dialog->findChild<QPlainTextEdit*>(u"value.text.edit"_s);
        const auto* keep = dialog->findChild<QPushButton*>(u"value.keep.button"_s);
        edit->setPlainText(u"a name that is too long"_s);
        QVERIFY(!keep->isEnabled());
        QVERIFY(dialog->findChild<QLabel*>(u"value.note.label"_s)->text().contains(u'5'));
        edit->setPlainText(u"short"_s);
        QVERIFY(keep->isEnabled());
        dialog->accept();
    }

    void aLargeTableThatMarksItsRowsIsNotCountedUnasked()
    {
        open(u"CREATE TABLE things (id int PRIMARY KEY, is_deleted bool NOT NULL DEFAULT false);"
             "INSERT INTO things SELECT generate_series(1, 1000); ANALYZE things;"
             "UPDATE pg_class SET reltuples = 5000000 WHERE relname = 'things';"_s);
        const BrowseController& controller = m_page->controller();
        QVERIFY(model().table()->lifecycle);
        QVERIFY(!controller.isCounting() && !controller.lifecycleCount());
        QCOMPARE(controller.page().totalKind, TotalKind::Estimate);
        m_page->run(PageCommand::CountExactly);
        QTRY_COMPARE(controller.page().total.value_or(0), 1000);
    }

    void whatTheRoleMayNotReadIsLeftOut()
    {
        open(kTable + u"GRANT SELECT (id, name), UPDATE (name) ON things TO clerk;"_s, u"things"_s,
            u"clerk"_s);
        QCOMPARE(m_page->controller().state(), BrowseController::State::Ready);
        QCOMPARE(model().rowCount(), 2);
        const QModelIndex secret = model().index(0, column(u"note"_s));
        QCOMPARE(secret.data().toString(), QString(6, QChar(0x2022)));
        QVERIFY(secret.data(Qt::ToolTipRole).toString().contains(u"may not read"_s));
        QVERIFY(!m_page->can(PageCommand::RevealMasked));
        QVERIFY(model().setData(model().index(0, 1), u"ONE"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_database->column(u"SELECT name || note FROM things ORDER BY id"_s),
            (QStringList{u"ONEa"_s, u"twob"_s}));
    }

    void withoutAReadableKeyRowsAreOnlyShown()
    {
        open(kTable + u"GRANT SELECT (name), UPDATE (name) ON things TO clerk;"_s, u"things"_s,
            u"clerk"_s);
        QCOMPARE(m_page->controller().state(), BrowseController::State::Ready);
        QCOMPARE(model().rowCount(), 2);
        QVERIFY(!model().table()->isEditable());
        QVERIFY(model().table()->readOnlyReason.contains(u"may not read"_s));
    }

    void aTableOfAsManyColumnsAsThereCanBeIsEdited()
    {
        QString columns = u"id int PRIMARY KEY"_s;
        for (int number = 1; number < 1600; ++number)
            columns += u", c%1 bool"_s.arg(number);
        open(u"CREATE TABLE wide ("_s + columns + u"); INSERT INTO wide (id) VALUES (1);"_s,
            u"wide"_s);
        QCOMPARE(model().columnCount(), 1600);
        m_page->grid().setCurrentCell(0, 1599);
        QVERIFY(model().setData(model().index(0, 1599), u"t"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_database->column(u"SELECT c1599 FROM wide"_s), QStringList{u"t"_s});
    }

    void ofEqualRowsOnlyTheOneThatWasMeantIsChanged()
    {
        open(u"CREATE TABLE things (name text, note text);"
             "INSERT INTO things SELECT 'same', 'x' FROM generate_series(1, 3);"_s);
        QVERIFY(model().setData(model().index(1, 0), u"other"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_database->column(u"SELECT count(*) FROM things WHERE name = 'same'"_s),
            QStringList{u"2"_s});
        QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
        m_page->grid().setCurrentCell(0, 0);
        m_page->run(PageCommand::DeletePermanently);
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_database->column(u"SELECT count(*) FROM things"_s), QStringList{u"2"_s});
    }
};

QTEST_MAIN(GridFaultsTest)
#include "grid_faults_test.moc"
