// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sources/surroundings.h>

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace tw {

namespace {

/// As libpq asks for it: the name of the user the process works for, whatever USER says.
QString userName()
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return QFile::decodeName(entry.pw_name);
}

}

Surroundings Surroundings::ofProcess()
{
    Surroundings surroundings;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        surroundings.variables.insert(name, environment.value(name));
    surroundings.home = QDir::homePath();
    surroundings.user = userName();
    return surroundings;
}

}
