// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/import_recipe.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString formatHint()
{
    QStringList names;
    for (const ImportFormat& format : importFormats())
        names.append(format.id);
    return u"The formats are %1."_s.arg(names.join(u", "_s));
}

QString encodingName(const QString& choice)
{
    QString name = choice.toUpper();
    name.replace(u"UTF-16LE"_s, u"UTF-16"_s).replace(u"UTF-16BE"_s, u"UTF-16"_s);
    name.replace(u"LATIN-1"_s, u"Latin-1"_s).replace(u"WINDOWS"_s, u"Windows"_s);
    return name;
}

QString quoteName(const QString& choice)
{
    if (choice == u"none"_s)
        return u"no quotes"_s;
    return choice == u"single"_s ? u"quotes '"_s : u"quotes \""_s;
}

}

QString ImportRecipe::choice(const QString& option) const
{
    const ImportFormat* known = findImportFormat(format);
    const FormatOption* found = known ? findOption(known->options, option) : nullptr;
    return found ? choices.value(option, found->preset) : QString();
}

Result<void> ImportRecipe::check() const
{
    const ImportFormat* known = findImportFormat(format);
    if (!known)
        return fail(ErrorKind::InvalidArgument, u"There is no import format %1."_s.arg(format), {},
            formatHint());
    return checkChoices(format, known->options, choices);
}

QString ImportRecipe::said() const
{
    QStringList words;
    if (const QString delimiter = choice(u"delimiter"_s); !delimiter.isEmpty())
        words.append(delimiter);
    if (const QString quote = choice(u"quote"_s); !quote.isEmpty())
        words.append(quoteName(quote));
    if (const QString header = choice(u"header"_s); !header.isEmpty())
        words.append(header == u"yes"_s ? u"header"_s : u"no header"_s);
    if (const QString encoding = choice(u"encoding"_s); !encoding.isEmpty())
        words.append(encodingName(encoding));
    return words.join(u", "_s);
}

}
