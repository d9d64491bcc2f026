// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace tw {

/// One column as CREATE TABLE has it, of which parts can be replaced; what is not stays as it was
/// written.
class SqliteColumnText
{
public:
    /// Never fails: what cannot be read is taken for the type.
    explicit SqliteColumnText(const QString& text);

    /// Empty: none.
    void setType(const QString& type);
    /// What a DEFAULT takes: an expression gets its parentheses. Empty: none.
    void setDefault(const QString& expression);
    void setNotNull(bool isNotNull);

    [[nodiscard]] QString text() const;

private:
    struct Clause
    {
        QString word; ///< in capitals, such as NOT
        QString text;
    };

    void remove(QStringView word);

    QString m_written;
    bool m_isChanged = false;
    QString m_name;
    QString m_type;
    QList<Clause> m_clauses;
};

}
