// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/json.h>

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace tw::test {

struct Ended
{
    int code = -1; ///< -1 when a signal ended the program
    QByteArray out;
    QByteArray err;

    /// The whole of standard output, or of standard error, as one JSON value.
    [[nodiscard]] Json json() const;
    [[nodiscard]] Json error() const;
    [[nodiscard]] QList<QByteArray> lines() const;
};

/// Runs tuplewright-cli with a configuration folder and a working folder of its own, and without
/// any setting of the person who runs the tests.
class CommandLine
{
public:
    /// `connect`: the URL that goes in front of every command; empty: none.
    explicit CommandLine(QString connect = {});

    [[nodiscard]] Ended run(const QStringList& words, const QByteArray& input = {}) const;

    /// The program with its words and environment, not yet started.
    void prepare(QProcess& process, const QStringList& words) const;

    void setVariable(const QString& name, const QString& value) { m_variables[name] = value; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QByteArray contentOf(const QString& name) const;

private:
    QString m_connect;
    QTemporaryDir m_folder;
    QHash<QString, QString> m_variables;
};

/// `Json` read back from a compact or an indented text.
[[nodiscard]] Json toJson(const QByteArray& text);

/// The member of an object, or an item of an array; fails the test program when there is none.
[[nodiscard]] const Json& at(const Json& json, const QString& member);
[[nodiscard]] const Json& at(const Json& json, size_t index);
[[nodiscard]] Json at(Json&& json, const QString& member);
[[nodiscard]] Json at(Json&& json, size_t index);

}
