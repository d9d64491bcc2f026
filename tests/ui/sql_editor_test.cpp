// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/line_gutter.h"
#include "editor/search_bar.h"
#include "editor/sql_editor.h"
#include "editor/sql_text_edit.h"
#include "test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace tw;
using namespace Qt::StringLiterals;

/// The editor of SQL as somebody types in it.
class SqlEditorTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<SqlEditor> m_editor;

    [[nodiscard]] SqlTextEdit& edit() const { return m_editor->textEdit(); }

    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_editor->findChild<Widget*>(QString::fromLatin1(name));
    }

    void show(const QString& text) const
    {
        m_editor->setText(text);
        m_editor->resize(700, 300);
        m_editor->show();
        m_editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        edit().setFocus();
        QTRY_VERIFY(edit().script().isRead());
    }

    void select(int start, int end) const
    {
        QTextCursor cursor = edit().textCursor();
        cursor.setPosition(start);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        edit().setTextCursor(cursor);
    }

    [[nodiscard]] QString running() const { return m_editor->text(m_editor->runRange()); }

    /// How many dots of a line have a colour.
    [[nodiscard]] int dots(int line, Token token, ColorScheme scheme = ColorScheme::Light) const
    {
        const QImage image = edit().viewport()->grab().toImage();
        const VisibleLine place = edit().visibleLines().at(line);
        const QRect rect = place.rect.toRect();
        const QRgb color = Theme::color(token, scheme).rgb();
        int count = 0;
        for (int y = std::max(0, rect.top()); y < std::min(rect.bottom(), image.height()); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += int(isAbout(image.pixel(x, y), color));
        }
        return count;
    }

    /// Edges of letters are smoothed.
    static bool isAbout(QRgb one, QRgb other)
    {
        return std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other))
            + std::abs(qBlue(one) - qBlue(other))
            < 60;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeName::Light); }

    void init()
    {
        m_theme.apply(*qApp, ThemeName::Light);
        m_editor = std::make_unique<SqlEditor>(UiContext{m_theme, m_icons});
    }

    void cleanup() { m_editor.reset(); }

    void itCanBeFoundAndNamed()
    {
        for (const char* name : {"editor.text.edit", "editor.lines.gutter", "editor.search.bar"}) {
            const auto* part = find<QWidget>(name);
            QVERIFY2(part && !part->accessibleName().isEmpty(), name);
        }
        QVERIFY(!m_editor->accessibleName().isEmpty());
    }

    void theTextIsKeptAsItIsWritten()
    {
        const QString text = u"a '\u00a0\u2003' \u2028\n\n\"سلام\" 😀\t;\n"_s;
        m_editor->setText(text);
        QCOMPARE(m_editor->text(), text);
        QCOMPARE(m_editor->text({3, 2}), u"\u00a0\u2003"_s);
        edit().selectAll();
        edit().copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void tokensHaveTheirColours()
    {
        show(u"select 'text'\n-- comment\n'\nover lines\n' 12\nplain"_s);
        QVERIFY(dots(0, Token::SynKeyword) > 10);
        QVERIFY(dots(0, Token::SynString) > 10);
        QVERIFY(dots(1, Token::SynComment) > 10);
        QVERIFY(dots(3, Token::SynString) > 10);
        QVERIFY(dots(4, Token::SynNumber) > 5);
        QCOMPARE(dots(5, Token::SynString), 0);
        // The string ends one line earlier.
        QTextCursor cursor(edit().document()->findBlockByNumber(2));
        cursor.deleteChar();
        QCOMPARE(dots(3, Token::SynString), 0);
    }

    void coloursFollowTheTheme()
    {
        show(u"select 1"_s);
        m_theme.apply(*qApp, ThemeName::Dark);
        QVERIFY(dots(0, Token::SynKeyword, ColorScheme::Dark) > 10);
    }

    void theSyntaxIsThatOfTheEngine()
    {
        show(u"a [select\nselect] b"_s);
        QVERIFY(dots(0, Token::SynKeyword) > 10);
        SqlSyntax syntax;
        syntax.bracketIdentifiers = true;
        m_editor->setSyntax(syntax);
        QTRY_VERIFY(edit().script().isRead());
        QCOMPARE(dots(0, Token::SynKeyword), 0);
        QCOMPARE(dots(1, Token::SynKeyword), 0);
        QVERIFY(dots(1, Token::SynIdent) > 10);
    }

    void theStatementAtTheCaretRuns()
    {
        show(u"select 1;\n\nselect\n2;"_s);
        QSignalSpy changes(m_editor.get(), &SqlEditor::runRangeChanged);
        m_editor->setCaret(3);
        QCOMPARE(running(), u"select 1"_s);
        QTRY_COMPARE(changes.count(), 1);
        m_editor->setCaret(int(m_editor->text().size()));
        QCOMPARE(running(), u"select\n2"_s);
        QTRY_COMPARE(changes.count(), 2);
        select(2, 5);
        QCOMPARE(running(), u"lec"_s);
        QVERIFY(m_editor->hasSelection());
        m_editor->setText(u" \n-- nothing"_s);
        QVERIFY(m_editor->runRange().isEmpty());
    }

    void theRangeIsShownBeforeItRuns()
    {
        show(u"select 1;\n\nselect\n2;"_s);
        const auto barAt = [this](int line) {
            QWidget& gutter = edit().gutter();
            const QImage image = gutter.grab().toImage();
            const QPointF place = edit().visibleLines().at(line).rect.center();
            const QRgb color = m_theme.color(Token::Accent).rgb();
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, int(place.y())) == color)
                    return true;
            }
            return false;
        };
        m_editor->setCaret(12);
        QTRY_VERIFY(barAt(2) && barAt(3));
        QVERIFY(!barAt(0) && !barAt(1));
    }

    void anErrorIsMarkedWhereItIs()
    {
        show(u"select\nfrom wrong;\n"_s);
        m_editor->markError(12);
        QCOMPARE(m_editor->caret(), 12);
        QVERIFY(edit().ground().error().selectedText() == u"wrong"_s);
        QVERIFY(dots(1, Token::StateFailedFg) > 0);
        QCOMPARE(dots(0, Token::StateFailedFg), 0);
        m_editor->clearMarks();
        QCOMPARE(dots(1, Token::StateFailedFg), 0);
        m_editor->markError(1'000);
        QCOMPARE(m_editor->caret(), int(m_editor->text().size()));
        m_editor->markError(-1);
        QCOMPARE(m_editor->caret(), 0);
    }

    void keysHelpToType()
    {
        show({});
        QTest::keyClicks(&edit(), u"count(a)"_s);
        QCOMPARE(m_editor->text(), u"count(a)"_s);
        QTest::keyClick(&edit(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), u"-- count(a)"_s);
        QTest::keyClick(&edit(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), u"-- count(a)\n-- count(a)"_s);
        edit().selectAll();
        QTest::keyClick(&edit(), Qt::Key_Tab);
        QTest::keyClick(&edit(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), u"-- count(a)\n-- count(a)"_s);
        m_editor->setCaret(11);
        QTest::keyClick(&edit(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), u"-- count(a)\n\n-- count(a)"_s);
        QTest::keyClick(&edit(), Qt::Key_Tab);
        QCOMPARE(m_editor->text(), u"-- count(a)\n    \n-- count(a)"_s);
        edit().undo();
        QCOMPARE(m_editor->text(), u"-- count(a)\n\n-- count(a)"_s);
    }

    void keysOfThePageAreLeftToIt()
    {
        show(u"a"_s);
        QKeyEvent run(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, u"\r"_s);
        QApplication::sendEvent(&edit(), &run);
        QVERIFY(!run.isAccepted());
        QCOMPARE(m_editor->text(), u"a"_s);
    }

    void aReadOnlyTextStays()
    {
        show(u"a"_s);
        m_editor->setReadOnly(true);
        QTest::keyClicks(&edit(), u"(x"_s);
        QTest::keyClick(&edit(), Qt::Key_Slash, Qt::ControlModifier);
        QTest::keyClick(&edit(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"a"_s);
    }

    void replacingAPartIsOneStep()
    {
        show(u"a b c"_s);
        QSignalSpy edits(m_editor.get(), &SqlEditor::edited);
        m_editor->replace({2, 1}, u"x\ny"_s);
        QCOMPARE(m_editor->text(), u"a x\ny c"_s);
        QVERIFY(edits.count() > 0);
        edit().undo();
        QCOMPARE(m_editor->text(), u"a b c"_s);
    }

    /// The caret of a right-to-left literal stands where its letter is, and lines do not turn.
    void lettersFromRightToLeftAreWrittenWhereTheyStand()
    {
        show(u"'سلام' = x"_s);
        const auto caretX = [this](int position) {
            QTextCursor cursor = edit().textCursor();
            cursor.setPosition(position);
            return edit().cursorRect(cursor).center().x();
        };
        QVERIFY(caretX(0) < caretX(10)); // the line begins on the left
        QVERIFY(caretX(2) > caretX(3)); // its letters do not
        m_editor->setCaret(2);
        QKeyEvent letter(QEvent::KeyPress, 0, {}, u"ب"_s);
        QApplication::sendEvent(&edit(), &letter);
        QCOMPARE(m_editor->text(), u"'سبلام' = x"_s);
        m_editor->setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(edit().layoutDirection(), Qt::LeftToRight);
    }

    void linesAreNumbered()
    {
        show(u"a\n"_s.repeated(3));
        const int narrow = edit().gutter().width();
        m_editor->setText(u"a\n"_s.repeated(20'000));
        QVERIFY(edit().gutter().width() > narrow);
        QCOMPARE(edit().gutter().geometry().right() + 1, edit().viewport()->geometry().left());
        const QPointF place = edit().visibleLines().at(2).rect.center();
        QTest::mouseClick(&edit().gutter(), Qt::LeftButton, {}, QPoint(5, int(place.y())));
        QCOMPARE(edit().textCursor().selectedText(), u"a\u2029"_s);
        QTest::mouseClick(
            &edit().gutter(), Qt::LeftButton, Qt::ShiftModifier, QPoint(5, int(place.y()) + 30));
        QVERIFY(edit().textCursor().selectedText().size() > 2);
    }

    void textGrowsWithTheTables()
    {
        show(u"a"_s);
        const int height = edit().fontMetrics().height();
        m_theme.setZoom(200);
        QVERIFY(edit().fontMetrics().height() > height * 3 / 2);
        m_theme.setZoom(100);
        QCOMPARE(edit().fontMetrics().height(), height);
    }

    void matchesAreCountedAndMarked()
    {
        show(u"orders o, Orders p, border\n"_s);
        select(0, 6);
        QTest::keyClick(&edit(), Qt::Key_F, Qt::ControlModifier);
        auto* field = find<QLineEdit>("editor.search.text.edit");
        const auto* note = find<QLabel>("editor.search.note.label");
        QVERIFY(field->isVisible());
        QCOMPARE(field->text(), u"orders"_s);
        QCOMPARE(note->text(), u"1 of 2"_s);
        QVERIFY(dots(0, Token::StateConflict) > 20);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(note->text(), u"2 of 2"_s);
        QCOMPARE(edit().textCursor().selectedText(), u"Orders"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(edit().textCursor().selectedText(), u"orders"_s);
        find<QToolButton>("editor.search.case.button")->click();
        QCOMPARE(note->text(), u"1 of 1"_s);
        field->setText(u"order"_s);
        QCOMPARE(note->text(), u"1 of 2"_s);
        find<QToolButton>("editor.search.word.button")->click();
        QCOMPARE(note->text(), u"No matches"_s);
        QVERIFY(field->property("err").toBool());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible() && edit().hasFocus());
        QCOMPARE(dots(0, Token::StateConflict), 0);
    }

    void patternsAreChecked()
    {
        show(u"a1 b2"_s);
        m_editor->find(false);
        auto* field = find<QLineEdit>("editor.search.text.edit");
        find<QToolButton>("editor.search.pattern.button")->click();
        field->setText(u"\\d"_s);
        const auto* note = find<QLabel>("editor.search.note.label");
        QCOMPARE(note->text(), u"1 of 2"_s);
        field->setText(u"("_s);
        QCOMPARE(note->text(), u"Not a regular expression"_s);
        field->clear();
        QCOMPARE(note->text(), QString());
    }

    void matchesAreReplaced()
    {
        show(u"a a\na a"_s);
        select(2, 5);
        QTest::keyClick(&edit(), Qt::Key_H, Qt::ControlModifier);
        auto* field = find<QLineEdit>("editor.search.text.edit");
        QVERIFY(find<QToolButton>("editor.search.selection.button")->isChecked());
        field->setText(u"a"_s);
        const auto* note = find<QLabel>("editor.search.note.label");
        QCOMPARE(note->text(), u"1 of 2"_s);
        auto* replacement = find<QLineEdit>("editor.search.replacement.edit");
        replacement->setText(u"bc"_s);
        QTest::keyClick(replacement, Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"a bc\na a"_s);
        find<QToolButton>("editor.search.replaceAll.button")->click();
        QCOMPARE(m_editor->text(), u"a bc\nbc a"_s);
        QVERIFY(note->text().startsWith(u"1 match"_s));
    }

    /// Ten megabytes: keys do what they do elsewhere, at the end and where each changes all that
    /// follows. The times are told, and judged by nobody here.
    void keysWorkInALongScript()
    {
        const QString line = u"insert into t (a, b) values (1, 'x'), (2, 'y'); -- z\n"_s;
        show(line.repeated(int(10'000'000 / line.size())));
        QList<qint64> times;
        const auto press = [&](const QString& key) {
            QElapsedTimer clock;
            clock.start();
            QTest::keyClicks(&edit(), key);
            QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
            times.append(clock.nsecsElapsed() / 1'000);
        };
        m_editor->setCaret(int(m_editor->text().size()));
        for (int i = 0; i < 20; ++i)
            press(u"a"_s);
        m_editor->setCaret(0);
        for (int i = 0; i < 10; ++i) {
            press(u"/"_s);
            press(u"*"_s);
        }
        std::ranges::sort(times);
        qInfo("a key took %lld µs, the slowest %lld", times.at(times.size() / 2), times.last());
        const QString text = m_editor->text();
        QVERIFY(text.startsWith(u"/*/*/*/*/*/*/*/*/*/*insert"_s));
        QVERIFY(text.endsWith(u'\n' + QString(20, u'a')));
    }
};

TW_TEST(SqlEditorTest)
#include "sql_editor_test.moc"
