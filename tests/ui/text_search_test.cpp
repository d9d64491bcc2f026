// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sql/text_search.h"
#include "test_program.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace tw;

/// Finding and replacing in a text.
class TextSearchTest final : public QObject
{
    Q_OBJECT

    static QTextCursor scopeOf(QTextDocument& document, int start, int end)
    {
        QTextCursor scope(&document);
        scope.setPosition(start);
        scope.setPosition(end, QTextCursor::KeepAnchor);
        return scope;
    }

private Q_SLOTS:
    void matchesAreThoseOfTheQuery_data()
    {
        QTest::addColumn<TextQuery>("query");
        QTest::addColumn<QList<int>>("starts"); // in `ab Ab a.b cab äb ab`
        QTest::newRow("any case") << TextQuery{u"ab"_s} << QList<int>{0, 3, 11, 17};
        QTest::newRow("case") << TextQuery{u"Ab"_s, false, false, true} << QList<int>{3};
        QTest::newRow("word") << TextQuery{u"ab"_s, false, true} << QList<int>{0, 3, 17};
        QTest::newRow("signs") << TextQuery{u"a.b"_s} << QList<int>{6};
        QTest::newRow("pattern") << TextQuery{u"a.b"_s, true} << QList<int>{6};
        QTest::newRow("alternatives as words")
            << TextQuery{u"b|ab"_s, true, true} << QList<int>{0, 3, 8, 17};
        QTest::newRow("letters of any kind")
            << TextQuery{u"\\wb"_s, true} << QList<int>{0, 3, 11, 14, 17};
        QTest::newRow("nothing") << TextQuery{} << QList<int>{};
        QTest::newRow("empty matches") << TextQuery{u"x*"_s, true} << QList<int>{};
        QTest::newRow("no pattern") << TextQuery{u"("_s, true} << QList<int>{};
    }

    void matchesAreThoseOfTheQuery()
    {
        QFETCH(const TextQuery, query);
        QFETCH(const QList<int>, starts);
        const QTextDocument document(u"ab Ab a.b cab äb ab"_s);
        const QRegularExpression pattern = compiled(query);
        QCOMPARE(pattern.isValid(), query.text != u"("_s);
        QList<int> found;
        if (pattern.isValid() && !pattern.pattern().isEmpty()) {
            for (const TextRange& match : matchesIn(document.begin(), pattern, {}))
                found.append(int(match.start));
        }
        QCOMPARE(found, starts);
    }

    void theNextGoesAroundTheEnd()
    {
        QTextDocument document(u"ab\nx\nab ab"_s);
        const QRegularExpression pattern = compiled({u"ab"_s});
        const auto next = [&](int from) {
            return int(nextMatch(document, from, pattern, {}).value_or(TextRange{-1, 0}).start);
        };
        const auto previous = [&](int from) {
            return int(previousMatch(document, from, pattern, {}).value_or(TextRange{-1, 0}).start);
        };
        QCOMPARE(next(0), 0);
        QCOMPARE(next(1), 5);
        QCOMPARE(next(6), 8);
        QCOMPARE(next(9), 0);
        QCOMPARE(previous(10), 8);
        QCOMPARE(previous(8), 5);
        QCOMPARE(previous(5), 0);
        QCOMPARE(previous(1), 8);
        QVERIFY(!nextMatch(document, 0, compiled({u"z"_s}), {}));
        QVERIFY(!previousMatch(document, 0, compiled({u"z"_s}), {}));
        const QTextCursor scope = scopeOf(document, 3, 8);
        QCOMPARE(nextMatch(document, 6, pattern, scope)->start, 5);
        QCOMPARE(previousMatch(document, 3, pattern, scope)->start, 5);
    }

    void allAreReplacedInOneStep()
    {
        QTextDocument document(u"a1 a2\na3"_s);
        const TextQuery query{u"a(\\d)"_s, true};
        QCOMPARE(replaceMatches(document, u"[\\1\\\\\\0]\\n"_s, query, compiled(query), {}), 3);
        QCOMPARE(document.toPlainText(), u"[1\\a1]\n [2\\a2]\n\n[3\\a3]\n"_s);
        document.undo();
        QCOMPARE(document.toPlainText(), u"a1 a2\na3"_s);
    }

    void withoutAPatternNothingIsSpecial()
    {
        QTextDocument document(u"a.b axb"_s);
        const TextQuery query{u"a.b"_s};
        QCOMPARE(replaceMatches(document, u"\\1"_s, query, compiled(query), {}), 1);
        QCOMPARE(document.toPlainText(), u"\\1 axb"_s);
    }

    void onlyTheSelectionIsReplaced()
    {
        QTextDocument document(u"a a\na a"_s);
        const QTextCursor scope = scopeOf(document, 2, 5);
        QCOMPARE(replaceMatches(document, u"bb"_s, {u"a"_s}, compiled({u"a"_s}), scope), 2);
        QCOMPARE(document.toPlainText(), u"a bb\nbb a"_s);
    }

    void oneIsReplacedWhereItStands()
    {
        QTextDocument document(u"xa ya"_s);
        const TextQuery query{u"(?<=y)a"_s, true};
        QVERIFY(!replaceMatch(document, {1, 1}, u"b"_s, query, compiled(query)));
        QVERIFY(replaceMatch(document, {4, 1}, u"b"_s, query, compiled(query)));
        QCOMPARE(document.toPlainText(), u"xa yb"_s);
    }

    void noPatternMakesItHang()
    {
        QTextDocument document(QString(5'000, u'a') + u'!');
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!nextMatch(document, 0, compiled({u"(a+)+$"_s, true}), {}));
        QVERIFY(clock.elapsed() < 5'000);
    }
};

TW_TEST(TextSearchTest)
#include "text_search_test.moc"
