// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard_look.h"

#include "toolkit/colour_swatch.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tw {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tw::GuardLook", text);
}

QString secondsText(std::chrono::milliseconds limit)
{
    return QString::number(std::chrono::duration_cast<std::chrono::seconds>(limit).count());
}

bool isReadOnly(const ConnectionEntry& entry)
{
    return entry.profile.config.session.readOnly || entry.server.readOnly;
}

/// What holds in a production database beside its name.
QStringList productionRules(const ConnectionConfig& config)
{
    QStringList rules;
    if (config.guard.needsReview(1, false))
        rules.append(tr("changes need review"));
    rules.append(tr("permanent delete needs typing"));
    if (config.session.statementTimeout >= 1s)
        rules.append(
            tr("statements stop after %1 s").arg(secondsText(config.session.statementTimeout)));
    return rules;
}

/// A superuser's functions reach what no transaction guards.
QString readOnlyWords(bool isSuperuser, bool isFirst)
{
    if (isSuperuser)
        return isFirst ? tr("READ-ONLY, but for a superuser's functions")
                       : tr("read-only, but for a superuser's functions");
    return isFirst ? tr("READ-ONLY, enforced by the server")
                   : tr("read-only, enforced by the server");
}

}

GuardLook guardLook(const ConnectionEntry& entry)
{
    const ConnectionConfig& config = entry.profile.config;
    GuardLook look;
    look.isProduction = config.guard.isProduction();
    look.stripe = profileToken(entry.profile.colour);
    QStringList words;
    if (look.isProduction) {
        words.append(tr("PRODUCTION"));
        if (!isReadOnly(entry))
            words += productionRules(config);
        look.bandIcon = u"shield-lock"_s;
        look.stripe = look.stripe.value_or(Token::ProfileAmber);
    } else if (config.guard.environment == Environment::Test) {
        words.append(tr("TEST"));
        look.bandIcon = u"info-circle"_s;
        look.stripe = look.stripe.value_or(Token::ProfileBlue);
    }
    if (isReadOnly(entry)) {
        words.append(readOnlyWords(entry.server.superuser, words.isEmpty()));
        if (look.bandIcon.isEmpty())
            look.bandIcon = u"lock"_s;
    }
    look.band = words.join(u" · "_s);
    return look;
}

}
