// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_text.h"

#include "models/text/hidden_characters.h"
#include "theme/fonts.h"

#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>

namespace tw {

namespace {

bool isCommand(QChar character)
{
    return character.category() == QChar::Other_Control && character != u'\n' && character != u'\r'
        && character != u'\t';
}

void setLineDirection(QWidget& widget, Qt::LayoutDirection direction)
{
    auto* lines = qobject_cast<QPlainTextEdit*>(&widget);
    if (!lines)
        return;
    QTextOption option = lines->document()->defaultTextOption();
    option.setTextDirection(direction);
    lines->document()->setDefaultTextOption(option);
}

}

QString mnemonicText(const QString& text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

QString toolTipText(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<div style='white-space:pre-wrap'>%1</div>").arg(text.toHtmlEscaped());
}

void copyPlainly(const QString& text, QClipboard::Mode mode)
{
    QString plain;
    for (const QChar character : text) {
        if (isCommand(character))
            plain += characterNumber(character.unicode());
        else
            plain += character;
    }
    QGuiApplication::clipboard()->setText(plain, mode);
}

bool commandsTerminals(const QString& text)
{
    return std::ranges::any_of(text, isCommand);
}

void showAsCode(QWidget& widget, qreal step)
{
    widget.setFont(monoFont(step));
    widget.setLayoutDirection(Qt::LeftToRight);
    setLineDirection(widget, Qt::LeftToRight);
}

void showAsText(QWidget& widget, qreal step)
{
    widget.setFont(uiFont(step));
    widget.unsetLayoutDirection();
    setLineDirection(widget, Qt::LayoutDirectionAuto);
}

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

QMessageBox* plainMessage(const QString& title, const QString& text, QWidget* parent)
{
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    return box;
}

}
