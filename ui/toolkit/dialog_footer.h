// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QHBoxLayout;
class QPushButton;

namespace tw {

/// The lower edge of a dialog: Cancel, and at the right end the button that says what it does. The
/// caller connects that one.
[[nodiscard]] QHBoxLayout* dialogFooter(QPushButton* action, QDialog* dialog);

}
