// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using tw::test::textOf;

namespace {

QString debianFile(const QString& name)
{
    return textOf(u"packaging/debian/"_s + name);
}

QString projectVersion()
{
    static const QRegularExpression version(u"project\\(Tuplewright VERSION ([0-9.]+)"_s);
    return version.match(textOf(u"CMakeLists.txt"_s)).captured(1);
}

/// The names in a field of a paragraph of the control file, without versions and variables.
QStringList namesIn(const QString& paragraph, const QString& field)
{
    static const QRegularExpression name(u"^ ([a-z0-9][a-z0-9.+-]+)"_s);
    QStringList names;
    bool isInside = false;
    for (const QString& line : paragraph.split(u'\n')) {
        if (!line.startsWith(u' '))
            isInside = line == field + u':';
        else if (isInside && name.match(line).hasMatch())
            names << name.match(line).captured(1);
    }
    return names;
}

/// The paragraph of the control file about one package, or about the source.
QString paragraphOf(const QString& package)
{
    for (const QString& paragraph : debianFile(u"control"_s).split(u"\n\n"_s))
        if (paragraph.startsWith(package + u'\n'))
            return paragraph;
    return {};
}

QStringList packages()
{
    static const QRegularExpression name(u"^Package: (.+)$"_s, QRegularExpression::MultilineOption);
    QStringList names;
    for (auto found = name.globalMatch(debianFile(u"control"_s)); found.hasNext();)
        names << found.next().captured(1);
    return names;
}

/// What packaging/dependencies.sh asks apt for.
QStringList asked(const QString& set)
{
    QProcess shell;
    shell.setWorkingDirectory(QStringLiteral(TW_SOURCE_DIR));
    shell.start(
        u"bash"_s, {u"-c"_s, u"source packaging/dependencies.sh; package_names apt "_s + set});
    if (!shell.waitForFinished(30'000))
        qFatal("%s", qPrintable(shell.errorString()));
    return QString::fromUtf8(shell.readAllStandardOutput())
        .split(u' ', Qt::SkipEmptyParts)
        .replaceInStrings(u"\n"_s, QString());
}

/// All that this build would install, as CMake wrote it down.
QString installRules()
{
    QString rules;
    QDirIterator files(QStringLiteral(TW_BUILD_DIR), {u"cmake_install.cmake"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            rules += QString::fromUtf8(file.readAll());
    }
    return rules;
}

}

/// What the description of Debian's packages says of the project. Builds nothing.
class DebianTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirVersionIsThatOfTheProject()
    {
        QVERIFY(!projectVersion().isEmpty());
        QVERIFY(
            debianFile(u"changelog"_s).startsWith(u"tuplewright ("_s + projectVersion() + u'-'));
    }

    void eachPackageListsItsFiles()
    {
        QCOMPARE(packages(),
            (QStringList{u"tuplewright"_s, u"tuplewright-cli"_s, u"libtuplewright-core-dev"_s}));
        for (const QString& package : packages())
            QVERIFY2(!debianFile(package + u".install"_s).isEmpty(), qPrintable(package));
    }

    void whatTheyListIsInstalled()
    {
#ifndef TW_MODELS_ALONE
        QSKIP("built without the window");
#endif
        const QString rules = installRules();
        QStringList unknown;
        for (const QString& package : packages()) {
            const QString list = debianFile(package + u".install"_s).trimmed();
            for (const QString& line : list.split(u'\n')) {
                const QString name = line.section(u' ', 0, 0).section(u'/', -1);
                const bool isLibrary = name == u"libtuplewright-core.a"_s;
                if (!rules.contains(isLibrary ? u"libtuplewright-core."_s : name))
                    unknown << package + u": "_s + line;
            }
        }
        QCOMPARE(unknown.join(u'\n'), QString());
    }

    /// libpq and the plug-ins of Qt are loaded at run time: no tool finds out that they are needed.
    void whatIsLoadedAtRunTimeIsNamed()
    {
        const QStringList window = namesIn(paragraphOf(u"Package: tuplewright"_s), u"Depends"_s);
        for (const QString& name : {u"libpq5"_s, u"libqt6sql6-sqlite"_s, u"libqt6svg6"_s})
            QVERIFY2(window.contains(name), qPrintable(name));
        for (const QString& package : {u"tuplewright-cli"_s, u"libtuplewright-core-dev"_s}) {
            const QStringList names = namesIn(paragraphOf(u"Package: "_s + package), u"Depends"_s);
            QVERIFY2(names.contains(u"libpq5"_s), qPrintable(package));
            QVERIFY2(names.contains(u"libqt6sql6-sqlite"_s), qPrintable(package));
        }
    }

    void noProgramNeedsDevelopmentPackages()
    {
        for (const QString& package : {u"tuplewright"_s, u"tuplewright-cli"_s})
            for (const QString& field : {u"Depends"_s, u"Recommends"_s})
                for (const QString& name : namesIn(paragraphOf(u"Package: "_s + package), field))
                    QVERIFY2(!name.endsWith(u"-dev"_s), qPrintable(name));
    }

    /// The one home of package names and Debian's own list name the same.
    void theyNeedWhatTheScriptsInstall()
    {
        QSet<QString> named;
        for (const QString& name :
            namesIn(paragraphOf(u"Source: tuplewright"_s), u"Build-Depends"_s))
            named << name;
        const QStringList scripts = asked(u"build"_s) + asked(u"package"_s);
        QVERIFY(scripts.size() > 20);
        for (const QString& name : std::as_const(named))
            QVERIFY2(scripts.contains(name) || name == u"debhelper-compat"_s, qPrintable(name));
        for (const QString& field : {u"Depends"_s, u"Recommends"_s})
            for (const QString& name : namesIn(paragraphOf(u"Package: tuplewright"_s), field))
                named << name;
        for (const QString& name : asked(u"build"_s))
            QVERIFY2(named.contains(name) || name == u"ccache"_s, qPrintable(name));
    }

    void aPackageScriptRefusesWhatItDoesNotKnow()
    {
        QProcess script;
        script.setWorkingDirectory(QStringLiteral(TW_SOURCE_DIR));
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(u"packaging/package.sh"_s, {u"rpm"_s});
        QVERIFY(script.waitForFinished(30'000));
        QCOMPARE(script.exitCode(), 2);
        QVERIFY(script.readAll().contains("Usage: "));
    }
};

TW_TEST(DebianTest)
#include "debian_test.moc"
