// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletion_tree.h"

#include "models/text/hidden_characters.h"
#include "models/trash/deletion_words.h"

#include <QHeaderView>

namespace tw {

namespace {

constexpr int kDeletionTableWidth = 220;

struct EffectLook
{
    const char* icon;
    Token token;
};

EffectLook effectLook(DeletionEffect effect)
{
    switch (effect) {
    case DeletionEffect::Deletes:
        return {"trash-x", Token::StateDeletedFg};
    case DeletionEffect::SetsNull:
    case DeletionEffect::SetsDefault:
        return {"pencil", Token::StateEditedFg};
    case DeletionEffect::Blocks:
        break;
    }
    return {"lock", Token::StateConflictFg};
}

}

DeletionTree::DeletionTree(UiContext context, QWidget* parent)
    : QTreeView(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("deletion.tree"));
    setAccessibleName(tr("Rows of other tables that are affected"));
    setModel(&m_items);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setProperty("kind", QStringLiteral("list"));
    header()->setProperty("kind", QStringLiteral("plain"));
}

void DeletionTree::begin()
{
    m_items.clear();
    m_lines.clear();
    m_items.setHorizontalHeaderLabels({tr("Table"), tr("Rows")});
    setColumnWidth(0, kDeletionTableWidth);
}

void DeletionTree::finish()
{
    expandAll();
    if (m_items.rowCount() > 0)
        setCurrentIndex(m_items.index(0, 0));
}

void DeletionTree::showDeletion(const DeletionPreview& preview)
{
    begin();
    for (const DeletionStep& step : preview.steps) {
        const auto [icon, token] = effectLook(step.effect);
        addLine(step.table, step.key, step.depth, deletionWords(step),
            m_context.icons.icon(QString::fromLatin1(icon), token));
    }
    finish();
}

void DeletionTree::showLifecycle(
    const QualifiedName& table, const LifecyclePlan& plan, bool isRestore)
{
    begin();
    const QString icon = isRestore ? QStringLiteral("restore") : QStringLiteral("recycle");
    const int count = int(plan.own);
    addLine(table, {}, 0,
        isRestore
            ? (count == 1 ? tr("1 row restored") : tr("%Ln rows restored", nullptr, count))
            : (count == 1 ? tr("1 row soft-deleted") : tr("%Ln rows soft-deleted", nullptr, count)),
        m_context.icons.icon(icon));
    for (const LifecycleStep& step : plan.steps)
        addLine(step.table, step.key, step.depth, lifecycleWords(step, isRestore),
            m_context.icons.icon(step.follows ? icon : QStringLiteral("minus")));
    finish();
}

/// Below the latest line of the table that the key names.
void DeletionTree::addLine(const QualifiedName& table, const ForeignKey& key, int depth,
    const QString& words, const QIcon& icon)
{
    QStandardItem* parent = m_items.invisibleRootItem();
    for (const auto& [name, item] : std::as_const(m_lines))
        if (depth > 0 && name == key.target)
            parent = item;
    auto* name = new QStandardItem(icon, revealedText(table.display()));
    parent->appendRow({name, new QStandardItem(words)});
    m_lines.append({table, name});
}

}
