// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QWidget>

namespace tw {

/// A tinted icon that follows the theme and the scale of the screen. Decoration: what it says has
/// to stand beside it in words.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(UiContext context, QString icon, Token token, int size, QWidget* parent = nullptr);

    void setIcon(const QString& icon, Token token); ///< name in `:/icons`, and its colour

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    UiContext m_context;
    QString m_icon;
    Token m_token;
};

}
