// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <tuplewright/base/error.h>

#include <QFrame>

class QLabel;

namespace tw {

/// A bar above content that says what failed and why, until it is dismissed or replaced. Hidden at
/// first.
class ErrorBanner final : public QFrame
{
    Q_OBJECT

public:
    /// `name` is the area its widgets are named after.
    ErrorBanner(UiContext context, const QString& name, QWidget* parent = nullptr);

    /// `what` is the failure in the user's terms; the server's words follow it.
    void showError(const QString& what, const Error& error);

private:
    UiContext m_context;
    QLabel* m_what = nullptr;
    QLabel* m_why = nullptr;
};

}
