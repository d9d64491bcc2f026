// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import_look.h"

#include <QAbstractTableModel>

namespace tw {

/// The fields of a file, a value of each, and the column that it goes to, which can be changed.
class ImportMappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Field,
        Sample,
        Target,
        Type,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the fields of a file; each goes to the column of its name, or to a new one where there
    /// is no table.
    void setFields(const ImportSurvey& survey, TablePtr table);

    /// The types of the columns, by name, as they will be made.
    void setNewTypes(const QMap<QString, QString>& types);

    /// Which column each field goes to; the empty one leaves it out.
    [[nodiscard]] QList<ImportMapping> mapping() const;

    /// The columns that a field can go to; none: any name is a new one.
    [[nodiscard]] QStringList columns() const;

    /// A column that two fields go to; empty: there is none.
    [[nodiscard]] QString doubled() const;

    /// Fields that have no name or share one: they cannot be told apart.
    [[nodiscard]] QStringList unclear() const;

    /// Fields that go nowhere.
    [[nodiscard]] qsizetype leftOut() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void mappingChanged(); ///< by a person

private:
    struct Line
    {
        QString field;
        QString sample;
        QString column; ///< empty: left out
    };

    [[nodiscard]] QString typeOf(const QString& column) const;

    TablePtr m_table;
    QList<Line> m_lines;
    QMap<QString, QString> m_newTypes;
};

}
