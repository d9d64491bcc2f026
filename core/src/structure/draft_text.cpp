// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "structure/draft_text.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Balanced, whole, without a comment, and without what ends a part or a statement.
bool staysInPlace(const QString& text, const SqlSyntax& syntax)
{
    int depth = 0;
    SqlTokenizer tokenizer(text, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        if (token.kind == SqlTokenKind::OpenParenthesis)
            ++depth;
        else if (token.kind == SqlTokenKind::CloseParenthesis)
            --depth;
        const bool isComma = depth == 0 && token.kind == SqlTokenKind::Operator
            && QStringView(text).sliced(token.start, token.length) == u",";
        if (depth < 0 || !token.terminated || token.kind == SqlTokenKind::Semicolon
            || token.kind == SqlTokenKind::Comment || isComma)
            return false;
    }
    return depth == 0;
}

Result<void> checkText(const QString& text, const QString& what, const SqlSyntax& syntax)
{
    if (staysInPlace(text, syntax))
        return {};
    return fail(ErrorKind::InvalidArgument, u"%1 is not one whole text: %2"_s.arg(what, text));
}

Result<void> checkColumns(const TableDraft& draft, const NameKey& key, const SqlSyntax& syntax)
{
    std::set<QString> names;
    for (const ColumnDraft& column : draft.columns) {
        if (column.isDropped)
            continue;
        if (column.name.isEmpty())
            return fail(ErrorKind::InvalidArgument, u"A column has no name."_s);
        if (!names.insert(key(column.name)).second)
            return fail(
                ErrorKind::InvalidArgument, u"Two columns are called %1."_s.arg(column.name));
        TW_TRY_VOID(checkText(column.type, u"The type of %1"_s.arg(column.name), syntax));
        TW_TRY_VOID(
            checkText(column.defaultExpression, u"The default of %1"_s.arg(column.name), syntax));
    }
    if (names.empty())
        return fail(ErrorKind::InvalidArgument, u"A table needs a column."_s);
    return {};
}

}

Result<void> checkDraft(const TableDraft& draft, const NameKey& key, const SqlSyntax& syntax)
{
    TW_TRY_VOID(checkColumns(draft, key, syntax));
    for (const RuleDraft& rule : draft.rules) {
        if (!rule.isNew() || rule.isDropped)
            continue;
        if (rule.name.isEmpty() || rule.definition.trimmed().isEmpty())
            return fail(ErrorKind::InvalidArgument,
                u"A new %1 needs a name and a definition."_s.arg(modelKindName(rule.kind)));
        TW_TRY_VOID(checkText(rule.definition, u"The definition of %1"_s.arg(rule.name), syntax));
    }
    return {};
}

}
