// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

using LinkState = LinkWatch::State;

/// Context of the translations in this file.
struct LinkWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)
};

/// "shop (db.example.com)"; a server on this computer is told by its name alone.
QString nameOf(const ConnectionEntry& entry)
{
    const QString host = entry.profile.config.host;
    const bool isNamed
        = host.isEmpty() || host.startsWith(u'/') || entry.profile.name.contains(host);
    return isNamed ? entry.profile.name
                   : LinkWordsTexts::tr("%1 (%2)").arg(entry.profile.name, host);
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
    case LinkState::Waiting:
        return LinkWordsTexts::tr("Trying again in %1 s.").arg(std::max(1, link.secondsLeft()));
    case LinkState::Trying:
        return LinkWordsTexts::tr("Trying again…");
    default:
        return LinkWordsTexts::tr("You are working offline.");
    }
}

LinkWords lostWords(const ConnectionEntry& entry, const LinkWatch& link)
{
    const QString when = QLocale().toString(link.downSince().time(), QLocale::ShortFormat);
    QString what = LinkWordsTexts::tr("Connection to %1 was lost at %2: %3")
                       .arg(nameOf(entry), when, reasonOf(link.error()));
    // A button never turns into another one under the pointer, so this one stays while it is tried.
    LinkWords words{what + u' ' + nextText(link), true, {LinkStep::TryNow}};
    if (link.state() != LinkState::Offline)
        words.steps.append(LinkStep::StayOffline);
    return words;
}

}

LinkWords linkWords(const ConnectionEntry& entry, const LinkWatch& link)
{
    if (link.isDown())
        return lostWords(entry, link);
    if (const auto silence = link.silence(); silence.count() > 0)
        return {LinkWordsTexts::tr("%1 has not answered for %2 s.")
                    .arg(nameOf(entry), QString::number(silence.count())),
            false, {LinkStep::Cancel, LinkStep::Abandon}};
    return {};
}

QString stepText(LinkStep step)
{
    switch (step) {
    case LinkStep::TryNow:
        return LinkWordsTexts::tr("Try now");
    case LinkStep::StayOffline:
        return LinkWordsTexts::tr("Stay offline");
    case LinkStep::Cancel:
        return LinkWordsTexts::tr("Cancel");
    case LinkStep::Abandon:
        break;
    }
    return LinkWordsTexts::tr("Abandon");
}

QString offlineText(const ConnectionEntry& entry, const LinkWatch* link)
{
    if (!link || !link->isDown())
        return {};
    return LinkWordsTexts::tr("The connection to %1 is lost.").arg(entry.profile.name);
}

QString backText(const ConnectionEntry& entry)
{
    const QString text = LinkWordsTexts::tr("%1 answers again.").arg(entry.profile.name);
    if (!entry.server.readOnly || entry.profile.config.session.readOnly)
        return text;
    return text + u' '
        + LinkWordsTexts::tr(
            "The server that answers now can only be read: nothing can be saved there.");
}

}
