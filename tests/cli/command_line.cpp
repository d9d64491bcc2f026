// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

constexpr int kCommandLineTimeLimitMs = 60'000;

bool comesFromThePerson(const QString& variable)
{
    static const QStringList prefixes{u"PG"_s, u"XDG_"_s, u"LC_"_s, u"LANG"_s, u"QT_"_s, u"DB_"_s,
        u"POSTGRES_"_s, u"SQLITE_"_s, u"SQLALCHEMY_"_s, u"DATABASE_URL"_s, u"DEBUG"_s,
        u"LOG_LEVEL"_s, u"POOL_SIZE"_s, u"MAX_OVERFLOW"_s};
    return std::any_of(prefixes.begin(), prefixes.end(),
        [&](const QString& prefix) { return variable.startsWith(prefix); });
}

}

Json Ended::json() const
{
    return toJson(out);
}

Json Ended::error() const
{
    return toJson(err);
}

QList<QByteArray> Ended::lines() const
{
    QList<QByteArray> lines = out.split('\n');
    lines.removeLast();
    return lines;
}

CommandLine::CommandLine(QString connect)
    : m_connect(std::move(connect))
{ }

void CommandLine::prepare(QProcess& process, const QStringList& words) const
{
    QProcessEnvironment environment;
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    for (const QString& name : ours.keys()) {
        if (!comesFromThePerson(name))
            environment.insert(name, ours.value(name));
    }
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(QStringLiteral(TW_COMMAND_LINE));
    process.setArguments(
        m_connect.isEmpty() ? words : QStringList{u"--connect"_s, m_connect} + words);
}

Ended CommandLine::run(const QStringList& words, const QByteArray& input) const
{
    QProcess process;
    prepare(process, words);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kCommandLineTimeLimitMs))
        qFatal("%s: %s", TW_COMMAND_LINE, qPrintable(process.errorString()));
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

void CommandLine::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
}

QByteArray CommandLine::contentOf(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Json toJson(const QByteArray& text)
{
    Result<Json> json = Json::parse(text);
    if (!json)
        qFatal("%s in: %s", qPrintable(json.error().message), text.constData());
    return *std::move(json);
}

const Json& at(const Json& json, const QString& member)
{
    const Json* const found = json.find(member);
    if (!found)
        qFatal("no member %s in %s", qPrintable(member), json.toBytes().constData());
    return *found;
}

const Json& at(const Json& json, size_t index)
{
    if (index >= json.items().size())
        qFatal("no item %zu in %s", index, json.toBytes().constData());
    return json.items()[index];
}

Json at(Json&& json, const QString& member)
{
    const Json whole = std::move(json);
    return at(whole, member);
}

Json at(Json&& json, size_t index)
{
    const Json whole = std::move(json);
    return at(whole, index);
}

}
