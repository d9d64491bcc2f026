// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/qualified_name.h>

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListWidget;

namespace tw {

/// Some of the tables of a connection: a list to check them in, which can be narrowed by words.
class TableChecklist final : public QWidget
{
    Q_OBJECT

public:
    /// `area` is what its widgets are named after.
    TableChecklist(const QString& area, const QList<QualifiedName>& tables,
        const QList<QualifiedName>& checked, QWidget* parent = nullptr);

    /// Those that are checked, also where the words hide them.
    [[nodiscard]] QList<QualifiedName> checked() const;

Q_SIGNALS:
    void changed(); ///< other tables are checked

private:
    void createHead(const QString& area, QBoxLayout& layout);
    void checkShown(bool on); ///< all lines that the words leave
    void narrow(const QString& words);
    void updateCount();

    QListWidget* m_list = nullptr;
    QLabel* m_count = nullptr;
};

}
