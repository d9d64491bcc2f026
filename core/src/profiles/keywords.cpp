// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "profiles/keywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kHighestPort = 65535;

bool isPort(QStringView port)
{
    const bool digitsOnly
        = std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int number = port.toInt(); // 0 when it does not fit
    return digitsOnly && number >= 1 && number <= kHighestPort;
}

Result<void> checkPorts(const QString& ports)
{
    for (const QStringView port : QStringView(ports).split(u',')) {
        if (!port.isEmpty() && !isPort(port))
            return badConnection(u"The port is not a number from 1 to 65535."_s,
                u"An IPv6 address stands in square brackets; / : @ ? in a password are written as "
                "%2F %3A %40 %3F."_s);
    }
    return {};
}

/// asyncpg and JDBC say `ssl=`, libpq says `sslmode=`.
void setSslMode(ConnectionConfig& config, const QString& value)
{
    const QString mode = value.toLower();
    config.options.insert(u"sslmode"_s, mode == u"true"_s ? u"require"_s : mode);
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
        while (!ended() && m_text[m_position] != u'=' && !m_text[m_position].isSpace())
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
            if (quoted ? c == u'\'' : c.isSpace())
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
        while (!ended() && m_text[m_position].isSpace())
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

Result<void> setKeyword(ParsedUrl& parsed, const QString& key, const QString& value)
{
    ConnectionConfig& config = parsed.config;
    if (key == u"host"_s) {
        config.host = value;
    } else if (key == u"port"_s) {
        TW_TRY_VOID(checkPorts(value));
        config.port = value;
    } else if (key == u"dbname"_s) {
        config.database = value;
    } else if (key == u"user"_s) {
        config.user = value;
    } else if (key == u"password"_s) {
        parsed.password = value.isEmpty() ? Secret() : Secret(value);
    } else if (key == u"sslmode"_s || key == u"ssl"_s) {
        setSslMode(config, value);
    } else {
        config.options.insert(key, value);
    }
    return {};
}

Result<void> setSqliteOption(ConnectionConfig& config, const QString& key, const QString& value)
{
    if (key != u"mode"_s)
        return badConnection(
            u"A SQLite URL has no option %1."_s.arg(key), u"The one option is mode."_s);
    if (value == u"ro"_s)
        config.sqlite.mode = SqliteFileMode::ReadOnly;
    else if (value == u"rw"_s)
        config.sqlite.mode = SqliteFileMode::ReadWrite;
    else if (value == u"rwc"_s)
        config.sqlite.mode = SqliteFileMode::ReadWriteCreate;
    else
        return badConnection(u"The mode of a SQLite URL is not ro, rw or rwc."_s);
    return {};
}

Result<ParsedUrl> parseKeywords(const QString& text)
{
    ParsedUrl parsed;
    parsed.config.backend = u"postgresql"_s;
    KeywordReader reader(text);
    while (!reader.atEnd()) {
        TW_TRY(const QString key, reader.key());
        TW_TRY(const QString value, reader.value(key));
        TW_TRY_VOID(setKeyword(parsed, key, value));
    }
    return parsed;
}

}
