// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instance/open_request.h"
#include "theme/theme.h"

#include <tuplewright/base/result.h>

#include <QSize>
#include <QStringList>

#include <optional>

namespace tw {

/// What the program was asked to do.
struct CommandLine
{
    enum class Mode
    {
        Window,
        Help,
        Version
    };

    Mode mode = Mode::Window;
    OpenRequest request; ///< empty: what was open, or the welcome of a first start
    bool isNewWindow = false; ///< whether another window is there or not
    QString screenshot; ///< file to draw the window into; empty: show it
    QSize size; ///< of the window; invalid: as it was
    std::optional<ThemeName> theme;

    /// Reads the arguments, program name first. Fails with InvalidArgument.
    [[nodiscard]] static Result<CommandLine> parse(const QStringList& arguments);

    [[nodiscard]] static QString helpText();
};

}
