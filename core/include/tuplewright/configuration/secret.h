// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QString>

#include <iosfwd>
#include <memory>

class QDebug;

namespace tw {

/// A password on its way to a server. Never printed, compared or serialised. Copies share one text,
/// which is overwritten when the last of them goes.
class TW_CORE_EXPORT Secret
{
public:
    Secret() = default;
    /// Takes the text over; the caller's own copies are its to overwrite.
    explicit Secret(QString text);

    /// False for a secret that was never given, true for an empty text.
    [[nodiscard]] bool isSet() const { return m_content != nullptr; }

    /// Use it where it stands: a copy of the text is not overwritten.
    [[nodiscard]] const QString& reveal() const;

    /// Overwrites the characters, unless another string shares them.
    static void overwrite(QString& text);

private:
    struct Content;

    friend QDebug operator<<(QDebug, const Secret&) = delete;
    friend std::ostream& operator<<(std::ostream&, const Secret&) = delete;

    std::shared_ptr<const Content> m_content;
};

}
