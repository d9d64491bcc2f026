// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../process_memory.h"
#include "arguments/help.h"
#include "commands.h"
#include "copying/compare_command.h"
#include "copying/transfer_command.h"
#include "stop_signals.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>
#include <tuplewright/tunnel/tunnelled_backend.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <clocale>
#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// A stream the caller closed must stay one that fails: else the next file or socket to be opened
/// took its number, and what is printed would end up in there.
void holdClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0) [[maybe_unused]]
            const int held = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/// Qt would switch to UTF-8 by itself, but with a warning among the errors of the program.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstricmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// Nobody is asked: keys of SSH servers are accepted in the window, or by ssh itself.
TunnelSetup tunnelSetup()
{
    const QFileInfo profiles(ProfileStore::defaultPath());
    return {.knownHosts = profiles.dir().filePath(u"ssh_known_hosts"_s)};
}

Result<void> runCommand(const QStringList& words, const QList<Command>& commands,
    Reporter& reporter, StopSignals& signals)
{
    QList<Syntax> known;
    for (const Command& command : commands)
        known.append(command.syntax);
    TW_TRY(const Arguments arguments, Arguments::parse(words, known));
    if (arguments.has(u"help"_s))
        return reporter.print(
            arguments.command() < 0 ? overallHelp(known) : commandHelp(known[arguments.command()]));
    if (arguments.has(u"version"_s))
        return reporter.print(u"tuplewright-cli "_s + QStringLiteral(TW_VERSION) + u'\n');
    TW_TRY_VOID(reporter.checkOutput());
    const CommandContext context{known[arguments.command()].name, arguments, reporter,
        ProfileStore(ProfileStore::defaultPath()),
        BackendSet({tunnelled(makePostgresBackend(), tunnelSetup()), makeSqliteBackend()}),
        {QDeadlineTimer(QDeadlineTimer::Forever), signals.token()}, signals};
    return commands[arguments.command()].run(context);
}

/// Names the receipt of a save of this run whose outcome nobody could tell.
Error withWayOn(Error error, const QDateTime& since)
{
    if (error.kind != ErrorKind::OutcomeUnknown)
        return error;
    const Result<QList<ReceiptSummary>> receipts = CommandContext::receipts().list();
    if (!receipts || receipts->isEmpty())
        return error;
    const ReceiptSummary& latest = receipts->first();
    if (latest.outcome == ReceiptOutcome::Unknown && latest.head.at >= since)
        error.hint = u"Later, ask what became of it: tuplewright-cli resolve "_s + latest.head.id;
    return error;
}

/// What is no text cannot be stored as it was typed, only as something else.
Result<QStringList> wordsOf(int count, char** arguments)
{
    QStringList words;
    for (int i = 1; i < count; ++i) {
        const QByteArrayView word(arguments[i]);
        words.append(QString::fromUtf8(word));
        if (!word.isValidUtf8())
            return usage(u"Argument %1 is not UTF-8 text: %2"_s.arg(
                QString::number(i), QString::fromLatin1(word.toByteArray().toPercentEncoding())));
    }
    return words;
}

int run(const Result<QStringList>& words, StopSignals& signals)
{
    const QDateTime began = QDateTime::currentDateTimeUtc();
    Reporter reporter(words && words->contains(u"--json-errors"_s));
    Result<void> result
        = words ? runCommand(*words, allCommands(), reporter, signals) : fail(words.error());
    if (result)
        return reporter.isDifferent() ? kDifferent : 0;
    reporter.report(withWayOn(result.error(), began));
    return reporter.isSavedUntold() ? kSavedUntold : exitCodeOf(result.error());
}

}

QList<Command> allCommands()
{
    return catalogCommands() + describeCommands() + readCommands() + shellCommand()
        + relationCommands() + rowCommands() + lifecycleCommands() + versionCommands()
        + linkCommands() + writeCommands() + bulkCommands() + whereCommands() + batchCommands()
        + compareCommands() + transferCommands() + schemaDiffCommands() + migrateCommands()
        + receiptCommands() + historyCommands() + profileCommands() + configCommands()
        + completionCommands();
}

}

int main(int argc, char** argv)
{
    tw::keepMemoryPrivate();
    tw::cli::holdClosedStreams();
    tw::cli::chooseUtf8();
    tw::cli::StopSignals signals;
    const QCoreApplication application(argc, argv);
    return tw::cli::run(tw::cli::wordsOf(argc, argv), signals);
}
