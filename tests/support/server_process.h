// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

/// How servers of the tests run: as another user when the caller is root, whom they refuse, without
/// the caller's libpq variables, in a folder of their own, and never longer than the test program.

/// Makes the user who runs the servers the owner of a file or folder. Aborts when that fails.
void giveToServerUser(const QString& path);

/// Must come before QProcess::start().
void prepareServerProcess(QProcess& process, const QString& folder);

/// Runs a program as a server would and waits for it. Aborts when it fails.
void runAsServerUser(const QString& program, const QStringList& arguments, const QString& folder);

/// Replaces the file and gives it away. Aborts when that fails.
void writeServerFile(const QString& path, const QString& text);

/// A port of 127.0.0.1 on which nobody listens now.
[[nodiscard]] quint16 freePort();
