// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition_dialog.h"

#include "models/filter_words.h"
#include "models/result_model.h"
#include "models/value_codec.h"
#include "window/dialog_footer.h"
#include "window/plain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

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

}

ConditionDialog::ConditionDialog(const TablePtr& table, const QString& column, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("filter.dialog"));
    setWindowTitle(tr("Add filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    addColumns({}, *table);
    if (const int index = m_column->findText(column); index >= 0)
        m_column->setCurrentIndex(index);
    onColumnChanged();
}

void ConditionDialog::createWidgets()
{
    m_column = new QComboBox(this);
    m_column->setObjectName(QStringLiteral("filter.column.combo"));
    m_column->setAccessibleName(tr("Column"));
    m_column->setEditable(true);
    m_column->setInsertPolicy(QComboBox::NoInsert);
    m_column->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_column->completer()->setFilterMode(Qt::MatchContains);
    m_column->lineEdit()->setObjectName(QStringLiteral("filter.column.edit"));
    m_column->lineEdit()->setAccessibleName(tr("Column"));
    m_operator = new QComboBox(this);
    m_operator->setObjectName(QStringLiteral("filter.operator.combo"));
    m_operator->setAccessibleName(tr("Operator"));
    m_value = field("filter.value.edit", tr("Value"), this);
    m_to = field("filter.to.edit", tr("Up to"), this);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("filter.note.label"));
    m_note->setProperty("kind", QStringLiteral("error"));
    m_note->hide();
    connect(m_column, &QComboBox::currentIndexChanged, this, &ConditionDialog::onColumnChanged);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionDialog::onOperatorChanged);
    connect(m_value, &QLineEdit::textEdited, m_note, &QWidget::hide);
    connect(m_to, &QLineEdit::textEdited, m_note, &QWidget::hide);
}

void ConditionDialog::createLayout()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_valueLabel = new QLabel(tr("&Value"), this);
    m_valueLabel->setBuddy(m_value);
    m_toLabel = new QLabel(tr("&to"), this);
    m_toLabel->setBuddy(m_to);
    form->addRow(tr("&Column"), m_column);
    form->addRow(tr("&Operator"), m_operator);
    form->addRow(m_valueLabel, m_value);
    form->addRow(m_toLabel, m_to);
    form->addRow(m_note);
    m_add = new QPushButton(tr("&Add filter"), this);
    m_add->setObjectName(QStringLiteral("filter.add.button"));
    m_add->setDefault(true);
    form->addRow(dialogFooter(m_add, this));
    connect(m_add, &QPushButton::clicked, this, &ConditionDialog::accept);
    resize(460, sizeHint().height());
}

void ConditionDialog::addColumns(const QString& prefix, const Table& table)
{
    for (const Column& column : table.columns) {
        const QString name = prefix.isEmpty() ? column.name : prefix + u'.' + column.name;
        m_column->addItem(name, QVariant::fromValue(column));
    }
}

Column ConditionDialog::column() const
{
    return m_column->currentData().value<Column>();
}

FilterOperator ConditionDialog::op() const
{
    return FilterOperator(m_operator->currentData().toInt());
}

void ConditionDialog::onColumnChanged()
{
    const QSignalBlocker quiet(m_operator);
    m_operator->clear();
    for (const FilterOperator op : operatorsFor(column().type))
        m_operator->addItem(operatorWords(op), int(op));
    onOperatorChanged();
}

void ConditionDialog::onOperatorChanged()
{
    const OperandShape shape = operandShape(op());
    const bool isList = shape == OperandShape::List || shape == OperandShape::Members
        || shape == OperandShape::Keys;
    m_value->setVisible(shape != OperandShape::None);
    m_valueLabel->setVisible(shape != OperandShape::None);
    m_to->setVisible(shape == OperandShape::OrderedPair);
    m_toLabel->setVisible(shape == OperandShape::OrderedPair);
    m_value->setPlaceholderText(isList        ? tr("values, apart by commas")
            : shape == OperandShape::TimeSpan ? tr("for example: 7 days")
                                              : QString());
    m_note->hide();
}

Result<QList<Value>> ConditionDialog::typedValues(const QStringList& texts) const
{
    QList<Value> values;
    for (const QString& text : texts) {
        TW_TRY(const Value value, ValueCodec::parse(text, column(), Value()));
        values.append(value);
    }
    return values;
}

Result<QList<Value>> ConditionDialog::operands() const
{
    const QString text = m_value->text();
    switch (operandShape(op())) {
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

void ConditionDialog::accept()
{
    const Result<QList<Value>> values = operands();
    if (!values) {
        m_note->setText(values.error().message);
        m_note->show();
        m_value->setFocus();
        return;
    }
    Q_EMIT chosen(Filter::condition(m_column->currentText(), op(), *values));
    QDialog::accept();
}

}
