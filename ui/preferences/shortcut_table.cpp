// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kMenuWidth = 110;
constexpr int kKeysWidth = 190;

}

ShortcutTable::ShortcutTable(const Actions& actions, const QString& area, QWidget* parent)
    : QWidget(parent)
    , m_model(actions)
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeView(this))
{
    setObjectName(area + QStringLiteral(".panel"));
    m_filtered->setSourceModel(&m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(area + QStringLiteral(".filter.edit"));
    m_filter->setAccessibleName(tr("Filter commands"));
    m_filter->setPlaceholderText(tr("Filter by command, menu or key"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(area + QStringLiteral(".list"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setModel(m_filtered);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    QHeaderView* header = m_list->header();
    header->setProperty("kind", QStringLiteral("plain"));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ShortcutModel::Command, QHeaderView::Stretch);
    header->resizeSection(ShortcutModel::Menu, kMenuWidth);
    header->resizeSection(ShortcutModel::Keys, kKeysWidth);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_filter);
    connect(m_filter, &QLineEdit::textChanged, m_filtered,
        &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ShortcutTable::currentChanged);
}

const CommandSpec* ShortcutTable::current() const
{
    const QModelIndex index = m_filtered->mapToSource(m_list->currentIndex());
    return index.isValid() ? &m_model.specAt(index.row()) : nullptr;
}

void ShortcutTable::setFilter(const QString& text)
{
    m_filter->setText(text);
}

}
