// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_subject.h"

#include <tuplewright/base/redaction.h>

using namespace Qt::StringLiterals;
using namespace tw;

/// A password is masked whatever stands around it, and a masked text stays as it is.
QByteArray findingFor(QByteArrayView input)
{
    const QString canary = u"c4nary/Zx9"_s;
    const QString whole = QString::fromUtf8(input);
    if (whole.contains(canary))
        return {};
    const QString before = whole.left(whole.size() / 2);
    const QString after = whole.sliced(before.size());
    for (const QString& text : {whole, QString(before + u" password="_s + canary + after)}) {
        const QString masked = redacted(text);
        if (masked.contains(canary))
            return "the password is left: " + masked.toUtf8();
        if (redacted(masked) != masked)
            return "masking again changes it: " + masked.toUtf8();
        if (mentionsSecret(text) != (masked != text))
            return "what mentions a secret is not what is masked: " + masked.toUtf8();
    }
    return {};
}
