// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/command_palette.h"
#include "palette/palette_commands.h"
#include "shell/commands/all_commands.h"
#include "test_program.h"
#include "window_fixture.h"

#include <QLineEdit>
#include <QListView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isMadeWhenItIsWanted();
    void listsEveryOtherCommand();
    void findsACommandByAFewLetters();
    void runsTheCommandOnReturn();
    void aCommandThatIsNotPossibleSaysWhyAndStays();
    void opensAnObjectOfAnOpenConnection();
    void whatWasOpenedLastComesFirst();
    void aClosedConnectionCanBeOpened();
    void aSignBeforeTheTextLeavesOneKindAlone();
    void hostileNamesAreShownAsTheyAre();
    void escapeGivesTheKeyboardBack();
    void goesWhenTheKeyboardIsElsewhere();
    void arrowsPassOverTitles();

private:
    void show(const char* name);
    void type(const QString& text);
    [[nodiscard]] QLineEdit* field() const
    {
        return m_fixture->find<QLineEdit>("palette.text.edit");
    }
    [[nodiscard]] QListView* list() const
    {
        return m_fixture->find<QListView>("palette.found.list");
    }
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] QString current() const { return list()->currentIndex().data().toString(); }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void CommandPaletteTest::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
}

void CommandPaletteTest::cleanup()
{
    m_fixture.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

void CommandPaletteTest::show(const char* name)
{
    m_fixture->action(name)->trigger();
    QVERIFY(m_fixture->find<QWidget>("palette.panel")->isVisible());
}

void CommandPaletteTest::type(const QString& text)
{
    field()->clear();
    QTest::keyClicks(field(), text);
}

QStringList CommandPaletteTest::shown() const
{
    QStringList texts;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        texts << list()->model()->index(row, 0).data().toString();
    return texts;
}

void CommandPaletteTest::isMadeWhenItIsWanted()
{
    QVERIFY(!m_fixture->find<QWidget>("palette.panel"));
    show("view.commandPalette.action");
}

void CommandPaletteTest::listsEveryOtherCommand()
{
    show("view.commandPalette.action");
    const QStringList texts = shown();
    const CommandSet commands = allCommands(m_fixture->kinds);
    for (const CommandSpec& spec : commands.specs()) {
        const bool isOwn
            = spec.id == WindowCommand::QuickOpen || spec.id == WindowCommand::CommandPalette;
        const QAction* action = m_fixture->action(spec.id.name());
        QVERIFY2(texts.contains(Actions::plainText(*action)) != isOwn, spec.id.name());
    }
}

void CommandPaletteTest::findsACommandByAFewLetters()
{
    show("view.commandPalette.action");
    type(u"newcon"_s);
    QCOMPARE(current(), u"New connection…"_s);
    QCOMPARE(list()->currentIndex().data(Qt::AccessibleTextRole).toString(),
        u"New connection…, File, Ctrl+N"_s);
}

void CommandPaletteTest::runsTheCommandOnReturn()
{
    show("view.commandPalette.action");
    type(u"dark"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_fixture->theme.isDark());
    QVERIFY(!m_fixture->find<QWidget>("palette.panel")->isVisible());
}

void CommandPaletteTest::aCommandThatIsNotPossibleSaysWhyAndStays()
{
    show("view.commandPalette.action");
    type(u">review"_s);
    const QModelIndex review = list()->model()->index(1, 0);
    QCOMPARE(review.data().toString(), u"Review changes…"_s);
    QCOMPARE(review.data(Qt::AccessibleTextRole).toString(),
        u"unavailable, Review changes…, no tab is open, F8"_s);
    list()->setCurrentIndex(review);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_fixture->find<QWidget>("palette.panel")->isVisible());
}

void CommandPaletteTest::opensAnObjectOfAnOpenConnection()
{
    m_fixture->open({u"events"_s});
    show("view.quickOpen.action");
    type(u"ord"_s);
    QCOMPARE(current(), u"public.orders"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_fixture->front(), u"orders"_s);
    QCOMPARE(m_fixture->made.constLast(), (QualifiedName{u"public"_s, u"orders"_s}));
}

void CommandPaletteTest::whatWasOpenedLastComesFirst()
{
    m_fixture->open({u"orders"_s, u"events"_s});
    show("view.quickOpen.action");
    QCOMPARE(current(), u"public.events"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    m_fixture->open({u"orders"_s});
    show("view.quickOpen.action");
    QCOMPARE(current(), u"public.orders"_s);
}

void CommandPaletteTest::aClosedConnectionCanBeOpened()
{
    show("view.quickOpen.action");
    QCOMPARE(shown(), (QStringList{u"Connections"_s, u"Connect to shop@db1"_s}));
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->connections.at(0).state, ConnectionEntry::State::Open);
    show("view.quickOpen.action");
    QVERIFY(!shown().contains(u"Connect to shop@db1"_s));
}

void CommandPaletteTest::aSignBeforeTheTextLeavesOneKindAlone()
{
    m_fixture->open({u"orders"_s});
    show("view.quickOpen.action");
    type(u"o"_s);
    QVERIFY(shown().contains(u"Commands"_s));
    type(u"@o"_s);
    QCOMPARE(shown().constFirst(), u"Objects"_s);
    QVERIFY(!shown().contains(u"Commands"_s));
    type(u">o"_s);
    QCOMPARE(shown().constFirst(), u"Commands"_s);
    QVERIFY(!shown().contains(u"Objects"_s));
    type(u"@xyzzy"_s);
    QCOMPARE(shown(), QStringList{u"No matches"_s});
    QTest::keyClick(field(), Qt::Key_Return);
}

void CommandPaletteTest::hostileNamesAreShownAsTheyAre()
{
    m_fixture->open({u"orders"_s});
    show("view.quickOpen.action");
    type(u"@bold"_s);
    QCOMPARE(current(), u"public.<b>bold</b> & %1"_s);
    QVERIFY(!list()->grab().isNull());
}

void CommandPaletteTest::escapeGivesTheKeyboardBack()
{
    auto* filter = m_fixture->find<QLineEdit>("navigator.filter.edit");
    filter->setFocus();
    show("view.quickOpen.action");
    QVERIFY(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!m_fixture->find<QWidget>("palette.panel")->isVisible());
    QVERIFY(filter->hasFocus());
}

void CommandPaletteTest::goesWhenTheKeyboardIsElsewhere()
{
    show("view.quickOpen.action");
    m_fixture->find<QLineEdit>("navigator.filter.edit")->setFocus();
    QVERIFY(!m_fixture->find<QWidget>("palette.panel")->isVisible());
}

void CommandPaletteTest::arrowsPassOverTitles()
{
    m_fixture->open({u"orders"_s});
    show("view.commandPalette.action");
    type(u"orders"_s);
    const int last = list()->model()->rowCount() - 1;
    for (int step = 0; step <= last; ++step) {
        QVERIFY(list()->currentIndex().flags().testFlag(Qt::ItemIsSelectable));
        QTest::keyClick(field(), Qt::Key_Down);
    }
    QVERIFY(shown().contains(u"Objects"_s));
    QCOMPARE(list()->currentIndex().row(), last);
}

TW_TEST(CommandPaletteTest)
#include "command_palette_test.moc"
