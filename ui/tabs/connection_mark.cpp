// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_mark.h"

#include "toolkit/colour_swatch.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tw {

namespace {

struct ConnectionMarkTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionMark)
};

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
        rules.append(ConnectionMarkTexts::tr("changes need review"));
    rules.append(ConnectionMarkTexts::tr("permanent delete needs typing"));
    if (config.session.statementTimeout >= 1s)
        rules.append(ConnectionMarkTexts::tr("statements stop after %1 s")
                .arg(secondsText(config.session.statementTimeout)));
    return rules;
}

/// A superuser's functions reach what no transaction guards.
QString readOnlyWords(bool isSuperuser, bool isFirst)
{
    if (isSuperuser)
        return isFirst ? ConnectionMarkTexts::tr("READ-ONLY, but for a superuser's functions")
                       : ConnectionMarkTexts::tr("read-only, but for a superuser's functions");
    return isFirst ? ConnectionMarkTexts::tr("READ-ONLY, enforced by the server")
                   : ConnectionMarkTexts::tr("read-only, enforced by the server");
}

}

ConnectionMark connectionMark(const ConnectionEntry& entry)
{
    const ConnectionConfig& config = entry.profile.config;
    ConnectionMark mark;
    mark.name = entry.profile.name;
    mark.isProduction = config.guard.isProduction();
    mark.stripe = profileToken(entry.profile.colour);
    QStringList words;
    if (mark.isProduction) {
        words.append(ConnectionMarkTexts::tr("PRODUCTION"));
        if (!isReadOnly(entry))
            words += productionRules(config);
        mark.bandIcon = u"shield-lock"_s;
        mark.stripe = mark.stripe.value_or(Token::ProfileAmber);
    } else if (config.guard.environment == Environment::Test) {
        words.append(ConnectionMarkTexts::tr("TEST"));
        mark.bandIcon = u"info-circle"_s;
        mark.stripe = mark.stripe.value_or(Token::ProfileBlue);
    }
    if (isReadOnly(entry)) {
        words.append(readOnlyWords(entry.server.superuser, words.isEmpty()));
        if (mark.bandIcon.isEmpty())
            mark.bandIcon = u"lock"_s;
    }
    mark.band = words.join(u" · "_s);
    return mark;
}

}
