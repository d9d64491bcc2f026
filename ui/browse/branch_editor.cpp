// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branch_editor.h"

#include "models/computed_words.h"
#include "window/plain_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kListHeight = 96;

QPushButton* button(const char* name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QLineEdit* line(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* made = new QLineEdit(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(accessibleName);
    return made;
}

}

BranchEditor::BranchEditor(const Table& table, QWidget* parent)
    : QWidget(parent)
    , m_fields(this)
{
    createWidgets();
    createLayout();
    m_fields.addColumns({}, table);
    m_fields.setColumn({});
    show(-1);
}

void BranchEditor::createWidgets()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("computed.branches.list"));
    m_list->setAccessibleName(tr("Conditions; the first one that is met gives the label"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setMinimumHeight(kListHeight);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_label = line("computed.label.edit", tr("Label"), this);
    m_otherwise = line("computed.otherwise.edit", tr("Label of all other rows"), this);
    m_otherwise->setPlaceholderText(tr("NULL"));
    connect(m_list, &QListWidget::currentRowChanged, this, &BranchEditor::showBranch);
    connect(m_label, &QLineEdit::textEdited, this, &BranchEditor::changed);
    connect(m_otherwise, &QLineEdit::textEdited, this, &BranchEditor::changed);
}

QHBoxLayout* BranchEditor::createButtons()
{
    QPushButton* added = button("computed.branch.add.button", tr("A&dd condition"), this);
    m_replace = button("computed.branch.replace.button", tr("&Replace"), this);
    m_remove = button("computed.branch.remove.button", tr("Re&move"), this);
    m_up = button("computed.branch.up.button", tr("Move &up"), this);
    m_down = button("computed.branch.down.button", tr("Move do&wn"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* each : {added, m_replace, m_remove, m_up, m_down})
        row->addWidget(each);
    connect(added, &QPushButton::clicked, this, [this] { take(false); });
    connect(m_replace, &QPushButton::clicked, this, [this] { take(true); });
    connect(m_remove, &QPushButton::clicked, this, &BranchEditor::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return row;
}

void BranchEditor::createLayout()
{
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* value = new QLabel(tr("&Value"), this);
    value->setBuddy(m_fields.value());
    auto* to = new QLabel(tr("&to"), this);
    to->setBuddy(m_fields.to());
    form->addRow(tr("&Column"), m_fields.column());
    form->addRow(tr("&Operator"), m_fields.op());
    form->addRow(value, m_fields.value());
    form->addRow(to, m_fields.to());
    form->addRow(m_fields.note());
    form->addRow(tr("&Label"), m_label);
    auto* rest = new QFormLayout;
    rest->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rest->addRow(tr("All ot&hers"), m_otherwise);
    connect(&m_fields, &ConditionFields::changed, this, [this, value, to] {
        value->setVisible(!m_fields.value()->isHidden());
        to->setVisible(!m_fields.to()->isHidden());
        Q_EMIT changed();
    });
    QLabel* order = plainLabel(tr("The first condition that is met gives the label."), this);
    order->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(order);
    layout->addWidget(m_list, 1);
    layout->addLayout(form);
    layout->addLayout(createButtons());
    layout->addLayout(rest);
}

void BranchEditor::setBranches(std::vector<ComputedColumn::Branch> branches, const Value& otherwise)
{
    m_branches = std::move(branches);
    m_otherwise->setText(otherwise.toText());
    show(m_branches.empty() ? -1 : 0);
    showBranch(m_list->currentRow());
}

void BranchEditor::show(int current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ComputedColumn::Branch& branch : m_branches)
        m_list->addItem(branchWords(branch));
    m_list->setCurrentRow(current);
    updateButtons();
}

void BranchEditor::updateButtons()
{
    const int current = m_list->currentRow();
    const bool hasBranch = current >= 0;
    m_replace->setEnabled(hasBranch);
    m_remove->setEnabled(hasBranch);
    m_up->setEnabled(current > 0);
    m_down->setEnabled(hasBranch && current + 1 < m_list->count());
}

void BranchEditor::showBranch(int index)
{
    if (index < 0)
        return;
    const ComputedColumn::Branch& branch = m_branches.at(size_t(index));
    const bool isSaid = branch.when.kind() == Filter::Kind::Condition
        && m_fields.setCondition(branch.when.leaf());
    if (!isSaid)
        m_fields.showProblem(tr("These fields cannot say this condition."));
    m_label->setText(branch.then.toText());
    updateButtons();
}

Result<ComputedColumn::Branch> BranchEditor::typed() const
{
    TW_TRY(const Filter when, m_fields.filter());
    if (m_label->text().isEmpty())
        return fail(ErrorKind::InvalidArgument, tr("The condition has no label."));
    return ComputedColumn::Branch{when, Value::text(m_label->text())};
}

void BranchEditor::take(bool replaces)
{
    const Result<ComputedColumn::Branch> branch = typed();
    m_fields.showProblem(branch ? QString() : branch.error().message);
    if (!branch)
        return;
    int current = m_list->currentRow();
    if (replaces && current >= 0) {
        m_branches[size_t(current)] = *branch;
    } else {
        current = int(m_branches.size());
        m_branches.push_back(*branch);
    }
    show(current);
    Q_EMIT changed();
}

void BranchEditor::remove()
{
    const int index = m_list->currentRow();
    if (index < 0)
        return;
    m_branches.erase(m_branches.begin() + index);
    show(std::min(index, int(m_branches.size()) - 1));
    Q_EMIT changed();
}

void BranchEditor::move(int step)
{
    const int index = m_list->currentRow();
    if (index < 0 || index + step < 0 || index + step >= m_list->count())
        return;
    std::swap(m_branches[size_t(index)], m_branches[size_t(index + step)]);
    show(index + step);
    Q_EMIT changed();
}

Result<std::vector<ComputedColumn::Branch>> BranchEditor::branches() const
{
    if (!m_branches.empty())
        return m_branches;
    TW_TRY(ComputedColumn::Branch branch, typed());
    return std::vector<ComputedColumn::Branch>{std::move(branch)};
}

Value BranchEditor::otherwise() const
{
    return m_otherwise->text().isEmpty() ? Value() : Value::text(m_otherwise->text());
}

}
