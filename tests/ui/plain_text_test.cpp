// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/plain_text.h"

#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QTextDocument>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const QString kHostile = u"<img src=marker> & <b>%1</b>\nnext"_s;

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
};

void PlainTextTest::aMnemonicTextShowsItsAmpersand()
{
    QCOMPARE(mnemonicText(u"R&D && more"_s), u"R&&D &&&& more"_s);
}

void PlainTextTest::aToolTipShowsItsMarkupAsText()
{
    QTextDocument document;
    document.setHtml(toolTipText(kHostile));
    QCOMPARE(document.toPlainText(), kHostile);
}

void PlainTextTest::anEmptyToolTipStaysEmpty()
{
    QVERIFY(toolTipText({}).isEmpty());
}

void PlainTextTest::aLabelNeverReadsMarkup()
{
    const std::unique_ptr<QLabel> label(plainLabel(kHostile, nullptr));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), kHostile);
}

void PlainTextTest::aMessageNeverReadsMarkup()
{
    const std::unique_ptr<QMessageBox> box(plainMessage(u"Title"_s, kHostile, nullptr));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(box->text(), kHostile);
}

QTEST_MAIN(PlainTextTest)
#include "plain_text_test.moc"
