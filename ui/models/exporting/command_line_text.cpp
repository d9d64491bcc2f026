// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line_text.h"

#include <QRegularExpression>

namespace tw {

namespace {

/// A name as lists of columns take it.
QString listed(const QStringList& columns)
{
    QStringList names;
    for (const QString& column : columns) {
        const bool isPlain = !column.contains(u',') && !column.contains(u'"');
        names.append(
            isPlain ? column : u'"' + QString(column).replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    return names.join(u',');
}

/// NAME=EXPRESSION, the name quoted where it holds what would end it.
QString computedText(const ComputedColumn& column)
{
    const bool isPlain = !column.alias.contains(u'=') && !column.alias.contains(u'"');
    const QString name = isPlain
        ? column.alias
        : u'"' + QString(column.alias).replace(u'"', QStringLiteral("\"\"")) + u'"';
    return name + u'=' + column.expression;
}

QString deletedText(DeletedRows deleted)
{
    return deleted == DeletedRows::All ? QStringLiteral("all") : QStringLiteral("deleted");
}

class CommandLine
{
public:
    explicit CommandLine(const QString& program)
        : m_words{program}
    { }

    void add(const QString& word) { m_words.append(shellWord(word)); }
    /// As one word, so that a value may begin with a hyphen.
    void add(const QString& option, const QString& value)
    {
        add(QStringLiteral("--") + option + u'=' + value);
    }
    void addQuery(const SelectQuery& query, const QStringList& masked);
    [[nodiscard]] QString text() const { return m_words.join(u' '); }

private:
    QStringList m_words;
};

void CommandLine::addQuery(const SelectQuery& query, const QStringList& masked)
{
    if (!query.filter.isEmpty())
        add(QStringLiteral("filter"), QString::fromUtf8(query.filter.toJson().toBytes()));
    if (!query.whereSql.isEmpty())
        add(QStringLiteral("condition"), query.whereSql);
    for (const SortKey& key : query.sort)
        add(QStringLiteral("sort"), key.toText());
    if (query.deleted != DeletedRows::Live)
        add(QStringLiteral("deleted"), deletedText(query.deleted));
    if (!query.columns.isEmpty())
        add(QStringLiteral("columns"), listed(query.columns));
    for (const ComputedColumn& column : query.computed) {
        if (!column.expression.isEmpty())
            add(QStringLiteral("computed"), computedText(column));
    }
    if (!masked.isEmpty())
        add(QStringLiteral("mask"), listed(masked));
}

}

QString shellWord(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_@%+=:,./-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString commandLineOf(const ConnectionConfig& config, const SelectQuery& query,
    const QStringList& masked, const PageRequest& page)
{
    CommandLine line(QStringLiteral("tuplewright-cli"));
    line.add(QStringLiteral("connect"), config.toUrl());
    line.add(QStringLiteral("rows"));
    line.addQuery(query, masked);
    if (page.number != 1)
        line.add(QStringLiteral("page"), QString::number(page.number));
    line.add(QStringLiteral("page-size"), QString::number(page.size));
    const QString table = query.table.display();
    if (table.startsWith(u'-'))
        line.add(QStringLiteral("--"));
    line.add(table);
    return line.text();
}

QString exportCommandOf(const ConnectionConfig& config, const SelectQuery& query,
    const QStringList& masked, const ExportRecipe& recipe, const QString& path)
{
    CommandLine line(QStringLiteral("tuplewright-cli"));
    line.add(QStringLiteral("connect"), config.toUrl());
    line.add(QStringLiteral("export"));
    line.add(QStringLiteral("table"), query.table.display());
    line.addQuery(query, masked);
    for (const QString& argument : recipe.arguments())
        line.add(argument);
    line.add(QStringLiteral("output"), path);
    return line.text();
}

}
