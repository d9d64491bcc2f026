// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace tw {

/// The navigator narrowed to what the words of a filter name: every word has to occur, `^word` at
/// the start, `word$` at the end, without regard to case. Asks no server.
class NavigatorFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit NavigatorFilter(QObject* parent = nullptr);

    void setFilterText(const QString& text);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(
        int sourceRow, const QModelIndex& sourceParent) const override;

private:
    struct Word
    {
        QString text;
        bool atStart = false;
        bool atEnd = false;

        [[nodiscard]] bool matches(const QString& name) const;
    };

    [[nodiscard]] bool matches(const QString& name) const;

    QList<Word> m_words;
};

}
