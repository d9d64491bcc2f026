// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comment_scan.h"

#include "class_scan.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

const QString kOperator = u"operation"_s; ///< as bareDeclaration() names them

/// Blank lines instead of preprocessor lines, so that the numbers of lines stay.
QString withoutDirectives(const QString& text)
{
    static const QRegularExpression directive(
        uR"(^[ \t]*#(?:\\\n|[^\n])*)"_s, QRegularExpression::MultilineOption);
    QString code;
    qsizetype copied = 0;
    for (auto it = directive.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        code += text.sliced(copied, match.capturedStart() - copied);
        code += QString(match.captured().count(u'\n'), u'\n');
        copied = match.capturedEnd();
    }
    return code + text.sliced(copied);
}

QString withoutLiterals(QString line)
{
    static const QRegularExpression noise(
        uR"~(//.*$|"(?:\\.|[^"\\])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\])+')~"_s);
    return line.replace(noise, u" "_s);
}

QString nameOf(const QString& bare)
{
    static const QRegularExpression name(uR"((~?\w+)\s*\()"_s);
    return name.match(bare).captured(1);
}

bool needsNoWords(const QString& bare)
{
    static const QRegularExpression noDeclaration(
        uR"(^(?:friend|using|typedef|static_assert|(?:TW|Q)_\w+\s*\()|\(\s*\*)"_s);
    static const QRegularExpression saidElsewhere(
        uR"(=\s*(?:default|delete)\s*$|\boverride\b|^[^(]*\w\s*::\s*~?\w+\s*\()"_s);
    static const QRegularExpression copying(
        uR"((?:\b(\w+)\s*\(\s*(?:const \1\s*&|\1\s*&&)|&\s*operation\s*\(\s*(?:const \w+\s*&|\w+\s*&&))\s*\w*\s*\))"_s);
    return bare.contains(noDeclaration) || bare.contains(saidElsewhere) || bare.contains(copying)
        || nameOf(bare).startsWith(u'~');
}

/// Follows a header line by line: the scopes that are open, and the declaration that goes on.
class HeaderScan
{
public:
    QList<OfferedFunction> read(const QString& text)
    {
        int number = 0;
        for (const QString& line : withoutDirectives(text).split(u'\n'))
            readLine(line, ++number);
        return m_found;
    }

private:
    void readLine(const QString& line, int number)
    {
        const QString trimmed = line.trimmed();
        const bool isBetween = m_declaration.isEmpty() && m_bodies == 0;
        if (isBetween && (trimmed.isEmpty() || trimmed.startsWith(u"//"))) {
            const bool isWords = trimmed.startsWith(u"///") && !trimmed.startsWith(u"///<");
            m_hasWordsAbove = !trimmed.isEmpty() && (isWords || m_hasWordsAbove);
            return;
        }
        m_hasWordsBeside = m_hasWordsBeside || line.contains(u"///<");
        const QString code = withoutLiterals(line) + u'\n';
        for (const QChar sign : code)
            readSign(sign, number);
    }

    void readSign(QChar sign, int number)
    {
        if (m_bodies > 0) {
            m_bodies += int(sign == u'{') - int(sign == u'}');
            return;
        }
        m_parentheses += int(sign == u'(') - int(sign == u')');
        if (m_parentheses == 0 && (sign == u';' || sign == u'{' || sign == u'}'))
            return finish(sign);
        if (m_declaration.isEmpty() && sign.isSpace())
            return;
        if (m_declaration.isEmpty())
            m_line = number;
        m_declaration += sign;
        if (sign == u':')
            readLabel();
    }

    void readLabel()
    {
        static const QRegularExpression label(
            uR"(^(public|private|protected|Q_SIGNALS)(?:\s+Q_SLOTS)?\s*:$)"_s);
        const auto match = label.match(m_declaration);
        if (!match.hasMatch())
            return;
        const QString access = match.captured(1);
        m_isPublic.last() = access == u"public" || access == u"Q_SIGNALS";
        m_declaration.clear();
    }

    void finish(QChar sign)
    {
        if (sign == u'}' && !m_isPublic.isEmpty())
            m_isPublic.removeLast();
        else if (sign == u'{')
            openScope();
        else
            addFunction();
        m_declaration.clear();
        m_hasWordsAbove = false;
        m_hasWordsBeside = false;
    }

    void openScope()
    {
        static const QRegularExpression space(uR"(^(?:inline\s+)?(?:namespace|extern)\b)"_s);
        static const QRegularExpression type(uR"(^(?:template\s+)?(class|struct|union)\b[^(]*$)"_s);
        const QString bare = bareDeclaration(m_declaration);
        const auto typed = type.match(bare);
        if (bare.contains(space)) {
            m_isPublic.append(true);
        } else if (typed.hasMatch()) {
            m_isPublic.append(typed.captured(1) != u"class");
        } else {
            m_bodies = 1;
            addFunction();
        }
    }

    void addFunction()
    {
        const QString bare = bareDeclaration(m_declaration).simplified();
        if (m_isPublic.contains(false) || !isFunction(bare) || needsNoWords(bare))
            return;
        OfferedFunction function{nameOf(bare), m_line, m_hasWordsAbove || m_hasWordsBeside};
        const bool isOverload = !m_found.isEmpty() && m_found.last().name == function.name
            && function.name != kOperator;
        function.isDocumented
            = function.isDocumented || (isOverload && m_found.last().isDocumented);
        m_found.append(function);
    }

    QList<OfferedFunction> m_found;
    QList<bool> m_isPublic; ///< of each scope that is open
    QString m_declaration;
    int m_line = 0;
    int m_parentheses = 0;
    int m_bodies = 0; ///< braces that are open in a function or an enumeration
    bool m_hasWordsAbove = false;
    bool m_hasWordsBeside = false;
};

}

QList<OfferedFunction> offeredFunctions(const QString& header)
{
    return HeaderScan().read(header);
}

}
