// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../commands.h"
#include "bash_script.h"
#include "fish_script.h"
#include "zsh_script.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Result<void> runCompletion(const CommandContext& context)
{
    QList<Syntax> known;
    for (const Command& command : allCommands())
        known.append(command.syntax);
    const QString shell = context.arguments.operand(0);
    if (shell == u"bash"_s)
        return context.reporter.print(bashScript(known));
    if (shell == u"zsh"_s)
        return context.reporter.print(zshScript(known));
    if (shell == u"fish"_s)
        return context.reporter.print(fishScript(known));
    return usage(u"SHELL is bash, zsh or fish, not %1."_s.arg(shell));
}

}

QList<Command> completionCommands()
{
    return {
        {{u"completion"_s, {u"SHELL"_s}, {},
             u"print what bash, zsh or fish needs to complete words"_s},
            runCompletion},
    };
}

}
