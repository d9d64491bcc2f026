// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_subject.h"

#include <tuplewright/sources/env_file.h>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// The variables as a file that says nothing else.
QByteArray written(const QList<EnvVariable>& variables)
{
    QString text;
    for (const EnvVariable& variable : variables) {
        QString value = variable.value;
        value.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s).replace(u"\n"_s, u"\\n"_s);
        text += u"export "_s + variable.name + u" = \""_s + value + u"\" # said\n"_s;
    }
    return text.toUtf8();
}

bool saysTheSame(const QList<EnvVariable>& a, const QList<EnvVariable>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const EnvVariable& x, const EnvVariable& y) {
            return x.name == y.name && x.value == y.value;
        });
}

}

/// What is read from a file can be written and read again, and an error shows none of its text.
QByteArray findingFor(QByteArrayView input)
{
    const QString canary = u"c4naryZx9"_s;
    const QString name = u".env"_s;
    const QByteArray bytes = input.toByteArray();
    const auto unfinished = parseEnv(bytes + "\nA=\"" + canary.toUtf8(), name);
    if (!unfinished && unfinished.error().toText().contains(canary))
        return "an error shows a value: " + unfinished.error().toText().toUtf8();
    const auto variables = parseEnv(bytes, name);
    if (!variables)
        return {};
    const QByteArray text = written(*variables);
    const auto again = parseEnv(text, name);
    if (!again || !saysTheSame(*variables, *again))
        return "what was read is not read again: " + text;
    return {};
}
