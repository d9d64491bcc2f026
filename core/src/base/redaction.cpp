// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/base/redaction.h>

#include "base/secret_scanner.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kMask = u"***"_s;
constexpr qsizetype kMostPieces = 100;
constexpr qsizetype kShortestPiece = 3; // shorter ones are found in any text

/// The secrets of a text that are not masked yet, where they overlap as one.
QList<SecretRange> openSecrets(QStringView text)
{
    QList<SecretRange> secrets;
    for (const SecretRange& range : SecretScanner(text).find()) {
        if (!secrets.isEmpty() && range.start <= secrets.last().end)
            secrets.last().end = std::max(secrets.last().end, range.end);
        else
            secrets.append(range);
    }
    secrets.removeIf([text](const SecretRange& range) {
        return text.sliced(range.start, range.end - range.start) == kMask;
    });
    return secrets;
}

/// The secrets as an error message repeats them, which may be one string of several.
QStringList secretPieces(QStringView text)
{
    QStringList pieces;
    for (const SecretRange& range : openSecrets(text)) {
        const QString secret = text.sliced(range.start, range.end - range.start).toString();
        for (const QString& piece : QStringList(secret) + secret.split(u'\'')) {
            if (piece.trimmed().size() >= kShortestPiece)
                pieces.append(piece);
        }
    }
    return pieces;
}

QString masked(QStringView text, const QList<SecretRange>& secrets)
{
    QString result;
    qsizetype copied = 0;
    for (const SecretRange& secret : secrets) {
        result += text.sliced(copied, secret.start - copied);
        result += kMask;
        copied = secret.end;
    }
    return result + text.sliced(copied);
}

}

QString redacted(QStringView text)
{
    QString result = text.toString();
    // A mask can leave a neighbour that is now seen to be part of the value.
    for (QList<SecretRange> secrets = openSecrets(result); !secrets.isEmpty();
        secrets = openSecrets(result))
        result = masked(result, secrets);
    return result;
}

QString redacted(QStringView text, QStringView source)
{
    const QStringList pieces = secretPieces(source);
    // So many that looking for each would take long.
    if (pieces.size() > kMostPieces)
        return kMask;
    QString result = redacted(text);
    for (const QString& piece : pieces)
        result.replace(piece, kMask);
    return result;
}

bool mentionsSecret(QStringView text)
{
    return !openSecrets(text).isEmpty();
}

}
