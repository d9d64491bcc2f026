// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/reading/row_labels.h>

#include <QHash>
#include <QObject>
#include <QTimer>

namespace tw {

class ResultModel;

/// What people call the rows that foreign keys of the rows in a model name. One statement for the
/// new keys of each foreign key, on shared threads; lives in the GUI thread. What cannot be
/// read has no label.
class ReferenceLabels final : public QObject
{
    Q_OBJECT

public:
    /// The model must outlive the labels, which ask for what it holds.
    ReferenceLabels(
        std::shared_ptr<const Adapter> adapter, ResultModel& model, QObject* parent = nullptr);
    ~ReferenceLabels() override;

    /// Whether labels are read and shown at all.
    void setEnabled(bool enabled);

    /// Whether labels stand in the column: in the last one of each foreign key.
    [[nodiscard]] bool isLabelled(int column) const;

    /// One line of at most kLongest characters; empty where there is none, or none yet.
    [[nodiscard]] QString label(qint64 position, int column) const;

    /// No label of the rows that are there is still to come.
    [[nodiscard]] bool isComplete() const;

    static constexpr qsizetype kLongest = 200;

Q_SIGNALS:
    void changed(int column, bool isFirst); ///< labels came; `isFirst`: the column had none before
    void columnsChanged(); ///< isLabelled() may be different
    void completed(); ///< isComplete() is true, perhaps again

private:
    struct Place
    {
        ForeignKey key;
        QList<int> columns;
        std::optional<RowLabels> source; ///< set once the table is known
        QHash<QByteArray, QString> texts; ///< by the bytes of the key
        Operation<std::pair<RowLabels, QStringList>> loading;
        bool isLoading = false;
        bool isOff = false; ///< nothing tells its rows apart, or they cannot be read
    };

    void onModelReset();
    void onRowsCounted();
    void collect();
    void ask(qsizetype index);
    void reportIfComplete();
    void onLoaded(qsizetype index, const QList<QByteArray>& names,
        const Result<std::pair<RowLabels, QStringList>>& result);
    void abandon();
    [[nodiscard]] KeyValues keyAt(const Place& place, qint64 position) const;
    [[nodiscard]] const Place* placeAt(int column) const;

    AsyncAdapter m_reader;
    ResultModel& m_model;
    QList<Place> m_places;
    QTimer m_collecting; ///< rows come in several batches and are asked for together
    quint64 m_load = 0;
    bool m_isEnabled = true;
};

}
