// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure_words.h"

#include "models/staging/change_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace tw {

namespace {

/// Context of the translations in this file.
struct FailureWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// `email = 'a@example.com'`; empty when only the server knows the value.
QString assignment(const FailedRow& failed, const QString& column)
{
    const Value value = failed.valueOf(column);
    const Column* definition = failed.table().find(column);
    if (!definition || value.isDefault())
        return {};
    const QString words = shortWords(value, *definition);
    const bool isQuoted = !value.isNull() && !definition->type.isNumeric() && !words.isEmpty()
        && words != QStringLiteral("''");
    return column + QStringLiteral(" = ") + (isQuoted ? u'\'' + words + u'\'' : words);
}

/// All of them, or the names alone where one value is not known.
QString assignments(const FailedRow& failed, const QStringList& columns)
{
    QStringList parts;
    for (const QString& column : columns) {
        parts.append(assignment(failed, column));
        if (parts.last().isEmpty())
            return columns.join(QStringLiteral(", "));
    }
    return parts.join(QStringLiteral(", "));
}

QString withName(const QString& sentence, const QString& constraint)
{
    return constraint.isEmpty() ? sentence + u'.'
                                : FailureWordsTexts::tr("%1 (%2).").arg(sentence, constraint);
}

QString takenWords(const FailedRow& failed)
{
    const Key* key = failed.takenKey();
    if (!key)
        return {};
    return withName(
        FailureWordsTexts::tr("Another row already has %1").arg(assignments(failed, key->columns)),
        failed.error().constraint);
}

QString lostWords(const FailedRow& failed)
{
    const ForeignKey* key = failed.lostReference();
    if (!key)
        return {};
    return withName(FailureWordsTexts::tr("%1 references no row of %2")
                        .arg(assignments(failed, key->columns), key->target.display()),
        failed.error().constraint);
}

bool namesColumn(const QString& rule, const QString& column)
{
    static const QString kWord = QStringLiteral("(?<!\\w)%1(?!\\w)");
    const QRegularExpression word(kWord.arg(QRegularExpression::escape(column)),
        QRegularExpression::UseUnicodePropertiesOption);
    return word.match(rule).hasMatch();
}

/// The one column that was changed and that the rule names, or else the row.
QString subjectOf(const FailedRow& failed, const QString& rule)
{
    QStringList named;
    const QMap<int, Value>& cells = failed.row().cells;
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell)
        if (const QString& column = failed.table().columns.at(cell.key()).name;
            namesColumn(rule, column))
            named.append(column);
    return named.size() == 1 ? named.first() : FailureWordsTexts::tr("The row");
}

QString brokenWords(const FailedRow& failed)
{
    const Error& error = failed.error();
    if (error.kind != ErrorKind::Check || error.constraint.isEmpty())
        return {};
    const Check* check = failed.brokenCheck();
    if (!check)
        return FailureWordsTexts::tr("The row breaks the rule %1.").arg(error.constraint);
    return FailureWordsTexts::tr("%1 breaks the rule %2: %3")
        .arg(subjectOf(failed, check->expression), check->name, check->expression);
}

QString referredWords(const FailedRow& failed)
{
    const Error& error = failed.error();
    if (!failed.isReferredTo())
        return {};
    if (error.table.isEmpty())
        return FailureWordsTexts::tr("Rows of another table still reference this row.");
    const QualifiedName by{error.schema, error.table};
    return withName(FailureWordsTexts::tr("Rows of %1 still reference this row").arg(by.display()),
        error.constraint);
}

QString forbiddenWords(const FailedRow& failed)
{
    const QString& role = failed.table().privileges.role;
    if (failed.error().kind != ErrorKind::Permission || role.isEmpty())
        return {};
    const QString table = failed.table().name.display();
    if (failed.isAgainstPolicy())
        return FailureWordsTexts::tr("A policy of %1 keeps the role %2 from writing this row.")
            .arg(table, role);
    if (failed.row().kind == ChangeKind::Insert)
        return FailureWordsTexts::tr("The role %1 may not insert into %2.").arg(role, table);
    if (failed.row().kind == ChangeKind::Delete)
        return FailureWordsTexts::tr("The role %1 may not delete from %2.").arg(role, table);
    return FailureWordsTexts::tr("The role %1 may not update %2.").arg(role, table);
}

}

ErrorText explain(const FailedRow& failed)
{
    ErrorText text = explain(failed.error());
    for (const QString& words : {takenWords(failed), lostWords(failed), brokenWords(failed),
             referredWords(failed), forbiddenWords(failed)}) {
        if (words.isEmpty())
            continue;
        text.what = words;
        break;
    }
    return text;
}

QString failureLines(const FailedRow& failed)
{
    const ErrorText text = explain(failed);
    QStringList lines;
    for (const QString& part : {text.what, text.why, text.hint})
        if (!part.isEmpty())
            lines.append(part);
    return lines.join(u'\n');
}

QString referredWords(const Error& error, const QualifiedName& by, qint64 rows)
{
    const QString sentence = rows == 1
        ? FailureWordsTexts::tr("1 row of %1 still references this row").arg(by.display())
        : FailureWordsTexts::tr("%1 rows of %2 still reference this row")
              .arg(QLocale().toString(rows), by.display());
    return withName(sentence, error.constraint);
}

}
