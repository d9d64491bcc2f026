// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/comparing/comparison.h>
#include <tuplewright/query/engine_exchange.h>
#include <tuplewright/results/row_chunk.h>

#include <compare>

namespace tw {

/// How the cells of a column of two tables are compared: whether they are the same, and which of
/// two comes first when the column belongs to the key. The adapters must outlive it.
class CellComparison
{
public:
    CellComparison(const Column& a, const Column& b, const Adapter& sideA, const Adapter& sideB,
        const Tolerance& tolerance);

    [[nodiscard]] bool isSame(const CellView& a, const CellView& b) const;

    /// NULL comes first. Both cells may be of the same side.
    [[nodiscard]] std::strong_ordering order(const CellView& a, const CellView& b) const;

    /// What both sides are ordered by, so that order() holds.
    [[nodiscard]] KeyOrder keyOrder() const { return m_order; }

private:
    enum class Form
    {
        Stored, ///< bytes and storage class
        Bytes, ///< bytes; the engines have storage classes of their own
        Neutral, ///< what the engines spell differently
        Float, ///< numbers by value and sign, between engines
        Number, ///< numbers by value
        Moment ///< times by what they mean in UTC
    };

    struct Side
    {
        ColumnType type;
        const EngineExchange* exchange;
    };

    [[nodiscard]] static Form formOf(const Column& a, const Column& b, bool sameEngine,
        bool isTyped, const Tolerance& tolerance);
    [[nodiscard]] static KeyOrder orderOf(const Column& a, const Column& b, bool isTyped);
    [[nodiscard]] Value neutral(const CellView& cell) const;

    Side m_a;
    Side m_b;
    Form m_form;
    KeyOrder m_order;
};

}
