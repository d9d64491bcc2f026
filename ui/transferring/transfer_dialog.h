// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/transferring/transfer_controller.h"
#include "toolkit/context.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace tw {

class TableChecklist;
class TransferReportView;

/// Carries tables of one connection into another one: which ones, what becomes of rows that are
/// there or refused, a trial, progress, and how it ended. Losses are named before anything is
/// written. In production a person is asked first. Deletes itself.
class TransferDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What can be carried over, and what is checked at first.
    struct Scope
    {
        QUuid connection; ///< of the tables
        QList<QualifiedName> tables;
        QList<QualifiedName> checked;
    };

    /// The connections must outlive it; that of the scope is open.
    TransferDialog(
        UiContext context, ConnectionList& connections, const Scope& scope, QWidget* parent);

    void reject() override; ///< a transfer under way is asked to end instead

    [[nodiscard]] bool isRunning() const { return m_transfer.isRunning(); }

Q_SIGNALS:
    /// Rows were saved there.
    void transferred(const QUuid& target, const tw::TransferResult& result);

private:
    void createHeader(const QString& source, QBoxLayout& layout);
    [[nodiscard]] QWidget* createChoices();
    void createFooter(QBoxLayout& layout);
    void connectSignals();
    void showConnections(const QUuid& source);
    void onConnectionsChanged();
    [[nodiscard]] QUuid targetId() const;
    [[nodiscard]] TransferTask task() const;
    [[nodiscard]] QString missing() const;
    void refresh();
    void ask(const QString& verb, const std::function<void()>& go); ///< in production
    void begin(bool isTrial, bool acceptsLoss);
    void onEnded(const TransferResult& result);

    ConnectionList& m_connections;
    TransferController m_transfer;
    QUuid m_runsInto; ///< the target of what runs
    QComboBox* m_target = nullptr;
    QCheckBox* m_create = nullptr;
    QComboBox* m_mode = nullptr;
    QComboBox* m_refused = nullptr;
    TableChecklist* m_tables = nullptr;
    TransferReportView* m_report = nullptr;
    QWidget* m_choices = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_try = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_run = nullptr;
    bool m_isDone = false; ///< what is chosen was carried over; it is not meant twice
};

}
