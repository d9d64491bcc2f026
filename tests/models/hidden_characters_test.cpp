// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/cell_formatter.h"
#include "models/text/hidden_characters.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// What hides in a value can be seen in its cell.
class HiddenCharactersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHidesIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Zürich"_s << u"Zürich"_s;
        QTest::newRow("right to left override")
            << u"invoice\u202Efdp.exe"_s << u"invoice⟨U+202E⟩fdp.exe"_s;
        QTest::newRow("zero width space") << u"ad\u200Bmin"_s << u"ad⟨U+200B⟩min"_s;
        QTest::newRow("soft hyphen") << u"pass\u00ADword"_s << u"pass⟨U+00AD⟩word"_s;
        QTest::newRow("byte order mark") << u"\uFEFFid"_s << u"⟨U+FEFF⟩id"_s;
        QTest::newRow("joiner in a Latin word") << u"ad\u200Dmin"_s << u"ad⟨U+200D⟩min"_s;
        QTest::newRow("non-joiner that Persian needs") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("joined emoji") << u"👩\u200D💻"_s << u"👩\u200D💻"_s;
        QTest::newRow("a letter with its mark") << u"e\u0301"_s << u"e\u0301"_s;
        QTest::newRow("a flood of marks") << QString(u"e"_s + QString(500, QChar(0x301)) + u"f"_s)
                                          << QString(u"e"_s + QString(8, QChar(0x301)) + u"…f"_s);
    }

    void whatHidesIsShown()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(readableText(text), shown);
        const ColumnType type{TypeClass::Text, u"text"_s, {}, true, true, {}};
        const QByteArray bytes = text.toUtf8();
        QCOMPARE(CellFormatter::display(CellView{StorageClass::Text, bytes}, type).text, shown);
    }

    void aNameIsRevealedWholly()
    {
        QCOMPARE(revealedText(u"a\u200Db\nc"_s), u"a⟨U+200D⟩b⟨U+000A⟩c"_s);
    }
};

TW_TEST(HiddenCharactersTest)
#include "hidden_characters_test.moc"
