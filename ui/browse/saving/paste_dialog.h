// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cells/block_commands.h"
#include "models/text/tsv.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace tw {

/// How the clipboard's block is laid out before it is pasted: turned round, with or without its
/// first row, and which column goes where. Deletes itself when closed.
class PasteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `columns`: those of the table from the cursor on, in their order on screen.
    PasteDialog(
        const QString& text, const ResultModel& model, const QList<int>& columns, QWidget* parent);

Q_SIGNALS:
    void chosen(const tw::PasteBlock& block);

private:
    void createWidgets();
    void createLayout();
    [[nodiscard]] QList<TsvRow> rows() const; ///< with the first one
    void turn();
    void offerColumns();
    void refresh();
    void finish();

    QList<TsvRow> m_read; ///< the clipboard
    const ResultModel& m_model;
    QList<int> m_order;
    QCheckBox* m_transposed = nullptr;
    QCheckBox* m_hasNames = nullptr;
    QCheckBox* m_emptyIsText = nullptr;
    QWidget* m_inside = nullptr;
    QFormLayout* m_places = nullptr;
    QList<QComboBox*> m_columns; ///< for each of the block
    QLabel* m_note = nullptr;
    QPushButton* m_paste = nullptr;
};

}
