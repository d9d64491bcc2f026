// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/completion_help.h"
#include "editor/completion_popup.h"
#include "editor/sql_editor.h"
#include "editor/sql_text_edit.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QListView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

/// An editor on screen that completes over a file.
struct CompletingEditor
{
    CompletingEditor()
        : file(u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, nick TEXT);"
               "CREATE TABLE places (id INTEGER PRIMARY KEY, town TEXT)"_s)
        , pool(std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{}))
        , adapter(std::make_shared<const Adapter>(pool))
        , source(adapter, adapter->catalog({}).value())
        , editor(UiContext{theme, icons})
        , help(new CompletionHelp(UiContext{theme, icons}, editor, source))
    {
        theme.apply(*qApp, ThemeName::Light);
        editor.setSyntax(adapter->dialect().syntax());
        editor.resize(700, 400);
        editor.show();
        editor.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&editor));
        text().setFocus();
    }

    [[nodiscard]] SqlTextEdit& text() { return editor.textEdit(); }

    /// Puts the text there with the caret at its `|`.
    void set(const QString& marked)
    {
        QString plain = marked;
        editor.setText(plain.remove(u'|'));
        editor.setCaret(int(marked.indexOf(u'|')));
    }

    void type(const QString& letters) { QTest::keyClicks(&text(), letters); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&text(), key, modifiers);
    }

    [[nodiscard]] QStringList shown() const
    {
        const auto* list = editor.findChild<QListView*>(u"editor.completion.list"_s);
        QStringList names;
        for (int row = 0; help->isOpen() && row < list->model()->rowCount(); ++row)
            names.append(list->model()->index(row, 0).data().toString());
        return names;
    }

    Theme theme;
    Icons icons{theme};
    SqliteFile file;
    std::shared_ptr<ConnectionPool> pool;
    std::shared_ptr<const Adapter> adapter;
    CompletionSource source;
    SqlEditor editor;
    CompletionHelp* help;
};

}

/// When completions are offered, and what the keys do with them.
class CompletionHelpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDotOpensTheListAndEnterInserts()
    {
        CompletingEditor one;
        one.set(u"SELECT p| FROM people p"_s);
        one.type(u"."_s);
        QTRY_COMPARE(one.shown(), (QStringList{u"id"_s, u"name"_s, u"nick"_s}));
        one.press(Qt::Key_Down);
        one.press(Qt::Key_Return);
        QCOMPARE(one.editor.text(), u"SELECT p.name FROM people p"_s);
        QCOMPARE(one.editor.caret(), 13);
        QVERIFY(!one.help->isOpen());
        one.text().undo();
        QCOMPARE(one.editor.text(), u"SELECT p. FROM people p"_s);
    }

    void twoLettersOpenTheListAndTabInserts()
    {
        CompletingEditor one;
        one.set(u"SELECT * FROM |"_s);
        one.type(u"p"_s);
        QCoreApplication::processEvents();
        QVERIFY(!one.help->isOpen());
        one.type(u"l"_s);
        QTRY_COMPARE(one.shown().value(0), u"places"_s);
        one.press(Qt::Key_Tab);
        QCOMPARE(one.editor.text(), u"SELECT * FROM places"_s);
    }

    void escClosesAndNothingIsInsertedAfterwards()
    {
        CompletingEditor one;
        one.set(u"SELECT * FROM |"_s);
        one.type(u"pe"_s);
        QTRY_VERIFY(one.help->isOpen());
        one.press(Qt::Key_Escape);
        QVERIFY(!one.help->isOpen());
        one.type(u"o"_s);
        QCoreApplication::processEvents();
        QVERIFY(!one.help->isOpen());
        one.press(Qt::Key_Return);
        QCOMPARE(one.editor.text(), u"SELECT * FROM peo\n"_s);
        one.type(u"WHERE pe"_s); // another word is another question
        QTRY_VERIFY(one.help->isOpen());
    }

    void whatArrivesAfterEscIsNotShown()
    {
        CompletingEditor one;
        one.set(u"SELECT p.| FROM people p"_s);
        one.help->open();
        one.press(Qt::Key_Escape);
        QTRY_VERIFY(!one.source.at(u"SELECT p. FROM people p"_s, 9).items.isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(!one.help->isOpen());
        QCOMPARE(one.editor.text(), u"SELECT p. FROM people p"_s);
    }

    void whatIsAskedForOpensAnywhere()
    {
        CompletingEditor one;
        one.set(u"|"_s);
        one.help->open();
        QCOMPARE(one.shown().value(0), u"SELECT"_s);
        QCOMPARE(one.editor.text(), QString());
        one.press(Qt::Key_Escape);
        one.set(u"SELECT 1;\nSELECT id FROM people;|"_s);
        one.help->open(); // behind the end another one begins
        QCOMPARE(one.shown().value(0), u"SELECT"_s);
    }

    void typingGoesOnInTheList()
    {
        CompletingEditor one;
        one.set(u"SELECT * FROM |"_s);
        one.help->open();
        QVERIFY(one.shown().contains(u"places"_s));
        one.type(u"peo"_s);
        QTRY_COMPARE(one.shown(), QStringList{u"people"_s});
        one.press(Qt::Key_Backspace);
        one.press(Qt::Key_Backspace);
        QTRY_VERIFY(one.shown().contains(u"places"_s));
        one.type(u" "_s);
        QTRY_VERIFY(!one.help->isOpen());
    }

    void aWholeWordNeedsNoList()
    {
        CompletingEditor one;
        one.set(u"SELECT * FROM |"_s);
        one.type(u"people"_s);
        QCoreApplication::processEvents();
        QVERIFY(!one.help->isOpen());
        one.press(Qt::Key_Return);
        QCOMPARE(one.editor.text(), u"SELECT * FROM people\n"_s);
    }

    void leavingClosesTheList()
    {
        CompletingEditor one;
        one.set(u"SELECT id FROM |"_s);
        one.help->open();
        QVERIFY(one.help->isOpen());
        one.press(Qt::Key_Home);
        QVERIFY(!one.help->isOpen());
        one.press(Qt::Key_End);
        one.help->open();
        QTest::mouseClick(one.text().viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(!one.help->isOpen());
    }

    void aClickInserts()
    {
        CompletingEditor one;
        one.set(u"SELECT * FROM pla|"_s);
        one.help->open();
        auto* list = one.editor.findChild<QListView*>(u"editor.completion.list"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
            list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(one.editor.text(), u"SELECT * FROM places"_s);
        QVERIFY(one.text().hasFocus());
    }

    void theListStaysWithinTheWindow()
    {
        CompletingEditor one;
        one.editor.resize(320, 160);
        one.set(u"\n\n\n\nSELECT                   |"_s);
        one.help->open();
        const auto* popup = one.editor.findChild<CompletionPopup*>();
        QVERIFY(popup->isVisible());
        QVERIFY(one.editor.rect().contains(popup->geometry()));
        QVERIFY(!popup->accessibleName().isEmpty());
    }

    void aTextForReadingIsNotCompleted()
    {
        CompletingEditor one;
        one.set(u"SELECT |"_s);
        one.editor.setReadOnly(true);
        one.help->open();
        QVERIFY(!one.help->isOpen());
    }
};

TW_TEST(CompletionHelpTest)
#include "completion_help_test.moc"
