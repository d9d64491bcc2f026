// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QFrame;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace tw {

// The parts that dialogs have in common. The dialog owns them, and its object name is in front of
// theirs: "export.heading.label" in "export.dialog".

/// What stands over the upper edge: what the dialog does, and a sentence about it.
struct DialogHeading
{
    QFrame* strip = nullptr;
    QLabel* heading = nullptr;
    QLabel* about = nullptr;
};
[[nodiscard]] DialogHeading dialogHeading(
    const QString& heading, const QString& about, QDialog* dialog);

/// A strip from edge to edge, for widgets side by side in its layout.
struct DialogStrip
{
    QFrame* frame = nullptr;
    QHBoxLayout* row = nullptr;
};
[[nodiscard]] DialogStrip dialogStrip(QDialog* dialog);

/// The strip of the lower edge, for a message and the buttons.
[[nodiscard]] DialogStrip dialogFooterStrip(QDialog* dialog);

/// Room for choices at the side, which scroll where they are higher than the dialog.
[[nodiscard]] QScrollArea* dialogChoices(
    const char* name, const QString& accessibleName, int width, QDialog* dialog);

/// How far the work is, without a number; stands above the lower edge.
[[nodiscard]] QProgressBar* dialogProgress(const QString& accessibleName, QDialog* dialog);

/// The buttons of a small dialog: Cancel, and at the right end the button that says what it does.
/// The caller connects that one.
[[nodiscard]] QHBoxLayout* dialogFooter(QPushButton* action, QDialog* dialog);

}
