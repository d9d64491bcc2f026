// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/comparing/difference.h>

using namespace Qt::StringLiterals;

namespace tw {

DifferenceSink::~DifferenceSink() = default;

QString differenceKindName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Different:
        return u"different"_s;
    case DifferenceKind::OnlyInA:
        return u"only in A"_s;
    case DifferenceKind::OnlyInB:
        return u"only in B"_s;
    }
    return {};
}

}
