// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/setting.h>

namespace tw {

/// A setting in words for a person. What the table of words lacks is called by its key.
struct SettingWords
{
    QString label;
    QString help; ///< half a sentence that stands behind the value
};

[[nodiscard]] SettingWords settingWords(const Setting& setting);

/// What a choice means; the choice itself where it explains itself.
[[nodiscard]] QString choiceWords(const Setting& setting, const QString& choice);

/// "s" or "ms" for durations.
[[nodiscard]] QString unitOf(const Setting& setting);

}
