// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sources/keywords.h"

#include "configuration/checks.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// asyncpg and JDBC say `ssl=`, libpq says `sslmode=`.
QString sslMode(const QString& ssl)
{
    const QString mode = ssl.toLower();
    if (mode == u"true"_s)
        return u"require"_s;
    return mode == u"false"_s ? u"disable"_s : mode;
}

/// What libpq skips; a no-break space is not among it.
bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

/// Reads words off a text; every function leaves the position behind what it read.
class KeywordReader
{
public:
    explicit KeywordReader(QStringView text)
        : m_text(text)
    { }

    [[nodiscard]] bool atEnd()
    {
        skipSpaces();
        return m_position == m_text.size();
    }

    Result<QString> key()
    {
        const qsizetype start = m_position;
        while (!ended() && m_text[m_position] != u'=' && !isSpace(m_text[m_position]))
            ++m_position;
        QString key = m_text.sliced(start, m_position - start).toString();
        skipSpaces();
        if (ended() || m_text[m_position] != u'=' || key.isEmpty())
            return badConnection(u"A connection word lacks its name or its = sign."_s,
                u"Write key=value words, with quotes around a value that holds spaces."_s);
        ++m_position;
        skipSpaces();
        return key;
    }

    Result<QString> value(const QString& key)
    {
        const bool quoted = !ended() && m_text[m_position] == u'\'';
        if (quoted)
            ++m_position;
        QString value;
        for (; !ended(); ++m_position) {
            const QChar c = m_text[m_position];
            if (quoted ? c == u'\'' : isSpace(c))
                break;
            if (c == u'\\' && ++m_position == m_text.size())
                break;
            value += m_text[m_position];
        }
        if (quoted && ended())
            return badConnection(u"The quoted value of %1 does not end."_s.arg(key));
        if (quoted)
            ++m_position;
        return value;
    }

private:
    [[nodiscard]] bool ended() const { return m_position >= m_text.size(); }
    void skipSpaces()
    {
        while (!ended() && isSpace(m_text[m_position]))
            ++m_position;
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

}

std::unexpected<Error> badConnection(const QString& message, const QString& hint)
{
    return fail(ErrorKind::Configuration, message, {}, hint);
}

void setWord(SettingLayer& layer, const QString& key, const QString& value, const QString& detail)
{
    if (key == u"ssl"_s)
        return setWord(layer, u"sslmode"_s, sslMode(value), detail);
    const Setting* const setting = Setting::find(key);
    if (!setting || setting == &Setting::backend()) {
        layer.problems.append(unknownSetting(key, detail));
        return;
    }
    // As in libpq, an empty value is the same as none where it could mean nothing else.
    const bool mayBeEmpty = setting->kind == SettingKind::Text && !setting->secret;
    if (mayBeEmpty || !value.isEmpty())
        layer.set(*setting, value, detail);
    else
        layer.unset(*setting);
}

Result<void> readWords(SettingLayer& layer, const QString& text, const QString& detail)
{
    KeywordReader reader(text);
    while (!reader.atEnd()) {
        TW_TRY(const QString key, reader.key());
        TW_TRY(const QString value, reader.value(key));
        setWord(layer, key, value, detail);
    }
    return {};
}

}
