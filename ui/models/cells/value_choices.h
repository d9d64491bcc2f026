// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/reference_search.h"

#include <memory>

namespace tw {

/// A value that a cell may be given, and how it is listed.
struct ValueChoice
{
    Value value;
    QString text;
};

/// What may stand in a cell of an enum, or of a foreign key of one column, narrowed by a text that
/// is typed. Lives in the GUI thread; rows of other tables are looked for on another.
class ValueChoices final : public QObject
{
    Q_OBJECT

public:
    explicit ValueChoices(const Column& column, QObject* parent = nullptr); ///< of an enum
    ValueChoices(std::shared_ptr<const Adapter> adapter, const ForeignKey& key,
        const Column& column, QObject* parent = nullptr);

    /// Whatever was looked for before is given up. Without text the first ones, and NULL where the
    /// column may hold it.
    void find(const QString& text);

    [[nodiscard]] const QList<ValueChoice>& choices() const { return m_choices; }
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] QString note() const; ///< why there are none, or that there are more

Q_SIGNALS:
    void changed();

private:
    void onFound();
    void findValues();
    void addNull();

    Column m_column;
    std::unique_ptr<ReferenceSearch> m_search; ///< null: of an enum
    QString m_text;
    QList<ValueChoice> m_choices;
    bool m_isSearching = false;
};

/// How a row that a foreign key can name is listed: its key, and what it is called.
[[nodiscard]] QString listedText(const ReferenceSearch::Row& row);

}
