// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_guard.h"

#include "plain_text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocumentFragment>

namespace tw {

namespace {

constexpr char kHoldsValues[] = "copiedAsItIs";

bool holdsValues(const QWidget* widget)
{
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget())
        if (widget->property(kHoldsValues).toBool())
            return true;
    return false;
}

/// What the widget copies by itself; empty where it can be edited.
QString copiedBy(const QWidget* widget)
{
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        return text->isReadOnly() ? text->textCursor().selection().toPlainText() : QString();
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->isReadOnly() ? line->selectedText() : QString();
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->selectedText();
    if (const auto* list = qobject_cast<const QAbstractItemView*>(widget))
        return list->currentIndex().data().toString();
    return {};
}

}

CopyGuard::CopyGuard(QObject* parent)
    : QObject(parent)
{
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &CopyGuard::onChanged);
}

void CopyGuard::leaveAlone(QWidget& values)
{
    values.setProperty(kHoldsValues, true);
}

// Of another program's copy this has the text only by chance, and then it is the same text.
void CopyGuard::onChanged(QClipboard::Mode mode)
{
    const QWidget* source = QApplication::focusWidget();
    if (holdsValues(source)) // they may be large, too
        return;
    const QString copied = copiedBy(source);
    if (commandsTerminals(copied) && QGuiApplication::clipboard()->text(mode) == copied)
        copyPlainly(copied, mode);
}

}
