// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/writing/deletion_preview.h>
#include <tuplewright/writing/lifecycle_tree.h>

#include <QStandardItemModel>
#include <QTreeView>

namespace tw {

/// What a deletion or a restore does along foreign keys, each table below the one whose rows it
/// refers to. To be read.
class DeletionTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit DeletionTree(UiContext context, QWidget* parent = nullptr);

    void showDeletion(const DeletionPreview& preview);
    void showLifecycle(const QualifiedName& table, const LifecyclePlan& plan, bool isRestore);

private:
    void begin();
    void finish();
    void addLine(const QualifiedName& table, const ForeignKey& key, int depth, const QString& words,
        const QIcon& icon);

    UiContext m_context;
    QStandardItemModel m_items;
    QList<std::pair<QualifiedName, QStandardItem*>> m_lines; ///< in the order in which they came
};

}
