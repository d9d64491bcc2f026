// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/structure_words.h"

#include "postgres/dialect/postgres_dialect.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString fact(const ModelObject& object, const QString& name)
{
    return object.facts.value(name);
}

QString listed(const ModelObject& object, const QString& name)
{
    return itemsOf(object, name).join(u", "_s);
}

/// The text with a word in front, or nothing.
QString behind(const QString& word, const QString& text)
{
    return text.isEmpty() ? QString() : word + text;
}

QString inParentheses(const QString& word, const QString& list)
{
    return list.isEmpty() ? QString() : u" %1 (%2)"_s.arg(word, list);
}

QString tableText(const ModelObject& table, const QList<const ModelObject*>& columns)
{
    QStringList lines;
    for (const ModelObject* column : columns)
        lines.append(u"    "_s + columnText(*column));
    const bool isPartition = table.facts.contains(u"partition bound"_s);
    QString text = u"CREATE "_s
        + (table.facts.contains(u"persistence"_s) ? u"UNLOGGED "_s : QString()) + u"TABLE "_s
        + quotedName(table.name.relation);
    if (isPartition)
        text += u" PARTITION OF "_s + fact(table, u"parents"_s) + u' '
            + fact(table, u"partition bound"_s);
    else
        text += lines.isEmpty() ? u" ()"_s : u" (\n"_s + lines.join(u",\n"_s) + u"\n)"_s;
    if (!isPartition)
        text += inParentheses(u"INHERITS"_s, listed(table, u"parents"_s));
    return text + behind(u" PARTITION BY "_s, fact(table, u"partition key"_s))
        + inParentheses(u"WITH"_s, listed(table, u"options"_s));
}

QStringList tableStatements(const ModelObject& table, const QList<const ModelObject*>& columns)
{
    QStringList statements{tableText(table, columns)};
    const QString alter = alterTable(table.name);
    if (table.facts.contains(u"row security"_s))
        statements.append(alter + u" ENABLE ROW LEVEL SECURITY"_s);
    if (table.facts.contains(u"row security of the owner"_s))
        statements.append(alter + u" FORCE ROW LEVEL SECURITY"_s);
    return statements;
}

QString domainText(const ModelObject& domain)
{
    QString text = u"CREATE DOMAIN "_s + quotedName(domain.name.relation) + u" AS "_s
        + fact(domain, u"type"_s) + behind(u" COLLATE "_s, fact(domain, u"collation"_s))
        + behind(u" DEFAULT "_s, fact(domain, u"default"_s));
    if (domain.facts.contains(u"not null"_s))
        text += u" NOT NULL"_s;
    return text + behind(u" "_s, itemsOf(domain, u"checks"_s).join(u' '));
}

QStringList viewStatements(const ModelObject& view)
{
    const bool isStored = view.name.kind == ModelKind::MaterializedView;
    const QString word = isStored ? u"MATERIALIZED VIEW "_s : u"VIEW "_s;
    QString text = u"CREATE "_s + word + quotedName(view.name.relation)
        + inParentheses(u"WITH"_s, listed(view, u"options"_s)) + u" AS\n"_s
        + fact(view, u"definition"_s);
    if (view.aids.value(u"populated"_s) == u"no"_s)
        text += u" WITH NO DATA"_s;
    QStringList statements{text};
    for (const QString& item : itemsOf(view, u"column defaults"_s))
        statements.append(u"ALTER VIEW "_s + quotedName(view.name.relation) + u' ' + item);
    for (const QString& item : itemsOf(view, u"column comments"_s))
        statements.append(u"COMMENT ON "_s + item);
    return statements;
}

/// Triggers and rules, with when they fire.
QStringList firingStatements(const ModelObject& object, const QString& word)
{
    QStringList statements{fact(object, u"definition"_s)};
    if (const QString fires = fact(object, u"fires"_s); !fires.isEmpty())
        statements.append(
            alterTable(object.name) + u' ' + fires + word + quotedName(object.name.part));
    return statements;
}

QString extensionText(const ModelObject& extension)
{
    return u"CREATE EXTENSION IF NOT EXISTS %1 WITH SCHEMA %2"_s.arg(
        quotedName(extension.name.relation.name), quotedName(extension.name.relation.schema));
}

/// What the object is called where statements name it, with the word for its kind.
QString address(const ModelObject& object)
{
    const ModelName& name = object.name;
    const QString whole = quotedName(name.relation);
    switch (name.kind) {
    case ModelKind::Schema:
        return u"SCHEMA "_s + quotedName(name.relation.name);
    case ModelKind::Extension:
        return u"EXTENSION "_s + quotedName(name.relation.name);
    case ModelKind::Enum:
    case ModelKind::Composite:
        return u"TYPE "_s + whole;
    case ModelKind::Domain:
        return u"DOMAIN "_s + whole;
    case ModelKind::Sequence:
        return u"SEQUENCE "_s + whole;
    case ModelKind::Routine:
        return fact(object, u"kind"_s) + u' ' + whole + u'(' + name.part + u')';
    case ModelKind::Table:
        return u"TABLE "_s + whole;
    case ModelKind::Column:
        return u"COLUMN "_s + whole + u'.' + quotedName(name.part);
    case ModelKind::Index:
        return u"INDEX "_s + whole;
    case ModelKind::View:
        return u"VIEW "_s + whole;
    case ModelKind::MaterializedView:
        return u"MATERIALIZED VIEW "_s + whole;
    case ModelKind::Constraint:
    case ModelKind::RewriteRule:
    case ModelKind::Trigger:
    case ModelKind::Policy:
        return modelKindName(name.kind).toUpper() + u' ' + quotedName(name.part) + u" ON "_s
            + whole;
    }
    return {};
}

}

QString quotedName(const QualifiedName& name)
{
    return PostgresDialect().quote(name);
}

QString quotedName(const QString& name)
{
    return PostgresDialect().quote(name);
}

QString quotedText(const QString& text)
{
    if (text.isNull())
        return u"NULL"_s;
    QString doubled = text;
    return u'\'' + doubled.replace(u'\'', u"''"_s) + u'\'';
}

QStringList itemsOf(const ModelObject& object, const QString& name)
{
    return object.facts.value(name).split(ModelObject::kSeparator, Qt::SkipEmptyParts);
}

QString alterTable(const ModelName& part)
{
    return u"ALTER TABLE "_s + quotedName(part.relation);
}

QString columnText(const ModelObject& column)
{
    QString text = quotedName(column.name.part) + u' ' + fact(column, u"type"_s)
        + behind(u" COLLATE "_s, fact(column, u"collation"_s))
        + behind(u" DEFAULT "_s, fact(column, u"default"_s))
        + behind(u" GENERATED ALWAYS AS "_s, fact(column, u"generated"_s));
    if (const QString identity = fact(column, u"identity"_s); !identity.isEmpty()) {
        text += u" GENERATED %1 AS IDENTITY"_s.arg(identity);
        if (const QString options = fact(column, u"identity options"_s); !options.isEmpty())
            text += u" (%1)"_s.arg(options);
    }
    return column.facts.contains(u"not null"_s) ? text + u" NOT NULL"_s : text;
}

bool isForeignKey(const ModelObject& object)
{
    return object.aids.value(u"kind"_s) == u"f"_s;
}

QStringList makeStatements(const ModelObject& object, const QList<const ModelObject*>& columns)
{
    const QString name = quotedName(object.name.relation);
    switch (object.name.kind) {
    case ModelKind::Schema:
        return {u"CREATE SCHEMA "_s + quotedName(object.name.relation.name)};
    case ModelKind::Extension:
        return {extensionText(object)};
    case ModelKind::Enum:
        return {u"CREATE TYPE "_s + name + u" AS ENUM ("_s + listed(object, u"labels"_s) + u')'};
    case ModelKind::Composite:
        return {u"CREATE TYPE "_s + name + u" AS ("_s + listed(object, u"attributes"_s) + u')'};
    case ModelKind::Domain:
        return {domainText(object)};
    case ModelKind::Sequence:
        return {u"CREATE SEQUENCE "_s + name + u" AS "_s + fact(object, u"type"_s) + u' '
            + fact(object, u"options"_s)};
    case ModelKind::Table:
        return tableStatements(object, columns);
    case ModelKind::Column:
        return {alterTable(object.name) + u" ADD COLUMN "_s + columnText(object)};
    case ModelKind::Constraint:
        return {alterTable(object.name) + u" ADD CONSTRAINT "_s + quotedName(object.name.part)
            + u' ' + fact(object, u"definition"_s)};
    case ModelKind::View:
    case ModelKind::MaterializedView:
        return viewStatements(object);
    case ModelKind::RewriteRule:
        return firingStatements(object, u" RULE "_s);
    case ModelKind::Trigger:
        return firingStatements(object, u" TRIGGER "_s);
    case ModelKind::Policy:
        return {u"CREATE POLICY "_s + quotedName(object.name.part) + u" ON "_s + name + u' '
            + fact(object, u"definition"_s)};
    case ModelKind::Routine:
    case ModelKind::Index:
        return {fact(object, u"definition"_s)};
    }
    return {};
}

QString dropStatement(const ModelObject& object)
{
    if (object.name.kind == ModelKind::Column)
        return alterTable(object.name) + u" DROP COLUMN "_s + quotedName(object.name.part);
    if (object.name.kind == ModelKind::Constraint)
        return alterTable(object.name) + u" DROP CONSTRAINT "_s + quotedName(object.name.part);
    // One that a column owns has gone together with it.
    if (object.name.kind == ModelKind::Sequence)
        return u"DROP SEQUENCE IF EXISTS "_s + quotedName(object.name.relation);
    return u"DROP "_s + address(object);
}

QString commentStatement(const ModelObject& object)
{
    return u"COMMENT ON "_s + address(object) + u" IS "_s
        + quotedText(object.facts.value(u"comment"_s));
}

}
