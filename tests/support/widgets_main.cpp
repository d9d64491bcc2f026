// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main function of programs whose tests open windows.
#include "test_program.h"

#include <QApplication>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    return tw::test::runNamedTest(QCoreApplication::arguments());
}
