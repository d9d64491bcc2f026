// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_arranger.h"

#include <algorithm>

namespace tw {

ResultArranger::ResultArranger(
    std::shared_ptr<ResultRows> rows, Executor& executor, QObject* parent)
    : QObject(parent)
    , m_rows(std::move(rows))
    , m_executor(executor)
{
    connect(m_rows.get(), &ResultRows::changed, this, &ResultArranger::onRowsCame);
}

ResultArranger::~ResultArranger()
{
    m_operation.requestCancel();
}

Result<int> ResultArranger::columnOf(const QString& name) const
{
    const QList<ResultColumn>& columns = m_rows->kept().header().columns;
    const auto found = std::ranges::find(columns, name, &ResultColumn::name);
    if (found == columns.end() || std::ranges::count(columns, name, &ResultColumn::name) > 1)
        return fail(ErrorKind::InvalidArgument,
            tr("Several columns are called %1. Name one of them otherwise, with AS, to sort by it.")
                .arg(name));
    return int(found - columns.begin());
}

Result<void> ResultArranger::sort(const Sort& sort)
{
    QList<RowArrangement::Level> levels;
    for (const SortKey& key : sort) {
        TW_TRY(const int column, columnOf(key.column));
        levels.append({column, key.order == SortOrder::Descending});
    }
    m_rows->model().headers().setSort(sort);
    m_arrangement.levels = levels;
    start();
    return {};
}

void ResultArranger::filter(const QString& text)
{
    if (text == m_arrangement.text)
        return;
    m_arrangement.text = text;
    start();
}

void ResultArranger::start()
{
    m_operation.requestCancel();
    if (m_arrangement.isEmpty()) {
        m_operation = {};
        m_shown.reset();
        m_rows->model().arrange(nullptr);
        Q_EMIT changed();
        return;
    }
    m_operation = Operation<RowOrder>::start(
        m_executor, [rows = m_rows->kept(), arrangement = m_arrangement](const StopToken& stop) {
            return arrangedRows(rows, arrangement, stop);
        });
    const RowArrangement asked = m_arrangement;
    m_operation.then(this, [this, asked](const Result<RowOrder>& order) {
        if (asked == m_arrangement)
            onArranged(order);
    });
    Q_EMIT changed();
}

void ResultArranger::onArranged(const Result<RowOrder>& order)
{
    if (!order)
        return;
    m_shown = qint64(order->size());
    m_rows->model().arrange(std::make_shared<const RowOrder>(*order));
    Q_EMIT changed();
}

void ResultArranger::onRowsCame()
{
    if (!m_arrangement.isEmpty())
        start();
}

QString ResultArranger::sortText() const
{
    QStringList names;
    bool isText = false;
    for (const RowArrangement::Level& level : m_arrangement.levels) {
        const ResultColumn& column = m_rows->kept().header().columns.at(level.column);
        names.append(level.isDescending ? tr("%1 descending").arg(column.name) : column.name);
        isText = isText || isOrderedAsText(column.type);
    }
    if (names.isEmpty())
        return {};
    const QString by = names.join(tr(", ", "between columns"));
    return isText ? tr("Sorted here by %1, in the order of the texts.").arg(by)
                  : tr("Sorted here by %1.").arg(by);
}

QString ResultArranger::text() const
{
    if (m_arrangement.isEmpty())
        return {};
    if (isArranging() || !m_shown)
        return tr("Sorting and filtering…");
    QStringList parts;
    if (!m_arrangement.text.isEmpty())
        parts.append(
            tr("%L1 of %L2 rows contain the text.").arg(*m_shown).arg(m_rows->kept().rowCount()));
    parts.append(sortText());
    parts.removeAll(QString());
    return parts.join(u' ');
}

}
