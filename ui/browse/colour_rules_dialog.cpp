// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colour_rules_dialog.h"

#include "grid/state_look.h"
#include "window/dialog_footer.h"
#include "window/plain_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

namespace tw {

namespace {

constexpr QSize kSize(520, 560);
constexpr QSize kSwatch(20, 16);
constexpr int kSwatchMark = 3;

QPushButton* button(const char* name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QComboBox* combo(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* made = new QComboBox(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(accessibleName);
    return made;
}

QString ruleText(const ColourRule& rule)
{
    const QString colour = ruleColourWords(rule.colour);
    return rule.wholeRow ? ColourRulesDialog::tr("%1: %2, the whole row").arg(rule.words(), colour)
                         : ColourRulesDialog::tr("%1: %2").arg(rule.words(), colour);
}

}

ColourRulesDialog::ColourRulesDialog(
    UiContext context, const Table& table, QList<ColourRule> rules, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_rules(std::move(rules))
    , m_fields(this, ruleOperatorsFor)
{
    setObjectName(QStringLiteral("colours.dialog"));
    setWindowTitle(tr("Colours in %1").arg(table.name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    m_fields.addColumns({}, table);
    m_fields.setColumn({});
    showRules(-1);
    resize(kSize);
}

void ColourRulesDialog::createWidgets()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("colours.list"));
    m_list->setAccessibleName(tr("Rules; the first one that is met gives the colour"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setIconSize(kSwatch);
    m_colour = combo("colours.colour.combo", tr("Colour"), this);
    m_colour->setIconSize(kSwatch);
    for (int colour = 0; colour < kRuleColours; ++colour)
        m_colour->addItem(swatch(RuleColour(colour)), ruleColourWords(RuleColour(colour)));
    m_extent = combo("colours.extent.combo", tr("What is coloured"), this);
    m_extent->addItems({tr("The cell"), tr("The whole row")});
    connect(m_list, &QListWidget::currentRowChanged, this, &ColourRulesDialog::showRule);
}

QHBoxLayout* ColourRulesDialog::createButtons()
{
    QPushButton* added = button("colours.add.button", tr("&Add rule"), this);
    m_replace = button("colours.replace.button", tr("&Replace rule"), this);
    m_remove = button("colours.remove.button", tr("Re&move"), this);
    m_up = button("colours.up.button", tr("Move &up"), this);
    m_down = button("colours.down.button", tr("Move &down"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* each : {added, m_replace, m_remove, m_up, m_down})
        row->addWidget(each);
    connect(added, &QPushButton::clicked, this, &ColourRulesDialog::add);
    connect(m_replace, &QPushButton::clicked, this, &ColourRulesDialog::replace);
    connect(m_remove, &QPushButton::clicked, this, &ColourRulesDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return row;
}

void ColourRulesDialog::createLayout()
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
    form->addRow(tr("Co&lour"), m_colour);
    form->addRow(tr("&Paint"), m_extent);
    connect(&m_fields, &ConditionFields::changed, this, [this, value, to] {
        value->setVisible(!m_fields.value()->isHidden());
        to->setVisible(!m_fields.to()->isHidden());
    });
    QLabel* order = plainLabel(tr("The first rule that is met gives the colour."), this);
    order->setProperty("kind", QStringLiteral("muted"));
    QLabel* note = plainLabel(tr("Rules look at the rows that are shown, and ask the server "
                                 "nothing. Dates and times are compared as they are written."),
        this);
    note->setProperty("kind", QStringLiteral("muted"));
    QPushButton* apply = button("colours.apply.button", tr("&Use these colours"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(order);
    layout->addWidget(m_list, 1);
    layout->addLayout(form);
    layout->addLayout(createButtons());
    layout->addWidget(note);
    layout->addLayout(dialogFooter(apply, this));
    connect(apply, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_rules);
        accept();
    });
}

QIcon ColourRulesDialog::swatch(RuleColour colour) const
{
    QPixmap pixmap(kSwatch * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(m_context.theme.color(groundOf(colour)));
    QPainter painter(&pixmap);
    painter.fillRect(0, 0, kSwatchMark, kSwatch.height(), m_context.theme.color(markOf(colour)));
    painter.setPen(m_context.theme.color(Token::LineControl));
    painter.drawRect(QRectF(QPointF(0.5, 0.5), QSizeF(kSwatch) - QSizeF(1, 1)));
    return pixmap;
}

void ColourRulesDialog::showRules(int current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ColourRule& rule : std::as_const(m_rules))
        m_list->addItem(new QListWidgetItem(swatch(rule.colour), ruleText(rule)));
    m_list->setCurrentRow(current);
    updateButtons();
}

void ColourRulesDialog::updateButtons()
{
    const int current = m_list->currentRow();
    const bool hasRule = current >= 0;
    m_replace->setEnabled(hasRule);
    m_remove->setEnabled(hasRule);
    m_up->setEnabled(current > 0);
    m_down->setEnabled(hasRule && current + 1 < m_rules.size());
}

void ColourRulesDialog::showRule(int index)
{
    if (index < 0)
        return;
    const ColourRule& rule = m_rules.at(index);
    if (!m_fields.setCondition(rule.condition))
        m_fields.showProblem(tr("This rule names a column or a value that is not there any more."));
    m_colour->setCurrentIndex(int(rule.colour));
    m_extent->setCurrentIndex(rule.wholeRow ? 1 : 0);
    updateButtons();
}

std::optional<ColourRule> ColourRulesDialog::typedRule()
{
    const Result<Filter> filter = m_fields.filter();
    if (!filter) {
        m_fields.showProblem(filter.error().message);
        return std::nullopt;
    }
    m_fields.showProblem({});
    return ColourRule{
        filter->leaf(), RuleColour(m_colour->currentIndex()), m_extent->currentIndex() == 1};
}

void ColourRulesDialog::add()
{
    std::optional<ColourRule> rule = typedRule();
    if (!rule)
        return;
    m_rules.append(*std::move(rule));
    showRules(int(m_rules.size()) - 1);
}

void ColourRulesDialog::replace()
{
    const int index = m_list->currentRow();
    std::optional<ColourRule> rule = typedRule();
    if (!rule || index < 0)
        return;
    m_rules[index] = *std::move(rule);
    showRules(index);
}

void ColourRulesDialog::remove()
{
    const int index = m_list->currentRow();
    if (index < 0)
        return;
    m_rules.removeAt(index);
    showRules(std::min(index, int(m_rules.size()) - 1));
}

void ColourRulesDialog::move(int step)
{
    const int index = m_list->currentRow();
    if (index < 0 || index + step < 0 || index + step >= m_rules.size())
        return;
    m_rules.swapItemsAt(index, index + step);
    showRules(index + step);
}

}
