// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_model.h"

#include "models/text/number_text.h"

#include <tuplewright/async/delivery.h>

#include <QLocale>

#include <atomic>

namespace tw {

namespace {

/// Whether a connection was borrowed to learn what the database holds.
bool isOfCatalog(const QString& purpose)
{
    static const QStringList purposes{QStringLiteral("catalog"), QStringLiteral("databases"),
        QStringLiteral("definition"), QStringLiteral("dependencies"), QStringLiteral("describe"),
        QStringLiteral("locks"), QStringLiteral("server")};
    return purposes.contains(purpose);
}

constexpr int kShownCharacters = 500;

QString millisecondText(qint64 nanoseconds)
{
    return QLocale().toString(double(nanoseconds) / 1e6, 'f', 1);
}

/// One line of a statement, for a table.
QString firstLine(const QString& sql)
{
    return sql.left(kShownCharacters).simplified();
}

}

/// What threads drop statements into; one wake-up is on its way at most.
class StatementLogModel::Inbox final : public StatementObserver
{
public:
    Inbox(StatementLogModel* model)
        : m_delivery(model)
        , m_model(model)
    { }

    void statementEnded(const StatementRecord& record) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_records.push_back(record);
            if (m_records.size() > size_t(kCapacity))
                m_records.pop_front();
            if (std::exchange(m_isWaking, true))
                return;
        }
        m_delivery.post([model = m_model] { model->appendNew(); });
    }

    bool recordsParameters() const override { return m_showsValues; }
    void setShowsValues(bool shows) { m_showsValues = shows; }

    [[nodiscard]] std::deque<StatementRecord> take()
    {
        const std::lock_guard lock(m_mutex);
        m_isWaking = false;
        return std::exchange(m_records, {});
    }

private:
    Delivery m_delivery;
    StatementLogModel* m_model; ///< used by deliveries only, which a dead model never gets
    std::atomic<bool> m_showsValues = false;
    std::mutex m_mutex;
    std::deque<StatementRecord> m_records;
    bool m_isWaking = false;
};

StatementLogModel::StatementLogModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_inbox(std::make_shared<Inbox>(this))
{ }

StatementLogModel::~StatementLogModel() = default;

std::shared_ptr<StatementObserver> StatementLogModel::observer() const
{
    return m_inbox;
}

void StatementLogModel::setShowsValues(bool shows)
{
    m_inbox->setShowsValues(shows);
}

bool StatementLogModel::showsValues() const
{
    return m_inbox->recordsParameters();
}

const StatementRecord& StatementLogModel::record(int row) const
{
    return m_lines.at(size_t(row)).record;
}

void StatementLogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_recent.clear();
    endResetModel();
}

void StatementLogModel::appendNew()
{
    const std::deque<StatementRecord> arrived = m_inbox->take();
    if (arrived.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(arrived.size()) - 1);
    for (const StatementRecord& record : arrived)
        m_lines.push_back({record, repeatsOf(record)});
    endInsertRows();
    dropOldest(rowCount() - kCapacity);
}

int StatementLogModel::repeatsOf(const StatementRecord& record)
{
    const QDateTime since = record.startedAt.addSecs(-kRepeatWindow.count());
    if (m_recent.size() > kCapacity)
        m_recent.clear();
    std::deque<QDateTime>& runs = m_recent[record.sql];
    while (!runs.empty() && runs.front() < since)
        runs.pop_front();
    runs.push_back(record.startedAt);
    return int(runs.size());
}

void StatementLogModel::dropOldest(int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    m_lines.erase(m_lines.begin(), m_lines.begin() + count);
    endRemoveRows();
}

int StatementLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int StatementLogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant StatementLogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_lines.at(size_t(index.row()));
    const Column column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::TextAlignmentRole:
        return column >= Column::Rows && column <= Column::Fetch
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case StatementTextRole:
        return wholeText(line.record);
    case StatementSqlRole:
        return line.record.sql;
    case StatementFailedRole:
        return line.record.error.has_value();
    case StatementTotalRole:
        return double(line.record.totalNs()) / 1e6;
    case StatementCatalogRole:
        return isOfCatalog(line.record.purpose);
    case StatementRepeatsRole:
        return line.repeats;
    default:
        return {};
    }
}

QVariant StatementLogModel::text(const Line& line, Column column) const
{
    const StatementRecord& record = line.record;
    switch (column) {
    case Column::StartedAt:
        return record.startedAt.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case Column::Connection:
        return QString(record.profile + QStringLiteral(" #") + QString::number(record.connection));
    case Column::Purpose:
        return record.purpose;
    case Column::Statement:
        return firstLine(record.sql);
    case Column::Rows:
        return QLocale().toString(record.rowsAffected.value_or(record.rows));
    case Column::Wait:
        return millisecondText(record.poolWaitNs);
    case Column::Execute:
        return millisecondText(record.executeNs);
    case Column::Fetch:
        return millisecondText(record.fetchNs);
    case Column::Outcome:
        if (record.error)
            return firstLine(record.error->message);
        return line.repeats < kManyRepeats ? tr("OK") : tr("OK, %1 times in 2 s").arg(line.repeats);
    case Column::Count:
        break;
    }
    return {};
}

QString StatementLogModel::wholeText(const StatementRecord& record)
{
    QString text = record.sql;
    for (qsizetype i = 0; i < record.parameters.size(); ++i)
        text += QStringLiteral("\n-- ") + QString::number(i + 1) + QStringLiteral(": ")
            + QString(record.parameters.at(i)).replace(u'\n', QChar(0x21B5));
    if (record.parametersHidden)
        text += u'\n' + tr("-- values hidden");
    if (record.error)
        text += QStringLiteral("\n-- ")
            + record.error->toText().replace(u'\n', QStringLiteral("\n-- "));
    return text;
}

QVariant StatementLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::StartedAt:
        return tr("Time");
    case Column::Connection:
        return tr("Connection");
    case Column::Purpose:
        return tr("For");
    case Column::Statement:
        return tr("Statement");
    case Column::Rows:
        return tr("Rows");
    case Column::Wait:
        return tr("Wait ms");
    case Column::Execute:
        return tr("Execute ms");
    case Column::Fetch:
        return tr("Fetch ms");
    case Column::Outcome:
        return tr("Outcome");
    case Column::Count:
        break;
    }
    return {};
}

}
