// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

using State = LinkWatch::State;

/// Context of the translations in this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)
};

/// "shop (db.example.com)"; a server on this computer is told by its name alone.
QString nameOf(const ConnectionEntry& entry)
{
    const QString host = entry.profile.config.host;
    const bool isNamed
        = host.isEmpty() || host.startsWith(u'/') || entry.profile.name.contains(host);
    return isNamed ? entry.profile.name : Words::tr("%1 (%2)").arg(entry.profile.name, host);
}

/// The server's own words, which end a sentence.
QString reasonOf(const Error& error)
{
    const QString words = error.message.simplified();
    return words.endsWith(u'.') || words.endsWith(u'?') ? words : words + u'.';
}

QString nextText(const LinkWatch& link)
{
    switch (link.state()) {
    case State::Waiting:
        return Words::tr("Trying again in %1 s.").arg(std::max(1, link.secondsLeft()));
    case State::Trying:
        return Words::tr("Trying again…");
    default:
        return Words::tr("You are working offline.");
    }
}

LinkWords lostWords(const ConnectionEntry& entry, const LinkWatch& link)
{
    const QString when = QLocale().toString(link.downSince().time(), QLocale::ShortFormat);
    QString what = Words::tr("Connection to %1 was lost at %2: %3")
                       .arg(nameOf(entry), when, reasonOf(link.error()));
    // A button never turns into another one under the pointer, so this one stays while it is tried.
    LinkWords words{what + u' ' + nextText(link), true, {LinkStep::TryNow}};
    if (link.state() != State::Offline)
        words.steps.append(LinkStep::StayOffline);
    return words;
}

}

LinkWords linkWords(const ConnectionEntry& entry, const LinkWatch& link)
{
    if (link.isDown())
        return lostWords(entry, link);
    if (const auto silence = link.silence(); silence.count() > 0)
        return {Words::tr("%1 has not answered for %2 s.")
                    .arg(nameOf(entry), QString::number(silence.count())),
            false, {LinkStep::Cancel, LinkStep::Abandon}};
    return {};
}

QString stepText(LinkStep step)
{
    switch (step) {
    case LinkStep::TryNow:
        return Words::tr("Try now");
    case LinkStep::StayOffline:
        return Words::tr("Stay offline");
    case LinkStep::Cancel:
        return Words::tr("Cancel");
    case LinkStep::Abandon:
        break;
    }
    return Words::tr("Abandon");
}

QString offlineText(const ConnectionEntry& entry, const LinkWatch* link)
{
    if (!link || !link->isDown())
        return {};
    return Words::tr("The connection to %1 is lost.").arg(entry.profile.name);
}

QString backText(const ConnectionEntry& entry)
{
    const QString text = Words::tr("%1 answers again.").arg(entry.profile.name);
    if (!entry.server.readOnly || entry.profile.config.session.readOnly)
        return text;
    return text + u' '
        + Words::tr("The server that answers now can only be read: nothing can be saved there.");
}

}
