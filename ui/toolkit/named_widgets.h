// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;
class QWidget;

namespace tw {

// Widgets with the object name that tests and accessibility tools find them by. The parent owns
// them.

/// A button of a dialog; Enter in a field does not press it.
[[nodiscard]] QPushButton* namedButton(const char* name, const QString& text, QWidget* parent);

/// A button of a bar, which Tab reaches.
[[nodiscard]] QToolButton* namedToolButton(const char* name, const QString& text, QWidget* parent);

[[nodiscard]] QCheckBox* namedCheckBox(const char* name, const QString& text, QWidget* parent);
[[nodiscard]] QComboBox* namedComboBox(
    const char* name, const QString& accessibleName, QWidget* parent);
[[nodiscard]] QLineEdit* namedLineEdit(
    const char* name, const QString& accessibleName, QWidget* parent);

}
