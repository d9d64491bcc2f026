// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>

#include <QHash>
#include <QList>
#include <QStringList>

namespace tw::cli {

struct Option
{
    QString name; ///< without its dashes
    QString placeholder; ///< of its value; empty: the option takes none
    QString help;
    bool repeatable = false;
    QChar shortName;
    QStringList optionalValues; ///< not empty: the option may stand without a value or before these
};

/// What the parser and the help text know about a command.
struct Syntax
{
    QString name; ///< may be two words, "profiles list"
    QStringList operands;
    QList<Option> options;
    QString summary;
    QString notes; ///< more help, may be empty
};

/// The options that may stand before and after any command.
[[nodiscard]] const QList<Option>& globalOptions();

/// A command line that was understood.
class Arguments
{
public:
    /// Fails with InvalidArgument. Without --help or --version the command is one of `known` and
    /// has all its operands.
    [[nodiscard]] static Result<Arguments> parse(
        const QStringList& words, const QList<Syntax>& known);

    /// Index into the known commands; -1 when none was named.
    [[nodiscard]] qsizetype command() const { return m_command; }
    [[nodiscard]] QString operand(qsizetype index) const { return m_operands.value(index); }

    [[nodiscard]] bool has(const QString& option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString& option, const QString& fallback = {}) const;
    [[nodiscard]] QStringList values(const QString& option) const;

    /// The same with this option in place of all of those.
    [[nodiscard]] Arguments with(
        const QString& option, const QString& value, const QStringList& inPlaceOf) const;

private:
    friend class ArgumentReader;

    qsizetype m_command = -1;
    QStringList m_operands;
    QHash<QString, QStringList> m_options;
};

/// The error of a command line that makes no sense.
[[nodiscard]] std::unexpected<Error> usage(const QString& message, const QString& hint = {});

}
