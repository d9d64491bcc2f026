// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition_fields.h"

#include "models/rows/result_model.h"
#include "models/text/json_condition.h"
#include "models/text/value_codec.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
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

ConditionFields::ConditionFields(QWidget* parent, Operators operators, Tester tester)
    : QObject(parent)
    , m_operators(operators)
    , m_tester(tester)
{
    createWidgets(parent);
    connect(m_column, &QComboBox::currentIndexChanged, this, &ConditionFields::onColumnChanged);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionFields::onOperatorChanged);
    // At once, so that Tab finds the fields that belong to the column.
    connect(m_column, &QComboBox::editTextChanged, this, [this](const QString& text) {
        if (const int index = m_column->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
            index >= 0 && index != m_column->currentIndex())
            m_column->setCurrentIndex(index);
    });
    connect(m_path, &QLineEdit::textEdited, this, &ConditionFields::onPathEdited);
    connect(m_letterCase, &QCheckBox::toggled, this, &ConditionFields::changed);
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
    m_path = namedLineEdit("filter.path.edit", tr("Place in the JSON value"), parent);
    m_path->setPlaceholderText(tr("all, or address.city"));
    m_path->hide();
    m_letterCase = new QCheckBox(tr("Ma&tch case"), parent);
    m_letterCase->setObjectName(QStringLiteral("filter.case.box"));
    m_letterCase->hide();
    m_operator = new QComboBox(parent);
    m_operator->setObjectName(QStringLiteral("filter.operator.combo"));
    m_operator->setAccessibleName(tr("Operator"));
    m_value = namedLineEdit("filter.value.edit", tr("Value"), parent);
    m_to = namedLineEdit("filter.to.edit", tr("Up to"), parent);
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
    auto* path = new QLabel(tr("&Place"), m_path->parentWidget());
    path->setBuddy(m_path);
    form->addRow(tr("&Column"), m_column);
    form->addRow(path, m_path);
    form->addRow(tr("&Operator"), m_operator);
    form->addRow(value, m_value);
    form->addRow(to, m_to);
    form->addRow(QString(), m_letterCase);
    form->addRow(m_note);
    connect(this, &ConditionFields::changed, form, [this, path, value, to] {
        path->setVisible(!m_path->isHidden());
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

void ConditionFields::clearColumns()
{
    const QSignalBlocker quiet(m_column);
    m_column->clear();
}

void ConditionFields::setColumn(const QString& name)
{
    if (const int index = m_column->findText(name); index >= 0)
        m_column->setCurrentIndex(index);
    onColumnChanged();
}

bool ConditionFields::setCondition(const FilterCondition& condition)
{
    const int column = m_column->findText(condition.column);
    if (column < 0)
        return false;
    m_column->setCurrentIndex(column);
    onColumnChanged();
    m_path->setText(jsonPathText(condition.path));
    offerOperators();
    const int op = m_operator->findData(int(condition.op));
    const auto isNull = [](const Value& value) { return value.isNull(); };
    if (op < 0 || std::ranges::any_of(condition.operands, isNull))
        return false;
    m_operator->setCurrentIndex(op);
    m_letterCase->setChecked(!condition.ignoresCase());
    showOperands(condition);
    const Result<FilterCondition> said = this->condition();
    const auto sameBytes = [&] {
        return std::ranges::equal(
            said->operands, condition.operands, {}, &Value::bytes, &Value::bytes);
    };
    if (!said || !sameBytes())
        return false;
    FilterCondition same = *said;
    same.operands = condition.operands;
    return same == condition;
}

void ConditionFields::showOperands(const FilterCondition& condition)
{
    const Value first = condition.operands.value(0);
    const OperandShape shape = operandShape(condition.op);
    const bool isRange = definition().type.typeClass == TypeClass::Range;
    if (isList(shape) && (shape != OperandShape::Members || !isRange)) {
        m_value->setText(joinedList(condition.operands));
    } else if (shape == OperandShape::TimeSpan) {
        m_value->setText(first.toText() + u' ' + condition.operands.value(1).toText());
    } else if (isPlace() && shape != OperandShape::Text && shape != OperandShape::Json) {
        m_value->setText(jsonOperandText(first));
        m_to->setText(jsonOperandText(condition.operands.value(1)));
    } else {
        m_value->setText(ValueCodec::editText(first));
        m_to->setText(ValueCodec::editText(condition.operands.value(1)));
    }
}

Column ConditionFields::definition() const
{
    return m_column->currentData().value<Column>();
}

FilterOperator ConditionFields::chosenOperator() const
{
    return FilterOperator(m_operator->currentData().toInt());
}

bool ConditionFields::isPlace() const
{
    return m_tester == Tester::Server && definition().type.typeClass == TypeClass::Json
        && !m_path->text().trimmed().isEmpty();
}

void ConditionFields::onColumnChanged()
{
    const bool isJson = definition().type.typeClass == TypeClass::Json;
    m_path->setVisible(isJson && m_tester == Tester::Server);
    m_path->clear();
    offerOperators();
}

void ConditionFields::onPathEdited()
{
    m_isTyped = true;
    offerOperators();
}

void ConditionFields::offerOperators()
{
    const QList<FilterOperator> offered
        = isPlace() ? placeOperators() : m_operators(definition().type);
    const FilterOperator before = chosenOperator();
    const bool isKept = m_operator->count() > 0 && offered.contains(before);
    const QSignalBlocker quiet(m_operator);
    m_operator->clear();
    for (const FilterOperator op : offered)
        m_operator->addItem(operatorWords(op), int(op));
    if (isPlace() && isKept)
        m_operator->setCurrentIndex(int(offered.indexOf(before)));
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
    const bool hasCase = m_tester == Tester::Server && takesLetterCase(chosenOperator());
    const QSignalBlocker quiet(m_letterCase);
    m_letterCase->setChecked(!FilterCondition{{}, chosenOperator()}.ignoresCase());
    m_letterCase->setVisible(hasCase);
    m_note->hide();
    Q_EMIT changed();
}

/// What the operator does by itself is not said.
LetterCase ConditionFields::chosenCase() const
{
    if (m_tester == Tester::Window || !takesLetterCase(chosenOperator()))
        return LetterCase::Default;
    const bool matters = m_letterCase->isChecked();
    if (matters != FilterCondition{{}, chosenOperator()}.ignoresCase())
        return LetterCase::Default;
    return matters ? LetterCase::Match : LetterCase::Ignore;
}

Result<QList<Value>> ConditionFields::typedValues(const QStringList& texts) const
{
    QList<Value> values;
    for (const QString& text : texts) {
        if (isPlace()) {
            values.append(jsonOperand(text));
            continue;
        }
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
        if (definition().type.typeClass == TypeClass::Range)
            return QList<Value>{Value::text(text)};
        [[fallthrough]];
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
    case OperandShape::Json:
        return QList<Value>{Value::text(text)};
    default:
        return typedValues({text});
    }
}

Result<FilterCondition> ConditionFields::condition() const
{
    FilterCondition condition{m_column->currentText(), chosenOperator()};
    if (isPlace()) {
        TW_TRY(condition.path, parseJsonPath(m_path->text()));
    }
    TW_TRY(condition.operands, operands());
    condition.letterCase = chosenCase();
    return condition;
}

Result<Filter> ConditionFields::filter() const
{
    TW_TRY(FilterCondition said, condition());
    return Filter::condition(std::move(said));
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
