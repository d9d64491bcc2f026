// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_subject.h"

#include <tuplewright/configuration/connection_config.h>

using namespace tw;

/// Whatever can be read as a URL is written as a URL that says the same, with the password and
/// without.
QByteArray findingFor(QByteArrayView input)
{
    const Result<ParsedUrl> first = parseUrl(QString::fromUtf8(input));
    if (!first)
        return {};
    const Secret& password = first->password;
    for (const QString& url : {first->config.toUrl(), first->config.toUrlWith(password)}) {
        const Result<ParsedUrl> again = parseUrl(url);
        if (!again)
            return "its own URL is refused: " + url.toUtf8() + ": "
                + again.error().toText().toUtf8();
        if (again->config != first->config)
            return "its own URL says something else: " + url.toUtf8();
        const bool keepsPassword = again->password.reveal() == password.reveal();
        if (again->password.isSet() && !keepsPassword)
            return "its own URL has another password: " + url.toUtf8();
    }
    return {};
}
