// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "computed_dialog.h"

#include "branch_editor.h"
#include "filtering/sql_line.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QAccessible>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <chrono>

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kRest = 350ms;
constexpr int kComputedDialogWidth = 560;

void setKind(QLabel& label, const QString& kind)
{
    label.setProperty("kind", kind);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

}

ComputedDialog::ComputedDialog(
    BrowseController& controller, const std::optional<ComputedColumn>& edited, QWidget* parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_check(controller)
    , m_replaced(edited ? edited->alias : QString())
{
    setObjectName(QStringLiteral("computed.dialog"));
    setWindowTitle(edited ? tr("Change %1").arg(edited->alias) : tr("Add a computed column"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    m_apply->setText(edited ? tr("Change co&lumn") : tr("Add co&lumn"));
    if (edited)
        show(*edited);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ComputedDialog::tryTyped);
    connect(m_name, &QLineEdit::textEdited, this, &ComputedDialog::onEdited);
    connect(m_expression, &QLineEdit::textChanged, this, &ComputedDialog::onEdited);
    connect(m_branches, &BranchEditor::changed, this, &ComputedDialog::onEdited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ComputedDialog::showKind);
    showKind();
}

ComputedDialog::~ComputedDialog()
{
    m_trying.requestCancel();
}

void ComputedDialog::createWidgets()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("computed.name.edit"));
    m_name->setAccessibleName(tr("Name"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("computed.kind.combo"));
    m_kind->setAccessibleName(tr("What it is computed from"));
    m_kind->addItem(tr("An expression"));
    m_kind->addItem(tr("Conditions that give labels"));
    m_expressionPart = new QWidget(this);
    m_expression = new SqlLine(m_expressionPart);
    m_expression->setObjectName(QStringLiteral("computed.expression.edit"));
    m_expression->setAccessibleName(tr("Expression"));
    m_expression->setProperty("size", QVariant());
    m_expression->setPlaceholderText(tr("for example: price * stock"));
    m_expression->setCompletion(
        [table = m_controller.description().readTable(), &adapter = m_controller.adapter()](
            const QString& line, int cursor) {
            return completeCondition(line, cursor, *table, adapter.dialect());
        });
    m_branches = new BranchEditor(*m_controller.description().readTable(), this);
    m_state = plainLabel({}, this);
    m_state->setObjectName(QStringLiteral("computed.state.label"));
    m_apply = new QPushButton(this);
    m_apply->setObjectName(QStringLiteral("computed.apply.button"));
    m_apply->setDefault(true);
    connect(m_apply, &QPushButton::clicked, this, &ComputedDialog::accept);
}

void ComputedDialog::createLayout()
{
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Com&puted from"), m_kind);
    auto* expression = new QVBoxLayout(m_expressionPart);
    expression->setContentsMargins(0, 0, 0, 0);
    expression->setSpacing(8);
    auto* label = new QLabel(tr("&Expression in SQL"), m_expressionPart);
    label->setBuddy(m_expression);
    QLabel* note = plainLabel(tr("Columns of the row, operators and functions of the server; "
                                 "Ctrl+Space shows completions."),
        m_expressionPart);
    note->setProperty("kind", QStringLiteral("muted"));
    expression->addWidget(label);
    expression->addWidget(m_expression);
    expression->addWidget(note);
    QLabel* reading = plainLabel(
        tr("The server computes it whenever rows are read. It is shown here and stored nowhere "
           "in the database."),
        this);
    reading->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_expressionPart);
    layout->addWidget(m_branches, 1);
    layout->addWidget(m_state);
    layout->addWidget(reading);
    layout->addLayout(dialogFooter(m_apply, this));
}

void ComputedDialog::show(const ComputedColumn& column)
{
    m_name->setText(column.alias);
    m_expression->setApplied(column.expression);
    m_branches->setBranches(column.branches, column.otherwise);
    m_kind->setCurrentIndex(int(column.branches.empty() ? Kind::Expression : Kind::Conditions));
}

ComputedDialog::Kind ComputedDialog::kind() const
{
    return Kind(m_kind->currentIndex());
}

void ComputedDialog::showKind()
{
    const bool isExpression = kind() == Kind::Expression;
    m_expressionPart->setVisible(isExpression);
    m_branches->setVisible(!isExpression);
    onEdited();
    layout()->activate();
    resize(kComputedDialogWidth, layout()->totalHeightForWidth(kComputedDialogWidth));
}

/// Long words of a server stand in several lines.
void ComputedDialog::makeRoom()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

bool ComputedDialog::isBlank() const
{
    const bool hasSource = kind() == Kind::Conditions ? m_branches->branches().has_value()
                                                      : !m_expression->text().trimmed().isEmpty();
    return m_name->text().isEmpty() || !hasSource;
}

/// What the fields say; whether a server takes it is not known by that.
Result<ComputedColumn> ComputedDialog::typed() const
{
    ComputedColumn column{.alias = m_name->text().trimmed()};
    if (kind() == Kind::Expression) {
        column.expression = m_expression->text().trimmed();
        if (column.expression.isEmpty())
            return fail(ErrorKind::InvalidArgument, tr("The column has no expression."));
        return column;
    }
    TW_TRY(column.branches, m_branches->branches());
    column.otherwise = m_branches->otherwise();
    return column;
}

void ComputedDialog::onEdited()
{
    ++m_number; // what is still being tried is not what stands here
    m_trying.requestCancel();
    m_isAccepting = false;
    m_expression->setRefused(false);
    setKind(*m_state, QStringLiteral("muted"));
    m_state->setText(isBlank() ? QString() : tr("Asking the server…"));
    if (isBlank())
        m_rest.stop();
    else
        m_rest.start();
}

void ComputedDialog::tryTyped()
{
    m_rest.stop();
    const Result<ComputedColumn> column = typed();
    if (!column) {
        m_isAccepting = false;
        return showError(column.error(), {});
    }
    m_trying.requestCancel();
    m_trying = m_check.check(*column, m_replaced);
    m_trying.then(
        this, [this, column = *column, number = ++m_number](const Result<ColumnType>& result) {
            onTried(number, column, result);
        });
}

void ComputedDialog::onTried(
    quint64 number, const ComputedColumn& column, const Result<ColumnType>& result)
{
    if (number != m_number)
        return;
    const bool isAccepted = std::exchange(m_isAccepting, false);
    if (!result)
        return showError(result.error(), column.expression);
    m_expression->setRefused(false);
    setKind(*m_state, QStringLiteral("muted"));
    m_state->setText(result->name.isEmpty() ? tr("The server accepts it.")
                                            : tr("The server accepts it: %1").arg(result->name));
    if (!isAccepted)
        return;
    Q_EMIT chosen(column);
    QDialog::accept();
}

void ComputedDialog::showError(const Error& error, const QString& expression)
{
    Error shown = error;
    const int place = placeInCondition(error, expression);
    if (place > 0) {
        // The cursor says it in the line that was typed.
        shown.position = 0;
        shown.amend([](ErrorFacts& facts) { facts.line = facts.columnNumber = 0; });
    }
    setKind(*m_state, QStringLiteral("error"));
    m_state->setText(
        place > 0 ? tr("%1 (at character %2)").arg(shown.toText()).arg(place) : shown.toText());
    m_expression->setRefused(!expression.isEmpty());
    makeRoom();
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ComputedDialog::accept()
{
    m_isAccepting = true;
    tryTyped();
}

}
