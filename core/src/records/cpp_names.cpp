// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "records/cpp_names.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isPlain(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

/// Also of macros that C, Qt and GNU compilers define.
bool isKeyword(const QString& name)
{
    static const QSet<QString> keywords{u"alignas"_s, u"alignof"_s, u"and"_s, u"asm"_s, u"auto"_s,
        u"bitand"_s, u"bitor"_s, u"bool"_s, u"break"_s, u"case"_s, u"catch"_s, u"char"_s,
        u"class"_s, u"compl"_s, u"concept"_s, u"const"_s, u"constexpr"_s, u"continue"_s,
        u"decltype"_s, u"default"_s, u"delete"_s, u"do"_s, u"double"_s, u"else"_s, u"enum"_s,
        u"explicit"_s, u"export"_s, u"extern"_s, u"false"_s, u"float"_s, u"for"_s, u"friend"_s,
        u"goto"_s, u"if"_s, u"inline"_s, u"int"_s, u"long"_s, u"mutable"_s, u"namespace"_s,
        u"new"_s, u"noexcept"_s, u"not"_s, u"nullptr"_s, u"operator"_s, u"or"_s, u"private"_s,
        u"protected"_s, u"public"_s, u"register"_s, u"requires"_s, u"return"_s, u"short"_s,
        u"signed"_s, u"sizeof"_s, u"static"_s, u"struct"_s, u"switch"_s, u"template"_s, u"this"_s,
        u"throw"_s, u"true"_s, u"try"_s, u"typedef"_s, u"typeid"_s, u"typename"_s, u"union"_s,
        u"unsigned"_s, u"using"_s, u"virtual"_s, u"void"_s, u"volatile"_s, u"while"_s, u"xor"_s,
        u"emit"_s, u"foreach"_s, u"signals"_s, u"slots"_s, u"forever"_s, u"errno"_s, u"linux"_s,
        u"unix"_s};
    return keywords.contains(name);
}

/// Words joined, each but the first with a capital.
QString joined(const QString& name, const QString& fallback)
{
    QString result;
    bool startsWord = false;
    for (const QChar c : name) {
        if (!isPlain(c)) {
            startsWord = !result.isEmpty();
            continue;
        }
        result += startsWord ? c.toUpper() : result.isEmpty() ? c.toLower() : c;
        startsWord = false;
    }
    if (result.isEmpty() || result.front().isDigit())
        result.prepend(fallback);
    return result;
}

}

QString cppTypeName(const QString& name)
{
    QString type = joined(name, u"table"_s);
    type.front() = type.front().toUpper();
    return type;
}

QStringList cppMemberNames(const QStringList& columns)
{
    QStringList names;
    for (const QString& column : columns) {
        QString name = joined(column, u"column"_s);
        if (isKeyword(name))
            name += u'_';
        const QString base = name;
        for (int number = 2; names.contains(name); ++number)
            name = base + QString::number(number);
        names.append(name);
    }
    return names;
}

QString cppLiteral(const QString& text)
{
    QString literal = u"QStringLiteral(\""_s;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'"' || c == U'\\')
            literal += u'\\' + QChar(char16_t(c));
        else if (c == U'\n')
            literal += u"\\n"_s;
        else if (c < 0x20 || c == 0x7F)
            literal += u"\\%1"_s.arg(uint(c), 3, 8, QChar(u'0'));
        else
            literal += QString::fromUcs4(&c, 1);
    }
    return literal + u"\")"_s;
}

}
