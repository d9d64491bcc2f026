// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QString>

class QLabel;
class QMessageBox;
class QWidget;

namespace tw {

// The one way by which text of servers, files and users reaches a widget: it is shown as it is,
// never read as markup, and never fetches anything.

/// For menus, tabs, buttons and group boxes, where a single `&` would mark a key.
[[nodiscard]] QString mnemonicText(const QString& text);

/// For tool tips, which have no switch for plain text; keeps line ends.
[[nodiscard]] QString toolTipText(const QString& text);

/// Puts a text on the clipboard. What a terminal would obey when it is pasted there stands as its
/// number, as above; line ends and tabs stay.
void copyPlainly(const QString& text, QClipboard::Mode mode = QClipboard::Clipboard);

/// Whether a terminal would obey something in the text.
[[nodiscard]] bool commandsTerminals(const QString& text);

/// Letters of one width, and lines that run from left to right in a window of any language, as code
/// does; Persian and Arabic words inside of it keep their own direction. `step` as of monoFont().
void showAsCode(QWidget& widget, qreal step);
void showAsText(QWidget& widget, qreal step); ///< the other way round: as any text of the window

/// A label that shows its text as it is, can be selected and wraps.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent);

/// A message box with `text` in it, to be given buttons and opened; it deletes itself when closed.
[[nodiscard]] QMessageBox* plainMessage(const QString& title, const QString& text, QWidget* parent);

}
