// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;

namespace tw {

/// Some of a table's columns: a button that names them, over a list to check them in. None checked
/// stands for what happens by itself.
class ColumnPicker final : public QToolButton
{
    Q_OBJECT

public:
    /// The button is called `name`, its menu and boxes after `area`; `byItself` says what happens
    /// where nothing is chosen.
    ColumnPicker(const QString& area, const QString& title, const QString& byItself,
        QWidget* parent = nullptr);

    /// Offers these columns, and checks some of them.
    void setColumns(const QStringList& columns, const QStringList& chosen);

Q_SIGNALS:
    void chosen(const QStringList& columns); ///< by a person; in the order of the table

private:
    void addBox(const QString& column, bool isChosen);
    void onToggled();
    void updateText();

    QString m_area;
    QString m_title;
    QString m_byItself;
    QStringList m_columns; ///< that are offered
    QStringList m_chosen;
    QMenu* m_menu;
};

}
