// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assignment_row.h"

#include "models/text/json_condition.h"
#include "models/text/value_codec.h"
#include "theme/fonts.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <tuplewright/base/json.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace tw {

namespace {

QByteArray nameOf(int number, const char* part)
{
    return "batch." + QByteArray::number(number) + '.' + part;
}

}

AssignmentRow::AssignmentRow(TablePtr table, int number, QWidget* parent)
    : QWidget(parent)
    , m_table(std::move(table))
{
    createFields(number);
    for (const Column& column : m_table->columns)
        if (!column.isGenerated() && column.updatable)
            m_column->addItem(column.name);
    m_column->setPlaceholderText(tr("Choose a column"));
    m_column->setCurrentIndex(-1);
    setFocusProxy(m_column);
    m_choice->setPlaceholderText(tr("Choose a value"));
    offerWays();
    connect(m_choice, &QComboBox::activated, this,
        [this] { m_value->setText(m_choice->currentText()); });
    connect(m_column, &QComboBox::currentIndexChanged, this, &AssignmentRow::offerWays);
    connect(m_how, &QComboBox::currentIndexChanged, this, &AssignmentRow::updateFields);
    connect(m_first, &QLineEdit::textChanged, this, &AssignmentRow::changed);
    connect(m_value, &QLineEdit::textChanged, this, &AssignmentRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &AssignmentRow::removed);
}

void AssignmentRow::createFields(int number)
{
    m_column = namedComboBox(nameOf(number, "column.combo").constData(), tr("Column"), this);
    m_how = namedComboBox(nameOf(number, "how.combo").constData(), tr("Set to"), this);
    m_first = namedLineEdit(nameOf(number, "first.edit").constData(), {}, this);
    m_value = namedLineEdit(nameOf(number, "value.edit").constData(), {}, this);
    m_choice = namedComboBox(nameOf(number, "choice.combo").constData(), tr("Value"), this);
    m_remove = namedToolButton(nameOf(number, "remove.button").constData(), tr("Remove"), this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_column, 3);
    layout->addWidget(m_how, 2);
    layout->addWidget(m_first, 2);
    layout->addWidget(m_value, 4);
    layout->addWidget(m_choice, 4);
    layout->addWidget(m_remove);
}

QString AssignmentRow::column() const
{
    return m_column->currentText();
}

void AssignmentRow::setRemovable(bool removable)
{
    m_remove->setEnabled(removable);
}

AssignmentRow::How AssignmentRow::how() const
{
    return How(m_how->currentData().toInt());
}

bool AssignmentRow::takesText() const
{
    return how() != How::Null && how() != How::JsonRemove;
}

bool AssignmentRow::isTouched() const
{
    return !m_value->text().isEmpty() || !m_first->text().isEmpty();
}

void AssignmentRow::offerWays()
{
    const Column* column = m_table->find(this->column());
    const TypeClass kind = column ? column->type.typeClass : TypeClass::Text;
    m_how->clear();
    offerChoices(column);
    m_how->addItem(tr("value"), int(How::Value));
    if (column && column->nullable)
        m_how->addItem(QStringLiteral("NULL"), int(How::Null));
    m_how->addItem(tr("expression"), int(How::Expression));
    if (kind == TypeClass::Text)
        m_how->addItem(tr("find and replace"), int(How::Replace));
    if (kind == TypeClass::Json) {
        m_how->addItem(tr("keys of an object, others stay"), int(How::JsonMerge));
        m_how->addItem(tr("the value at a place"), int(How::JsonSet));
        m_how->addItem(tr("without the value at a place"), int(How::JsonRemove));
    }
    updateFields();
}

/// A column that takes few values only, which nobody has to know by heart.
void AssignmentRow::offerChoices(const Column* column)
{
    m_choice->clear();
    if (!column)
        return;
    m_choice->addItems(column->type.typeClass == TypeClass::Boolean
            ? QStringList{QStringLiteral("true"), QStringLiteral("false")}
            : column->type.enumValues);
    m_choice->setCurrentIndex(-1);
    if (m_choice->count() > 0)
        m_value->clear(); // what stood there was meant for another column
}

void AssignmentRow::updateFields()
{
    const bool isChoice = how() == How::Value && m_choice->count() > 0;
    m_choice->setVisible(isChoice);
    m_value->setVisible(!isChoice);
    const bool isPlace = how() == How::JsonSet || how() == How::JsonRemove;
    m_first->setVisible(isPlace || how() == How::Replace);
    m_first->setAccessibleName(isPlace ? tr("Place in the JSON value") : tr("Find"));
    m_first->setPlaceholderText(isPlace ? QStringLiteral("address.city") : tr("Find"));
    m_value->setEnabled(takesText());
    const bool isCode = how() == How::Expression;
    m_value->unsetLayoutDirection();
    m_value->setFont(font());
    if (isCode)
        showAsCode(*m_value, 13);
    m_value->setAccessibleName(isCode ? tr("SQL expression")
            : how() == How::Replace   ? tr("Replace with")
                                      : tr("Value"));
    m_value->setPlaceholderText(m_value->isEnabled() ? m_value->accessibleName() : QString());
    Q_EMIT changed();
}

Result<ColumnEdit> AssignmentRow::jsonEdit() const
{
    const bool isMerge = how() == How::JsonMerge;
    ColumnEdit edit{.column = column(),
        .kind = isMerge             ? ColumnEdit::Kind::JsonMerge
            : how() == How::JsonSet ? ColumnEdit::Kind::JsonSet
                                    : ColumnEdit::Kind::JsonRemove};
    if (!isMerge) {
        TW_TRY(edit.path, parseJsonPath(m_first->text()));
    }
    if (how() == How::JsonRemove)
        return edit;
    const QByteArray text = m_value->text().trimmed().toUtf8();
    const Result<Json> json = Json::parse(text);
    if (!json || (isMerge && json->type() != Json::Type::Object))
        return fail(ErrorKind::InvalidArgument,
            isMerge ? tr("Type an object of keys and values, such as {\"colour\": \"red\"}.")
                    : tr("Enter JSON: text needs double quotes."));
    edit.value = Value::stored(StorageClass::Text, text);
    return edit;
}

Result<ColumnEdit> AssignmentRow::edit() const
{
    if (this->column().isEmpty())
        return fail(ErrorKind::InvalidArgument, tr("Choose a column."));
    TW_TRY(const Column* column, m_table->require(this->column()));
    ColumnEdit edit{.column = column->name};
    switch (how()) {
    case How::Null:
        return edit;
    case How::Value: {
        TW_TRY(edit.value, ValueCodec::parse(m_value->text(), *column, Value()));
        return edit;
    }
    case How::Expression:
        edit.kind = ColumnEdit::Kind::Expression;
        edit.value = Value::text(m_value->text());
        if (m_value->text().trimmed().isEmpty())
            return fail(ErrorKind::InvalidArgument, tr("Enter an SQL expression."));
        return edit;
    case How::Replace:
        edit.kind = ColumnEdit::Kind::Replace;
        edit.value = Value::text(m_first->text());
        edit.with = Value::text(m_value->text());
        if (m_first->text().isEmpty())
            return fail(ErrorKind::InvalidArgument, tr("Enter the text to find."));
        return edit;
    case How::JsonMerge:
    case How::JsonSet:
    case How::JsonRemove:
        break;
    }
    return jsonEdit();
}

}
