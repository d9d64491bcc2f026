// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/typed_statement.h"

#include <tuplewright/sql/sql_words.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Without the quotes around it, and doubled ones inside once.
QString unquoted(QStringView written)
{
    const QChar last = written.front() == u'[' ? QChar(u']') : written.front();
    QStringView inner = written.sliced(1);
    if (inner.endsWith(last))
        inner.chop(1);
    return inner.toString().replace(QString(2, last), QString(last));
}

bool isBlank(const SqlToken& token)
{
    return token.kind == SqlTokenKind::Whitespace || token.kind == SqlTokenKind::Comment;
}

/// The caret is in a token, or behind one that goes on with what is typed next.
bool isAtCaret(const SqlToken& token, qsizetype caret, bool isLineComment)
{
    const qsizetype end = token.start + token.length;
    if (token.start >= caret || end < caret)
        return false;
    switch (token.kind) {
    case SqlTokenKind::Word:
    case SqlTokenKind::Number:
    case SqlTokenKind::NamedParameter:
    case SqlTokenKind::PositionalParameter:
        return true;
    case SqlTokenKind::Comment:
        return end > caret || !token.terminated || isLineComment;
    case SqlTokenKind::String:
    case SqlTokenKind::QuotedIdentifier:
        return end > caret || !token.terminated;
    default:
        return false;
    }
}

}

TypedStatement::TypedStatement(const QString& text, qsizetype caret, const Dialect& dialect)
    : m_text(text)
    , m_foldsNames(dialect.reading().foldsNames)
    , m_replaced{caret, 0}
{
    read(caret, dialect.syntax());
    match(caret);
    readStyle();
}

void TypedStatement::read(qsizetype caret, SqlSyntax syntax)
{
    SqlTokenizer tokenizer(m_text, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        if (isAtCaret(token, caret, m_text.at(token.start) == u'-')) {
            readTyped(token, caret);
            m_caret = m_tokens.size();
        } else if (!isBlank(token)) {
            m_tokens.append({token.kind, token.start, token.length});
            if (token.start < caret)
                m_caret = m_tokens.size();
        }
    }
    m_isCalled = opens(m_caret);
}

void TypedStatement::readTyped(const SqlToken& token, qsizetype caret)
{
    const QStringView before = QStringView(m_text).sliced(token.start, caret - token.start);
    m_replaced = {token.start, token.length};
    m_typing = Typing::Elsewhere;
    if (token.kind == SqlTokenKind::Word)
        m_typing = Typing::Word;
    else if (token.kind == SqlTokenKind::QuotedIdentifier)
        m_typing = Typing::QuotedName;
    else if (token.kind == SqlTokenKind::String && before.startsWith(u'\''))
        m_typing = Typing::String;
    if (m_typing == Typing::Elsewhere)
        return;
    // A string that nobody closed goes through all that is behind it.
    if (!token.terminated)
        m_replaced.length = caret - token.start;
    m_typed = (m_typing == Typing::Word ? before : before.sliced(1)).toString();
}

void TypedStatement::match(qsizetype caret)
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind == SqlTokenKind::OpenParenthesis) {
            open.append(i);
        } else if (m_tokens[i].kind == SqlTokenKind::CloseParenthesis && !open.isEmpty()) {
            m_tokens[i].partner = open.last();
            m_tokens[open.takeLast()].partner = i;
        }
    }
    for (qsizetype i = 0; i < m_caret; ++i) {
        const Part& token = m_tokens[i];
        const bool isOpen = token.partner < 0 || m_tokens[token.partner].start >= caret;
        if (token.kind == SqlTokenKind::OpenParenthesis && isOpen)
            m_openings.append(i);
    }
}

void TypedStatement::readStyle()
{
    const auto first = std::ranges::find_if(m_tokens, [this](const Part& token) {
        return token.kind == SqlTokenKind::Word
            && isSqlKeyword(QStringView(m_text).sliced(token.start, token.length));
    });
    const QString sample
        = first == m_tokens.end() ? m_typed : m_text.mid(first->start, first->length);
    m_isSmall = !sample.isEmpty() && sample == sample.toLower() && sample != sample.toUpper();
}

const TypedStatement::Part* TypedStatement::at(qsizetype token) const
{
    return token >= 0 && token < m_tokens.size() ? &m_tokens[token] : nullptr;
}

QStringView TypedStatement::text(qsizetype token) const
{
    const Part* part = at(token);
    return part ? QStringView(m_text).sliced(part->start, part->length) : QStringView();
}

bool TypedStatement::is(qsizetype token, QLatin1StringView word) const
{
    return isWord(token) && text(token).compare(word, Qt::CaseInsensitive) == 0;
}

bool TypedStatement::isOneOf(qsizetype token, std::initializer_list<QLatin1StringView> words) const
{
    return std::ranges::any_of(
        words, [this, token](QLatin1StringView word) { return is(token, word); });
}

bool TypedStatement::isSign(qsizetype token, QStringView sign) const
{
    return !isName(token) && text(token) == sign;
}

bool TypedStatement::isWord(qsizetype token) const
{
    const Part* part = at(token);
    return part && part->kind == SqlTokenKind::Word;
}

bool TypedStatement::isName(qsizetype token) const
{
    const Part* part = at(token);
    return part
        && (part->kind == SqlTokenKind::Word || part->kind == SqlTokenKind::QuotedIdentifier);
}

bool TypedStatement::isValue(qsizetype token) const
{
    const Part* part = at(token);
    return part
        && (part->kind == SqlTokenKind::String || part->kind == SqlTokenKind::Number
            || part->kind == SqlTokenKind::NamedParameter
            || part->kind == SqlTokenKind::PositionalParameter);
}

QString TypedStatement::name(qsizetype token) const
{
    const QStringView written = text(token);
    if (written.isEmpty())
        return {};
    if (!isWord(token))
        return unquoted(written);
    return m_foldsNames ? written.toString().toLower() : written.toString();
}

bool TypedStatement::isSameName(QStringView one, QStringView other) const
{
    return one.compare(other, m_foldsNames ? Qt::CaseSensitive : Qt::CaseInsensitive) == 0;
}

qsizetype TypedStatement::partner(qsizetype token) const
{
    const Part* part = at(token);
    return part ? part->partner : -1;
}

qsizetype TypedStatement::behind(qsizetype token) const
{
    if (!opens(token))
        return token + 1;
    if (partner(token) >= 0)
        return partner(token) + 1;
    return beginsQuery(token + 1) ? count() : token + 1;
}

qsizetype TypedStatement::before(qsizetype token) const
{
    const qsizetype previous = token - 1;
    return closes(previous) && partner(previous) >= 0 ? partner(previous) : previous;
}

bool TypedStatement::beginsQuery(qsizetype token) const
{
    return isOneOf(token,
        {"SELECT"_L1, "WITH"_L1, "VALUES"_L1, "INSERT"_L1, "UPDATE"_L1, "DELETE"_L1, "MERGE"_L1,
            "TABLE"_L1});
}

}
