// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sources/password_file.h>

#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr auto kAnybodyElse = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
    | QFileDevice::ExeOther;

/// What a line must match.
struct ServerKey
{
    QString host;
    QString port;
    QString database;
    QString user;
};

/// A password file names local servers so, whatever socket they are reached by.
QString nameInFile(const QString& host)
{
    const bool isUsualSocket
        = host.isEmpty() || host == u"/var/run/postgresql"_s || host == u"/tmp"_s;
    return isUsualSocket ? u"localhost"_s : host;
}

QList<ServerKey> serversOf(const ConnectionConfig& config, const QString& systemUser)
{
    const QString user = config.user.isEmpty() ? systemUser : config.user;
    const QString database = config.database.isEmpty() ? user : config.database;
    const QStringList names = config.host.split(u',');
    const QStringList addresses = config.options.value(u"hostaddr"_s).split(u',');
    const QStringList ports = config.port.split(u',');
    QList<ServerKey> servers;
    for (qsizetype i = 0; i < qMax(names.size(), addresses.size()); ++i) {
        const QString name = names.value(i);
        const QString port = ports.size() == 1 ? ports.first() : ports.value(i);
        servers.append({nameInFile(name.isEmpty() ? addresses.value(i) : name),
            port.isEmpty() ? u"5432"_s : port, database, user});
    }
    return servers;
}

/// The next field of a line, and the position behind its colon; a backslash takes away the meaning
/// of what follows it.
struct Field
{
    QString text;
    bool isWildcard = false;
};

Field takeField(QStringView& line)
{
    Field field;
    qsizetype i = 0;
    for (; i < line.size() && line[i] != u':'; ++i) {
        if (line[i] == u'\\' && i + 1 < line.size())
            ++i;
        field.text += line[i];
    }
    field.isWildcard = line.first(i) == u"*"_s;
    line = i < line.size() ? line.sliced(i + 1) : QStringView();
    return field;
}

/// The password of the line; nothing when the line is about other servers.
std::optional<QString> passwordIn(QStringView line, const ServerKey& server)
{
    if (line.startsWith(u'#') || line.count(u':') < 4)
        return std::nullopt;
    for (const QString& wanted : {server.host, server.port, server.database, server.user}) {
        const Field field = takeField(line);
        if (!field.isWildcard && field.text != wanted)
            return std::nullopt;
    }
    return takeField(line).text;
}

struct Found
{
    Secret password;
    int line = 0;
};

std::optional<Found> findPassword(const QByteArray& content, const ServerKey& server)
{
    int number = 0;
    for (QByteArrayView rest = content; !rest.isEmpty(); ++number) {
        const qsizetype newline = rest.indexOf('\n');
        QByteArrayView bytes = newline < 0 ? rest : rest.first(newline);
        rest = newline < 0 ? QByteArrayView() : rest.sliced(newline + 1);
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        QString line = QString::fromUtf8(bytes);
        std::optional<QString> password = passwordIn(line, server);
        Secret::overwrite(line);
        if (password)
            return Found{Secret(*std::move(password)), number + 1};
    }
    return std::nullopt;
}

/// One password can be handed on, so the hosts must share it; else libpq looks for each host
/// itself.
std::optional<Found> findForAll(const QByteArray& content, const QList<ServerKey>& servers)
{
    std::optional<Found> shared;
    for (const ServerKey& server : servers) {
        std::optional<Found> found = findPassword(content, server);
        if (!found || (shared && shared->password.reveal() != found->password.reveal()))
            return std::nullopt;
        shared = shared ? std::move(shared) : std::move(found);
    }
    return shared;
}

QString pathOf(const ConnectionConfig& config, const Surroundings& surroundings)
{
    for (const QString& path :
        {config.options.value(u"passfile"_s), surroundings.variables.value(u"PGPASSFILE"_s)}) {
        if (!path.isEmpty())
            return path;
    }
    return surroundings.home + u"/.pgpass"_s;
}

}

SettingLayer readPasswordFile(const ConnectionConfig& config, const Surroundings& surroundings)
{
    SettingLayer layer;
    layer.origin = Origin::PasswordFile;
    const QString path = pathOf(config, surroundings);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return layer;
    if (file.permissions() & kAnybodyElse) {
        layer.problems.append({Problem::Severity::Warning, u"passfile"_s,
            u"%1 is not used, for others may read it."_s.arg(path),
            u"Run chmod 600 %1."_s.arg(path)});
        return layer;
    }
    QByteArray content = file.readAll();
    if (const auto found = findForAll(content, serversOf(config, surroundings.user))) {
        layer.set(Setting::password(), found->password.reveal(),
            u"line %1 of %2"_s.arg(QString::number(found->line), path));
    }
    content.fill('\0');
    return layer;
}

}
