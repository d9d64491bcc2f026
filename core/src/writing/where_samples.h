// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/image_slice.h"
#include "writing/where_statement.h"

namespace tw {

/// A few rows before and after a change that is taken back. Tables without a key show none.
class WhereSamples
{
public:
    WhereSamples(Session& session, const WhereStatement& statement, const CallOptions& call)
        : m_session(session)
        , m_statement(statement)
        , m_call(call)
        , m_tables(session, call)
        , m_slice(session, m_tables, call)
    { }

    /// Before the change.
    [[nodiscard]] Result<void> readBefore(qsizetype rows);

    /// After it.
    [[nodiscard]] Result<QList<WhereSample>> compare();

private:
    Session& m_session;
    const WhereStatement& m_statement;
    const CallOptions& m_call;
    ImageTables m_tables;
    ImageSlice m_slice;
    const ImageTable* m_table = nullptr;
};

}
