// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/commands/row_specs.h"
#include "editing/lifecycle_dialog.h"
#include "engine_database.h"
#include "real_window.h"
#include "test_program.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// How a table marks deleted rows, seen and chosen.
class LifecycleDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void theBestSignIsOfferedWithItsNumber_data() { EngineDatabase::addEngines(); }
    void theBestSignIsOfferedWithItsNumber();
    void theUsualSignNeedsNoChoice();
    void anotherColumnCanBeChosen_data() { EngineDatabase::addEngines(); }
    void anotherColumnCanBeChosen();
    void valuesMustDiffer();
    void whatWasChosenIsShown();
    void keysAreEnough();
    void aPageAsksOnceAndObeysTheAnswer();
    void theMenuOfAPageOffersIt();
    void aStoredConnectionKeepsIt();
    void noIsTakenForAnAnswer();

private:
    void open(bool isPostgres, const QString& table, const LifecycleChoices& choices = {});
    [[nodiscard]] QStringList ways() const;
    [[nodiscard]] QString text() const
    {
        return m_dialog->findChild<QLabel*>(u"lifecycle.text.label"_s)->text();
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] std::optional<Lifecycle> choiceOf(const QString& table) const
    {
        return m_decided.value().of({m_schema, table});
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::optional<LifecycleChoices> m_decided;
    QPointer<LifecycleDialog> m_dialog;
    QString m_schema;
};

namespace {

const QString kLifecycleSchema
    = u"CREATE TABLE customer (id integer PRIMARY KEY, activebool boolean, active integer,"
      " state varchar(9));"
      "CREATE TABLE plain (id integer PRIMARY KEY, is_active boolean);"
      "CREATE TABLE orders (id integer PRIMARY KEY, status varchar(9));"
      "INSERT INTO customer VALUES (1, TRUE, 1, 'ok'), (2, FALSE, 0, 'gone'), (3, TRUE, 0, 'ok');"
      "INSERT INTO plain VALUES (1, TRUE), (2, FALSE);"_s;

int rowsOf(const RealWindow& run)
{
    BrowsePage* page = run.page();
    return page && page->isLoaded() ? page->controller().model()->rowCount() : -1;
}

}

void LifecycleDialogTest::cleanup()
{
    delete m_dialog.data();
    m_database.reset();
    m_decided.reset();
}

void LifecycleDialogTest::open(
    bool isPostgres, const QString& table, const LifecycleChoices& choices)
{
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kLifecycleSchema);
    m_schema = isPostgres ? u"public"_s : u"main"_s;
    const auto adapter = m_database->adapter();
    TablePtr described = adapter->describe({m_schema, table}, {}).value();
    m_dialog = new LifecycleDialog(adapter, choices.applied(described), choices, nullptr);
    connect(m_dialog, &LifecycleDialog::decided, this,
        [this](const LifecycleChoices& decided) { m_decided = decided; });
    m_dialog->show();
}

QStringList LifecycleDialogTest::ways() const
{
    QStringList texts;
    for (const QRadioButton* button : m_dialog->findChildren<QRadioButton*>())
        texts.append((button->isChecked() ? u"* "_s : QString()) + button->text());
    return texts;
}

void LifecycleDialogTest::theBestSignIsOfferedWithItsNumber()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres, u"customer"_s);
    QCOMPARE(ways(),
        (QStringList{u"* Those where activebool is false"_s, u"Those where active is “0”"_s,
            u"Those marked by another column"_s, u"None: rows are not marked as deleted"_s}));
    QTRY_COMPARE(text(), u"By this, 1 of 3 rows are deleted."_s);
    find<QRadioButton>("lifecycle.way1.radio")->click();
    QTRY_COMPARE(text(), u"By this, 2 of 3 rows are deleted."_s);
    find<QPushButton>("lifecycle.apply.button")->click();
    QCOMPARE(
        choiceOf(u"customer"_s), (Lifecycle{u"active"_s, Lifecycle::Kind::Mark, u"0"_s, u"1"_s}));
}

void LifecycleDialogTest::theUsualSignNeedsNoChoice()
{
    LifecycleChoices choices;
    choices.set({u"main"_s, u"plain"_s}, std::nullopt);
    open(false, u"plain"_s, choices);
    QCOMPARE(ways().constLast(), u"* None: rows are not marked as deleted"_s);
    find<QRadioButton>("lifecycle.way0.radio")->click();
    find<QPushButton>("lifecycle.apply.button")->click();
    QCOMPARE(m_decided, LifecycleChoices());
}

void LifecycleDialogTest::anotherColumnCanBeChosen()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres, u"customer"_s);
    QVERIFY(!find<QComboBox>("lifecycle.column.combo")->isVisible());
    find<QRadioButton>("lifecycle.other.radio")->click();
    auto* column = find<QComboBox>("lifecycle.column.combo");
    column->setCurrentIndex(column->findText(u"state"_s));
    find<QLineEdit>("lifecycle.deleted.edit")->setText(u"gone"_s);
    find<QLineEdit>("lifecycle.live.edit")->setText(u"ok"_s);
    QTRY_COMPARE(text(), u"By this, 1 of 3 rows are deleted."_s);
    find<QPushButton>("lifecycle.apply.button")->click();
    QCOMPARE(choiceOf(u"customer"_s),
        (Lifecycle{u"state"_s, Lifecycle::Kind::Mark, u"gone"_s, u"ok"_s}));
}

void LifecycleDialogTest::valuesMustDiffer()
{
    open(false, u"orders"_s);
    QCOMPARE(ways(),
        (QStringList{u"Those marked by a column"_s, u"* None: rows are not marked as deleted"_s}));
    QVERIFY(text().startsWith(u"All rows are shown"_s));
    find<QRadioButton>("lifecycle.other.radio")->click();
    QVERIFY(!find<QPushButton>("lifecycle.apply.button")->isEnabled());
    find<QLineEdit>("lifecycle.deleted.edit")->setText(u"closed"_s);
    QVERIFY(find<QPushButton>("lifecycle.apply.button")->isEnabled());
}

void LifecycleDialogTest::whatWasChosenIsShown()
{
    LifecycleChoices choices;
    choices.set({u"main"_s, u"customer"_s},
        Lifecycle{u"state"_s, Lifecycle::Kind::Mark, u"gone"_s, u"ok"_s});
    open(false, u"customer"_s, choices);
    QCOMPARE(ways().at(2), u"* Those marked by another column"_s);
    QCOMPARE(find<QComboBox>("lifecycle.column.combo")->currentText(), u"state"_s);
    QCOMPARE(find<QLineEdit>("lifecycle.deleted.edit")->text(), u"gone"_s);
    find<QPushButton>("lifecycle.apply.button")->click();
    QVERIFY(!m_decided); // nothing is opened anew for it
}

void LifecycleDialogTest::keysAreEnough()
{
    open(false, u"customer"_s);
    m_dialog->activateWindow();
    QTRY_VERIFY(m_dialog->isActiveWindow());
    QCOMPARE(m_dialog->focusWidget()->objectName(), u"lifecycle.way0.radio"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Down);
    QVERIFY(find<QRadioButton>("lifecycle.way1.radio")->isChecked());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(m_decided);
    QCOMPARE(choiceOf(u"customer"_s)->column, u"active"_s);
}

void LifecycleDialogTest::aPageAsksOnceAndObeysTheAnswer()
{
    const SqliteFile file(kLifecycleSchema);
    RealWindow run(file.folder());
    const QUuid shop = run.connections.add(file.config(), {});
    run.open(shop, {{}, u"customer"_s});
    QCOMPARE(rowsOf(run), 3);
    QVERIFY(run.find<QLabel>("page.table.notice.text")->text().contains(u"activebool is false"_s));
    run.find<QToolButton>("page.table.notice.action")->click();
    QTRY_VERIFY(run.find<LifecycleDialog>("lifecycle.dialog"));
    run.find<QPushButton>("lifecycle.apply.button")->click();
    QTRY_COMPARE(rowsOf(run), 2);
    QVERIFY(run.page()->can(PageCommand::ShowTrash));
    QVERIFY(run.find<QWidget>("page.table.notice.bar")->isHidden());
    QCOMPARE(run.connections.add(file.config(), {}), shop); // the same file is the same connection
    run.connections.close(shop);
}

void LifecycleDialogTest::theMenuOfAPageOffersIt()
{
    const SqliteFile file(kLifecycleSchema);
    RealWindow run(file.folder());
    const QUuid shop = run.connections.add(file.config(), {});
    run.open(shop, {{}, u"plain"_s});
    QCOMPARE(rowsOf(run), 1);
    QVERIFY(run.find<QWidget>("page.table.notice.bar")->isHidden()); // it is plain
    run.page()->run(PageCommand::ChooseLifecycle);
    QTRY_VERIFY(run.find<LifecycleDialog>("lifecycle.dialog"));
    run.find<QRadioButton>("lifecycle.none.radio")->click();
    run.find<QPushButton>("lifecycle.apply.button")->click();
    QTRY_COMPARE(rowsOf(run), 2);
    QVERIFY(!run.page()->can(PageCommand::ShowTrash));
}

void LifecycleDialogTest::aStoredConnectionKeepsIt()
{
    const SqliteFile file(kLifecycleSchema);
    RealWindow run(file.folder());
    const ConnectionProfile profile{QUuid::createUuid(), u"shop"_s, file.config()};
    QVERIFY(run.connections.store(profile, {}));
    const QString text = uR"({"main.customer":{"column":"activebool","kind":"active"}})"_s;
    QVERIFY(run.connections.setLifecycles(profile.id, text));
    const auto kept = ProfileStore(file.folder() + u"/profiles.json"_s).load();
    QCOMPARE(kept->first().config.options.value(LifecycleChoices::kOption), text);
    run.open(profile.id, {{}, u"customer"_s});
    QCOMPARE(rowsOf(run), 2);
    QVERIFY(run.connections.setLifecycles(profile.id, {}));
    QVERIFY(!ProfileStore(file.folder() + u"/profiles.json"_s)
            .load()
            ->first()
            .config.options.contains(LifecycleChoices::kOption));
}

void LifecycleDialogTest::noIsTakenForAnAnswer()
{
    const SqliteFile file(kLifecycleSchema);
    RealWindow run(file.folder());
    const QUuid shop = run.connections.add(file.config(), {});
    run.open(shop, {{}, u"customer"_s});
    run.find<QToolButton>("page.table.notice.other")->click();
    QVERIFY(run.find<QWidget>("page.table.notice.bar")->isHidden());
    QCOMPARE(rowsOf(run), 3);
    QVERIFY(run.memory.isLifecycleAsked(
        TableSettings::placeOf(file.config(), {u"main"_s, u"customer"_s})));
    run.action("file.closeTab.action")->trigger();
    QTRY_VERIFY(!run.window->currentPage());
    run.open(shop, {{}, u"customer"_s});
    QVERIFY(run.find<QWidget>("page.table.notice.bar")->isHidden());
}

TW_TEST(LifecycleDialogTest)
#include "lifecycle_dialog_test.moc"
