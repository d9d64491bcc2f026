// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_look.h"

namespace tw {

StateLook stateLook(RowState state)
{
    switch (state) {
    case RowState::Clean:
        break;
    case RowState::Edited:
        return {{}, Token::StateEdited, Token::StateEditedFg, QStringLiteral("pencil"), false};
    case RowState::New:
        return {Token::StateNew, Token::StateNew, Token::StateNewFg, QStringLiteral("plus"), false};
    case RowState::Removed:
        return {Token::StateDeleted, Token::StateDeleted, Token::StateDeletedFg,
            QStringLiteral("minus"), true};
    case RowState::SoftRemoved:
        return {Token::StateDeleted, Token::StateDeleted, Token::StateDeletedFg,
            QStringLiteral("recycle"), true};
    case RowState::Restored:
        return {
            Token::StateNew, Token::StateNew, Token::StateNewFg, QStringLiteral("restore"), false};
    case RowState::Failed:
        return {Token::StateFailed, Token::StateFailed, Token::StateFailedFg,
            QStringLiteral("alert-octagon"), false};
    case RowState::Conflict:
        return {Token::StateConflict, Token::StateConflict, Token::StateConflictFg,
            QStringLiteral("alert-triangle"), false};
    case RowState::Deleted:
        return {{}, {}, Token::Icon, QStringLiteral("recycle"), false};
    }
    return {};
}

Token groundOf(RuleColour colour)
{
    static_assert(int(Token::RuleViolet) - int(Token::RuleRed) == kRuleColours - 1);
    return Token(int(Token::RuleRed) + int(colour));
}

Token markOf(RuleColour colour)
{
    static_assert(int(Token::ProfileViolet) - int(Token::ProfileRed) == kRuleColours - 1);
    return Token(int(Token::ProfileRed) + int(colour));
}

}
