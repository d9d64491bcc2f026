// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using tw::test::textOf;

namespace {

struct Ended
{
    int code = -1;
    QString text;
};

Ended runInProject(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(TW_SOURCE_DIR));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(110'000);
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
}

}

/// What the scripts of packaging/ and the build descriptions say of each other.
class PackagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMetadataHasTheVersionOfTheProject()
    {
        const QRegularExpression project(u"project\\(Tuplewright VERSION ([0-9.]+)"_s);
        const QString version = project.match(textOf(u"CMakeLists.txt"_s)).captured(1);
        QVERIFY(!version.isEmpty());
        const QString metadata = textOf(u"packaging/tuplewright.metainfo.xml"_s);
        QVERIFY(metadata.contains(u"<release version=\"%1\""_s.arg(version)));
    }

    /// Nobody builds the benchmarks every day, so what breaks their description would stay unseen.
    void theBenchmarksAreDescribedWithoutTheTests()
    {
        QTemporaryDir folder;
        const Ended described = runInProject(QStringLiteral(TW_CMAKE),
            {u"--preset"_s, u"release"_s, u"-B"_s, folder.path(), u"-D"_s,
                u"TUPLEWRIGHT_BUILD_BENCHMARKS=ON"_s});
        QVERIFY2(described.code == 0, qPrintable(described.text));
    }

    void scriptsRefuseWhatTheyDoNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option of a start")
            << QStringList{u"packaging/run.sh"_s, u"--fast"_s};
        QTest::newRow("unknown option of the tests") << QStringList{u"tests/run.sh"_s, u"--fast"_s};
        QTest::newRow("unknown option of the benchmarks")
            << QStringList{u"tests/benchmarks/run.sh"_s, u"--fast"_s};
        QTest::newRow("unknown commit beside the benchmarks")
            << QStringList{u"tests/benchmarks/run.sh"_s, u"--beside"_s, u"no-such-commit"_s};
    }

    void scriptsRefuseWhatTheyDoNotKnow()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = runInProject(u"bash"_s, arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.text.contains("Usage: "_L1), qPrintable(ended.text));
    }
};

TW_TEST(PackagingTest)
#include "packaging_test.moc"
