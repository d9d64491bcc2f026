// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kRuleWidth = 520;
constexpr int kColumnsHeight = 140;

}

RuleDialog::RuleDialog(const TableDraft& draft, Kind kind, Quote quote, QWidget* parent)
    : QDialog(parent)
    , m_quote(std::move(quote))
    , m_table(draft.table.name)
{
    setObjectName(QStringLiteral("rule.dialog"));
    setWindowTitle(tr("Add a key, constraint or index"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const RuleDraft& rule : draft.rules)
        m_taken.append(rule.name);
    createWidgets(draft, kind);
    createLayout();
    refresh();
    resize(kRuleWidth, sizeHint().height());
}

void RuleDialog::createWidgets(const TableDraft& draft, Kind kind)
{
    m_kind = namedComboBox("rule.kind.box", tr("Kind"), this);
    m_kind->addItem(tr("Unique"), int(Kind::Unique));
    m_kind->addItem(tr("Primary key"), int(Kind::PrimaryKey));
    m_kind->addItem(tr("Check"), int(Kind::Check));
    m_kind->addItem(tr("Foreign key"), int(Kind::ForeignKey));
    m_kind->addItem(tr("Index"), int(Kind::Index));
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_columns = new QListWidget(this);
    m_columns->setObjectName(QStringLiteral("rule.columns.list"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setProperty("kind", QStringLiteral("list"));
    m_columns->setFixedHeight(kColumnsHeight);
    for (const ColumnDraft& column : draft.columns) {
        if (column.isDropped)
            continue;
        auto* item = new QListWidgetItem(column.name, m_columns);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_expression = namedLineEdit("rule.expression.edit", tr("Condition"), this);
    m_expression->setPlaceholderText(QStringLiteral("price > 0"));
    m_target = namedLineEdit("rule.target.edit", tr("References table"), this);
    m_targetColumns = namedLineEdit("rule.targetColumns.edit", tr("Its columns"), this);
    m_onDelete = namedComboBox("rule.onDelete.box", tr("On delete"), this);
    for (const char* action : {"NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"})
        m_onDelete->addItem(QLatin1StringView(action));
    m_isUnique = namedCheckBox("rule.unique.check", tr("&Unique"), this);
    m_where = namedLineEdit("rule.where.edit", tr("Only rows"), this);
    m_where->setPlaceholderText(QStringLiteral("is_active"));
    m_name = namedLineEdit("rule.name.edit", tr("Name"), this);
    m_definition = namedLineEdit("rule.definition.edit", tr("Definition"), this);
    m_add = namedButton("rule.add.button", tr("&Add"), this);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleDialog::refresh);
    connect(m_columns, &QListWidget::itemChanged, this, &RuleDialog::refresh);
    connect(m_onDelete, &QComboBox::currentIndexChanged, this, &RuleDialog::refresh);
    connect(m_isUnique, &QCheckBox::toggled, this, &RuleDialog::refresh);
    for (QLineEdit* edit : {m_expression, m_target, m_targetColumns, m_where})
        connect(edit, &QLineEdit::textChanged, this, &RuleDialog::refresh);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNamed = true; });
    connect(m_name, &QLineEdit::textChanged, this, &RuleDialog::updateButton);
    connect(m_definition, &QLineEdit::textChanged, this, &RuleDialog::updateButton);
}

void RuleDialog::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    m_form = new QFormLayout;
    m_form->setSpacing(8);
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(tr("Columns"), m_columns);
    m_form->addRow(tr("Condition"), m_expression);
    m_form->addRow(tr("References table"), m_target);
    m_form->addRow(tr("Its columns"), m_targetColumns);
    m_form->addRow(tr("On delete"), m_onDelete);
    m_form->addRow(QString(), m_isUnique);
    m_form->addRow(tr("Only rows"), m_where);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Definition"), m_definition);
    layout->addLayout(m_form);
    layout->addStretch(1);
    layout->addLayout(dialogFooter(m_add, this));
}

RuleDialog::Kind RuleDialog::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

QStringList RuleDialog::chosen() const
{
    QStringList names;
    for (int row = 0; row < m_columns->count(); ++row) {
        if (m_columns->item(row)->checkState() == Qt::Checked)
            names.append(m_columns->item(row)->text());
    }
    return names;
}

QString RuleDialog::quoted(const QStringList& names) const
{
    QStringList list;
    for (const QString& name : names)
        list.append(m_quote(name));
    return list.join(QStringLiteral(", "));
}

QString RuleDialog::definition() const
{
    const QString columns = quoted(chosen());
    if (kind() == Kind::Check)
        return m_expression->text().trimmed().isEmpty()
            ? QString()
            : QStringLiteral("CHECK (%1)").arg(m_expression->text());
    if (columns.isEmpty())
        return {};
    QString text;
    switch (kind()) {
    case Kind::Unique:
        return QStringLiteral("UNIQUE (%1)").arg(columns);
    case Kind::PrimaryKey:
        return QStringLiteral("PRIMARY KEY (%1)").arg(columns);
    case Kind::ForeignKey:
        if (m_target->text().trimmed().isEmpty())
            return {};
        text = QStringLiteral("FOREIGN KEY (%1) REFERENCES %2").arg(columns, m_target->text());
        if (!m_targetColumns->text().trimmed().isEmpty())
            text += QStringLiteral(" (%1)").arg(m_targetColumns->text());
        if (m_onDelete->currentIndex() > 0)
            text += QStringLiteral(" ON DELETE ") + m_onDelete->currentText();
        return text;
    case Kind::Index:
        text = QStringLiteral("(%1)").arg(columns);
        if (!m_where->text().trimmed().isEmpty())
            text += QStringLiteral(" WHERE ") + m_where->text();
        return text;
    case Kind::Check:
        break;
    }
    return {};
}

QString RuleDialog::proposedName() const
{
    static const QHash<Kind, QString> endings{{Kind::Unique, QStringLiteral("key")},
        {Kind::PrimaryKey, QStringLiteral("pkey")}, {Kind::Check, QStringLiteral("check")},
        {Kind::ForeignKey, QStringLiteral("fkey")}, {Kind::Index, QStringLiteral("idx")}};
    QStringList parts{m_table};
    if (kind() != Kind::PrimaryKey && kind() != Kind::Check)
        parts += chosen();
    parts.append(endings.value(kind()));
    const QString first = parts.join(u'_');
    QString name = first;
    for (int number = 2; m_taken.contains(name); ++number)
        name = first + QString::number(number);
    return name;
}

void RuleDialog::refresh()
{
    const Kind now = kind();
    m_form->setRowVisible(m_columns, now != Kind::Check);
    m_form->setRowVisible(m_expression, now == Kind::Check);
    for (QWidget* field : QList<QWidget*>{m_target, m_targetColumns, m_onDelete})
        m_form->setRowVisible(field, now == Kind::ForeignKey);
    for (QWidget* field : QList<QWidget*>{m_isUnique, m_where})
        m_form->setRowVisible(field, now == Kind::Index);
    if (!m_isNamed)
        m_name->setText(proposedName());
    m_definition->setText(definition());
    updateButton();
}

void RuleDialog::updateButton()
{
    m_add->setEnabled(
        !m_name->text().trimmed().isEmpty() && !m_definition->text().trimmed().isEmpty());
}

RuleDraft RuleDialog::rule() const
{
    const bool isIndex = kind() == Kind::Index;
    return {.kind = isIndex ? ModelKind::Index : ModelKind::Constraint,
        .name = m_name->text().trimmed(),
        .definition = m_definition->text().trimmed(),
        .isUnique = isIndex && m_isUnique->isChecked()};
}

}
