// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "toolkit/context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace tw {

/// The two tables of a comparison: A, which stands, and B, which is chosen from the tables of any
/// connection.
class ComparisonSides final : public QWidget
{
    Q_OBJECT

public:
    /// `connections` must outlive it.
    ComparisonSides(UiContext context, ConnectionList& connections, const QUuid& connectionOfA,
        const QualifiedName& a, QWidget* parent = nullptr);

    /// Chooses B without connecting to anything.
    void setB(const QUuid& connection, const QualifiedName& table);

    [[nodiscard]] const QUuid& connection() const { return m_connection; }
    [[nodiscard]] const QualifiedName& table() const { return m_table; } ///< of B
    [[nodiscard]] std::shared_ptr<const Adapter> adapter() const; ///< null: B is not open

    [[nodiscard]] QWidget* first() const; ///< where choosing begins

Q_SIGNALS:
    void changed(); ///< another B, or its connection was opened or closed

private:
    void createLayout(const QUuid& connectionOfA, const QualifiedName& a);
    void showConnections();
    void showTables();
    void onConnectionChosen();
    void onTableChosen();
    void onListChanged();
    void propose(); ///< a table of the chosen connection
    void proposeOther(); ///< one of another connection
    [[nodiscard]] QualifiedName proposed(const ConnectionEntry& entry) const;

    UiContext m_context;
    ConnectionList& m_connections;
    const QUuid m_connectionOfA;
    const QualifiedName m_a;
    QUuid m_connection;
    QualifiedName m_table;
    CatalogPtr m_shown; ///< whose tables stand in the list
    QComboBox* m_chooseConnection = nullptr;
    QComboBox* m_chooseTable = nullptr;
    QToolButton* m_open = nullptr;
};

}
