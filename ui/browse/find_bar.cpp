// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "find_bar.h"

#include "grid/grid_view.h"
#include "models/editing/edit_controller.h"
#include "models/filters/filter_words.h"
#include "models/text/value_codec.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

QLineEdit* field(const char* name, const QString& text, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    line->setObjectName(QString::fromLatin1(name));
    line->setAccessibleName(text);
    line->setPlaceholderText(text);
    line->setProperty("size", QStringLiteral("small"));
    return line;
}

/// -1: none is.
int firstShownColumn(const GridView& grid)
{
    const QHeaderView& header = *grid.table()->horizontalHeader();
    for (int place = 0; place < header.count(); ++place)
        if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
            return column;
    return -1;
}

/// More rows are not counted with each letter.
constexpr qsizetype kMostCounted = 50'000;

}

FindBar::FindBar(UiContext context, GridView& grid, ResultModel& model, QWidget* parent)
    : QFrame(parent)
    , m_grid(grid)
    , m_model(model)
{
    setObjectName(QStringLiteral("grid.find.bar"));
    setProperty("kind", QStringLiteral("strip"));
    createLayout(context);
    hide();
}

void FindBar::createLayout(UiContext context)
{
    m_where = plainLabel({}, this);
    m_where->setObjectName(QStringLiteral("grid.find.column.label"));
    m_where->setWordWrap(false);
    m_text = field("grid.find.text.edit", tr("Find"), this);
    QToolButton* next = namedToolButton("grid.find.next.button", tr("Next"), this);
    QToolButton* previous = namedToolButton("grid.find.previous.button", tr("Previous"), this);
    m_filter = namedToolButton("grid.find.filter.button", tr("Filter"), this);
    m_filter->setToolTip(tr("Show only the rows of the whole table that contain it"));
    m_filter->setAccessibleDescription(m_filter->toolTip());
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("grid.find.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("grid.find.close.button"));
    close->setProperty("kind", QStringLiteral("icon"));
    close->setIcon(context.icons.icon(QStringLiteral("x")));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    m_replaceRow = new QWidget(this);
    m_replacement = field("grid.find.replacement.edit", tr("Replace with"), m_replaceRow);
    QToolButton* one = namedToolButton("grid.find.replace.button", tr("Replace"), m_replaceRow);
    QToolButton* all
        = namedToolButton("grid.find.replaceAll.button", tr("Replace all"), m_replaceRow);

    auto* replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->addWidget(m_replacement, 1);
    replaceRow->addWidget(one);
    replaceRow->addWidget(all);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_where);
    row->addWidget(m_text, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_filter);
    row->addWidget(m_replaceRow, 1);
    row->addWidget(m_note);
    row->addWidget(close);
    connect(m_text, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(m_text, &QLineEdit::textEdited, this, &FindBar::onTyped);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::mark);
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replace);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(previous, &QToolButton::clicked, this, [this] { find(-1); });
    connect(m_filter, &QToolButton::clicked, this, &FindBar::filter);
    connect(one, &QToolButton::clicked, this, &FindBar::replace);
    connect(all, &QToolButton::clicked, this, &FindBar::replaceAll);
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
}

void FindBar::open(bool withReplacing)
{
    m_column = m_grid.currentColumn() < 0 ? firstShownColumn(m_grid) : m_grid.currentColumn();
    if (m_column < 0)
        return;
    m_where->setText(tr("In column %1").arg(m_model.columns().at(m_column).name));
    m_replaceRow->setVisible(withReplacing);
    m_filter->setEnabled(!m_model.isMasked(m_column) && !m_model.computed(m_column)
        && operatorsFor(m_model.columns().at(m_column).type).contains(FilterOperator::Contains));
    m_from
        = m_grid.currentCell().isValid() ? m_grid.currentCell().row() + m_model.windowStart() : 0;
    say({});
    show();
    mark();
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::say(const QString& text)
{
    m_note->setText(text);
}

bool FindBar::matches(qint64 position) const
{
    const Value value = m_model.cells().value(position, m_column);
    return !value.isNull() && !value.isDefault()
        && ValueCodec::editText(value).contains(m_text->text(), Qt::CaseInsensitive);
}

QString FindBar::replaced(qint64 position) const
{
    return ValueCodec::editText(m_model.cells().value(position, m_column))
        .replace(m_text->text(), m_replacement->text(), Qt::CaseInsensitive);
}

/// True positions of the rows that are there.
QList<qint64> FindBar::searchedRows() const
{
    const auto [first, end] = m_model.presentRows();
    QList<qint64> rows;
    rows.reserve(m_model.newRows() + end - first);
    for (qint64 position = 0; position < m_model.newRows(); ++position)
        rows.append(position);
    for (qint64 position = first; position < end; ++position)
        rows.append(position);
    return rows;
}

// The first match from where the search began: a longer text may be met earlier than the last one.
void FindBar::onTyped()
{
    if (m_text->text().isEmpty() || m_column < 0 || m_model.isMasked(m_column))
        return say({});
    const QList<qint64> rows = searchedRows();
    const auto start = std::ranges::lower_bound(rows, m_from);
    auto found = std::find_if(start, rows.end(), [this](qint64 row) { return matches(row); });
    if (found == rows.end())
        found = std::find_if(rows.begin(), start, [this](qint64 row) { return matches(row); });
    if (found == rows.end() || !matches(*found))
        return say(tr("Not found in the loaded rows."));
    m_grid.goToPosition(*found, m_column);
    sayPlace();
}

/// All matches of the column, in sight or not.
void FindBar::mark()
{
    const bool isOpen = isVisible() && m_column >= 0 && m_column < m_model.columns().size();
    if (!isOpen || m_text->text().isEmpty() || m_model.isMasked(m_column))
        return m_model.decorations().setFound({});
    m_model.decorations().setFound(SearchedWords{.column = m_model.columns().at(m_column).name,
        .words = {m_text->text().toLower()},
        .areParts = true});
}

/// "3 of 14", where that is counted quickly.
void FindBar::sayPlace()
{
    const QList<qint64> rows = searchedRows();
    if (rows.size() > kMostCounted || !m_grid.currentCell().isValid())
        return say({});
    const qint64 current = m_grid.currentCell().row() + m_model.windowStart();
    qsizetype all = 0;
    qsizetype before = 0;
    for (const qint64 row : rows)
        if (matches(row)) {
            ++all;
            before += row <= current;
        }
    const QLocale locale;
    say(tr("%1 of %2").arg(locale.toString(before), locale.toString(all)));
}

void FindBar::leave()
{
    hide();
    mark(); // nothing any more
    m_grid.setFocus();
}

void FindBar::findNext()
{
    find(1);
}

void FindBar::find(int step)
{
    if (m_column < 0 || m_text->text().isEmpty())
        return open(m_replaceRow->isVisible());
    if (m_model.isMasked(m_column))
        return say(tr("The column is masked."));
    const QList<qint64> rows = searchedRows();
    const qint64 from
        = m_grid.currentCell().isValid() ? m_grid.currentCell().row() + m_model.windowStart() : -1;
    const auto after = std::ranges::upper_bound(rows, from);
    const auto before = std::ranges::lower_bound(rows, from);
    const qsizetype start = step > 0 ? after - rows.begin() : before - rows.begin() - 1;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const qsizetype at = ((start + step * i) % rows.size() + rows.size()) % rows.size();
        if (!matches(rows.at(at)))
            continue;
        m_grid.goToPosition(rows.at(at), m_column);
        return sayPlace();
    }
    const bool isPart = std::ranges::any_of(rows, [this](qint64 position) {
        return m_model.cells().value(position, m_column).isShortened();
    });
    say(isPart ? tr("Not found in the loaded rows; of long values only the start was searched.")
               : tr("Not found in the loaded rows."));
}

void FindBar::replace()
{
    const QModelIndex cell = m_grid.currentCell();
    const qint64 position = cell.row() + m_model.windowStart();
    const bool isHit = cell.isValid() && cell.column() == m_column && !m_text->text().isEmpty()
        && !m_model.isMasked(m_column) && matches(position);
    if (isHit
        && !m_model.setData(m_model.index(cell.row(), m_column), replaced(position), Qt::EditRole))
        return;
    findNext();
}

void FindBar::replaceAll()
{
    if (m_column < 0 || m_text->text().isEmpty() || m_model.isMasked(m_column))
        return;
    QList<CellEdit> edits;
    for (const qint64 position : searchedRows()) {
        if (!matches(position))
            continue;
        const Result<CellEdit> edit
            = m_model.rules().editOf(position, m_column, replaced(position));
        if (!edit)
            return say(edit.error().message);
        edits.append(*edit);
    }
    if (!edits.isEmpty())
        m_model.edits()->staged().stageCells(edits, tr("replacement"));
    say(edits.size() == 1 ? tr("1 cell of the loaded rows replaced, not saved yet.")
                          : tr("%n cells of the loaded rows replaced, not saved yet.", nullptr,
                                int(edits.size())));
}

void FindBar::filter()
{
    if (m_column >= 0 && !m_text->text().isEmpty())
        Q_EMIT filterRequested({m_model.columns().at(m_column).name, FilterOperator::Contains,
            {Value::text(m_text->text())}});
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    leave();
}

}
