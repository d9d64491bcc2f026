// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

/// Masked columns of a page: shows their values for a while, and masks or unmasks a column.
class MaskFlow final : public QObject
{
    Q_OBJECT

public:
    explicit MaskFlow(const PageParts& parts);

    void toggleRevealed(); ///< asks first on a production database
    [[nodiscard]] bool canReveal() const;

    void toggleMask(); ///< of the column of the cursor
    [[nodiscard]] bool canMask() const;
    [[nodiscard]] bool isColumnMasked() const; ///< that of the cursor

    void widenRevealed(); ///< columns whose values have come

Q_SIGNALS:
    void maskRequested(const QString& column, bool isMasked);
    void stateChanged();

private:
    void askToReveal();
    void setRevealed(bool revealed);

    PageParts m_parts;
    bool m_mustWiden = false; ///< columns whose values are about to be shown
};

}
