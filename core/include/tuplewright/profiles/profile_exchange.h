// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/profiles/profile_store.h>

namespace tw {

// Profiles on their way to other people and computers. Such a file never holds a password, nor a
// command that would print one: whoever opens a stranger's file runs nothing of it.

/// The bytes of a file with these profiles.
[[nodiscard]] TW_CORE_EXPORT QByteArray exportedProfiles(const QList<ConnectionProfile>& profiles);

/// What such a file, or another user's profile file, holds. Passwords and commands that somebody
/// wrote into it are left out. Fails with Configuration when nothing can be read from it.
[[nodiscard]] TW_CORE_EXPORT Result<QList<ConnectionProfile>> importedProfiles(
    const QByteArray& bytes);

/// A copy under a name and an id of its own. Its password is not copied.
[[nodiscard]] TW_CORE_EXPORT ConnectionProfile duplicateOf(
    const ConnectionProfile& profile, const QString& name);

}
