// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan_warning.h"

#include "models/filters/filter_words.h"

#include <tuplewright/reading/scan_check.h>

#include <QLocale>

namespace tw {

namespace {

constexpr std::chrono::seconds kScanWarningTimeout(5);

bool hasRowsOfItsOwn(RelationKind kind)
{
    return kind == RelationKind::Table || kind == RelationKind::PartitionedTable
        || kind == RelationKind::MaterializedView;
}

bool isUnfiltered(const SelectQuery& query)
{
    return query.filter.isEmpty() && query.whereSql.isEmpty();
}

}

ScanWarning::ScanWarning(BrowseController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_reader(controller.sharedAdapter(), Lane::Facts)
{
    connect(&controller, &BrowseController::stateChanged, this, &ScanWarning::onStateChanged);
    connect(&controller, &BrowseController::pageChanged, this, &ScanWarning::onPageChanged);
}

ScanWarning::~ScanWarning()
{
    m_checking.requestCancel();
}

qint64 ScanWarning::tableSize() const
{
    return std::max(m_counted, m_controller.table()->rowEstimate.value_or(0));
}

void ScanWarning::onPageChanged()
{
    if (isUnfiltered(m_controller.query().scoped(m_controller.query().requested())))
        m_counted = m_controller.loader().page().total.value_or(0);
}

void ScanWarning::onStateChanged()
{
    const TablePtr& table = m_controller.table();
    if (!table || m_controller.state() != BrowseController::State::Loading)
        return;
    const SelectQuery query = m_controller.query().scoped(m_controller.query().requested());
    const RowFilter rows{query.filter, query.whereSql, {}};
    if (rows == m_checked)
        return;
    m_checked = rows;
    m_checking.requestCancel();
    ++m_check;
    if (!isUnfiltered(query) && tableSize() >= kLargeTable && hasRowsOfItsOwn(table->kind))
        check(query);
}

void ScanWarning::check(const SelectQuery& query)
{
    m_checking = m_reader.call(
        [table = m_controller.table(), query, related = m_controller.query().related().tables()](
            const Adapter& adapter, const CallOptions& given) {
            CallOptions options = given;
            options.deadline = QDeadlineTimer(kScanWarningTimeout);
            Session session(adapter.pool(), QStringLiteral("plan"));
            return readsAllRows(session, *table, query, &related, options);
        });
    m_checking.then(this, [this, query, number = m_check](const Result<bool>& result) {
        if (number == m_check)
            onChecked(query, result);
    });
}

void ScanWarning::onChecked(const SelectQuery& query, const Result<bool>& readsAll)
{
    if (!readsAll.value_or(false))
        return;
    const QString table = m_controller.name().display();
    const QString column = plainName(testedColumns(query.filter).value(0));
    const QString remedy = testedColumns(query.filter).isEmpty()
        ? tr("No index serves this condition.")
        : tr("No index finds rows by %1: CREATE INDEX ON %2 (%1) would.").arg(column, table);
    Q_EMIT found(
        tr("This filter reads all %1 rows of %2.").arg(QLocale().toString(tableSize()), table),
        remedy);
}

}
