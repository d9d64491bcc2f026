// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/json.h>

#include <QList>

namespace tw {

/// Where each value of a JSON text stands, so that one of them can be replaced and every other byte
/// stays as it is written: blanks, spellings of numbers, repeated members.
class JsonOutline final
{
public:
    struct Node
    {
        int parent = -1;
        Json::Type type = Json::Type::Null;
        bool isMember = false; ///< of an object, and so has a name
        QString name;
        qsizetype start = 0; ///< of what it takes up: the name where it has one
        qsizetype nameEnd = 0;
        qsizetype valueStart = 0;
        qsizetype valueEnd = 0;
        QList<int> children;
    };

    static constexpr int kMostNodes = 20'000;

    /// Fails with what Json::parse() says, or with Limit above kMostNodes.
    [[nodiscard]] static Result<JsonOutline> read(const QByteArray& text);

    [[nodiscard]] const QByteArray& text() const { return m_text; }
    [[nodiscard]] const QList<Node>& nodes() const { return m_nodes; } ///< the first is the root
    [[nodiscard]] QByteArray valueText(int node) const; ///< as it is written

    /// The whole text with a change. `value` is JSON.
    [[nodiscard]] QByteArray withValue(int node, const QByteArray& value) const;
    [[nodiscard]] QByteArray withName(int member, const QString& name) const;
    [[nodiscard]] QByteArray without(int node) const; ///< not the root
    /// As the last one inside of an array or object; an array needs no name.
    [[nodiscard]] QByteArray withAdded(
        int container, const QString& name, const QByteArray& value) const;

private:
    [[nodiscard]] QByteArray spliced(
        qsizetype start, qsizetype end, const QByteArray& replacement) const;

    QByteArray m_text;
    QList<Node> m_nodes;
};

}
