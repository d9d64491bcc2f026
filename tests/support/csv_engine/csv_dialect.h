// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>

namespace tw::test {

/// The little SQL that CsvParser reads: names between backticks, numbered question marks, the
/// standard's comparisons, and a few functions of texts.
class CsvDialect final : public Dialect
{
public:
    SqlSyntax syntax() const override;
    SqlReading reading() const override { return {.foldsNames = false}; }
    bool readsLiterally(const ColumnType& type, const Value& value) const override;
    QString placeholder(qsizetype number) const override;
    QString condition(const ColumnTerm& column, const FilterCondition& condition,
        Parameters& parameters) const override;
    QString objection(const Column& column, const FilterCondition& condition) const override;
    QString sameValue(
        const Column& column, const Value& value, Parameters& parameters) const override;
    QString samePhysicalRow(
        const Table& table, const Value& address, Parameters& parameters) const override;
    QString physicalRowExpression(const Table& table) const override;
    QString valueFor(
        const Column& column, const Value& value, Parameters& parameters) const override;
    QString orderTerm(const QString& quotedColumn, const SortKey& key) const override;
    QString keyList(const QList<ColumnType>& types, const QList<KeyValues>& keys,
        Parameters& parameters) const override;
    QString byteCount(const Column& column) const override;
    QString shortened(const Column& column, qint64 longest) const override;
    QString booleanLiteral(bool value) const override;
    QString currentTimestamp() const override;

protected:
    QString quoteIdentifier(QStringView identifier) const override;
};

}
