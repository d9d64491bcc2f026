// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole_values.h"

#include "models/text/number_text.h"

#include <tuplewright/reading/large_values.h>
#include <tuplewright/session/session.h>

namespace tw {

WholeValues::WholeValues(BrowseController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_reader(controller.sharedAdapter(), Lane::Rows)
{ }

WholeValues::~WholeValues()
{
    m_reading.requestCancel();
}

QModelIndexList WholeValues::missing(const QModelIndexList& cells) const
{
    QModelIndexList found;
    for (const QModelIndex& cell : cells)
        if (m_controller.model()->cells().shortened(
                m_controller.model()->position(cell.row()), cell.column()))
            found.append(cell);
    return found;
}

void WholeValues::read(const QModelIndexList& cells, std::function<void()> then)
{
    stop();
    const ResultModel& model = *m_controller.model();
    QList<Cell> wanted;
    qint64 bytes = 0;
    for (const QModelIndex& cell : cells) {
        const auto shortened = model.cells().shortened(model.position(cell.row()), cell.column());
        if (!shortened)
            continue;
        bytes += shortened->size;
        wanted.append(
            {model.rowKey(cell.row()), cell.column(), model.columns().at(cell.column()).name});
    }
    if (bytes > kMostBytes) {
        Error error;
        error.kind = ErrorKind::OutOfRange;
        error.message = tr("These values have %1 in total, too much to be read at once. Select "
                           "fewer, or export them to a file.")
                            .arg(sizeText(bytes));
        Q_EMIT failed(error);
        return;
    }
    setReading(true);
    m_reading = m_reader.call(
        [wanted, table = m_controller.description().readTable()](
            const Adapter& adapter, const CallOptions& options) -> Result<QList<Value>> {
            Session session(adapter.pool(), QStringLiteral("whole value"));
            QList<Value> values;
            for (const Cell& cell : wanted) {
                TW_TRY(Value value,
                    loadCell(session, *table, *cell.row.identity(), cell.name, options));
                values.append(std::move(value));
            }
            return values;
        });
    m_reading.then(this,
        [this, wanted, then = std::move(then), number = m_number](
            const Result<QList<Value>>& values) {
            if (number != m_number)
                return;
            setReading(false);
            if (!values) {
                Q_EMIT failed(values.error());
                return;
            }
            take(wanted, *values);
            then();
        });
}

void WholeValues::take(const QList<Cell>& cells, const QList<Value>& values)
{
    for (qsizetype i = 0; i < cells.size(); ++i)
        m_controller.model()->showWhole(cells.at(i).row, cells.at(i).column, values.at(i));
}

void WholeValues::stop()
{
    ++m_number; // what still arrives belongs to nobody
    m_reading.requestCancel();
    setReading(false);
}

void WholeValues::setReading(bool isReading)
{
    if (std::exchange(m_isReading, isReading) != isReading)
        Q_EMIT readingChanged();
}

}
