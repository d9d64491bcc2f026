// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QObject>
#include <QTest>

#include <memory>

namespace tw::test {

/// A test class of a program that holds all tests of one kind, known by the stem of its file.
struct RegisteredTest
{
    using Make = std::unique_ptr<QObject> (*)();

    RegisteredTest(const char* sourceFile, Make makeTest);
    RegisteredTest(const RegisteredTest&) = delete;
    RegisteredTest& operator=(const RegisteredTest&) = delete;

    QString name;
    Make make;
};

/// Runs the test class that the first argument names, with the other arguments as Qt Test knows
/// them. Without a name the names of all classes are printed. Needs an application object.
[[nodiscard]] int runNamedTest(const QStringList& arguments);

}

/// Makes a test class one of its program's. Stands where QTEST_MAIN would.
#define TW_TEST(TestClass)                                                                         \
    namespace {                                                                                    \
    const tw::test::RegisteredTest registered##TestClass(                                          \
        __FILE__, []() -> std::unique_ptr<QObject> { return std::make_unique<TestClass>(); });     \
    }
