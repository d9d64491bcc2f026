// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_hints.h"

#include "copy_text.h"

#include <tuplewright/reading/common_values.h>

namespace tw {

namespace {

constexpr int kValueHintsMost = 50;
constexpr std::chrono::seconds kValueHintsTimeout(2); ///< later nobody waits for a hint

/// Longer texts are not told apart in a list, nor typed.
constexpr qsizetype kValueHintsLongest = 80;

bool fitsInLine(const Value& value)
{
    const QString text = value.toText();
    return text.size() <= kValueHintsLongest
        && std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
}

}

ValueHints::ValueHints(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

void ValueHints::setTable(TablePtr table)
{
    m_table = std::move(table);
    m_known.clear();
}

QStringList ValueHints::of(const Column& column)
{
    const auto known = m_known.constFind(column.name);
    if (known != m_known.cend())
        return *known;
    m_known.insert(column.name, {});
    ask(column);
    return {};
}

void ValueHints::ask(const Column& column)
{
    const auto common
        = [table = m_table, name = column.name](const Adapter& adapter, const CallOptions& given) {
              CallOptions options = given;
              options.deadline = QDeadlineTimer(kValueHintsTimeout);
              return commonValues(adapter, *table, name, kValueHintsMost, options);
          };
    m_reader.call(common).then(
        this, [this, table = m_table, column](const Result<QList<Value>>& values) {
            if (table != m_table || !values)
                return;
            QStringList& hints = m_known[column.name];
            for (const Value& value : *values)
                if (fitsInLine(value))
                    hints.append(sqlLiteral(value, column.type));
            if (!hints.isEmpty())
                Q_EMIT came();
        });
}

}
