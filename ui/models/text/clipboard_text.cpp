// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clipboard_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace tw {

bool hasClipboardText()
{
    const QMimeData* held = QGuiApplication::clipboard()->mimeData();
    return held && held->hasFormat(QStringLiteral("text/plain"));
}

QString clipboardText()
{
    return hasClipboardText() ? QGuiApplication::clipboard()->text() : QString();
}

}
