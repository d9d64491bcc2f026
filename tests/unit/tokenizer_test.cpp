// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/sql/tokenizer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// One letter for each kind; a lower-case one for a token that never ends.
QChar letterOf(const SqlToken& token)
{
    static const QString letters = u"_CWISNQP;()O"_s;
    const QChar letter = letters.at(int(token.kind));
    return token.terminated ? letter : letter.toLower();
}

/// The tokens of a text without blanks, as `kind text` separated by bars.
QString tokensOf(const QString& sql, SqlSyntax syntax)
{
    QStringList tokens;
    SqlTokenizer tokenizer(sql, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        if (token.kind != SqlTokenKind::Whitespace)
            tokens.append(letterOf(token) + u' ' + sql.mid(token.start, token.length));
    }
    return tokens.join(u'|');
}

}

class TokenizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStandardText_data();
    void readsStandardText();
    void readsBracketText_data();
    void readsBracketText();
    void unfinishedTokensAreMarked_data();
    void unfinishedTokensAreMarked();
    void tokensCoverAnyTextWithoutGaps_data();
    void tokensCoverAnyTextWithoutGaps();
};

void TokenizerTest::readsStandardText_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char* name, const QString& sql, const QString& tokens) {
        QTest::newRow(name) << sql << tokens;
    };
    row("nothing", u""_s, u""_s);
    row("words", u"select a_1, é$x"_s, u"W select|W a_1|O ,|W é$x"_s);
    row("doubled quote", u"'it''s' x"_s, u"S 'it''s'|W x"_s);
    row("backslash means nothing", u"'\\' x"_s, u"S '\\'|W x"_s);
    row("escape string", u"E'\\'' x e'\\\\'"_s, u"S E'\\''|W x|S e'\\\\'"_s);
    row("escape string goes on", u"E'a' -- c\n '\\'' x"_s, u"S E'a' -- c\n '\\''|W x"_s);
    row("same line is another string", u"E'a' '\\' x"_s, u"S E'a'|S '\\'|W x"_s);
    row("prefixed strings", u"B'1' X'ff' n'x'"_s, u"S B'1'|S X'ff'|S n'x'"_s);
    row("word before a string", u"date'x'"_s, u"W date|S 'x'"_s);
    row("quoted name", u"\"a\"\"b\".\"c;\""_s, u"I \"a\"\"b\"|O .|I \"c;\""_s);
    row("dollar quotes", u"$$a;'b$$ x"_s, u"S $$a;'b$$|W x"_s);
    row("tagged dollar quotes", u"$f$ $$ $g$ $f$;"_s, u"S $f$ $$ $g$ $f$|; ;"_s);
    row("dollar in a word", u"a$b$c"_s, u"W a$b$c"_s);
    row("numbered parameter", u"$1,$23"_s, u"P $1|O ,|P $23"_s);
    row("lone dollar", u"$ $x"_s, u"O $|O $|W x"_s);
    row("line comment", u"a -- 'b\nc"_s, u"W a|C -- 'b|W c"_s);
    row("return ends a comment", u"a --b\rc"_s, u"W a|C --b|W c"_s);
    row("nested comment", u"/* a /* b */ c */ d"_s, u"C /* a /* b */ c */|W d"_s);
    row("comment of a slash", u"/*/ x */y"_s, u"C /*/ x */|W y"_s);
    row("comment after an operator", u"1+--x\n2"_s, u"N 1|O +|C --x|N 2"_s);
    row("numbers", u"1 2.5 .5 1. 1e5 1.5E-3"_s, u"N 1|N 2.5|N .5|N 1.|N 1e5|N 1.5E-3"_s);
    row("written numbers", u"0x1F 1_000 0xf_f"_s, u"N 0x1F|N 1_000|N 0xf_f"_s);
    row("two dots", u"1..10"_s, u"N 1|O .|N .10"_s);
    row("no exponent", u"1e 1ex"_s, u"N 1|W e|N 1|W ex"_s);
    row("named parameter", u":a = :b1"_s, u"Q :a|O =|Q :b1"_s);
    row("cast", u"a::text::b"_s, u"W a|O ::|W text|O ::|W b"_s);
    row("assignment", u"a := :b"_s, u"W a|O :=|Q :b"_s);
    row("slice", u"a[1:2]"_s, u"W a|O [|N 1|O :|N 2|O ]"_s);
    row("question mark", u"a ? 'b'"_s, u"W a|O ?|S 'b'"_s);
    row("back tick", u"`a`"_s, u"O `|W a|O `"_s);
    row("brackets", u"f(a);"_s, u"W f|( (|W a|) )|; ;"_s);
}

void TokenizerTest::readsStandardText()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, tokens);
    QCOMPARE(tokensOf(sql, SqlSyntax()), tokens);
}

void TokenizerTest::readsBracketText_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char* name, const QString& sql, const QString& tokens) {
        QTest::newRow(name) << sql << tokens;
    };
    row("bracketed name", u"[a b].[c\"d]"_s, u"I [a b]|O .|I [c\"d]"_s);
    row("brackets are not doubled", u"[a]]b"_s, u"I [a]|O ]|W b"_s);
    row("back ticks", u"`a``b`"_s, u"I `a``b`"_s);
    row("question marks", u"? ?12"_s, u"P ?|P ?12"_s);
    row("other named parameters", u":a @b $c #d :1"_s, u"Q :a|Q @b|Q $c|Q #d|Q :1"_s);
    row("no dollar quotes", u"$$a;$ $"_s, u"Q $$a|; ;|O $|O $"_s);
    row("no escape string", u"e'\\' x"_s, u"W e|S '\\'|W x"_s);
    row("blob", u"x'00'"_s, u"S x'00'"_s);
    row("comments do not nest", u"/* /* */ a"_s, u"C /* /* */|W a"_s);
    row("return stays in a comment", u"--a\rb\nc"_s, u"C --a\rb|W c"_s);
}

void TokenizerTest::readsBracketText()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, tokens);
    QCOMPARE(tokensOf(sql, test::bracketSyntax()), tokens);
}

void TokenizerTest::unfinishedTokensAreMarked_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("string") << u"a 'b"_s << u"W a|s 'b"_s;
    QTest::newRow("string ended by doubling") << u"'b''"_s << u"s 'b''"_s;
    QTest::newRow("escape string") << u"E'b\\'"_s << u"s E'b\\'"_s;
    QTest::newRow("name") << u"\"b"_s << u"i \"b"_s;
    QTest::newRow("dollar quotes") << u"$x$ $$"_s << u"s $x$ $$"_s;
    QTest::newRow("comment") << u"/* /* */"_s << u"c /* /* */"_s;
    QTest::newRow("begun comment") << u"/*"_s << u"c /*"_s;
    QTest::newRow("line comment needs no end") << u"--"_s << u"C --"_s;
}

void TokenizerTest::unfinishedTokensAreMarked()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, tokens);
    QCOMPARE(tokensOf(sql, SqlSyntax()), tokens);
}

void TokenizerTest::tokensCoverAnyTextWithoutGaps_data()
{
    QTest::addColumn<bool>("brackets");
    QTest::newRow("standard") << false;
    QTest::newRow("brackets") << true;
}

void TokenizerTest::tokensCoverAnyTextWithoutGaps()
{
    QFETCH(const bool, brackets);
    static const QStringList pieces{u"'"_s, u"\""_s, u"E'"_s, u"\\"_s, u"$"_s, u"$a$"_s, u"/*"_s,
        u"*/"_s, u"--"_s, u"\n"_s, u"\r"_s, u":"_s, u"?"_s, u"1"_s, u".5e"_s, u"0x"_s, u"_"_s,
        u"["_s, u"]"_s, u"`"_s, u";"_s, u"("_s, u")"_s, u" "_s, u"word"_s, u"é"_s, u"😀"_s, u"\0"_s,
        QString(QChar(0xD800)), QString(QChar(0xDC00))};
    test::RandomText random(3);
    for (int i = 0; i < 20000; ++i) {
        const QString sql = random.joined(pieces, 12);
        SqlTokenizer tokenizer(sql, brackets ? test::bracketSyntax() : SqlSyntax());
        qsizetype end = 0;
        while (!tokenizer.atEnd()) {
            const SqlToken token = tokenizer.next();
            QVERIFY2(token.start == end && token.length > 0, qPrintable(sql));
            end += token.length;
            QVERIFY2(token.terminated || end == sql.size(), qPrintable(sql));
        }
        QCOMPARE(end, sql.size());
    }
}

TW_TEST(TokenizerTest)
#include "tokenizer_test.moc"
