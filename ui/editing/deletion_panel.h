// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trash/deletion_reader.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;

namespace tw {

class DeletionTree;

/// In a review: what the deletions of a batch do to rows of other tables. Hidden while nothing
/// depends on the rows.
class DeletionPanel final : public QFrame
{
    Q_OBJECT

public:
    DeletionPanel(UiContext context, const std::shared_ptr<const Adapter>& adapter,
        const Batch& batch, QWidget* parent);

Q_SIGNALS:
    void previewed(); ///< the panel shows what was found, or is hidden

private:
    void showPreview(const DeletionPreview& preview);
    void showFailure(const Error& error);

    DeletionReader m_reader;
    QLabel* m_text = nullptr;
    DeletionTree* m_tree = nullptr;
};

}
