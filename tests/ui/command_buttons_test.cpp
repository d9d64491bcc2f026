// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_buttons.h"
#include "test_program.h"

#include <QTest>
#include <QToolButton>

using namespace tw;
using namespace Qt::StringLiterals;

/// Buttons that run commands.
class CommandButtonsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aButtonIsOnAsItsCommandIs()
    {
        constexpr CommandId command("test.command.action");
        bool can = false;
        int runs = 0;
        CommandTable table;
        table.add(command,
            {[&runs] { ++runs; }, [&can] { return can; }, {}, [] { return u"<b>no</b> row"_s; }});
        QToolButton named;
        named.setToolTip(u"Delete rows"_s);
        QToolButton plain;
        CommandButtons buttons(table, nullptr);
        buttons.add(command, &named);
        buttons.add(command, &plain);
        QCOMPARE(buttons.first(), &named);

        buttons.refresh();
        QVERIFY(!named.isEnabled());
        QVERIFY(named.toolTip().contains(u"Delete rows"_s));
        QVERIFY(named.toolTip().contains(u"&lt;b&gt;no&lt;/b&gt; row"_s));
        QVERIFY(!plain.toolTip().contains(u"Delete"_s));
        QVERIFY(plain.toolTip().contains(u"row"_s));

        can = true;
        buttons.refresh();
        QVERIFY(named.isEnabled());
        QCOMPARE(named.toolTip(), u"Delete rows"_s);
        QCOMPARE(plain.toolTip(), QString());
        named.click();
        plain.click();
        QCOMPARE(runs, 2);
    }
};

TW_TEST(CommandButtonsTest)
#include "command_buttons_test.moc"
