// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// Looks for rows that a foreign key of one column can name, by their key or by what people call
/// them. Asks the server on shared threads; lives in the GUI thread.
class ReferenceSearch final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostRows = 50;

    struct Row
    {
        Value key;
        QString label; ///< empty when the table has no column that tells
    };

    /// Searches the rows that a foreign key can refer to.
    ReferenceSearch(
        std::shared_ptr<const Adapter> adapter, ForeignKey key, QObject* parent = nullptr);
    ~ReferenceSearch() override;

    /// Whatever was asked before is given up. Without text the first rows.
    void find(const QString& text);

    /// The rows found.
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }

    /// Whether rows() are all there are.
    [[nodiscard]] bool isComplete() const { return m_rows.size() < kMostRows; }

    /// Why the last search has failed.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    /// A search has ended.
    void changed();

private:
    ForeignKey m_key;
    AsyncAdapter m_reader;
    Operation<QList<Row>> m_searching;
    QList<Row> m_rows;
    std::optional<Error> m_error;
    quint64 m_search = 0;
};

/// The column that tells rows of a table apart for people; null when there is none.
[[nodiscard]] const Column* labelColumn(const Table& table);

}
