// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/setting.h>

#include "configuration/percent.h"
#include "sources/url.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool namesSecret(QStringView encodedKey)
{
    const Setting* const setting = Setting::find(percentDecoded(encodedKey).value_or(QString()));
    return setting && setting->secret;
}

QString maskedQuery(QStringView query)
{
    QStringList pairs;
    for (const QStringView pair : query.split(u'&')) {
        const qsizetype equals = pair.indexOf(u'=');
        const bool isSecret = equals > 0 && namesSecret(pair.first(equals));
        pairs.append(isSecret ? pair.first(equals + 1).toString() + secretMask() : pair.toString());
    }
    return pairs.join(u'&');
}

/// Hides what stands between the user and the last @ of all: unescaped signs in a password may have
/// ended the authority too early, and to show less is better than to show a part of it.
QString maskedAddress(QStringView rest)
{
    const qsizetype at = rest.lastIndexOf(u'@');
    const qsizetype colon = rest.indexOf(u':');
    const bool hasPassword = colon >= 0 && colon < at;
    const QString user = hasPassword ? rest.first(colon + 1).toString() + secretMask() : QString();
    const QStringView behind = hasPassword ? rest.sliced(at) : rest;
    const qsizetype question = behind.indexOf(u'?');
    if (question < 0)
        return user + behind.toString();
    return user + behind.first(question + 1).toString() + maskedQuery(behind.sliced(question + 1));
}

QString maskedWords(QString text)
{
    static const QRegularExpression secret(
        uR"((?<!\S)((?:ssl)?password\s*=\s*)('(?:\\.|[^'\\])*(?:'|\\?\z)|(?:\\.|[^\s\\])*))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return text.replace(secret, u"\\1"_s + secretMask());
}

}

QString maskedUrl(const QString& text)
{
    const QString trimmed = text.trimmed();
    const UrlScheme scheme = schemeOf(trimmed);
    if (scheme.length == 0)
        return maskedWords(text);
    return trimmed.first(scheme.length) + maskedAddress(QStringView(trimmed).sliced(scheme.length));
}

}
