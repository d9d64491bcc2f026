// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/exporting/export_recipe.h>

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QStringList formatNames()
{
    QStringList names;
    for (const ExportFormat& format : exportFormats())
        names.append(format.id);
    return names;
}

QMap<QString, QString> readTexts(const QJsonObject& json)
{
    QMap<QString, QString> texts;
    for (auto it = json.begin(); it != json.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QJsonObject writeTexts(const QMap<QString, QString>& texts)
{
    QJsonObject json;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

}

QString ExportRecipe::choice(const QString& option) const
{
    const ExportFormat* known = findExportFormat(format);
    const FormatOption* found = known ? findOption(known->options, option) : nullptr;
    return found ? choices.value(option, found->preset) : QString();
}

ResultHeader ExportRecipe::captioned(ResultHeader header) const
{
    for (ResultColumn& column : header.columns)
        column.name = captions.value(column.name, column.name);
    return header;
}

Result<void> ExportRecipe::check() const
{
    const ExportFormat* known = findExportFormat(format);
    if (!known)
        return fail(ErrorKind::InvalidArgument, u"There is no export format %1."_s.arg(format), {},
            u"The formats are %1."_s.arg(formatNames().join(u", "_s)));
    return checkChoices(format, known->options, choices);
}

QString ExportRecipe::suffix() const
{
    const ExportFormat* known = findExportFormat(format);
    if (!known)
        return {};
    if (has(u"compress"_s, u"gzip"_s))
        return known->suffix + u".gz"_s;
    return has(u"compress"_s, u"zstd"_s) ? known->suffix + u".zst"_s : known->suffix;
}

QStringList ExportRecipe::arguments() const
{
    QStringList words{u"--format="_s + format};
    for (auto it = choices.begin(); it != choices.end(); ++it)
        words << u"--"_s + it.key() + u'=' + it.value();
    for (auto it = captions.begin(); it != captions.end(); ++it)
        words << u"--caption="_s + it.key() + u'=' + it.value();
    return words;
}

QJsonObject ExportRecipe::toJson() const
{
    return {{u"format"_s, format}, {u"choices"_s, writeTexts(choices)},
        {u"captions"_s, writeTexts(captions)}};
}

Result<ExportRecipe> ExportRecipe::fromJson(const QJsonObject& json)
{
    ExportRecipe recipe;
    recipe.format = json.value(u"format"_s).toString();
    recipe.choices = readTexts(json.value(u"choices"_s).toObject());
    recipe.captions = readTexts(json.value(u"captions"_s).toObject());
    TW_TRY_VOID(recipe.check());
    return recipe;
}

Result<std::unique_ptr<RowWriter>> makeRowWriter(
    const ExportRecipe& recipe, const ExportSource& source)
{
    TW_TRY_VOID(recipe.check());
    return findExportFormat(recipe.format)->makeWriter(recipe, source);
}

}
