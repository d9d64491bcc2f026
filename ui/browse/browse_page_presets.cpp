// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "columns/treatment_dialog.h"
#include "filtering/page_filter.h"
#include "filtering/search_setup_dialog.h"
#include "grid/grid_view.h"
#include "models/filters/word_search.h"
#include "pager_bar.h"
#include "password_hash_dialog.h"
#include "paste_dialog.h"
#include "toolkit/notice_bar.h"

#include <tuplewright/reading/statistics_age.h>
#include <tuplewright/writing/next_key.h>

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>

namespace tw {

namespace {

constexpr int kBrowsePagePresetsTop = 10;
constexpr int kMostTop = 4096;

}

/// The greatest first, on one page; what follows is on the next ones.
void BrowsePage::askForTop(const QString& column)
{
    auto* question = new QInputDialog(this);
    question->setObjectName(QStringLiteral("top.dialog"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Top rows by %1").arg(column));
    // The label would read markup in a column's name.
    question->setLabelText(tr("Number of rows with the greatest values"));
    question->setInputMode(QInputDialog::IntInput);
    question->setIntRange(1, kMostTop);
    question->setIntValue(kBrowsePagePresetsTop);
    question->setOkButtonText(tr("Show them"));
    connect(question, &QInputDialog::intValueSelected, this, [this, column](int rows) {
        m_top.reset();
        m_controller.setMode(BrowseController::RowMode::Pages);
        m_controller.setPageSize(rows);
        m_controller.setSort({{column, SortOrder::Descending, NullsOrder::Last}});
        showRange();
    });
    question->open();
}

void BrowsePage::treatColumn(int column)
{
    ResultModel& model = *m_controller.model();
    const Column& definition = model.columns().at(column);
    auto* dialog
        = new TreatmentDialog(definition, model.rules().treatments().value(definition.name), this);
    connect(dialog, &TreatmentDialog::chosen, this,
        [this, name = definition.name](const ColumnTreatment& treatment) {
            ColumnTreatments treatments = m_controller.model()->rules().treatments();
            treatments.insert(name, treatment);
            m_controller.model()->rules().setTreatments(treatments);
            if (m_memory)
                m_memory->setTreatments(m_place, treatments);
        });
    dialog->open();
}

void BrowsePage::pasteSpecial()
{
    const QString text = QApplication::clipboard()->text();
    if (text.isEmpty())
        return showHint(tr("There is no text to paste."));
    auto* dialog = new PasteDialog(text, *m_controller.model(), m_grid->columnsFromCursor(), this);
    connect(dialog, &PasteDialog::chosen, m_grid, &GridView::pasteBlock);
    dialog->open();
}

void BrowsePage::insertPasswordHash()
{
    auto* dialog = new PasswordHashDialog(this);
    connect(dialog, &PasswordHashDialog::made, this, [this](const QString& hash) {
        m_grid->insertMade([hash](const Column&) { return hash; });
    });
    dialog->open();
}

void BrowsePage::setUpSearch()
{
    auto* dialog
        = new SearchSetupDialog(m_controller.sharedAdapter(), m_controller.describedTable(), this);
    connect(dialog, &SearchSetupDialog::done, this, [this](const QString& column) {
        m_notice->show(NoticeBar::Kind::Done,
            {tr("Words can be searched in %1 now.").arg(column), {}, {}, {}});
        m_controller.refresh();
    });
    dialog->open();
}

void BrowsePage::tellEstimateAge()
{
    const PageInfo& page = m_controller.page();
    const std::optional<qint64> estimate
        = page.totalKind == TotalKind::Estimate ? page.total : std::nullopt;
    if (std::exchange(m_agedTotal, estimate) == estimate)
        return;
    m_pager->setEstimateAge({});
    if (!estimate)
        return;
    m_ahead
        .call([table = m_controller.table()](const Adapter& adapter, const CallOptions& options) {
            return statisticsAge(adapter, *table, options);
        })
        .then(this, [this](const Result<PagerBar::Age>& age) {
            if (age && m_agedTotal)
                m_pager->setEstimateAge(*age);
        });
}

void BrowsePage::tellNumberAhead()
{
    const TablePtr table = m_controller.table();
    if (table->primaryKey.columns.size() != 1)
        return;
    const QString column = table->primaryKey.columns.constFirst();
    m_ahead
        .call([table, column](const Adapter& adapter, const CallOptions& options) {
            return numberAhead(adapter, *table, column, options);
        })
        .then(this, [this, column](const Result<std::optional<Value>>& number) {
            if (number && *number)
                showHint(tr("%1 will be %2, unless another row comes first.")
                        .arg(column, (*number)->toText()));
        });
}

/// Where the words stand that are searched for, in what a search adds too.
void BrowsePage::markSearched()
{
    QList<SearchedWords> searched
        = searchedWords(m_controller.query().filter, m_pageFilter->isPostgres());
    for (const ComputedColumn& column : m_controller.computed()) {
        if (!column.found || column.found->fact != ComputedColumn::Found::Fact::Snippet)
            continue;
        const auto source
            = std::ranges::find(searched, column.found->column, &SearchedWords::column);
        if (source == searched.end())
            continue;
        SearchedWords shown = *source;
        shown.column = column.alias;
        searched.append(shown);
    }
    m_controller.model()->decorations().setSearchedWords(searched);
}

}
