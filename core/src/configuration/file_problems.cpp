// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/file_problems.h>

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct NamedFile
{
    QLatin1StringView setting;
    bool isPrivate; ///< libpq refuses it when others can read it
};

constexpr std::array kFiles{NamedFile{"sslrootcert"_L1, false}, NamedFile{"sslcert"_L1, false},
    NamedFile{"sslkey"_L1, true}, NamedFile{"sslcrl"_L1, false}, NamedFile{"passfile"_L1, true}};

constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
    | QFileDevice::WriteOther;

Problem problem(
    QLatin1StringView setting, const QString& path, const QString& what, const QString& fix)
{
    return {Problem::Severity::Error, setting, u"%1 is “%2”: %3."_s.arg(setting, path, what), fix};
}

std::optional<Problem> check(const NamedFile& named, const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return problem(
            named.setting, path, u"there is no such file"_s, u"Choose a file that exists."_s);
    if (!file.isFile())
        return problem(named.setting, path, u"that is no file"_s, u"Choose a file."_s);
    if (!file.isReadable())
        return problem(named.setting, path, u"you may not read it"_s,
            u"Give yourself the right to read it, or choose another file."_s);
    QFileDevice::Permissions refused = kOthers;
    if (named.setting == "sslkey"_L1 && file.ownerId() == 0)
        refused &= ~QFileDevice::Permissions(QFileDevice::ReadGroup); // libpq's own exception
    if (named.isPrivate && (file.permissions() & refused))
        return problem(named.setting, path, u"others can read it, so it is not used"_s,
            u"Set its permissions to 0600."_s);
    return std::nullopt;
}

}

std::optional<Problem> socketAdvice(const ConnectionConfig& config)
{
    if (config.options.contains(u"requirepeer"_s))
        return std::nullopt;
    for (const QString& host : config.host.split(u',')) {
        const bool isForAll
            = host.startsWith(u'/') && QFileInfo(host).permission(QFileDevice::WriteOther);
        if (isForAll)
            return Problem{Problem::Severity::Warning, u"host"_s,
                u"host is “%1”, a folder in which any user of this machine can pose as the server."_s
                    .arg(host),
                u"Set requirepeer to the user who runs the server, such as postgres, or have the "
                "server's socket in a folder of its own."_s};
    }
    return std::nullopt;
}

QList<Problem> fileProblems(const ConnectionConfig& config)
{
    QList<Problem> problems;
    for (const NamedFile& named : kFiles) {
        const QString path = config.options.value(named.setting);
        // These are no files: the authorities of the system, and keys that a module holds.
        if (path.isEmpty() || path == u"system"_s
            || (named.isPrivate && path.contains(u':') && !path.startsWith(u'/')))
            continue;
        if (std::optional<Problem> found = check(named, path))
            problems.append(*std::move(found));
    }
    return problems;
}

}
