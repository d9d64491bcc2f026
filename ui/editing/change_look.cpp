// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_look.h"

namespace tw {

std::pair<QString, Token> changeLook(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Insert:
        return {QStringLiteral("plus"), Token::StateNewFg};
    case ChangeKind::Update:
        return {QStringLiteral("pencil"), Token::StateEditedFg};
    case ChangeKind::Delete:
        return {QStringLiteral("minus"), Token::StateDeletedFg};
    case ChangeKind::SoftDelete:
        return {QStringLiteral("recycle"), Token::Icon};
    case ChangeKind::Restore:
        break;
    }
    return {QStringLiteral("restore"), Token::Icon};
}

}
