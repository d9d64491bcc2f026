// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/error_text.h"

#include <QDialog>

namespace tw {

/// All that is known of what a notice tells in short, to be read, selected and copied. Stays beside
/// the work and deletes itself once closed.
class NoticeDetails final : public QDialog
{
    Q_OBJECT

public:
    explicit NoticeDetails(const ErrorText& text, QWidget* parent);
};

}
