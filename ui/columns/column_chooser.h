// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_settings.h"
#include "toolkit/context.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QSpinBox;

namespace tw {

/// Which columns are shown, in which order, and how many stand still; and the way to one of many.
/// Deletes itself when closed.
class ColumnChooser final : public QDialog
{
    Q_OBJECT

public:
    /// `layout` names every column in its order; `frozen` columns stand still now.
    ColumnChooser(UiContext context, const Table& table, const ColumnLayout& layout, int frozen,
        QWidget* parent);

Q_SIGNALS:
    void chosen(const tw::ColumnLayout& layout);
    void columnRequested(const QString& column); ///< go there

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets(UiContext context, const Table& table);
    void createLayout();
    void find(const QString& text);
    void move(int step);
    void setAllShown(bool shown);
    void goToCurrent();
    [[nodiscard]] ColumnLayout layoutFromList() const;

    ColumnLayout m_layout;
    int m_frozenBefore = 0;
    QStringList m_keys; ///< columns that are never all hidden
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QSpinBox* m_frozen = nullptr;
};

}
