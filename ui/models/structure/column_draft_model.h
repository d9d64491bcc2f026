// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure_draft.h"

#include <QAbstractTableModel>

namespace tw {

/// The columns of a draft as a table whose cells can be edited.
class ColumnDraftModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Type,
        Null,
        Default,
        Comment
    };
    enum Role
    {
        StateRole = Qt::UserRole + 1, ///< a DraftState of the column
        CellChangedRole ///< this cell is not what the database has
    };

    /// The draft must outlive it.
    explicit ColumnDraftModel(StructureDraft& draft, QObject* parent = nullptr);

    /// Names that the primary key is made of, for people.
    void setKey(const QStringList& columns);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    [[nodiscard]] QString text(const ColumnDraft& column, int part) const;
    [[nodiscard]] QVariant editValue(const ColumnDraft& column, int part) const;
    [[nodiscard]] bool isChanged(const ColumnDraft& column, int part) const;
    void update();

    StructureDraft& m_draft;
    QStringList m_key;
    int m_rows = 0; ///< told to the views
};

}
