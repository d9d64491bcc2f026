// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// Writes the computed columns of a query.
class ComputedRenderer
{
public:
    explicit ComputedRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// All of them, each with its name.
    [[nodiscard]] Result<QStringList> list(const SelectQuery& query, Parameters& parameters) const;

    /// One of them. The filter is the one that a search is looked for in.
    [[nodiscard]] Result<QString> value(
        const ComputedColumn& column, const Filter& filter, Parameters& parameters) const;

    /// One that is made of conditions.
    [[nodiscard]] Result<QString> cases(const ComputedColumn& column, Parameters& parameters) const;

    /// The conditions of a statement that selects the computed columns too.
    [[nodiscard]] Result<QStringList> rowTerms(
        const SelectQuery& query, Parameters& parameters) const;

private:
    [[nodiscard]] Result<QString> found(
        const ComputedColumn::Found& found, const Filter& filter, Parameters& parameters) const;
    [[nodiscard]] Result<QString> expression(const QString& typed) const;

    RenderContext m_context;
};

}
