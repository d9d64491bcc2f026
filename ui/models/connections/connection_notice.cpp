// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_notice.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

using WatchState = ConnectionWatch::State;

/// Context of the translations in this file.
struct ConnectionNoticeTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionNotice)
};

/// "shop (db.example.com)"; a server on this computer is told by its name alone.
QString nameOf(const ConnectionEntry& entry)
{
    const QString host = entry.profile.config.host;
    const bool isNamed
        = host.isEmpty() || host.startsWith(u'/') || entry.profile.name.contains(host);
    return isNamed ? entry.profile.name
                   : ConnectionNoticeTexts::tr("%1 (%2)").arg(entry.profile.name, host);
}

/// The server's own words, which end a sentence.
QString reasonOf(const Error& error)
{
    const QString words = error.message.simplified();
    return words.endsWith(u'.') || words.endsWith(u'?') ? words : words + u'.';
}

QString nextText(const ConnectionWatch& watch)
{
    switch (watch.state()) {
    case WatchState::Waiting:
        return ConnectionNoticeTexts::tr("Trying again in %1 s.")
            .arg(std::max(1, watch.secondsLeft()));
    case WatchState::Trying:
        return ConnectionNoticeTexts::tr("Trying again…");
    default:
        return ConnectionNoticeTexts::tr("You are working offline.");
    }
}

ConnectionNotice lostWords(const ConnectionEntry& entry, const ConnectionWatch& watch)
{
    const QString when = QLocale().toString(watch.downSince().time(), QLocale::ShortFormat);
    QString what = ConnectionNoticeTexts::tr("Connection to %1 was lost at %2: %3")
                       .arg(nameOf(entry), when, reasonOf(watch.error()));
    // A button never turns into another one under the pointer, so this one stays while it is tried.
    ConnectionNotice words{what + u' ' + nextText(watch), true, {ConnectionStep::TryNow}};
    if (watch.state() != WatchState::Offline)
        words.steps.append(ConnectionStep::StayOffline);
    return words;
}

}

ConnectionNotice connectionNotice(const ConnectionEntry& entry, const ConnectionWatch& watch)
{
    if (watch.isDown())
        return lostWords(entry, watch);
    if (const auto silence = watch.silence(); silence.count() > 0)
        return {ConnectionNoticeTexts::tr("%1 has not answered for %2 s.")
                    .arg(nameOf(entry), QString::number(silence.count())),
            false, {ConnectionStep::Cancel, ConnectionStep::Abandon}};
    return {};
}

QString stepText(ConnectionStep step)
{
    switch (step) {
    case ConnectionStep::TryNow:
        return ConnectionNoticeTexts::tr("Try now");
    case ConnectionStep::StayOffline:
        return ConnectionNoticeTexts::tr("Stay offline");
    case ConnectionStep::Cancel:
        return ConnectionNoticeTexts::tr("Cancel");
    case ConnectionStep::Abandon:
        break;
    }
    return ConnectionNoticeTexts::tr("Abandon");
}

QString offlineText(const ConnectionEntry& entry, const ConnectionWatch* watch)
{
    if (!watch || !watch->isDown())
        return {};
    return ConnectionNoticeTexts::tr("The connection to %1 is lost.").arg(entry.profile.name);
}

QString backText(const ConnectionEntry& entry)
{
    QString text = ConnectionNoticeTexts::tr("%1 answers again.").arg(entry.profile.name);
    if (!entry.server.readOnly || entry.profile.config.session.readOnly)
        return text;
    return text + u' '
        + ConnectionNoticeTexts::tr(
            "The server that answers now can only be read: nothing can be saved there.");
}

}
