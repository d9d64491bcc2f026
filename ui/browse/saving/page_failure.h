// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/failure_help.h"
#include "models/page/browse_controller.h"
#include "models/tables/row_relations.h"
#include "models/text/error_text.h"
#include "models/trash/deleted_rival.h"

namespace tw {

/// What the latest save could not take: the first such row, why in words, and the way out. Asks the
/// server which rows still point to a row that cannot go.
class PageFailure final : public QObject
{
    Q_OBJECT

public:
    /// `controller` must outlive it.
    explicit PageFailure(BrowseController& controller, QObject* parent = nullptr);

    /// Brings the soft-deleted row back that is in the way, where help() says so. Ends in
    /// rivalRestored() or rivalFailed().
    void restoreRival();

    void inspect(const ApplyReport& report);
    void forget();

    [[nodiscard]] const std::optional<RowKey>& row() const { return m_row; }
    [[nodiscard]] const QString& column() const { return m_column; } ///< empty: not told
    [[nodiscard]] const ErrorText& text() const { return m_text; }
    [[nodiscard]] const std::optional<FailureHelp>& help() const { return m_help; }

Q_SIGNALS:
    void learned(); ///< text() and help() tell more now
    void rivalRestored();
    void rivalFailed(const tw::Error& error);

private:
    [[nodiscard]] std::optional<RowKey> firstRow() const;
    void explainRow(const Error& error, const StagedRow& staged);
    void takeReferrers(const Error& error);
    void takeRival();

    BrowseController& m_controller;
    RowRelations* m_referrers = nullptr; ///< made when first wanted
    DeletedRival* m_rival = nullptr; ///< likewise
    std::optional<RowKey> m_row;
    QString m_column;
    ErrorText m_text;
    std::optional<FailureHelp> m_help;
};

}
