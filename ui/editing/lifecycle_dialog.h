// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed/row_count.h"

#include <tuplewright/schema/lifecycle_choices.h>

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tw {

/// How a table marks deleted rows, to be seen and chosen: by a column that looks like it, by any
/// other one, or by none. Counts what would be deleted rows by each, unless the table is large.
/// Deletes itself when closed.
class LifecycleDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `choices` are those of the connection now; the best sign is offered where nothing was chosen
    /// and nothing is certain.
    LifecycleDialog(std::shared_ptr<const Adapter> adapter, TablePtr table,
        LifecycleChoices choices, QWidget* parent);
    ~LifecycleDialog() override;

Q_SIGNALS:
    void decided(const tw::LifecycleChoices& choices); ///< other ones than before

private:
    void createChoices(QVBoxLayout& layout);
    void createOther(QVBoxLayout& layout);
    void createNone(QVBoxLayout& layout);
    void createFooter(QVBoxLayout& layout);
    void chooseFirst();
    void fillMarks(); ///< with the ways in which the other column can mark rows
    void update();
    void showCount();
    void decide();
    [[nodiscard]] std::optional<Lifecycle> chosen() const; ///< unset: none
    [[nodiscard]] Lifecycle other() const;

    TablePtr m_table;
    LifecycleChoices m_choices;
    QList<Lifecycle> m_candidates;
    AsyncAdapter m_reader;
    RowCount m_count;
    QButtonGroup* m_ways
        = nullptr; ///< by index of the candidates, then the other column, then none
    QWidget* m_otherFields = nullptr;
    QComboBox* m_column = nullptr;
    QComboBox* m_mark = nullptr;
    QLabel* m_deletedLabel = nullptr;
    QLineEdit* m_deleted = nullptr;
    QLabel* m_liveLabel = nullptr;
    QLineEdit* m_live = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_apply = nullptr;
};

}
