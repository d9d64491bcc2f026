// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_treatment.h"

#include <tuplewright/schema/traits.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tw {

namespace {

struct ColumnTreatmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(ColumnTreatment)
};

const QString kCaption = QStringLiteral("caption");
const QString kTransforms = QStringLiteral("transforms");
const QString kRequired = QStringLiteral("required");
const QString kEmail = QStringLiteral("email");
const QString kLeast = QStringLiteral("least");
const QString kColumnTreatmentMost = QStringLiteral("most");
const QString kPattern = QStringLiteral("pattern");
const QString kColumnTreatmentChoices = QStringLiteral("choices");
const QString kUnlocked = QStringLiteral("unlocked");

// A hash takes too long for the moment in which a cell is left; see PasswordHashDialog.
constexpr int kTransformKinds = int(Transform::HashPassword);

/// Of a length; unset where there is none, or none that can be read.
std::optional<qsizetype> characters(const QString& text)
{
    bool isNumber = false;
    const qsizetype number = text.trimmed().toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

Rule boundsOf(const ColumnTreatment& treatment, const ColumnType& type)
{
    if (type.isNumeric())
        return NumberRule::between(treatment.least.trimmed(), treatment.most.trimmed());
    return LengthRule{characters(treatment.least).value_or(0), characters(treatment.most)};
}

QList<Rule> rulesOf(const ColumnTreatment& treatment, const ColumnType& type)
{
    QList<Rule> rules;
    if (treatment.isRequired)
        rules.append(Required{});
    if (!treatment.least.isEmpty() || !treatment.most.isEmpty())
        rules.append(boundsOf(treatment, type));
    if (treatment.isEmail)
        rules.append(EmailRule{});
    if (const QRegularExpression pattern(treatment.pattern);
        !treatment.pattern.isEmpty() && pattern.isValid())
        rules.append(PatternRule{pattern, {}});
    if (!treatment.choices.isEmpty())
        rules.append(OneOfRule{treatment.choices});
    return rules;
}

bool isBound(const QString& text, const ColumnType& type)
{
    if (text.trimmed().isEmpty())
        return true;
    return type.isNumeric() ? Decimal::parse(text.trimmed()).has_value()
                            : characters(text).has_value();
}

QJsonObject toJson(const ColumnTreatment& treatment)
{
    QJsonObject json;
    const auto addText = [&json](const QString& name, const QString& text) {
        if (!text.isEmpty())
            json.insert(name, text);
    };
    addText(kCaption, treatment.caption);
    QJsonArray transforms;
    for (const Transform transform : treatment.transforms)
        transforms.append(int(transform));
    if (!transforms.isEmpty())
        json.insert(kTransforms, transforms);
    if (treatment.isRequired)
        json.insert(kRequired, true);
    if (treatment.isEmail)
        json.insert(kEmail, true);
    addText(kLeast, treatment.least);
    addText(kColumnTreatmentMost, treatment.most);
    addText(kPattern, treatment.pattern);
    if (!treatment.choices.isEmpty())
        json.insert(kColumnTreatmentChoices, QJsonArray::fromStringList(treatment.choices));
    if (treatment.isUnlocked)
        json.insert(kUnlocked, true);
    return json;
}

ColumnTreatment fromJson(const QJsonObject& json)
{
    ColumnTreatment treatment;
    treatment.caption = json.value(kCaption).toString();
    for (const QJsonValue kind : json.value(kTransforms).toArray())
        if (const int transform = kind.toInt(-1); transform >= 0 && transform < kTransformKinds)
            treatment.transforms.append(Transform(transform));
    treatment.isRequired = json.value(kRequired).toBool();
    treatment.isEmail = json.value(kEmail).toBool();
    treatment.least = json.value(kLeast).toString();
    treatment.most = json.value(kColumnTreatmentMost).toString();
    treatment.pattern = json.value(kPattern).toString();
    for (const QJsonValue choice : json.value(kColumnTreatmentChoices).toArray())
        treatment.choices.append(choice.toString());
    treatment.isUnlocked = json.value(kUnlocked).toBool();
    return treatment;
}

}

QStringList selfFillingColumns(const Table& table)
{
    const TraitSet traits = detectTraits(table);
    QStringList columns{traits.createdAt, traits.updatedAt};
    columns.removeAll(QString());
    return columns;
}

void declareTreatments(
    TableRules& rules, const Table& table, const ColumnTreatments& treatments, bool withTransforms)
{
    for (const Column& column : table.columns) {
        const ColumnTreatment treatment = treatments.value(column.name);
        for (const Rule& rule : rulesOf(treatment, column.type))
            std::ignore = rules.declare(column.name, rule);
        if (!withTransforms)
            continue;
        for (const Transform transform : treatment.transforms)
            std::ignore = rules.declare(column.name, transform);
    }
}

QString treatmentProblem(const ColumnTreatment& treatment, const ColumnType& type)
{
    for (const QString& bound : {treatment.least, treatment.most})
        if (!isBound(bound, type))
            return type.isNumeric()
                ? ColumnTreatmentTexts::tr("%1 is not a number.").arg(bound)
                : ColumnTreatmentTexts::tr("%1 is not a number of characters.").arg(bound);
    if (const QRegularExpression pattern(treatment.pattern); !pattern.isValid())
        return ColumnTreatmentTexts::tr("The pattern cannot be read: %1.")
            .arg(pattern.errorString());
    return {};
}

QByteArray treatmentsText(const ColumnTreatments& treatments)
{
    QJsonObject json;
    for (auto column = treatments.cbegin(); column != treatments.cend(); ++column)
        if (*column != ColumnTreatment())
            json.insert(column.key(), toJson(*column));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ColumnTreatments treatmentsFrom(const QByteArray& text)
{
    ColumnTreatments treatments;
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    for (auto column = json.begin(); column != json.end(); ++column)
        treatments.insert(column.key(), fromJson(column->toObject()));
    return treatments;
}

}
