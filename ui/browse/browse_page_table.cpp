// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page does when its table is described another time and is not as it was.

#include "browse_page.h"

#include "columns/key_dialog.h"
#include "filtering/page_filter.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "table_news.h"
#include "toolkit/notice_bar.h"

namespace tw {

QWidget* BrowsePage::createTableNews()
{
    m_news = new TableNews(m_context, m_controller, *this);
    connect(m_news, &TableNews::keyWanted, this, &BrowsePage::chooseKey);
    connect(m_news, &TableNews::told, this, [this] { m_notice->hide(); });
    connect(&m_controller, &BrowseController::tableChanging, this, &BrowsePage::onTableChanging);
    connect(&m_controller, &BrowseController::tableChanged, this, &BrowsePage::onTableChanged);
    return m_news->bar();
}

void BrowsePage::chooseKey()
{
    auto* dialog = new KeyDialog(
        m_controller.sharedAdapter(), m_controller.describedTable(), m_controller.key(), this);
    connect(dialog, &KeyDialog::chosen, this, [this](const QStringList& key) {
        if (m_memory)
            m_memory->setKey(m_place, key);
        m_controller.setKey(key);
    });
    dialog->open();
}

/// The layout as it will be, and where the rows on screen are.
void BrowsePage::onTableChanging(const TableChange& change)
{
    ColumnLayout layout = m_grid->columns().current();
    const QMap<QString, int> widths = std::exchange(layout.widths, {});
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        for (const QString& column : change.moved(QStringList{width.key()}))
            layout.widths.insert(column, width.value());
    layout.order = change.moved(layout.order);
    layout.hidden = change.moved(layout.hidden);
    m_layout = layout;
    const ResultModel& model = *m_controller.model();
    if (m_controller.isContinuous() && model.window().isPlaceExact())
        m_top = std::max<qint64>(0, m_grid->visibleRows().first - model.newRows());
}

void BrowsePage::onTableChanged(const TableChange& change)
{
    QList<ColourRule> colours;
    for (ColourRule rule : std::as_const(m_colours)) {
        rule.condition.column = change.moved(QStringList{rule.condition.column}).value(0);
        if (!rule.condition.column.isEmpty())
            colours.append(rule);
    }
    m_pageFilter->setTable();
    m_pageFilter->dropUnsearched();
    setColours(colours);
    setColumnLayout(m_layout);
    const ColumnTreatments treatments = change.moved(m_controller.model()->rules().treatments());
    m_controller.model()->rules().setTreatments(treatments);
    if (m_memory) {
        m_memory->setTreatments(m_place, treatments);
        m_memory->setColourRules(m_place, colours);
        m_memory->setLayout(m_place, m_layout);
        m_memory->setKey(m_place, m_controller.key());
    }
    m_hint.clear();
    Q_EMIT stateChanged();
}

}
