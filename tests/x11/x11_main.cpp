// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main function of programs whose tests open windows on a screen of X11. Where there can be
// none, the tests find the reason in the application's property "reason", to be skipped with it.
#include "screen.h"
#include "test_program.h"

#include <QApplication>

int main(int argc, char** argv)
{
    tw::test::Screen screen;
    const QString reason
        = screen.start(qEnvironmentVariable("TUPLEWRIGHT_SCREEN", QStringLiteral("1366x768")));
    QApplication application(argc, argv);
    application.setProperty("reason", reason);
    return tw::test::runNamedTest(QCoreApplication::arguments());
}
