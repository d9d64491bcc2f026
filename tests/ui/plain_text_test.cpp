// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "toolkit/plain_text.h"

#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QTextDocument>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const QString kPlainTextHostile = u"<img src=marker> & <b>%1</b>\nnext"_s;

}

class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMnemonicTextShowsItsAmpersand();
    void aToolTipShowsItsMarkupAsText();
    void anEmptyToolTipStaysEmpty();
    void aLabelNeverReadsMarkup();
    void aMessageNeverReadsMarkup();
    void noTerminalObeysWhatWasCopied_data();
    void noTerminalObeysWhatWasCopied();
};

void PlainTextTest::aMnemonicTextShowsItsAmpersand()
{
    QCOMPARE(mnemonicText(u"R&D && more"_s), u"R&&D &&&& more"_s);
}

void PlainTextTest::aToolTipShowsItsMarkupAsText()
{
    QTextDocument document;
    document.setHtml(toolTipText(kPlainTextHostile));
    QCOMPARE(document.toPlainText(), kPlainTextHostile);
}

void PlainTextTest::anEmptyToolTipStaysEmpty()
{
    QVERIFY(toolTipText({}).isEmpty());
}

void PlainTextTest::aLabelNeverReadsMarkup()
{
    const std::unique_ptr<QLabel> label(plainLabel(kPlainTextHostile, nullptr));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), kPlainTextHostile);
}

void PlainTextTest::aMessageNeverReadsMarkup()
{
    const std::unique_ptr<QMessageBox> box(plainMessage(u"Title"_s, kPlainTextHostile, nullptr));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(box->text(), kPlainTextHostile);
}

void PlainTextTest::noTerminalObeysWhatWasCopied_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("copied");
    QTest::newRow("title of the window")
        << u"a\x1B]0;owned\x07z"_s << u"a⟨U+001B⟩]0;owned⟨U+0007⟩z"_s;
    QTest::newRow("one character for two") << u"\u009B2J"_s << u"⟨U+009B⟩2J"_s;
    QTest::newRow("end of a bracketed paste") << u"\x1B[201~rm"_s << u"⟨U+001B⟩[201~rm"_s;
    QTest::newRow("backspace and delete") << u"a\b\x7F"_s << u"a⟨U+0008⟩⟨U+007F⟩"_s;
    QTest::newRow("lines and tabs") << u"a\tb\r\nc\n"_s << u"a\tb\r\nc\n"_s;
    QTest::newRow("other writing") << u"\u202Eé\U0001F642"_s << u"\u202Eé\U0001F642"_s;
}

void PlainTextTest::noTerminalObeysWhatWasCopied()
{
    QFETCH(const QString, text);
    QFETCH(const QString, copied);
    copyPlainly(text);
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);
    QCOMPARE(commandsTerminals(text), text != copied);
    QVERIFY(!commandsTerminals(copied));
}

TW_TEST(PlainTextTest)
#include "plain_text_test.moc"
