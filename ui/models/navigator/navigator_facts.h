// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"

#include <QSet>

namespace tw {

/// What the navigator asks servers for beyond their catalogues, when it is first looked at: the
/// notes of schemas and the list of databases. Asks on the connections' own threads and forgets
/// what it knows when a catalogue is read anew or a connection closes.
class NavigatorFacts final : public QObject
{
    Q_OBJECT

public:
    /// `connections` must outlive this object.
    explicit NavigatorFacts(ConnectionList& connections, QObject* parent = nullptr);

    /// Null until they have come.
    [[nodiscard]] const SchemaNotes* notes(const QUuid& connection, const QString& schema) const;
    [[nodiscard]] bool mayAskNotes(const QUuid& connection, const QString& schema) const;
    void askNotes(const QUuid& connection, const QString& schema);

    using Databases = Result<QList<DatabaseSummary>>;
    [[nodiscard]] const Databases* databases(const QUuid& connection) const; ///< likewise
    [[nodiscard]] bool mayAskDatabases(const QUuid& connection) const;
    void askDatabases(const QUuid& connection); ///< again, too, after a failure

Q_SIGNALS:
    void notesCame(const QUuid& connection, const QString& schema);
    void databasesCame(const QUuid& connection);

private:
    struct Known
    {
        CatalogPtr catalog; ///< that all this belongs to
        QSet<QString> asked;
        QHash<QString, SchemaNotes> notes;
        bool askedDatabases = false;
        std::optional<Databases> databases;
    };

    void onChanged(int index);
    [[nodiscard]] const Known* find(const QUuid& connection) const;

    ConnectionList& m_connections;
    QHash<QUuid, Known> m_known;
};

}
