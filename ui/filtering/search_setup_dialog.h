// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/query/search_setup.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace tw {

/// Gives a table of PostgreSQL a column of its words, by weight, and the index for it; shows the
/// statements first, and runs them as one transaction. Deletes itself when closed.
class SearchSetupDialog final : public QDialog
{
    Q_OBJECT

public:
    SearchSetupDialog(
        std::shared_ptr<const Adapter> adapter, const TablePtr& table, QWidget* parent);
    ~SearchSetupDialog() override;

Q_SIGNALS:
    void columnReady(const QString& column); ///< it is there now

protected:
    void reject() override;

private:
    void createWidgets();
    void createLayout();
    [[nodiscard]] QWidget* createSources();
    [[nodiscard]] SearchSetup setup() const;
    void refresh();
    void run();

    const Dialect& m_dialect; ///< of the adapter that m_writer has
    AsyncAdapter m_writer;
    TablePtr m_table;
    Operation<bool> m_running;
    bool m_isRunning = false;
    QLineEdit* m_name = nullptr;
    QComboBox* m_language = nullptr;
    QList<std::pair<QString, QComboBox*>> m_sources;
    QPlainTextEdit* m_sql = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_run = nullptr;
};

}
