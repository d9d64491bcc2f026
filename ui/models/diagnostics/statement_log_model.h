// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/connection/statement_log.h>

#include <QAbstractTableModel>
#include <QHash>

#include <deque>

namespace tw {

enum StatementLogRole
{
    StatementTextRole = Qt::UserRole, ///< QString: the whole statement, its values and its error
    StatementSqlRole, ///< QString: the whole statement alone
    StatementFailedRole, ///< bool
    StatementTotalRole, ///< double: milliseconds from asking for a connection to the last row
    StatementCatalogRole, ///< bool: the window read the catalog, nobody asked for it
    StatementRepeatsRole, ///< int: how often the same text ran in the seconds before
};

/// The statements that ran, newest last, at most kCapacity of them. Hears of them through
/// observer() from any thread and shows them in its own.
class StatementLogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        StartedAt,
        Connection,
        Purpose,
        Statement,
        Rows,
        Wait,
        Execute,
        Fetch,
        Outcome,
        Count
    };

    static constexpr int kCapacity = 10'000;

    /// From how many runs of one text on within kRepeatWindow a person should hear of it.
    static constexpr int kManyRepeats = 10;
    static constexpr std::chrono::seconds kRepeatWindow{2};

    explicit StatementLogModel(QObject* parent = nullptr);
    ~StatementLogModel() override;

    /// To be given to connections; may outlive the model.
    [[nodiscard]] std::shared_ptr<StatementObserver> observer() const;

    /// Whether the values bound to statements are collected from now on.
    void setShowsValues(bool shows);
    [[nodiscard]] bool showsValues() const;

    [[nodiscard]] const StatementRecord& record(int row) const;
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    class Inbox;
    struct Line
    {
        StatementRecord record;
        int repeats = 1;
    };

    void appendNew();
    [[nodiscard]] int repeatsOf(const StatementRecord& record);
    void dropOldest(int count);
    [[nodiscard]] QVariant text(const Line& line, Column column) const;
    [[nodiscard]] static QString wholeText(const StatementRecord& record);

    std::shared_ptr<Inbox> m_inbox;
    std::deque<Line> m_lines;
    QHash<QString, std::deque<QDateTime>> m_recent; ///< runs of a text within kRepeatWindow
};

}
