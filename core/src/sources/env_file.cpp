// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sources/env_file.h>

#include <QByteArrayView>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r';
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || c == u'_' || c == u'.' || c == u'-';
}

/// 0 when the whole text is UTF-8.
qsizetype lineOfInvalidText(QByteArrayView content)
{
    qsizetype line = 1;
    for (qsizetype start = 0; start < content.size(); ++line) {
        const qsizetype newline = content.indexOf('\n', start);
        const qsizetype end = newline < 0 ? content.size() : newline + 1;
        if (!content.sliced(start, end - start).isValidUtf8())
            return line;
        start = end;
    }
    return 0;
}

/// Reads entries off a text; every function leaves the position behind what it read.
class EnvReader
{
public:
    EnvReader(QStringView text, const QString& fileName)
        : m_text(text)
        , m_fileName(fileName)
    { }

    Result<QList<EnvVariable>> read()
    {
        QList<EnvVariable> variables;
        while (!ended()) {
            skipBlanks();
            if (!ended() && !lineEnds() && current() != u'#') {
                TW_TRY(EnvVariable variable, entry());
                variables.append(std::move(variable));
            }
            skipLine();
        }
        return variables;
    }

private:
    [[nodiscard]] bool ended() const { return m_position >= m_text.size(); }
    [[nodiscard]] QChar current() const { return m_text[m_position]; }
    [[nodiscard]] bool lineEnds() const { return ended() || current() == u'\n'; }

    void advance()
    {
        if (current() == u'\n')
            ++m_line;
        ++m_position;
    }

    void skipBlanks()
    {
        while (!ended() && isBlank(current()))
            advance();
    }

    void skipLine()
    {
        while (!lineEnds())
            advance();
        if (!ended())
            advance();
    }

    [[nodiscard]] std::unexpected<Error> broken(
        int line, const QString& what, const QString& fix) const
    {
        return fail(ErrorKind::Configuration,
            u"Line %1 of %2 %3."_s.arg(QString::number(line), m_fileName, what), {}, fix);
    }

    QString name()
    {
        const qsizetype start = m_position;
        while (!ended() && isNameCharacter(current()))
            advance();
        return m_text.sliced(start, m_position - start).toString();
    }

    Result<EnvVariable> entry()
    {
        EnvVariable variable;
        variable.line = m_line;
        variable.place = u"line %1 of %2"_s.arg(QString::number(m_line), m_fileName);
        variable.name = name();
        const qsizetype behindName = m_position;
        skipBlanks();
        if (variable.name == u"export"_s && m_position > behindName && !ended()
            && isNameCharacter(current())) {
            variable.name = name();
            skipBlanks();
        }
        if (variable.name.isEmpty() || ended() || current() != u'=')
            return broken(
                m_line, u"is no KEY=VALUE"_s, u"Write KEY=VALUE, or # in front of a comment."_s);
        advance();
        skipBlanks();
        TW_TRY(variable.value, value());
        return variable;
    }

    Result<QString> value()
    {
        if (!ended() && (current() == u'\'' || current() == u'"'))
            return quotedValue();
        const qsizetype start = m_position;
        while (!lineEnds()) {
            const bool isComment
                = current() == u'#' && (m_position == start || isBlank(m_text[m_position - 1]));
            if (isComment)
                break;
            advance();
        }
        qsizetype end = m_position;
        while (end > start && isBlank(m_text[end - 1]))
            --end;
        return m_text.sliced(start, end - start).toString();
    }

    Result<QString> quotedValue()
    {
        const int firstLine = m_line;
        const QChar quote = current();
        advance();
        QString value;
        while (!ended() && current() != quote) {
            if (quote == u'"' && current() == u'\\')
                value += escape();
            else
                value += current();
            if (!ended())
                advance();
        }
        if (ended())
            return broken(firstLine, u"begins a quoted value that does not end"_s,
                u"Close it by the quote it began with; inside double quotes write \\\" for one."_s);
        advance();
        skipBlanks();
        if (!lineEnds() && current() != u'#')
            return broken(m_line, u"has text behind a quoted value"_s,
                u"Put the whole value into quotes, or # in front of a comment."_s);
        return value;
    }

    /// Leaves the position at the last character of the escape. An unknown one stands for itself.
    QString escape()
    {
        const QChar next = m_position + 1 < m_text.size() ? m_text[m_position + 1] : QChar();
        if (next != u'n' && next != u'"' && next != u'\\')
            return u"\\"_s;
        advance();
        return next == u'n' ? QString(u'\n') : QString(next);
    }

    QStringView m_text;
    const QString& m_fileName;
    qsizetype m_position = 0;
    int m_line = 1;
};

}

Result<QList<EnvVariable>> parseEnv(const QByteArray& bytes, const QString& fileName)
{
    const QByteArrayView content
        = bytes.startsWith("\xef\xbb\xbf") ? QByteArrayView(bytes).sliced(3) : bytes;
    if (const qsizetype line = lineOfInvalidText(content); line > 0)
        return fail(ErrorKind::Configuration,
            u"Line %1 of %2 is not in UTF-8."_s.arg(QString::number(line), fileName), {},
            u"Save the file in UTF-8."_s);
    QString text = QString::fromUtf8(content);
    text.replace(u"\r\n"_s, u"\n"_s);
    return EnvReader(text, fileName).read();
}

Result<QList<EnvVariable>> readEnvFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return parseEnv(file.readAll(), QFileInfo(path).fileName());
}

}
