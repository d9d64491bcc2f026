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

/// A field of the first paragraph of packaging/debian/control, as a list without versions.
QStringList namesInControl(const QString& field)
{
    const QString control = textOf(u"packaging/debian/control"_s);
    const QRegularExpression pattern(
        u"^%1:((?:.*\\n)(?: .*\\n)*)"_s.arg(field), QRegularExpression::MultilineOption);
    QStringList names;
    for (const QString& entry : pattern.match(control).captured(1).split(u','))
        names << entry.simplified().section(u' ', 0, 0);
    return names;
}

}

/// What the scripts of packaging/ and the build descriptions say of each other.
class PackagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDebianPackageIsBuiltFromNamedPackages()
    {
        const Ended named = runInProject(
            u"bash"_s, {u"-c"_s, u"source packaging/dependencies.sh && package_names apt build"_s});
        QCOMPARE(named.code, 0);
        const QStringList packages = named.text.simplified().split(u' ');
        const QStringList needed = namesInControl(u"Build-Depends"_s);
        QVERIFY(needed.size() > 5);
        for (const QString& name : needed) {
            if (name != "debhelper-compat"_L1)
                QVERIFY2(packages.contains(name), qPrintable(name));
        }
    }

    void theDebianPackageHasTheVersionOfTheProject()
    {
        const QRegularExpression project(u"project\\(Tuplewright VERSION ([0-9.]+)"_s);
        const QString version = project.match(textOf(u"CMakeLists.txt"_s)).captured(1);
        QVERIFY(!version.isEmpty());
        const QString first = textOf(u"packaging/debian/changelog"_s).section(u'\n', 0, 0);
        QVERIFY2(first.startsWith(u"tuplewright (%1-"_s.arg(version)), qPrintable(first));
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
        QTest::newRow("nothing to make") << QStringList{u"packaging/package.sh"_s};
        QTest::newRow("unknown package") << QStringList{u"packaging/package.sh"_s, u"rpm"_s};
        QTest::newRow("option without its value")
            << QStringList{u"packaging/package.sh"_s, u"deb"_s, u"--output"_s};
        QTest::newRow("repository without a folder")
            << QStringList{u"packaging/package.sh"_s, u"repository"_s, u"--key"_s, u"nobody"_s};
        QTest::newRow("repository without a key")
            << QStringList{u"packaging/package.sh"_s, u"repository"_s, u"build/repository"_s};
        QTest::newRow("unknown option of a start")
            << QStringList{u"packaging/run.sh"_s, u"--fast"_s};
        QTest::newRow("unknown option of the tests") << QStringList{u"tests/run.sh"_s, u"--fast"_s};
        QTest::newRow("unknown option of the benchmarks")
            << QStringList{u"tests/benchmarks/run.sh"_s, u"--fast"_s};
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
