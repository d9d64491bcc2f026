// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/receipt_policy.h"

class QWidget;

namespace tw {

/// Asks over the window whether saves in a production database may leave receipts, which hold its
/// rows. Closing the question means: not this time.
class ReceiptsQuestion final : public QObject
{
    Q_OBJECT

public:
    /// `policy` must outlive the window.
    ReceiptsQuestion(ReceiptPolicy& policy, QWidget* window);

private:
    void ask(const ConnectionProfile& profile);

    ReceiptPolicy& m_policy;
    QWidget* m_window;
};

}
