// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes_view.h"

#include "models/staging/change_words.h"

#include <QHeaderView>

namespace tw {

namespace {

enum ChangePlace
{
    RecordPlace,
    ColumnPlace,
    BeforePlace,
    AfterPlace,
    ChangePlaces
};

/// Nobody reads more lines than these; the review shows all of them.
constexpr int kMostLines = 2000;

}

ChangesView::ChangesView(UiContext context, QWidget* parent)
    : QTableWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("changes.table"));
    setAccessibleName(tr("Changes that are not saved"));
    horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    setColumnCount(ChangePlaces); // their widths ask for the style, which looks at the kind
    horizontalHeader()->setHighlightSections(false);
    setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Before"), tr("After")});
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(BeforePlace, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(AfterPlace, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->hide();
    setProperty("kind", QStringLiteral("list"));
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
}

void ChangesView::showChanges(const ChangeSet& changes)
{
    const int current = currentRow();
    setRowCount(0);
    for (const RowKey& row : changes.keys()) {
        if (rowCount() >= kMostLines)
            break;
        addRow(changes, row);
    }
    if (rowCount() > 0)
        setCurrentCell(std::clamp(current, 0, rowCount() - 1), 0);
}

void ChangesView::addRow(const ChangeSet& changes, const RowKey& row)
{
    const StagedRow& staged = *changes.find(row);
    if (staged.cells.isEmpty())
        return addLine(row, staged, {}, {}, changeWords(staged.kind));
    for (auto cell = staged.cells.cbegin(); cell != staged.cells.cend(); ++cell) {
        const Column& column = changes.table()->columns.at(cell.key());
        const QString before = staged.original.isEmpty()
            ? QString()
            : shortWords(staged.original.value(cell.key()), column);
        addLine(row, staged, column.name, before, shortWords(cell.value(), column));
    }
}

void ChangesView::addLine(const RowKey& row, const StagedRow& staged, const QString& column,
    const QString& before, const QString& after)
{
    const Token tint = staged.kind == ChangeKind::Insert ? Token::StateNew
        : staged.kind == ChangeKind::Update              ? Token::StateEdited
                                                         : Token::StateDeleted;
    const int line = rowCount();
    insertRow(line);
    const QString texts[]{rowWords(row), column, before, after};
    for (int place = 0; place < ChangePlaces; ++place) {
        auto* item = new QTableWidgetItem(texts[place]);
        if (place == AfterPlace)
            item->setBackground(m_context.theme.color(tint));
        if (place == BeforePlace)
            item->setForeground(m_context.theme.color(Token::TextMuted));
        setItem(line, place, item);
    }
}

}
