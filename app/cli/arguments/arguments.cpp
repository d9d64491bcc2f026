// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <tuplewright/sources/environment.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QStringList familyNames()
{
    QStringList names;
    for (const EnvironmentFamily& family : environmentFamilies())
        names.append(family.name);
    return names;
}

}

const QList<Option>& globalOptions()
{
    static const QList<Option> options{
        {u"connect"_s, u"URL"_s, u"the database to open"_s},
        {u"profile"_s, u"NAME"_s, u"the saved profile to open"_s},
        {u"env"_s, u"[FAMILY]"_s, u"the database that variables of the environment name"_s, false,
            {}, familyNames()},
        {u"env-file"_s, u"FILE"_s, u"the same of a .env file"_s},
        {u"service"_s, u"NAME"_s, u"the service of pg_service.conf to open"_s},
        {u"reveal"_s, {}, u"show the values that the setting masked_columns hides"_s},
        {u"json-errors"_s, {}, u"write an error as one line of JSON"_s},
        {u"help"_s, {}, u"print this text, or that of a command, and leave"_s, false, u'h'},
        {u"version"_s, {}, u"print the version and leave"_s, false, u'v'},
    };
    return options;
}

std::unexpected<Error> usage(const QString& message, const QString& hint)
{
    return fail(ErrorKind::InvalidArgument, message, {}, hint);
}

/// Reads the words in order; what is known grows once the command is.
class ArgumentReader
{
public:
    ArgumentReader(const QStringList& words, const QList<Syntax>& known)
        : m_words(words)
        , m_known(known)
    { }

    Result<Arguments> read()
    {
        bool onlyOperands = false;
        while (m_next < m_words.size()) {
            const QString& word = m_words[m_next++];
            if (!onlyOperands && word == u"--"_s)
                onlyOperands = true;
            else if (!onlyOperands && word.startsWith(u'-') && word.size() > 1)
                TW_TRY_VOID(readOption(word));
            else
                TW_TRY_VOID(readOperand(word));
        }
        if (!m_arguments.has(u"help"_s) && !m_arguments.has(u"version"_s))
            TW_TRY_VOID(checkComplete());
        return m_arguments;
    }

private:
    Result<void> readOption(const QString& word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const bool hasValue = word.startsWith(u"--"_s) && equals > 0;
        const QString spelling = hasValue ? word.first(equals) : word;
        const Option* const option = find(spelling);
        if (!option)
            return usage(u"There is no option %1 here."_s.arg(spelling), helpHint());
        if (option->placeholder.isEmpty()) {
            if (hasValue)
                return usage(u"The option %1 takes no value."_s.arg(spelling));
            m_arguments.m_options.insert(option->name, {});
            return {};
        }
        if (m_arguments.has(option->name) && !option->repeatable)
            return usage(u"The option %1 is given twice."_s.arg(spelling));
        const bool standsAlone = !hasValue && !option->optionalValues.isEmpty()
            && !option->optionalValues.contains(m_words.value(m_next));
        if (standsAlone) {
            m_arguments.m_options.insert(option->name, {});
            return {};
        }
        if (!hasValue && m_next == m_words.size())
            return usage(u"The option %1 needs a value."_s.arg(spelling));
        m_arguments.m_options[option->name].append(
            hasValue ? word.sliced(equals + 1) : m_words[m_next++]);
        return {};
    }

    [[nodiscard]] const Option* find(const QString& spelling) const
    {
        const bool isLong = spelling.startsWith(u"--"_s);
        const auto matches = [&](const Option& option) {
            return isLong ? option.name == spelling.sliced(2)
                          : spelling.size() == 2 && option.shortName == spelling[1];
        };
        for (const Option& option : globalOptions()) {
            if (matches(option))
                return &option;
        }
        if (m_arguments.m_command < 0)
            return nullptr;
        for (const Option& option : m_known[m_arguments.m_command].options) {
            if (matches(option))
                return &option;
        }
        return nullptr;
    }

    Result<void> readOperand(const QString& word)
    {
        m_arguments.m_operands.append(word);
        if (m_arguments.m_command >= 0)
            return {};
        const QString name = m_arguments.m_operands.join(u' ');
        for (qsizetype i = 0; i < m_known.size(); ++i) {
            if (m_known[i].name == name) {
                m_arguments.m_command = i;
                m_arguments.m_operands.clear();
                return {};
            }
        }
        if (continuationsOf(name).isEmpty())
            return usage(u"There is no command %1."_s.arg(name), helpHint());
        return {};
    }

    /// The second words of commands that begin with this one.
    [[nodiscard]] QStringList continuationsOf(const QString& name) const
    {
        QStringList words;
        for (const Syntax& command : m_known) {
            if (command.name.startsWith(name + u' '))
                words.append(command.name.sliced(name.size() + 1));
        }
        return words;
    }

    Result<void> checkComplete() const
    {
        if (m_arguments.m_command < 0) {
            const QString begun = m_arguments.m_operands.join(u' ');
            if (begun.isEmpty())
                return usage(u"A command is missing."_s, helpHint());
            return usage(u"%1 needs one of these words: %2."_s.arg(
                begun, continuationsOf(begun).join(u", "_s)));
        }
        const Syntax& command = m_known[m_arguments.m_command];
        const qsizetype given = m_arguments.m_operands.size();
        if (given < command.operands.size())
            return usage(u"%1 needs %2."_s.arg(command.name, command.operands[given]), helpHint());
        if (given > command.operands.size())
            return usage(u"%1 takes no further word: %2"_s.arg(
                             command.name, m_arguments.m_operands[command.operands.size()]),
                helpHint());
        return {};
    }

    [[nodiscard]] QString helpHint() const
    {
        const QString command
            = m_arguments.m_command < 0 ? QString() : u' ' + m_known[m_arguments.m_command].name;
        return u"See tuplewright-cli%1 --help."_s.arg(command);
    }

    const QStringList& m_words;
    const QList<Syntax>& m_known;
    qsizetype m_next = 0;
    Arguments m_arguments;
};

Result<Arguments> Arguments::parse(const QStringList& words, const QList<Syntax>& known)
{
    return ArgumentReader(words, known).read();
}

Arguments Arguments::with(
    const QString& option, const QString& value, const QStringList& inPlaceOf) const
{
    Arguments changed = *this;
    for (const QString& other : inPlaceOf)
        changed.m_options.remove(other);
    changed.m_options.insert(option, {value});
    return changed;
}

QString Arguments::value(const QString& option, const QString& fallback) const
{
    const QStringList given = values(option);
    return given.isEmpty() ? fallback : given.last();
}

QStringList Arguments::values(const QString& option) const
{
    return m_options.value(option);
}

}
