// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/validation/table_rules.h>

#include <QMap>

namespace tw {

/// What a person wants of a column beyond what its table says: how it is called, what is done to
/// values that are entered, and what they must fulfil.
struct ColumnTreatment
{
    QString caption; ///< shown in place of the name; empty: the name
    QList<Transform> transforms; ///< in the order they are done
    bool isRequired = false;
    bool isEmail = false;
    QString least; ///< of a number, or of characters of a text; empty: none
    QString most;
    QString pattern; ///< the whole text must match; empty: none
    QStringList choices; ///< empty: any
    bool isUnlocked = false; ///< may be edited although it fills itself, see selfFillingColumns()

    friend bool operator==(const ColumnTreatment&, const ColumnTreatment&) = default;
};

/// By the names of columns.
using ColumnTreatments = QMap<QString, ColumnTreatment>;

/// The columns that tell when a row was made or changed: every change fills them in, so that nobody
/// edits them but by accident.
[[nodiscard]] QStringList selfFillingColumns(const Table& table);

/// Adds the demands; what is for a column that is not there, or cannot be read, is left out.
/// `withTransforms`: values are entered now, not merely checked.
void declareTreatments(
    TableRules& rules, const Table& table, const ColumnTreatments& treatments, bool withTransforms);

/// What is wrong with it for values of that type, in words; empty: nothing.
[[nodiscard]] QString treatmentProblem(const ColumnTreatment& treatment, const ColumnType& type);

/// As JSON, and back; what cannot be read is left out.
[[nodiscard]] QByteArray treatmentsText(const ColumnTreatments& treatments);

/// Reads them from JSON; what is not understood is left out.
[[nodiscard]] ColumnTreatments treatmentsFrom(const QByteArray& text);

}
