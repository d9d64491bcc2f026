// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_columns.h"

#include "columns/colour_rules_dialog.h"
#include "columns/column_chooser.h"
#include "columns/key_dialog.h"
#include "columns/treatment_dialog.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"

namespace tw {

PageColumns::PageColumns(const PageParts& parts)
    : m_parts(parts)
{
    connect(
        &m_parts.grid.columns(), &ColumnPlacement::changed, this, &PageColumns::onLayoutChanged);
}

void PageColumns::restore()
{
    if (!m_parts.memory)
        return;
    const QString place = m_parts.place();
    m_parts.controller.setKey(m_parts.memory->key(place));
    setColours(m_parts.memory->colourRules(place));
    m_parts.model().rules().setTreatments(m_parts.memory->treatments(place));
}

void PageColumns::restoreLayout()
{
    if (m_parts.memory)
        setLayout(m_parts.memory->layout(m_parts.place()));
}

void PageColumns::setLayout(const ColumnLayout& layout)
{
    m_parts.grid.columns().apply(layout);
    updateRead();
}

/// Hidden columns by whose values cells are coloured are read too.
void PageColumns::updateRead()
{
    QStringList unread = m_parts.grid.columns().current().hidden;
    for (const ColourRule& rule : std::as_const(m_colours))
        unread.removeAll(rule.condition.column);
    m_parts.controller.query().columns().setHidden(unread);
}

void PageColumns::onLayoutChanged()
{
    updateRead();
    if (m_parts.memory)
        m_parts.memory->setLayout(m_parts.place(), m_parts.grid.columns().current());
    Q_EMIT stateChanged();
}

/// The table with its computed columns, for dialogs about columns.
Table PageColumns::shownTable() const
{
    Table shown = *m_parts.controller.description().readTable();
    const QList<Column>& columns = m_parts.model().columns();
    shown.columns += columns.sliced(std::min(shown.columns.size(), columns.size()));
    return shown;
}

void PageColumns::chooseLayout()
{
    const ColumnPlacement& placement = m_parts.grid.columns();
    auto* dialog = new ColumnChooser(
        m_parts.context, shownTable(), placement.current(), placement.frozen(), &m_parts.page);
    connect(dialog, &ColumnChooser::chosen, this, [this](const ColumnLayout& layout) {
        setLayout(layout);
        onLayoutChanged();
    });
    connect(dialog, &ColumnChooser::columnRequested, &m_parts.grid, &GridView::goToColumn);
    dialog->open();
}

void PageColumns::chooseColours()
{
    auto* dialog = new ColourRulesDialog(m_parts.context, shownTable(), m_colours, &m_parts.page);
    if (const int column = m_parts.grid.currentColumn(); column >= 0)
        dialog->setColumn(m_parts.model().columns().at(column).name);
    connect(dialog, &ColourRulesDialog::chosen, this, [this](const QList<ColourRule>& rules) {
        setColours(rules);
        updateRead();
        if (m_parts.memory)
            m_parts.memory->setColourRules(m_parts.place(), rules);
    });
    dialog->open();
}

void PageColumns::setColours(const QList<ColourRule>& rules)
{
    m_colours = rules;
    m_parts.model().decorations().setColourRules(rules);
}

void PageColumns::chooseKey()
{
    BrowseController& controller = m_parts.controller;
    auto* dialog = new KeyDialog(controller.sharedAdapter(), controller.description().serverTable(),
        controller.description().key(), &m_parts.page);
    connect(dialog, &KeyDialog::chosen, this, [this](const QStringList& key) {
        if (m_parts.memory)
            m_parts.memory->setKey(m_parts.place(), key);
        m_parts.controller.setKey(key);
    });
    dialog->open();
}

void PageColumns::treat(int column)
{
    const ResultModel& model = m_parts.model();
    const Column& definition = model.columns().at(column);
    const TablePtr& table = model.table();
    const bool fillsItself = table && selfFillingColumns(*table).contains(definition.name);
    auto* dialog = new TreatmentDialog(
        definition, fillsItself, model.rules().treatments().value(definition.name), &m_parts.page);
    connect(dialog, &TreatmentDialog::chosen, this,
        [this, name = definition.name](const ColumnTreatment& treatment) {
            ColumnTreatments treatments = m_parts.model().rules().treatments();
            treatments.insert(name, treatment);
            m_parts.model().rules().setTreatments(treatments);
            if (m_parts.memory)
                m_parts.memory->setTreatments(m_parts.place(), treatments);
        });
    dialog->open();
}

void PageColumns::setZone(const DisplayZone& zone)
{
    ResultModel& model = m_parts.model();
    if (zone == model.decorations().displayZone())
        return;
    model.decorations().setDisplayZone(zone);
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.decorations().isZoned(column))
            m_parts.grid.columns().widen(column);
}

void PageColumns::beginTableChange(const TableChange& change)
{
    ColumnLayout layout = m_parts.grid.columns().current();
    const QMap<QString, int> widths = std::exchange(layout.widths, {});
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        for (const QString& column : change.moved(QStringList{width.key()}))
            layout.widths.insert(column, width.value());
    layout.order = change.moved(layout.order);
    layout.hidden = change.moved(layout.hidden);
    m_nextLayout = layout;
}

QList<ColourRule> PageColumns::movedColours(const TableChange& change) const
{
    QList<ColourRule> colours;
    for (ColourRule rule : m_colours) {
        rule.condition.column = change.moved(QStringList{rule.condition.column}).value(0);
        if (!rule.condition.column.isEmpty())
            colours.append(rule);
    }
    return colours;
}

void PageColumns::endTableChange(const TableChange& change)
{
    setColours(movedColours(change));
    setLayout(m_nextLayout);
    const ColumnTreatments treatments = change.moved(m_parts.model().rules().treatments());
    m_parts.model().rules().setTreatments(treatments);
    if (!m_parts.memory)
        return;
    const QString place = m_parts.place();
    m_parts.memory->setTreatments(place, treatments);
    m_parts.memory->setColourRules(place, m_colours);
    m_parts.memory->setLayout(place, m_nextLayout);
    m_parts.memory->setKey(place, m_parts.controller.description().key());
}

}
