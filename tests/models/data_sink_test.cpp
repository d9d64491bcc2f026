// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journal/data_sink.h"
#include "test_program.h"

#include <QDataStream>
#include <QIODevice>
#include <QStringList>
#include <QTest>

#include <limits>

using namespace tw;
using namespace Qt::StringLiterals;

/// Whether a QDataStream would have written the same.
class DataSinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers()
    {
        compare(true, false, quint8(0), quint8(255), qint32(-2), quint32(0x01020304),
            std::numeric_limits<quint64>::max(), std::numeric_limits<qint64>::min());
    }

    void bytes()
    {
        compare(QByteArray(), QByteArray(""), QByteArray("a\0b", 3), QByteArray(5000, '\xff'));
    }

    void texts()
    {
        compare(QString(), QString(u""_s), u"Straße 東京 🐘"_s, QString(QChar(0xd800)),
            QString(5000, u'x'));
    }

    void listsAndPairs()
    {
        using Pair = std::pair<QString, QString>;
        compare(QStringList(), QStringList({u"a"_s, QString(), u"b"_s}),
            QList<Pair>{{u"id"_s, u"bigint"_s}, {u"name"_s, {}}});
    }

    void identifiers() { compare(QUuid(), QUuid(u"{67c8770b-44f1-410a-ab9a-f9b5446f13ee}"_s)); }

private:
    template <class... Items>
    static void compare(const Items&... items)
    {
        QByteArray expected;
        QDataStream stream(&expected, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        (stream << ... << items);
        QByteArray written = "before";
        DataSink sink(written);
        (sink << ... << items);
        QCOMPARE(written.sliced(6), expected);
    }
};

TW_TEST(DataSinkTest)
#include "data_sink_test.moc"
