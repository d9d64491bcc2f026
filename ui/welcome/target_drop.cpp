// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_drop.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QDropEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>
#include <QWidget>

namespace tw {

namespace {

/// True for links with a scheme that one of the engines goes by.
bool isLink(const QString& text)
{
    static const QRegularExpression link(
        QStringLiteral("^([A-Za-z0-9]+)(?:\\+[^:/\\s]*)?://\\S+$"));
    return findEngineByScheme(link.match(text).captured(1)) != nullptr;
}

}

TargetDrop::TargetDrop(QWidget* window)
    : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

QString TargetDrop::targetIn(const QMimeData& dropped)
{
    if (dropped.hasUrls() && dropped.urls().size() == 1) {
        const QUrl url = dropped.urls().constFirst();
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    const QString text = dropped.text().trimmed();
    return isLink(text) ? text : QString();
}

bool TargetDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QString target = targetIn(*drop->mimeData());
    if (target.isEmpty())
        return QObject::eventFilter(watched, event);
    // Whatever else the source would do with the file, it is only read.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(target);
    return true;
}

}
