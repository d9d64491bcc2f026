// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "editing/bulk_dialog.h"
#include "engine_database.h"
#include "test_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kBulkDialogSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, kind TEXT, price INTEGER,"
      " is_deleted BOOLEAN NOT NULL DEFAULT FALSE);"
      "INSERT INTO goods VALUES (1, 'pen', 2, FALSE), (2, 'pen', 3, FALSE), (3, 'book', 20, FALSE),"
      " (4, 'pen', 4, TRUE);"_s;

}

/// One change of all rows that match, counted before.
class BulkDialogTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    BulkDialog* open(const Filter& filter, const GuardOptions& guard = {})
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kBulkDialogSchema);
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            m_database->adapter({}, guard), QualifiedName{{}, u"goods"_s});
        m_page->resize(900, 500);
        m_page->show();
        [this, &filter] {
            QTRY_VERIFY(m_page->isLoaded());
            if (!filter.isEmpty())
                m_page->controller().query().setFilter(filter);
            QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
        }();
        m_page->run(PageCommand::ChangeAllRows);
        auto* dialog = m_page->findChild<BulkDialog*>();
        [dialog] {
            QVERIFY(dialog);
            QTRY_VERIFY(label(dialog, "bulk.count.label")->text().contains(u"match"_s));
        }();
        return dialog;
    }
    [[nodiscard]] static QLabel* label(BulkDialog* dialog, const char* name)
    {
        return dialog->findChild<QLabel*>(QString::fromLatin1(name));
    }
    [[nodiscard]] static QPushButton* run(BulkDialog* dialog)
    {
        return dialog->findChild<QPushButton*>(u"bulk.run.button"_s);
    }
    static void choose(BulkDialog* dialog, const char* name, const QString& text)
    {
        auto* box = dialog->findChild<QComboBox*>(QString::fromLatin1(name));
        box->setCurrentIndex(box->findText(text));
    }
    static void type(BulkDialog* dialog, const char* name, const QString& text)
    {
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QString::fromLatin1(name)), text);
    }
    [[nodiscard]] QString prices() const
    {
        return m_database->column(u"SELECT price FROM goods ORDER BY id"_s).join(u',');
    }
    [[nodiscard]] static Filter pens()
    {
        return Filter::condition(u"kind"_s, FilterOperator::Equal, {Value::text(u"pen"_s)});
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void aColumnIsSetInTheRowsThatMatch_data() { EngineDatabase::addEngines(); }
    void aColumnIsSetInTheRowsThatMatch()
    {
        BulkDialog* dialog = open(pens());
        QVERIFY(label(dialog, "bulk.count.label")->text().startsWith(u'2'));
        choose(dialog, "bulk.column.combo", u"price"_s);
        QVERIFY(!run(dialog)->isEnabled());
        type(dialog, "bulk.value.edit", u"9"_s);
        QVERIFY(run(dialog)->isEnabled());
        run(dialog)->click();
        QTRY_COMPARE(prices(), u"9,9,20,4"_s); // the deleted pen is not shown and stays
        QTRY_VERIFY(
            m_page->findChild<QLabel*>(u"page.notice.text"_s)->text().contains(u"2 rows"_s));
    }

    void whatIsNoValueIsRefused_data() { EngineDatabase::addEngines(); }
    void whatIsNoValueIsRefused()
    {
        BulkDialog* dialog = open(pens());
        choose(dialog, "bulk.column.combo", u"price"_s);
        type(dialog, "bulk.value.edit", u"9x"_s);
        QVERIFY(!run(dialog)->isEnabled());
        QVERIFY(label(dialog, "bulk.note.label")->text().contains(u"9x"_s));
        dialog->findChild<QCheckBox*>(u"bulk.null.check"_s)->setChecked(true);
        run(dialog)->click();
        QTRY_COMPARE(m_database->column(u"SELECT count(*) FROM goods WHERE price IS NULL"_s),
            QStringList{u"2"_s});
    }

    void keysOfAJsonColumnChangeAndOthersStay_data() { EngineDatabase::addEngines(); }
    void keysOfAJsonColumnChangeAndOthersStay()
    {
        QFETCH(const bool, isPostgres);
        const auto more = [this] {
            return m_database->column(u"SELECT more FROM things ORDER BY id"_s)
                .join(u' ')
                .remove(u' ');
        };
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres,
            u"CREATE TABLE things (id INTEGER PRIMARY KEY, more %1);"
            "INSERT INTO things VALUES (1, '{\"a\": 1, \"b\": 2}'), (2, '{\"c\": 3}')"_s.arg(
                isPostgres ? u"JSONB"_s : u"JSON"_s));
        const auto ask = [this] {
            m_page = std::make_unique<BrowsePage>(
                UiContext{m_theme, m_icons}, m_database->adapter(), QualifiedName{{}, u"things"_s});
            m_page->show();
            [this] { QTRY_VERIFY(m_page->isLoaded()); }();
            m_page->run(PageCommand::ChangeAllRows);
            auto* dialog = m_page->findChild<BulkDialog*>();
            choose(dialog, "bulk.column.combo", u"more"_s);
            dialog->findChild<QCheckBox*>(u"bulk.all.check"_s)->setChecked(true);
            return dialog;
        };
        BulkDialog* dialog = ask();
        choose(dialog, "bulk.how.combo", u"keys of an object, others stay"_s);
        QVERIFY(!dialog->findChild<QLineEdit*>(u"bulk.path.edit"_s)->isVisible());
        type(dialog, "bulk.value.edit", u"[1]"_s);
        QTRY_VERIFY(label(dialog, "bulk.note.label")->text().contains(u"object"_s));
        QVERIFY(!run(dialog)->isEnabled());
        dialog->findChild<QLineEdit*>(u"bulk.value.edit"_s)->clear();
        type(dialog, "bulk.value.edit", u"{\"a\": 9}"_s);
        QTRY_VERIFY(run(dialog)->isEnabled());
        run(dialog)->click();
        QTRY_VERIFY(more().contains(u"\"a\":9,\"b\":2"_s));
        QVERIFY(more().contains(u"\"c\":3"_s));

        dialog = ask();
        choose(dialog, "bulk.how.combo", u"the value at a place"_s);
        type(dialog, "bulk.path.edit", u"deep.inside"_s);
        type(dialog, "bulk.value.edit", u"\"here\""_s);
        QTRY_VERIFY(run(dialog)->isEnabled());
        run(dialog)->click();
        QTRY_COMPARE(more().count(u"\"deep\":{\"inside\":\"here\"}"_s), 2);

        dialog = ask();
        choose(dialog, "bulk.how.combo", u"remove the value at a place"_s);
        type(dialog, "bulk.path.edit", u"deep"_s);
        QVERIFY(!dialog->findChild<QLineEdit*>(u"bulk.value.edit"_s)->isVisible());
        QTRY_VERIFY(run(dialog)->isEnabled());
        run(dialog)->click();
        QTRY_VERIFY(!more().contains(u"deep"_s));
        QVERIFY(more().contains(u"\"b\":2"_s));
    }

    void anotherNumberOfRowsThanCountedChangesNothing_data() { EngineDatabase::addEngines(); }
    void anotherNumberOfRowsThanCountedChangesNothing()
    {
        BulkDialog* dialog = open(pens());
        m_database->execute(u"INSERT INTO goods (id, kind, price) VALUES (5, 'pen', 5)"_s);
        choose(dialog, "bulk.column.combo", u"price"_s);
        type(dialog, "bulk.value.edit", u"9"_s);
        run(dialog)->click();
        QTRY_VERIFY(label(dialog, "bulk.count.label")->text().startsWith(u'3'));
        QCOMPARE(prices(), u"2,3,20,4,5"_s);
        QVERIFY(dialog->isVisible());
    }

    void rowsAreMarkedAsDeleted_data() { EngineDatabase::addEngines(); }
    void rowsAreMarkedAsDeleted()
    {
        BulkDialog* dialog = open(pens());
        choose(dialog, "bulk.kind.combo", u"Mark as deleted"_s);
        run(dialog)->click();
        QTRY_COMPARE(m_page->controller().model()->rowCount(), 0);
        QCOMPARE(m_database->column(u"SELECT count(*) FROM goods"_s), QStringList{u"4"_s});
    }

    void deletingForGoodTakesTheNameOfTheTable_data() { EngineDatabase::addEngines(); }
    void deletingForGoodTakesTheNameOfTheTable()
    {
        GuardOptions guard;
        guard.environment = Environment::Production;
        BulkDialog* dialog = open(pens(), guard);
        choose(dialog, "bulk.kind.combo", u"Delete permanently"_s);
        QVERIFY(dialog->findChild<QLineEdit*>(u"bulk.typed.edit"_s)->isVisible());
        QVERIFY(!run(dialog)->isEnabled());
        type(dialog, "bulk.typed.edit", u"good"_s);
        QVERIFY(!run(dialog)->isEnabled());
        type(dialog, "bulk.typed.edit", u"s"_s);
        QVERIFY(run(dialog)->isEnabled());
        run(dialog)->click();
        QTRY_COMPARE(prices(), u"20,4"_s); // the deleted pen is not shown and stays
    }

    void everyRowMustBeMeant_data() { EngineDatabase::addEngines(); }
    void everyRowMustBeMeant()
    {
        BulkDialog* dialog = open({});
        choose(dialog, "bulk.column.combo", u"price"_s);
        type(dialog, "bulk.value.edit", u"1"_s);
        QVERIFY(!run(dialog)->isEnabled());
        dialog->findChild<QCheckBox*>(u"bulk.all.check"_s)->setChecked(true);
        run(dialog)->click();
        QTRY_COMPARE(prices(), u"1,1,1,4"_s);
    }

    void stagedChangesAreSettledFirst_data() { EngineDatabase::addEngines(); }
    void stagedChangesAreSettledFirst()
    {
        BulkDialog* dialog = open(pens());
        dialog->reject();
        ResultModel& model = *m_page->controller().model();
        QVERIFY(model.setData(model.index(0, 2), u"7"_s, Qt::EditRole));
        QVERIFY(!m_page->can(PageCommand::ChangeAllRows));
    }
};

TW_TEST(BulkDialogTest)
#include "bulk_dialog_test.moc"
