// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition_fields.h"

#include "models/result_model.h"
#include "models/value_codec.h"
#include "window/plain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace tw {

namespace {

/// Values apart by commas; one that holds a comma stands in single quotes, with quotes doubled.
QStringList splitList(const QString& text)
{
    QStringList values{QString()};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'\'')
            isQuoted = !isQuoted;
        if (c == u',' && !isQuoted)
            values.append(QString());
        else
            values.last().append(c);
    }
    for (QString& value : values) {
        value = value.trimmed();
        if (value.size() >= 2 && value.startsWith(u'\'') && value.endsWith(u'\''))
            value = value.sliced(1, value.size() - 2)
                        .replace(QStringLiteral("''"), QStringLiteral("'"));
    }
    return values;
}

QLineEdit* field(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    line->setObjectName(QString::fromLatin1(name));
    line->setAccessibleName(accessibleName);
    return line;
}

/// What splitList() reads back.
QString joinedList(const QList<Value>& values)
{
    QStringList texts;
    texts.reserve(values.size());
    for (const Value& value : values) {
        QString text = ValueCodec::editText(value);
        const bool isPlain
            = !text.contains(u',') && !text.contains(u'\'') && text == text.trimmed();
        if (!isPlain)
            text = u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
        texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
}

bool isList(OperandShape shape)
{
    return shape == OperandShape::List || shape == OperandShape::Members
        || shape == OperandShape::Keys;
}

}

ConditionFields::ConditionFields(QWidget* parent, Operators operators)
    : QObject(parent)
    , m_operators(operators)
{
    createWidgets(parent);
    connect(m_column, &QComboBox::currentIndexChanged, this, &ConditionFields::onColumnChanged);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionFields::onOperatorChanged);
    for (const QLineEdit* line : {m_value, m_to})
        connect(line, &QLineEdit::textEdited, this, [this] {
            m_isTyped = true;
            m_note->hide();
            Q_EMIT changed();
        });
}

void ConditionFields::createWidgets(QWidget* parent)
{
    m_column = new QComboBox(parent);
    m_column->setObjectName(QStringLiteral("filter.column.combo"));
    m_column->setAccessibleName(tr("Column"));
    m_column->setEditable(true);
    m_column->setInsertPolicy(QComboBox::NoInsert);
    m_column->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_column->completer()->setFilterMode(Qt::MatchContains);
    m_column->lineEdit()->setObjectName(QStringLiteral("filter.column.edit"));
    m_column->lineEdit()->setAccessibleName(tr("Column"));
    m_operator = new QComboBox(parent);
    m_operator->setObjectName(QStringLiteral("filter.operator.combo"));
    m_operator->setAccessibleName(tr("Operator"));
    m_value = field("filter.value.edit", tr("Value"), parent);
    m_to = field("filter.to.edit", tr("Up to"), parent);
    m_note = plainLabel({}, parent);
    m_note->setObjectName(QStringLiteral("filter.note.label"));
    m_note->setProperty("kind", QStringLiteral("error"));
    m_note->hide();
}

void ConditionFields::addTo(QFormLayout* form)
{
    auto* value = new QLabel(tr("&Value"), m_value->parentWidget());
    value->setBuddy(m_value);
    auto* to = new QLabel(tr("&to"), m_to->parentWidget());
    to->setBuddy(m_to);
    form->addRow(tr("&Column"), m_column);
    form->addRow(tr("&Operator"), m_operator);
    form->addRow(value, m_value);
    form->addRow(to, m_to);
    form->addRow(m_note);
    connect(this, &ConditionFields::changed, form, [this, value, to] {
        value->setVisible(!m_value->isHidden());
        to->setVisible(!m_to->isHidden());
    });
}

void ConditionFields::addColumns(const QString& prefix, const Table& table)
{
    for (const Column& column : table.columns) {
        if (column.isMasked)
            continue;
        const QString name = prefix.isEmpty() ? column.name : prefix + u'.' + column.name;
        m_column->addItem(name, QVariant::fromValue(column));
    }
}

void ConditionFields::setColumn(const QString& name)
{
    if (const int index = m_column->findText(name); index >= 0)
        m_column->setCurrentIndex(index);
    onColumnChanged();
}

bool ConditionFields::setCondition(const FilterCondition& condition)
{
    const FilterCondition plain{condition.column, condition.op, condition.operands};
    const int column = m_column->findText(condition.column);
    if (column < 0 || !(plain == condition))
        return false;
    m_column->setCurrentIndex(column);
    onColumnChanged();
    const int op = m_operator->findData(int(condition.op));
    const OperandShape shape = operandShape(condition.op);
    const auto isNull = [](const Value& value) { return value.isNull(); };
    if (op < 0 || std::ranges::any_of(condition.operands, isNull))
        return false;
    m_operator->setCurrentIndex(op);
    if (isList(shape)) {
        m_value->setText(joinedList(condition.operands));
    } else if (shape == OperandShape::TimeSpan) {
        m_value->setText(
            condition.operands.value(0).toText() + u' ' + condition.operands.value(1).toText());
    } else {
        m_value->setText(ValueCodec::editText(condition.operands.value(0)));
        m_to->setText(ValueCodec::editText(condition.operands.value(1)));
    }
    const Result<QList<Value>> read = operands();
    return read && std::ranges::equal(*read, condition.operands, {}, &Value::bytes, &Value::bytes);
}

Column ConditionFields::definition() const
{
    return m_column->currentData().value<Column>();
}

FilterOperator ConditionFields::chosenOperator() const
{
    return FilterOperator(m_operator->currentData().toInt());
}

void ConditionFields::onColumnChanged()
{
    const QSignalBlocker quiet(m_operator);
    m_operator->clear();
    for (const FilterOperator op : m_operators(definition().type))
        m_operator->addItem(operatorWords(op), int(op));
    onOperatorChanged();
}

void ConditionFields::onOperatorChanged()
{
    const OperandShape shape = operandShape(chosenOperator());
    m_value->setVisible(shape != OperandShape::None);
    m_to->setVisible(shape == OperandShape::OrderedPair);
    m_value->setPlaceholderText(isList(shape) ? tr("values, apart by commas")
            : shape == OperandShape::TimeSpan ? tr("for example: 7 days")
                                              : QString());
    m_note->hide();
    Q_EMIT changed();
}

Result<QList<Value>> ConditionFields::typedValues(const QStringList& texts) const
{
    QList<Value> values;
    for (const QString& text : texts) {
        TW_TRY(const Value value, ValueCodec::parse(text, definition(), Value()));
        values.append(value);
    }
    return values;
}

Result<QList<Value>> ConditionFields::operands() const
{
    const QString text = m_value->text();
    switch (operandShape(chosenOperator())) {
    case OperandShape::None:
        return QList<Value>();
    case OperandShape::OrderedPair:
        return typedValues({text, m_to->text()});
    case OperandShape::List:
        return typedValues(splitList(text));
    case OperandShape::Members:
    case OperandShape::Keys: {
        QList<Value> values;
        for (const QString& part : splitList(text))
            values.append(Value::text(part));
        return values;
    }
    case OperandShape::TimeSpan: {
        const QStringList words = text.simplified().split(u' ');
        return QList<Value>{Value::integer(words.value(0).toLongLong()),
            Value::text(words.value(1, timeUnitName(TimeUnit::Days)))};
    }
    case OperandShape::Text:
        return QList<Value>{Value::text(text)};
    default:
        return typedValues({text});
    }
}

Result<Filter> ConditionFields::filter() const
{
    TW_TRY(QList<Value> values, operands());
    return Filter::condition(m_column->currentText(), chosenOperator(), std::move(values));
}

bool ConditionFields::isBlank() const
{
    return !m_isTyped && !m_value->isHidden() && m_value->text().isEmpty();
}

void ConditionFields::showProblem(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

}
