// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error_text.h"
#include "window/context.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace tw {

/// The bar on top of a page that says what happened to all of it: an error, a fact, a receipt.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Error,
        Info,
        Done
    };

    explicit NoticeBar(UiContext context, QWidget* parent = nullptr);

    /// `action` names the one thing that helps; empty: there is none.
    void show(Kind kind, const ErrorText& text, const QString& action = {});

Q_SIGNALS:
    void actionTriggered();

private:
    void createLayout();
    void setKind(Kind kind);

    UiContext m_context;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_action = nullptr;
    QToolButton* m_close = nullptr;
};

}
