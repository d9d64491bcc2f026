// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/reference_search.h"
#include "toolkit/context.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tw {

/// Picks the row that a cell of a foreign key names, from what the server finds for a text. Deletes
/// itself when closed.
class ReferencePicker final : public QDialog
{
    Q_OBJECT

public:
    ReferencePicker(UiContext context, std::shared_ptr<const Adapter> adapter,
        const ForeignKey& key, QWidget* parent);

Q_SIGNALS:
    void chosen(const tw::Value& value); ///< the value that names the row

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRows();
    void choose();

    ReferenceSearch m_search;
    QTimer m_typing; ///< until the server is asked
    QLineEdit* m_text = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_take = nullptr;
};

}
