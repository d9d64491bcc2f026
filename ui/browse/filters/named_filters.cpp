// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "named_filters.h"

#include "filtering/filter_bar.h"
#include "filtering/filter_name_dialog.h"
#include "filtering/filter_values_dialog.h"
#include "models/filters/filter_parts.h"
#include "toolkit/plain_text.h"

#include <QMenu>

namespace tw {

namespace {

constexpr qsizetype kHistoryInMenu = 10;
constexpr qsizetype kLongestEntry = 70;

}

NamedFilters::NamedFilters(const PageParts& parts, FilterBar& bar)
    : m_parts(parts)
    , m_bar(bar)
{
    connect(&m_bar.menu(), &QMenu::aboutToShow, this, &NamedFilters::fillMenu);
}

void NamedFilters::save()
{
    const RowFilter rows = m_parts.controller.query().rows();
    if (!m_parts.memory || rows.isEmpty())
        return;
    auto* dialog = new FilterNameDialog(!comparisons(rows.filter).isEmpty(), &m_parts.page);
    connect(dialog, &FilterNameDialog::chosen, this, [this](const QString& name, bool asks) {
        m_parts.memory->saveFilter(
            m_parts.place(), {name, m_parts.controller.query().rows(), asks});
    });
    dialog->open();
}

void NamedFilters::remember()
{
    if (!m_parts.memory)
        return;
    const QString place = m_parts.place();
    if (const RowFilter rows = m_parts.controller.query().rows(); !rows.isEmpty())
        m_parts.memory->addToHistory(place, rows);
    QStringList texts;
    for (const RowFilter& rows : m_parts.memory->history(place))
        texts.append(m_parts.conditionOf(rows));
    m_bar.where().setHistory(texts);
}

void NamedFilters::fillMenu()
{
    QMenu& menu = m_bar.menu();
    menu.clear();
    addAction(tr("Save filter…"), QStringLiteral("grid.filter.save.action"), [this] { save(); });
    menu.actions().last()->setEnabled(
        m_parts.memory && !m_parts.controller.query().rows().isEmpty());
    if (!m_parts.memory)
        return;
    const QString place = m_parts.place();
    const QList<NamedFilter> named = m_parts.memory->namedFilters(place);
    if (!named.isEmpty())
        menu.addSection(tr("Saved filters"));
    for (const NamedFilter& filter : named)
        addAction(filter.asks ? tr("%1…").arg(filter.name) : filter.name,
            QStringLiteral("grid.filter.named.action"), [this, filter] { use(filter); });
    const QList<RowFilter> history = m_parts.memory->history(place);
    if (!history.isEmpty())
        menu.addSection(tr("Recent filters"));
    for (const RowFilter& rows : history.first(std::min(history.size(), kHistoryInMenu)))
        addAction(m_parts.conditionOf(rows), QStringLiteral("grid.filter.history.action"),
            [this, rows] { m_parts.controller.query().setRows(rows); });
    if (named.isEmpty())
        return;
    QMenu* removal = menu.addMenu(tr("Remove saved filter"));
    for (const NamedFilter& filter : named)
        removal->addAction(mnemonicText(filter.name), this,
            [this, name = filter.name] { m_parts.memory->removeFilter(m_parts.place(), name); });
}

void NamedFilters::addAction(const QString& text, const QString& name, std::function<void()> run)
{
    const QString shown
        = text.size() <= kLongestEntry ? text : text.left(kLongestEntry) + QChar(0x2026);
    QAction* action = m_bar.menu().addAction(mnemonicText(shown), this, std::move(run));
    action->setObjectName(name);
}

void NamedFilters::use(const NamedFilter& filter)
{
    BrowseController& controller = m_parts.controller;
    if (!filter.asks || comparisons(filter.rows.filter).isEmpty()) {
        controller.query().setRows(filter.rows);
        return;
    }
    auto* dialog
        = new FilterValuesDialog(filter, *controller.description().readTable(), &m_parts.page);
    connect(
        dialog, &FilterValuesDialog::chosen, this, [this, rows = filter.rows](const Filter& asked) {
            m_parts.controller.query().setRows({asked, rows.whereSql, rows.sort});
        });
    dialog->open();
}

}
