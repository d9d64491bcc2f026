// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "session/transaction_text.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The words and names of a statement as its server reads them: words folded, quotes undone.
QStringList wordsOf(const QString& sql, SqlSyntax syntax)
{
    QStringList words;
    SqlTokenizer tokens(sql, syntax);
    while (!tokens.atEnd()) {
        const SqlToken token = tokens.next();
        const QString text = sql.mid(token.start, token.length);
        if (token.kind == SqlTokenKind::Word) {
            words.append(text.toLower());
        } else if (token.kind == SqlTokenKind::QuotedIdentifier && token.length >= 2) {
            const QChar quote = text.back();
            words.append(text.mid(1, text.size() - 2).replace(QString(2, quote), QString(quote)));
        }
    }
    return words;
}

bool namesSavepoint(TransactionCommand command)
{
    return command == TransactionCommand::Savepoint
        || command == TransactionCommand::RollbackToSavepoint
        || command == TransactionCommand::ReleaseSavepoint;
}

bool chains(const QStringList& words)
{
    return words.contains(u"chain"_s) && !words.contains(u"no"_s);
}

}

bool isTransactionText(const StatementKind& kind)
{
    return kind.transaction == TransactionCommand::Begin
        || kind.transaction == TransactionCommand::Commit
        || kind.transaction == TransactionCommand::Rollback || namesSavepoint(kind.transaction);
}

Result<QString> transactionOperand(
    const StatementKind& kind, const QString& sql, const Dialect& dialect)
{
    const QStringList words = wordsOf(sql, dialect.syntax());
    if (namesSavepoint(kind.transaction)) {
        // What comes last in each of these statements is the name.
        static const QStringList verbs{u"savepoint"_s, u"to"_s, u"release"_s};
        if (words.size() < 2 || verbs.contains(words.last()))
            return fail(ErrorKind::Syntax, u"The name of the savepoint is missing."_s);
        return words.last();
    }
    if (kind.transaction != TransactionCommand::Begin && chains(words))
        return fail(ErrorKind::Unsupported, u"AND CHAIN is not available."_s, {},
            u"End the transaction, then begin the next one."_s);
    return QString();
}

std::optional<TransactionOptions> transactionOptionsOf(const QString& sql, const Dialect& dialect)
{
    QString modes = wordsOf(sql, dialect.syntax()).join(u' ') + u' ';
    for (const QString& opening : {u"begin "_s, u"start "_s, u"transaction "_s, u"work "_s}) {
        if (modes.startsWith(opening))
            modes.remove(0, opening.size());
    }
    const auto take = [&modes](const QString& mode) {
        const qsizetype size = modes.size();
        modes.replace(mode + u' ', QString());
        return modes.size() != size;
    };
    TransactionOptions options;
    if (take(u"isolation level serializable"_s))
        options.isolation = Isolation::Serializable;
    else if (take(u"isolation level repeatable read"_s))
        options.isolation = Isolation::RepeatableRead;
    else if (take(u"isolation level read committed"_s))
        options.isolation = Isolation::ReadCommitted;
    options.readOnly = take(u"read only"_s);
    options.deferrable = !take(u"not deferrable"_s) && take(u"deferrable"_s);
    if (!modes.isEmpty())
        return std::nullopt;
    return options;
}

}
