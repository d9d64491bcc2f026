// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../commands.h"
#include "../output/row_printer.h"
#include "../output/terminal.h"
#include "../stop_signals.h"
#include "../writing/production_guard.h"
#include "shell.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Result<void> runShell(const CommandContext& context)
{
    // One is the session's, the other one reads the catalogue beside it.
    TW_TRY(const Adapter adapter, context.connect({}, 2));
    const bool isPerson = canAsk();
    Shell shell(context, adapter, isPerson);
    if (isPerson)
        context.signals.setInterrupt([&shell] { shell.interrupt(); });
    const auto ended = qScopeGuard([&context] { context.signals.setInterrupt({}); });
    return shell.run();
}

}

QList<Command> shellCommand()
{
    return {{{u"shell"_s, {}, {formatOption(), yesOption()},
                 u"type statements one after the other, or read them from standard input"_s,
                 u"All of them run in one session. On a terminal the Tab key completes, earlier "
                 "statements\ncome back, and a change of all rows is asked about; \\? lists the "
                 "shell's own commands.\nInput from a file or a pipe ends at the first error."_s},
        runShell}};
}

}
