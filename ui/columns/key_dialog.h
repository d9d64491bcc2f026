// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace tw {

/// Which columns name a row of a relation that has no key of its own. They are looked at before
/// they are taken. Deletes itself when closed.
class KeyDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `key` are those in force.
    KeyDialog(std::shared_ptr<const Adapter> adapter, const TablePtr& table, const QStringList& key,
        QWidget* parent);
    ~KeyDialog() override;

Q_SIGNALS:
    void chosen(const QStringList& key); ///< empty: none any more

private:
    void createWidgets(const QStringList& key);
    void createLayout();
    void onChanged();
    void check();
    void onChecked(const Result<void>& result);
    [[nodiscard]] QStringList key() const;

    AsyncAdapter m_reader;
    TablePtr m_table;
    bool m_hadKey = false;
    Operation<void> m_checking;
    QListWidget* m_list = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_use = nullptr;
};

}
