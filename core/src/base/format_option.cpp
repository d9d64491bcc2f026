// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/base/format_option.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString optionHint(const QString& format, const QList<FormatOption>& options)
{
    QStringList names;
    for (const FormatOption& option : options)
        names.append(option.id);
    return names.isEmpty() ? u"%1 has no options."_s.arg(format)
                           : u"The options of %1 are %2."_s.arg(format, names.join(u", "_s));
}

Result<void> checkChoice(const FormatOption& option, const QString& choice)
{
    bool isPositive = false;
    if (option.isNumber && (choice.toInt(&isPositive) < 1 || !isPositive))
        return fail(ErrorKind::InvalidArgument,
            u"The option %1 is a number from 1, not %2."_s.arg(option.id, choice));
    if (!option.choices.isEmpty() && !option.choices.contains(choice))
        return fail(ErrorKind::InvalidArgument,
            u"The option %1 is not %2."_s.arg(option.id, choice), {},
            u"The choices are %1."_s.arg(option.choices.join(u", "_s)));
    if (choice.contains(u'\n') || choice.contains(u'\r'))
        return fail(
            ErrorKind::InvalidArgument, u"The option %1 cannot hold a line end."_s.arg(option.id));
    return {};
}

}

const FormatOption* findOption(const QList<FormatOption>& options, const QString& id)
{
    const auto found = std::ranges::find(options, id, &FormatOption::id);
    return found == options.end() ? nullptr : &*found;
}

Result<void> checkChoices(const QString& format, const QList<FormatOption>& options,
    const QMap<QString, QString>& choices)
{
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        const FormatOption* option = findOption(options, it.key());
        if (!option)
            return fail(ErrorKind::InvalidArgument,
                u"The format %1 has no option %2."_s.arg(format, it.key()), {},
                optionHint(format, options));
        TW_TRY_VOID(checkChoice(*option, it.value()));
    }
    return {};
}

}
