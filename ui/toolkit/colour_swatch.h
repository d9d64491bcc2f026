// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace tw {

/// The token of one of profileColours(); nothing for other texts.
[[nodiscard]] std::optional<Token> profileToken(const QString& colour);

/// One colour a profile may have, to be picked.
class ColourSwatch final : public QAbstractButton
{
    Q_OBJECT

public:
    ColourSwatch(const Theme& theme, QString colour, QWidget* parent);

    [[nodiscard]] const QString& colour() const { return m_colour; } ///< its name; empty: none
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_colour;
};

}
