// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse_controller.h"

#include <QModelIndexList>

namespace tw {

/// Reads the whole of values that rows hold shortened, and lays it over them. One reading at a
/// time: the next takes the place of the last. Lives in the GUI thread.
class WholeValues final : public QObject
{
    Q_OBJECT

public:
    /// More is not read at once, lest memory is filled by a few cells.
    static constexpr qint64 kMostBytes = qint64(256) << 20;

    explicit WholeValues(BrowseController& controller, QObject* parent = nullptr);
    ~WholeValues() override;

    /// Those of the cells whose values are shortened.
    [[nodiscard]] QModelIndexList missing(const QModelIndexList& cells) const;

    /// Calls `then` once the values of the cells are in the model; else says failed().
    void read(const QModelIndexList& cells, std::function<void()> then);

    /// Stops reading; neither `then` nor failed() follows.
    void stop();

    /// Whether values are being read.
    [[nodiscard]] bool isReading() const { return m_isReading; }

Q_SIGNALS:
    /// isReading() is different.
    void readingChanged();

    /// Values were not read: too many bytes, or the server refused.
    void failed(const tw::Error& error);

private:
    struct Cell
    {
        RowKey row;
        int column = 0;
        QString name;
    };

    void take(const QList<Cell>& cells, const QList<Value>& values);
    void setReading(bool isReading);

    BrowseController& m_controller;
    AsyncAdapter m_reader;
    Operation<QList<Value>> m_reading;
    quint64 m_number = 0;
    bool m_isReading = false;
};

}
