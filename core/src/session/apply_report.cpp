// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/apply_report.h>

using namespace Qt::StringLiterals;

namespace tw {

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Saved:
        return u"saved"_s;
    case Outcome::NotSaved:
        return u"not-saved"_s;
    case Outcome::Unknown:
        return u"unknown"_s;
    }
    return {};
}

}
