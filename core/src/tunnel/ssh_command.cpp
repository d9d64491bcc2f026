// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "tunnel/ssh_command.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString inBrackets(const QString& host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

QString forwardOf(const TunnelOptions& options, const TunnelEnd& end)
{
    const QString local = end.folder.isEmpty()
        ? u"127.0.0.1:%1"_s.arg(end.port)
        : u"%1/.s.PGSQL.%2"_s.arg(end.folder, QString::number(end.port));
    const bool isSocket = options.targetHost.startsWith(u'/');
    const QString target = isSocket
        ? u"%1/.s.PGSQL.%2"_s.arg(options.targetHost, options.targetPort)
        : inBrackets(options.targetHost) + u':' + options.targetPort;
    return local + u':' + target;
}

void addOption(QStringList& arguments, const QString& option)
{
    arguments << u"-o"_s << option;
}

/// Accepted keys go into the first file; all of them count.
QString knownHostsOption(const QString& ours)
{
    return u"UserKnownHostsFile=\"%1\" ~/.ssh/known_hosts ~/.ssh/known_hosts2"_s.arg(ours);
}

struct Symptom
{
    const char* words;
    ErrorKind kind;
    const char* what;
    const char* fix;
};

// In this order: what is said last by ssh may be a consequence of what it said first.
constexpr Symptom kSymptoms[]{
    {"REMOTE HOST IDENTIFICATION HAS CHANGED", ErrorKind::Configuration,
        "shows another key than before",
        "Somebody may be posing as it. When its key was really changed, remove the old one with "
        "ssh-keygen -R."},
    {"Host key verification failed", ErrorKind::Configuration, "has a key that is not trusted",
        "Compare the fingerprint with what its administrator says, and accept it."},
    {"Permission denied", ErrorKind::Configuration, "refused the login",
        "Check user, key file and agent."},
    {"Too many authentication failures", ErrorKind::Configuration, "refused the login",
        "Name the key file, so that no others are offered."},
    {"administratively prohibited", ErrorKind::Configuration, "does not allow the forward",
        "Its administrator must set AllowTcpForwarding."},
    {"open failed", ErrorKind::Connection, "could not reach the database",
        "Check host and port as the SSH server sees them."},
    {"Could not request local forwarding", ErrorKind::Connection, "got no local end", ""},
    {"Could not resolve hostname", ErrorKind::Connection, "was not found", "Check its name."},
};

/// The lines that say something, without debugging and decoration.
QString wordsOf(const QString& written)
{
    QStringList lines;
    for (const QString& line :
        written.split(QRegularExpression(u"[\\r\\n]+"_s), Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'@') && !line.startsWith("Warning: Permanently added"_L1))
            lines.append(line.trimmed());
    }
    return lines.join(u'\n');
}

}

QString controlSocket(const QString& folder)
{
    return folder + u"/c"_s;
}

QStringList sshArguments(const TunnelOptions& options, const TunnelSetup& setup,
    const TunnelEnd& end, const QString& folder)
{
    QStringList arguments{u"-N"_s, u"-T"_s, u"-M"_s, u"-S"_s, controlSocket(folder)};
    for (const QString& option : {u"ExitOnForwardFailure=yes"_s, u"ControlPersist=no"_s,
             u"StrictHostKeyChecking=ask"_s, u"NumberOfPasswordPrompts=1"_s, u"ConnectTimeout=10"_s,
             u"ServerAliveInterval=5"_s, u"ServerAliveCountMax=3"_s, u"ForwardAgent=no"_s,
             u"ForwardX11=no"_s, u"PermitLocalCommand=no"_s, u"RemoteCommand=none"_s,
             u"UpdateHostKeys=no"_s, u"StreamLocalBindMask=0177"_s, u"StreamLocalBindUnlink=yes"_s})
        addOption(arguments, option);
    if (!setup.prompt)
        addOption(arguments, u"BatchMode=yes"_s);
    if (!setup.knownHosts.isEmpty())
        addOption(arguments, knownHostsOption(setup.knownHosts));
    if (!options.keyFile.isEmpty()) {
        arguments << u"-i"_s << options.keyFile;
        addOption(arguments, u"IdentitiesOnly=yes"_s);
    }
    if (!options.usesAgent)
        addOption(arguments, u"IdentityAgent=none"_s);
    if (!options.jumpHosts.isEmpty())
        arguments << u"-J"_s << options.jumpHosts;
    if (!options.port.isEmpty())
        arguments << u"-p"_s << options.port;
    if (!options.user.isEmpty())
        arguments << u"-l"_s << options.user;
    return arguments << u"-L"_s << forwardOf(options, end) << u"--"_s << options.host;
}

std::optional<Error> sshComplaint(const TunnelOptions& options, const QString& written)
{
    for (const Symptom& symptom : kSymptoms) {
        if (!written.contains(QLatin1StringView(symptom.words)))
            continue;
        Error error{symptom.kind,
            u"The SSH server %1 %2."_s.arg(options.host, QLatin1StringView(symptom.what))};
        error.detail = wordsOf(written);
        error.hint = QString::fromLatin1(symptom.fix);
        return error;
    }
    return {};
}

Error sshError(const TunnelOptions& options, const QString& written)
{
    if (std::optional<Error> complaint = sshComplaint(options, written))
        return *std::move(complaint);
    Error error{ErrorKind::Connection, u"The SSH tunnel through %1 ended."_s.arg(options.host)};
    error.detail = wordsOf(written);
    return error;
}

std::optional<HostKey> hostKeyIn(const TunnelOptions& options, const QString& question)
{
    static const QRegularExpression pattern(u"(\\S+) key fingerprint is (\\S+?)\\.?\\s"_s);
    const QRegularExpressionMatch found = pattern.match(question);
    if (!found.hasMatch() || !question.contains("continue connecting"_L1))
        return {};
    static const QRegularExpression named(u"authenticity of host '([^']+)'"_s);
    const QString host = named.match(question).captured(1);
    return HostKey{
        host.isEmpty() ? options.host : host, found.captured(1), found.captured(2), question};
}

}
