// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_list.h"

#include "toolkit/header_widths.h"
#include "toolkit/plain_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

namespace tw {

QTreeView* pageList(const char* name, const QString& accessibleName, QAbstractItemModel& model,
    std::span<const ListWidth> widths, QWidget* parent)
{
    auto* list = new QTreeView(parent);
    list->setObjectName(QString::fromLatin1(name));
    list->setAccessibleName(accessibleName);
    list->setModel(&model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setProperty("kind", QStringLiteral("list"));
    list->setFrameShape(QFrame::NoFrame);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->header()->setProperty("kind", QStringLiteral("plain"));
    for (const auto& [column, width] : widths)
        list->setColumnWidth(column, width);
    fitTitles(*list->header());
    return list;
}

QLabel* emptyLabel(const char* name, QWidget* parent)
{
    QLabel* label = plainLabel({}, parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setAlignment(Qt::AlignCenter);
    label->setContentsMargins(40, 20, 40, 20);
    label->setProperty("kind", QStringLiteral("muted"));
    return label;
}

}
