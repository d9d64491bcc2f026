// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "../input/input_file.h"

#include <cwchar>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// Hides what is typed for as long as it lives.
class HiddenTyping
{
public:
    HiddenTyping()
        : m_changed(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    termios m_before{};
    bool m_changed;
};

void writeToTerminal(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    // A terminal that takes no prompt will not give a password either; that is reported there.
    [[maybe_unused]] const ssize_t written
        = write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
}

bool needsEscape(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString escaped(char32_t c)
{
    switch (c) {
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        return u"\\u{%1}"_s.arg(c, 4, 16, QLatin1Char('0'));
    }
}

}

bool canAsk()
{
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

bool hasProgress()
{
    return isatty(STDERR_FILENO);
}

Result<Secret> askPassword(const QString& prompt, const StopToken& stop)
{
    const HiddenTyping hidden;
    writeToTerminal(visibleText(prompt));
    TW_TRY(const InputFile input, InputFile::open(u"-"_s));
    Result<QByteArray> line = input.part(stop);
    writeToTerminal(u"\n"_s);
    if (!line)
        return fail(std::move(line).error());
    if (line->endsWith('\n'))
        line->chop(1);
    return Secret(QString::fromUtf8(*line));
}

QString visibleText(const QString& text)
{
    QString visible;
    visible.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (needsEscape(c))
            visible += escaped(c);
        else
            visible += QString::fromUcs4(&c, 1);
    }
    return visible;
}

QString visibleLines(const QString& text)
{
    QStringList lines;
    for (QString& line : text.split(u'\n'))
        lines.append(visibleText(line.replace(u'\t', u' ')));
    return lines.join(u'\n');
}

QByteArray harmlessLines(const QByteArray& rows)
{
    QString harmless;
    for (const char32_t c : QString::fromUtf8(rows).toUcs4()) {
        const bool isLine = c == U'\n' || c == U'\t';
        if (!isLine && QChar::category(c) == QChar::Other_Control)
            harmless += escaped(c);
        else
            harmless += QString::fromUcs4(&c, 1);
    }
    return harmless.toUtf8();
}

int displayWidth(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += std::max(0, wcwidth(wchar_t(c)));
    return width;
}

}
