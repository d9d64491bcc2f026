// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

/// The Qt libraries a program loads, directly or through others.
QStringList qtLibrariesOf(const QString& program)
{
    QProcess lister;
    lister.start(QStringLiteral("ldd"), {program});
    if (!lister.waitForFinished() || lister.exitCode() != 0)
        return {QStringLiteral("ldd failed: ") + QString::fromUtf8(lister.readAllStandardError())};
    static const QRegularExpression name(QStringLiteral("libQt6(\\w+)\\.so"));
    QStringList found;
    auto matches = name.globalMatch(QString::fromUtf8(lister.readAllStandardOutput()));
    while (matches.hasNext())
        found << matches.next().captured(1);
    found.removeDuplicates();
    found.sort();
    return found;
}

}

class LinkageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLibraryNeedsQtCoreAndSqlAlone();
    void theCommandLineNeedsQtCoreAndSqlAlone();
    void theModelsNeedNoWidgets();
};

void LinkageTest::theLibraryNeedsQtCoreAndSqlAlone()
{
    const QStringList expected{QStringLiteral("Core"), QStringLiteral("Sql")};
    QCOMPARE(qtLibrariesOf(QStringLiteral(TW_CORE_ALONE)), expected);
}

void LinkageTest::theCommandLineNeedsQtCoreAndSqlAlone()
{
    const QStringList expected{QStringLiteral("Core"), QStringLiteral("Sql")};
    QCOMPARE(qtLibrariesOf(QStringLiteral(TW_COMMAND_LINE)), expected);
}

void LinkageTest::theModelsNeedNoWidgets()
{
#ifdef TW_MODELS_ALONE
    const QStringList libraries = qtLibrariesOf(QStringLiteral(TW_MODELS_ALONE));
    QVERIFY2(libraries.contains(QStringLiteral("Gui")), qPrintable(libraries.join(u' ')));
    QVERIFY2(!libraries.contains(QStringLiteral("Widgets")), qPrintable(libraries.join(u' ')));
#else
    QSKIP("built without the window");
#endif
}

TW_TEST(LinkageTest)
#include "linkage_test.moc"
