// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tw {

/// Makes a file, empty, and its folder where they are missing, and takes both from everybody but
/// their owner, whatever the umask; a folder that is there stays as it is. What replaces the file
/// later, as QSettings does, keeps its permissions. Returns the path; leaves alone what is no file.
QString ownerFile(const QString& path);

}
