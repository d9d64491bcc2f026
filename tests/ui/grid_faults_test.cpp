// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "engine_database.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

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
            << u"Someone else deleted"_s << u"two"_s;
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

    void whatATriggerMadeOfAValueIsMarked()
    {
        open(kTable + trigger(u"NEW.name := upper(NEW.name); RETURN NEW;"_s));
        const int name = column(u"name"_s);
        QVERIFY(model().setData(model().index(0, name), u"uno"_s, Qt::EditRole));
        QVERIFY(model().setData(model().index(0, column(u"note"_s)), u"kept"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(model().value(0, name).toText(), u"UNO"_s);
        QCOMPARE(model().cellState(0, name), CellState::Replaced);
        QCOMPARE(model().cellState(0, column(u"note"_s)), CellState::Clean);
        QVERIFY2(notice().contains(u"changed 1 saved value"_s), qPrintable(notice()));
        const QModelIndex cell = model().index(0, name);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"You entered uno"_s));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"changed by the server"_s));
        m_page->run(PageCommand::Refresh);
        QTRY_COMPARE(model().cellState(0, name), CellState::Clean);
    }

    void whatATriggerMakesOfASavedRowIsShown()
    {
        open(kTable
            + u"CREATE FUNCTION after() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
              " UPDATE things SET note = 'seen' WHERE id = NEW.id; RETURN NULL; END $$;"
              "CREATE TRIGGER after AFTER INSERT OR UPDATE OF name ON things FOR EACH ROW"
              " EXECUTE FUNCTION after();"_s);
        const int note = column(u"note"_s);
        QVERIFY(model().setData(model().index(0, column(u"name"_s)), u"uno"_s, Qt::EditRole));
        m_page->controller().edits()->staged().stageBlock(
            {}, {{{0, Value::integer(9)}, {note, Value::text(u"typed"_s)}}}, u"a row"_s);
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        const auto noteOf = [this, note](const QString& id) {
            for (int row = 0; row < model().rowCount(); ++row)
                if (model().value(row, 0).toText() == id)
                    return model().value(row, note).toText();
            return QString();
        };
        QTRY_COMPARE(noteOf(u"1"_s), u"seen"_s);
        QTRY_COMPARE(noteOf(u"9"_s), u"seen"_s);
        QTRY_VERIFY2(notice().contains(u"changed 1 saved value"_s), qPrintable(notice()));
    }

    void aSavedRowThatIsGoneIsTold()
    {
        open(kTable
                + u"GRANT ALL ON things TO clerk; ALTER TABLE things ENABLE ROW LEVEL SECURITY;"
                  "CREATE POLICY r ON things FOR SELECT USING (true);"
                  "CREATE POLICY w ON things FOR UPDATE USING (true) WITH CHECK (true);"
                  "CREATE FUNCTION after() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS"
                  " $$ BEGIN DELETE FROM things WHERE id = NEW.id; RETURN NULL; END $$;"
                  "CREATE TRIGGER after AFTER UPDATE ON things FOR EACH ROW"
                  " EXECUTE FUNCTION after();"_s,
            u"things"_s, u"clerk"_s);
        QVERIFY(model().setData(model().index(0, column(u"name"_s)), u"uno"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_VERIFY2(
            notice().contains(u"1 saved row is not found any more"_s), qPrintable(notice()));
    }

    void rowsThatStillPointToARowAreCountedAndShown()
    {
        open(kTable
            + u"CREATE TABLE parts (id int PRIMARY KEY, thing int REFERENCES things);"
              "INSERT INTO parts VALUES (1, 1), (2, 1), (3, 2);"_s);
        m_page->grid().setCurrentCell(0, 0);
        m_page->controller().edits()->staged().stageKind(
            {{model().rowKey(0), model().loadedRow(0)}}, ChangeKind::Delete);
        m_page->controller().edits()->save();
        QTRY_VERIFY2(notice().contains(u"2 rows of public.parts still reference this row"_s),
            qPrintable(notice()));
        QSignalSpy wanted(m_page.get(), &RowsPage::rowsRequested);
        auto* help = m_page->findChild<QToolButton*>(u"page.notice.action"_s);
        QCOMPARE(help->text(), u"Show them"_s);
        help->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<QualifiedName>(), QualifiedName({u"public"_s, u"parts"_s}));
        auto* other = m_page->findChild<QToolButton*>(u"page.notice.other"_s);
        QCOMPARE(other->text(), u"Show my change"_s);
        const auto* text = m_page->findChild<QLabel*>(u"page.notice.text"_s);
        QCOMPARE(text->mapTo(m_page.get(), QPoint()).y() < help->mapTo(m_page.get(), QPoint()).y(),
            false);
        m_page->resize(520, 500);
        QTRY_VERIFY(text->mapTo(m_page.get(), QPoint(0, text->height())).y()
            <= help->mapTo(m_page.get(), QPoint()).y());
        QVERIFY(other->width() >= other->sizeHint().width());
        QVERIFY(text->width() > 300);
        QCOMPARE(m_page->pendingChanges(), 1);
    }

    void aBrokenRuleIsToldWithItsText()
    {
        open(u"CREATE TABLE things (id int PRIMARY KEY, name text, price numeric"
             " CONSTRAINT price_positive CHECK (price > 0));"
             "INSERT INTO things VALUES (1, 'one', 5);"_s);
        QVERIFY(model().setData(model().index(0, 2), u"-1"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_VERIFY2(
            notice().contains(u"price breaks the rule price_positive: price > 0::numeric"_s),
            qPrintable(notice()));
        QVERIFY(model()
                .headerData(0, Qt::Vertical, Qt::ToolTipRole)
                .toString()
                .startsWith(u"price breaks the rule"_s));
        auto* details = m_page->findChild<QToolButton*>(u"page.notice.details"_s);
        QVERIFY(details->isVisible());
        details->click();
        auto* dialog = m_page->findChild<QDialog*>(u"notice.details.dialog"_s);
        QVERIFY(dialog);
        const QString all
            = dialog->findChild<QPlainTextEdit*>(u"notice.details.text"_s)->toPlainText();
        QVERIFY2(all.contains(u"SQLSTATE: 23514"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Constraint: price_positive"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Statement: UPDATE"_s), qPrintable(all));
        dialog->findChild<QPushButton*>(u"notice.details.copy.button"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), all);
        dialog->close();
    }

    void anErrorOfAMegabyteLeavesTheRowsInSight()
    {
        open(kTable + trigger(u"RAISE EXCEPTION '%', repeat('long ', 200000); RETURN NEW;"_s));
        QVERIFY(model().setData(model().index(0, column(u"name"_s)), u"ONE"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_VERIFY2(notice().contains(u"long long"_s), qPrintable(notice().left(500)));
        QVERIFY(notice().size() < 2000);
        auto* bar = m_page->findChild<QWidget*>(u"page.notice.bar"_s);
        QTRY_VERIFY(bar->height() > 0 && bar->height() < m_page->height() / 3);
        m_page->findChild<QToolButton*>(u"page.notice.details"_s)->click();
        auto* dialog = m_page->findChild<QDialog*>(u"notice.details.dialog"_s);
        QVERIFY(dialog->findChild<QPlainTextEdit*>(u"notice.details.text"_s)->toPlainText().size()
            > 1'000'000);
        dialog->close();
    }

    void aConflictThatLastsCanBeTriedAgain()
    {
        open(kTable + trigger(u"RAISE 'busy' USING ERRCODE = 'deadlock_detected';"_s));
        QVERIFY(model().setData(model().index(0, column(u"name"_s)), u"ONE"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        auto* help = m_page->findChild<QToolButton*>(u"page.notice.action"_s);
        QTRY_COMPARE(help->text(), u"Try again"_s);
        QVERIFY2(notice().contains(u"Tried 3 times."_s), qPrintable(notice()));
        QCOMPARE(m_page->findChild<QToolButton*>(u"page.notice.other"_s)->text(), u"Review…"_s);
        m_database->execute(u"DROP TRIGGER meddle ON things"_s);
        help->click();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(
            m_database->column(u"SELECT name FROM things WHERE id = 1"_s), QStringList{u"ONE"_s});
    }

    void typingIntoWhatIsReadOnlySaysWhyAndWhatHelps()
    {
        open(kTable + u"GRANT SELECT ON things TO clerk;"_s, u"things"_s, u"clerk"_s);
        m_page->grid().setCurrentCell(0, 1);
        QTest::keyClick(m_page->grid().table(), Qt::Key_X);
        const auto* news = m_page->findChild<QLabel*>(u"page.table.notice.text"_s);
        QVERIFY(news->isVisible());
        QVERIFY2(
            news->text().contains(u"no privilege to change its rows"_s), qPrintable(news->text()));
        QVERIFY(news->text().contains(u"The owner can grant it INSERT, UPDATE and DELETE."_s));
        auto* help = m_page->findChild<QToolButton*>(u"page.table.notice.action"_s);
        QCOMPARE(help->text(), u"Copy GRANT"_s);
        help->click();
        const QString grant = QGuiApplication::clipboard()->text();
        QCOMPARE(grant, u"GRANT INSERT, UPDATE, DELETE ON \"public\".\"things\" TO \"clerk\";"_s);
        QCOMPARE(m_page->pendingChanges(), 0);
    }

    void rowsThatPoliciesHideAreNotCountedAsAll()
    {
        open(kTable
                + u"GRANT ALL ON things TO clerk; ALTER TABLE things ENABLE ROW LEVEL SECURITY;"
                  "CREATE POLICY p ON things USING (id = 1);"_s,
            u"things"_s, u"clerk"_s);
        QCOMPARE(model().rowCount(), 1);
        const auto* rows = m_page->findChild<QWidget*>(u"grid.pager.rows.label"_s);
        QTRY_VERIFY2(rows->accessibleName().endsWith(u"visible to you"_s),
            qPrintable(rows->accessibleName()));
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
        QVERIFY(
            !controller.loader().count().isCounting() && !controller.loader().count().lifecycle());
        QCOMPARE(controller.loader().page().totalKind, TotalKind::Estimate);
        m_page->run(PageCommand::CountExactly);
        QTRY_COMPARE(controller.loader().page().total.value_or(0), 1000);
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

TW_TEST(GridFaultsTest)
#include "grid_faults_test.moc"
