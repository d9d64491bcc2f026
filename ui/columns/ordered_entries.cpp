// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordered_entries.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace tw {

OrderedEntries::OrderedEntries(QString name, const QString& accessibleName, QWidget* parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_list(new QListWidget(parent))
{
    m_list->setObjectName(m_name + QStringLiteral(".list"));
    m_list->setAccessibleName(accessibleName);
    m_list->setProperty("kind", QStringLiteral("list"));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int index) {
        updateButtons();
        if (index >= 0)
            Q_EMIT chosen(index);
    });
}

QHBoxLayout* OrderedEntries::createButtons(const QString& add, const QString& replace)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto button = [&](const QString& what, const QString& text) {
        auto* made = new QPushButton(text, m_list->parentWidget());
        made->setObjectName(m_name + u'.' + what + QStringLiteral(".button"));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    const QPushButton* added = button(QStringLiteral("add"), add);
    m_replace = button(QStringLiteral("replace"), replace);
    m_remove = button(QStringLiteral("remove"), tr("Re&move"));
    m_up = button(QStringLiteral("up"), tr("Move &up"));
    m_down = button(QStringLiteral("down"), tr("Move do&wn"));
    connect(added, &QPushButton::clicked, this, &OrderedEntries::addRequested);
    connect(m_replace, &QPushButton::clicked, this, [this] { Q_EMIT replaceRequested(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(current()); });
    connect(m_up, &QPushButton::clicked, this,
        [this] { Q_EMIT swapRequested(current(), current() - 1); });
    connect(m_down, &QPushButton::clicked, this,
        [this] { Q_EMIT swapRequested(current(), current() + 1); });
    return row;
}

void OrderedEntries::show(const QList<Entry>& entries, int current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Entry& entry : entries)
        m_list->addItem(new QListWidgetItem(entry.icon, entry.text));
    m_list->setCurrentRow(current);
    updateButtons();
}

int OrderedEntries::current() const
{
    return m_list->currentRow();
}

// What cannot be done cannot be pressed, so that what is asked for is always possible.
void OrderedEntries::updateButtons()
{
    const bool hasCurrent = current() >= 0;
    m_replace->setEnabled(hasCurrent);
    m_remove->setEnabled(hasCurrent);
    m_up->setEnabled(current() > 0);
    m_down->setEnabled(hasCurrent && current() + 1 < m_list->count());
}

}
