// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branch_editor.h"

#include "models/filters/computed_words.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace tw {

namespace {

constexpr int kListHeight = 96;

}

BranchEditor::BranchEditor(const Table& table, QWidget* parent)
    : QWidget(parent)
    , m_fields(this)
    , m_entries(QStringLiteral("computed.branch"),
          tr("Conditions; the first one that matches sets the label"), this)
{
    createWidgets();
    createLayout();
    m_fields.addColumns({}, table);
    m_fields.setColumn({});
    show(-1);
}

void BranchEditor::createWidgets()
{
    m_entries.list()->setMinimumHeight(kListHeight);
    m_entries.list()->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_label = namedLineEdit("computed.label.edit", tr("Label"), this);
    m_otherwise = namedLineEdit("computed.otherwise.edit", tr("Label of all other rows"), this);
    m_otherwise->setPlaceholderText(tr("NULL"));
    connect(&m_entries, &OrderedEntries::chosen, this, &BranchEditor::showBranch);
    connect(
        &m_entries, &OrderedEntries::addRequested, this, [this] { apply(int(m_branches.size())); });
    connect(&m_entries, &OrderedEntries::replaceRequested, this, &BranchEditor::apply);
    connect(&m_entries, &OrderedEntries::removeRequested, this, &BranchEditor::remove);
    connect(&m_entries, &OrderedEntries::swapRequested, this, &BranchEditor::swap);
    connect(&m_fields, &ConditionFields::changed, this, &BranchEditor::changed);
    connect(m_label, &QLineEdit::textEdited, this, &BranchEditor::changed);
    connect(m_otherwise, &QLineEdit::textEdited, this, &BranchEditor::changed);
}

void BranchEditor::createLayout()
{
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields.addTo(form);
    form->addRow(tr("&Label"), m_label);
    auto* rest = new QFormLayout;
    rest->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rest->addRow(tr("All ot&hers"), m_otherwise);
    QLabel* order = plainLabel(tr("The first condition that matches sets the label."), this);
    order->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(order);
    layout->addWidget(m_entries.list(), 1);
    layout->addLayout(form);
    layout->addLayout(m_entries.createButtons(tr("A&dd condition"), tr("&Replace")));
    layout->addLayout(rest);
}

void BranchEditor::setBranches(std::vector<ComputedColumn::Branch> branches, const Value& otherwise)
{
    m_branches = std::move(branches);
    m_otherwise->setText(otherwise.toText());
    show(m_branches.empty() ? -1 : 0);
    if (!m_branches.empty())
        showBranch(0);
}

void BranchEditor::show(int current)
{
    QList<OrderedEntries::Entry> entries;
    for (const ComputedColumn::Branch& branch : m_branches)
        entries.append({branchWords(branch)});
    m_entries.show(entries, current);
}

void BranchEditor::showBranch(int index)
{
    const ComputedColumn::Branch& branch = m_branches.at(size_t(index));
    const bool isSaid = branch.when.kind() == Filter::Kind::Condition
        && m_fields.setCondition(branch.when.leaf());
    if (!isSaid)
        m_fields.showProblem(tr("These fields cannot express this condition."));
    m_label->setText(branch.then.toText());
}

Result<ComputedColumn::Branch> BranchEditor::typed() const
{
    TW_TRY(const Filter when, m_fields.filter());
    if (m_label->text().isEmpty())
        return fail(ErrorKind::InvalidArgument, tr("The condition has no label."));
    return ComputedColumn::Branch{when, Value::text(m_label->text())};
}

void BranchEditor::apply(int index)
{
    const Result<ComputedColumn::Branch> branch = typed();
    m_fields.showProblem(branch ? QString() : branch.error().message);
    if (!branch)
        return;
    if (size_t(index) < m_branches.size())
        m_branches[size_t(index)] = *branch;
    else
        m_branches.push_back(*branch);
    show(index);
    Q_EMIT changed();
}

void BranchEditor::remove(int index)
{
    m_branches.erase(m_branches.begin() + index);
    show(std::min(index, int(m_branches.size()) - 1));
    Q_EMIT changed();
}

void BranchEditor::swap(int index, int with)
{
    std::swap(m_branches[size_t(index)], m_branches[size_t(with)]);
    show(with);
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
