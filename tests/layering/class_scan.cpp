// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_scan.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Options = QRegularExpression::PatternOption;

/// The place of the bracket that closes the one at `open`.
qsizetype closing(const QString& code, qsizetype open)
{
    int depth = 0;
    for (qsizetype at = open; at < code.size(); ++at) {
        if (code[at] == u'{')
            ++depth;
        else if (code[at] == u'}' && --depth == 0)
            return at;
    }
    return code.size();
}

/// Without what stands between angle brackets, so that parentheses mean functions.
QString withoutTemplates(QString text)
{
    static const QRegularExpression operators(uR"(\boperator\s*(?:\(\s*\)|\[\s*\]|[^\w\s(]+))"_s);
    static const QRegularExpression innermost(u"<[^<>]*>"_s);
    text.replace(operators, u"operation"_s);
    for (qsizetype before = -1; before != text.size();) {
        before = text.size();
        text.remove(innermost);
    }
    return text;
}

/// What stands before the value that something begins with.
QString withoutValue(const QString& declaration)
{
    const qsizetype parenthesis = declaration.indexOf(u'(');
    const qsizetype equals = declaration.indexOf(u'=');
    return equals >= 0 && (parenthesis < 0 || equals < parenthesis) ? declaration.first(equals)
                                                                    : declaration;
}

/// The declarations of a class body, those with a body of their own as `…{}`.
QStringList declarationsIn(const QString& body)
{
    QStringList found;
    QString current;
    int parentheses = 0;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const QChar sign = body[at];
        parentheses += int(sign == u'(') - int(sign == u')');
        if (sign == u';' && parentheses == 0) {
            found.append(std::exchange(current, {}));
        } else if (sign == u'{' && parentheses == 0) {
            at = closing(body, at);
            current += u"{}"_s;
            const QStringView rest = QStringView(body).sliced(qMin(at + 1, body.size())).trimmed();
            const bool goesOn = rest.startsWith(u',') || rest.startsWith(u'{');
            if (isFunction(current) && !goesOn)
                found.append(std::exchange(current, {}));
        } else {
            current += sign;
        }
    }
    return found;
}

void count(ScannedClass& scanned, const QString& body)
{
    static const QRegularExpression noPart(
        uR"(^(?:friend|using|typedef|enum|static_assert|class|struct|union)\b|=\s*(?:delete|default)\s*$)"_s);
    static const QRegularExpression shared(uR"(^(?:inline\s+)?(?:static|constexpr)\b)"_s);
    for (const QString& declaration : declarationsIn(body)) {
        QString bare = bareDeclaration(declaration);
        if (bare.startsWith(u"template"))
            bare = bare.sliced(8).trimmed();
        if (bare.isEmpty() || bare.contains(noPart))
            continue;
        if (withoutValue(bare).contains(u'('))
            ++scanned.methods;
        else if (!bare.contains(shared))
            ++scanned.members;
    }
}

/// The class before the last name of the head of a function, such as `Grid` of `void Grid::fill`.
QString classOf(const QString& head)
{
    static const QRegularExpression qualified(uR"((\w+)\s*::\s*~?\w+\s*$)"_s);
    const QString bare = withoutTemplates(head);
    const qsizetype parenthesis = bare.indexOf(u'(');
    const auto match = qualified.match(bare.first(qMax<qsizetype>(parenthesis, 0)));
    return match.captured(1);
}

}

bool isFunction(const QString& declaration)
{
    return withoutValue(withoutTemplates(declaration)).contains(u'(');
}

QString bareDeclaration(QString declaration)
{
    static const QRegularExpression labels(
        uR"(^\s*(?:(?:(?:public|private|protected)(?:\s+Q_SLOTS)?|Q_SIGNALS)\s*:(?!:)|Q_OBJECT\b|Q_GADGET\b|Q_(?:PROPERTY|ENUM|FLAG|INTERFACES|DECLARE_TR_FUNCTIONS|DISABLE_COPY\w*)\s*\([^)]*\)))"_s);
    static const QRegularExpression attributes(uR"(\[\[\w+\]\])"_s);
    declaration.remove(attributes);
    for (qsizetype before = -1; before != declaration.size();) {
        before = declaration.size();
        declaration.remove(labels);
    }
    return withoutTemplates(declaration).trimmed();
}

QString bareCode(const QString& text)
{
    static const QRegularExpression noise(
        uR"~(//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')~"_s,
        Options::DotMatchesEverythingOption);
    static const QRegularExpression directive(
        uR"(^[ \t]*#(?:\\\n|[^\n])*)"_s, Options::MultilineOption);
    QString code = text;
    code.replace(noise, u" "_s);
    return code.remove(directive);
}

QList<ScannedClass> classesIn(const QString& code)
{
    static const QRegularExpression head(
        uR"((?<!enum )\b(?:class|struct)\s+(?:TW_\w+\s+)?(?:\w+::)*(\w+)(?:\s+final)?\s*(?::(?!:)[^;{()]*)?\{)"_s);
    QList<ScannedClass> found;
    for (auto it = head.globalMatch(code); it.hasNext();) {
        const auto match = it.next();
        const qsizetype open = match.capturedEnd() - 1;
        ScannedClass scanned{.name = match.captured(1)};
        count(scanned, code.sliced(open + 1, closing(code, open) - open - 1));
        found.append(scanned);
    }
    return found;
}

QSet<QString> definedClasses(const QString& code)
{
    static const QRegularExpression space(uR"(^\s*(?:inline\s+)?(?:namespace\b|extern\b))"_s);
    QSet<QString> found;
    QString head;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar sign = code[at];
        if (sign == u'{') {
            if (!head.contains(space)) {
                found.insert(classOf(head));
                at = closing(code, at);
            }
            head.clear();
        } else if (sign == u';' || sign == u'}') {
            head.clear();
        } else {
            head += sign;
        }
    }
    found.remove(QString());
    return found;
}

}
