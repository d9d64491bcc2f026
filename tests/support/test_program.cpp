// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace tw::test {

namespace {

/// In the order in which the program's objects were made, which is that of no file.
std::vector<const RegisteredTest*>& registeredTests()
{
    static std::vector<const RegisteredTest*> tests;
    return tests;
}

int listTests()
{
    QStringList names;
    for (const RegisteredTest* test : registeredTests())
        names.append(test->name);
    names.sort();
    std::printf("Usage: %s TEST [FUNCTION…] [OPTION…]\n\n%s\n",
        qPrintable(QCoreApplication::applicationName()), qPrintable(names.join(u'\n')));
    return 2;
}

}

RegisteredTest::RegisteredTest(const char* sourceFile, Make makeTest)
    : name(QFileInfo(QString::fromUtf8(sourceFile)).completeBaseName())
    , make(makeTest)
{
    registeredTests().push_back(this);
}

int runNamedTest(const QStringList& arguments)
{
    const auto& tests = registeredTests();
    const auto found = std::ranges::find_if(
        tests, [&](const RegisteredTest* test) { return test->name == arguments.value(1); });
    if (found == tests.end())
        return listTests();
    QCoreApplication::setApplicationName((*found)->name);
    const std::unique_ptr<QObject> test = (*found)->make();
    return QTest::qExec(test.get(), QStringList{(*found)->name} + arguments.mid(2));
}

}
